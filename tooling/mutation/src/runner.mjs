// Runs the domain's tests for Stryker: bundled once, then evaluated afresh in this process for each break. Jest loads and
// links every file again for each run, half a minute for a table that all tests read; the tests themselves take a second.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { format } from 'node:util';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { rolldown } from 'rolldown';

/** @typedef {{ id: string, room: string, run: () => unknown }} Test as `room`: the folder of its file, `complaint` */
/** @typedef {{ activeMutant?: string, currentTestId?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: import('@stryker-mutator/api/core').MutantCoverage }} Switchboard what the broken code reads, by Stryker's name */

const ENTRY = '\0tests';
const FRAME = '\0frame';
/** Imported before each file of tests, so that the collector knows whose tests come next. */
const ROOM = '\0room:';
/** Where the broken code looks up which break is on. */
const BOARD = '__stryker__';
const require = createRequire(import.meta.url);
/** Random walks are left out: whether they notice is chance, and they are slow. */
const LEFT_OUT = /properties\.test\.ts$/;

/** @param {string} file below `src`, or its path */
const roomOf = (file) => basename(dirname(file));

/** @returns {Promise<Script>} every test of the domain in one function `(frame, require)` */
async function bundle() {
  const folder = resolve('packages/domain/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file)).sort();
  const build = await rolldown({
    input: ENTRY,
    external: ['fast-check', /^node:/],
    treeshake: false,
    plugins: [{
      name: 'tests',
      resolveId: (id) => (id === '@jest/globals' ? FRAME : id.startsWith('\0') ? id : null),
      load: (id) => {
        if (id === ENTRY) return files.map((file) => `import ${JSON.stringify(ROOM + file)};\nimport ${JSON.stringify(join(folder, file))};`).join('\n');
        if (id === FRAME) return 'export const { describe, test, expect } = frame;';
        return id.startsWith(ROOM) ? `frame.enter(${JSON.stringify(roomOf(id.slice(ROOM.length)))});` : null;
      },
    }],
  });
  const { output } = await build.generate({ format: 'cjs' });
  await build.close();
  return new Script(`(function (frame, require, exports) {${output[0].code}\n})`, { filename: 'tests.cjs' });
}

/** Collects tests as jest's `describe` and `test` would. @returns {{ frame: object, tests: Test[] }} */
function collector() {
  /** @type {Test[]} */
  const tests = [];
  /** @type {string[]} */
  const path = [];
  let room = '';
  /** @param {(name: string, body: (...row: unknown[]) => unknown) => void} one */
  const withEach = (one) => Object.assign(one, {
    each: (/** @type {unknown[]} */ table) => (/** @type {string} */ name, /** @type {(...row: unknown[]) => unknown} */ body) => {
      if (table.length === 0) throw new Error(`.each called with an empty table: ${name}`);
      for (const row of table) one(format(name, ...[row].flat()), () => body(.../** @type {unknown[]} */ (Array.isArray(row) ? row : [row])));
    },
  });
  const describe = withEach((name, body) => {
    path.push(name);
    body();
    path.pop();
  });
  const test = withEach((name, body) => tests.push({ id: `${tests.length} ${[...path, name].join(' › ')}`, room, run: body }));
  return { frame: { describe, test, expect, enter: (/** @type {string} */ next) => (room = next) }, tests };
}

class DomainTestRunner {
  /** @type {Script | undefined} */
  #script;
  /** @type {Switchboard} */
  #board = (/** @type {any} */ (globalThis)[BOARD] ??= {});

  capabilities = () => ({ reloadEnvironment: true });
  init = async () => void (this.#script = await bundle());

  dryRun = () => this.#run({ all: true });

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  mutantRun = async ({ activeMutant, hitLimit, mutantActivation, testFilter, disableBail }) =>
    toMutantRunResult(await this.#run({ mutant: activeMutant.id, room: roomOf(activeMutant.fileName), hitLimit, early: mutantActivation === 'static', only: testFilter, all: disableBail }));

  /** @param {{ mutant?: string, room?: string, hitLimit?: number, early?: boolean, only?: string[], all?: boolean }} options @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async #run({ mutant, room, hitLimit, early = false, only, all = false }) {
    const board = this.#board;
    Object.assign(board, { activeMutant: early ? mutant : undefined, hitCount: hitLimit === undefined ? undefined : 0, hitLimit, currentTestId: undefined });
    if (mutant === undefined) board.mutantCoverage = { static: {}, perTest: {} };
    /** @type {import('@stryker-mutator/api/test-runner').TestResult[]} */
    const results = [];
    const wanted = only && new Set(only);
    const { frame, tests } = collector();
    /** @param {Test} test */
    const attempt = async ({ id, run }) => {
      const begun = performance.now();
      const told = () => ({ id, name: id, timeSpentMs: performance.now() - begun });
      try {
        await run();
        results.push({ ...told(), status: TestStatus.Success });
      } catch (error) {
        results.push({ ...told(), status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) });
      }
      return results.at(-1)?.status === TestStatus.Success;
    };
    if (await attempt({ id: 'load', room: '', run: () => this.#script?.runInThisContext()(frame, require, {}) })) {
      board.activeMutant = mutant;
      // Most breaks are noticed next door.
      for (const test of [...tests.filter((one) => one.room === room), ...tests.filter((one) => one.room !== room)]) {
        if (wanted && !wanted.has(test.id)) continue;
        board.currentTestId = test.id;
        if (!(await attempt(test)) && !all) break;
      }
    }
    return determineHitLimitReached(board.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: results, mutantCoverage: board.mutantCoverage };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'domain', DomainTestRunner)];
