// Mutation testing of packages/domain: breaks the rules in small ways, one at a time, and asks whether a test notices.
// `node tooling/mutation/src/run.mjs --files packages/domain/src/complaint/evidence.ts`; see README.md beside it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { jestConfig } from '@huiyin/tooling-jest/config.mjs';
import { Stryker } from '@stryker-mutator/core';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FILES = 'packages/domain/src/complaint/{evidence,decide-department,decide-record,corrections,parts}.ts';
const { values } = parseArgs({ options: { files: { type: 'string', multiple: true, default: [FILES] }, tests: { type: 'string', default: 'packages/domain/src/complaint' } } });
const workplace = mkdtempSync(join(tmpdir(), 'huiyin-mutation-'));
const config = join(workplace, 'jest.json');

/** The domain's tests as the whole run has them, without the random walks: whether those notice is chance, and they are slow. */
const tests = {
  ...jestConfig(ROOT).projects[0], rootDir: undefined, displayName: undefined,
  roots: ['<rootDir>/packages/domain'], testMatch: [`<rootDir>/${values.tests}/**/*.test.ts`], testPathIgnorePatterns: ['/node_modules/', '/properties\\.test\\.ts$'],
  watchman: false, bail: 1, reporters: [], cacheDirectory: join(workplace, 'cache'),
};
/** One process a mutant. The runner for jest, which keeps one, came to no end with modules of native ESM. */
const command = [process.execPath, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(createRequire(import.meta.url).resolve('jest/package.json'), '..', 'bin', 'jest.js'), '--config', config, '--rootDir', '.', '--runInBand'];

process.chdir(ROOT);
try {
  writeFileSync(config, JSON.stringify(tests));
  const results = await new Stryker({
    mutate: values.files,
    // The copy that is broken holds what the domain's tests read, nothing else.
    ignorePatterns: ['apps', 'docs', 'tooling', 'packages/*', '!packages/domain'],
    tempDirName: workplace, cleanTempDir: 'always',
    testRunner: 'command', commandRunner: { command: command.map((part) => `"${part}"`).join(' ') }, coverageAnalysis: 'off', plugins: [],
    concurrency: 1, timeoutMS: 30_000,
    // Most words are of a closed list, so that the compiler finds one that was emptied.
    mutator: { excludedMutations: ['StringLiteral'] },
    reporters: ['clear-text'], allowConsoleColors: false, clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  }).runMutationTest();
  const made = results.filter(({ status }) => status !== 'Ignored');
  process.stdout.write(`${made.length} mutants, ${made.filter(({ status }) => status === 'Survived').length} not noticed\n`);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
