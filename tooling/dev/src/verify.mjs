// `pnpm verify`: all that CI runs, on what is installed. `npm test` is this after an install.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { turbo } from './bootstrap.mjs';
import { ROOT } from './pnpm.mjs';
import { Trouble, exitWith } from './trouble.mjs';

/** Settings of the caller's own installation: a test that read them could reach real data. */
const NOT_FOR_TESTS = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'REDIS_URL', 'HUIYIN_DATA_DIR', 'HUIYIN_DEMO', 'HUIYIN_ROLE', 'HUIYIN_CLOCK', 'PORT', 'HOST', 'NODE_ENV'];

/** How long jest may take to end after its last test; only something left open makes it take longer. */
const END_WITHIN_MS = 30_000;

/**
 * @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @param {(child: import('node:child_process').ChildProcess) => void} [watch]
 * @returns {Promise<number>}
 */
const node = (args, env, watch) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
    watch?.(child);
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

async function lint() {
  const linter = join(ROOT, 'tooling', 'lint', 'src', 'lint.mjs');
  if (existsSync(linter) && (await node([linter], process.env)) !== 0) throw new Trouble('lint failed (see above)');
}

/** @param {string} file written after the last test @param {import('node:child_process').ChildProcess} child */
function endSoonAfter(file, child) {
  const looking = setInterval(() => {
    if (!existsSync(file)) return;
    clearInterval(looking);
    const kill = setTimeout(() => {
      process.stderr.write(`huiyin: jest did not end within ${END_WITHIN_MS / 1000} s of its last test: a test leaves something open\n`);
      child.kill('SIGKILL');
    }, END_WITHIN_MS);
    child.once('exit', () => clearTimeout(kill));
  }, 500);
  child.once('exit', () => clearInterval(looking));
}

/** @param {string[]} args for jest @returns {Promise<number>} */
async function jest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-closing-'));
  const file = join(folder, 'line');
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, HUIYIN_CLOSING_LINE_FILE: file };
  for (const name of NOT_FOR_TESTS) delete env[name];
  try {
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const code = await node([...flags, join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'), '--maxWorkers=2', ...args], env, (child) => endSoonAfter(file, child));
    if (!existsSync(file)) throw new Trouble('jest ended before any test ran (see above)', code || 1);
    const line = readFileSync(file, 'utf8');
    process.stdout.write(`\n${line}\n`);
    return code || (/^0 passed, 0 failed/.test(line) ? 1 : 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string[]} args for jest
 * @param {(() => Promise<unknown>)[]} [before]
 */
export function verify(args, before = []) {
  return exitWith(async () => {
    try {
      for (const step of before) await step();
      await turbo(['codegen', 'typecheck', 'build'], 'code generation, the type check or the build failed');
      await lint();
      return await jest(args);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      // The run must end in the one line everybody reads, and no test ran: the step before them is the failure.
      process.stderr.write(`huiyin: ${error.message}\n`);
      process.stdout.write('0 passed, 1 failed\n');
      return error.exitCode;
    }
  });
}

/** @param {string[]} args */
export const run = (args) => verify(args);
