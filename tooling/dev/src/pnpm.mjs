// The one pnpm this repository is pinned to: from PATH when it is that version, else through npx.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const windows = process.platform === 'win32';

/** @param {string} [onPath] version of the pnpm on PATH; @returns {[string, string[]]} program and leading arguments */
export function pinnedPnpm(onPath = spawnSync('pnpm', ['--version'], { encoding: 'utf8', shell: windows, cwd: '/' }).stdout?.trim() ?? '') {
  const wanted = String(JSON.parse(readFileSync(new URL('package.json', pathToFileURL(ROOT)), 'utf8')).packageManager);
  return wanted === `pnpm@${onPath}` ? ['pnpm', []] : ['npx', ['--yes', wanted]];
}

/**
 * Runs pnpm at the root of the repository and waits for it.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: nothing is printed, the output is returned
 * @returns {Promise<{ code: number, output: string }>}
 */
export function pnpm(args, { env = {}, quiet = false } = {}) {
  const [program, leading] = pinnedPnpm();
  const child = spawn(program, [...leading, ...args], {
    cwd: ROOT,
    shell: windows,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, npm_config_update_notifier: 'false', NPM_CONFIG_LOGLEVEL: 'error', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const stop = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  return new Promise((resolve) => {
    const done = (/** @type {number} */ code) => {
      for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.off(signal, stop);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      done(127);
    });
    child.once('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exit((await pnpm(process.argv.slice(2))).code);
