import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FOLLOW = new URL('./follow-parent.mjs', import.meta.url).href;
/** Ctrl-C reaches us twice, from the terminal and through npm; only a later one means impatience. */
const SAME_WISH_MS = 1_500;

/** @typedef {{ asked: AbortSignal, impatient: AbortSignal }} Stop */

/** @returns {Stop} aborted by the first and by a later signal to stop; the process itself goes on */
export function listenForStop() {
  const asked = new AbortController();
  const impatient = new AbortController();
  let since = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      since ||= Date.now();
      if (asked.signal.aborted && Date.now() - since > SAME_WISH_MS) impatient.abort();
      asked.abort();
    });
  }
  return { asked: asked.signal, impatient: impatient.signal };
}

/** @param {AbortSignal} signal @param {() => void} action */
function when(signal, action) {
  if (signal.aborted) action();
  else signal.addEventListener('abort', action, { once: true });
  return () => signal.removeEventListener('abort', action);
}

/**
 * Runs a program on our terminal but in a process group of its own, so that Ctrl-C reaches it through us, once and
 * in the right order; it is told to end when we are asked to stop.
 * @param {string} program @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd: string, stop: Stop, ipc?: boolean }} options
 * @returns {Promise<number>} its exit code, 128 + n for signal n
 */
export function runProgram(program, args, { env, cwd, stop, ipc = false }) {
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'inherit', 'inherit', ...(ipc ? /** @type {const} */ (['ipc']) : [])] });
  const off = [when(stop.asked, () => child.kill('SIGTERM')), when(stop.impatient, () => child.kill('SIGKILL'))];
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const remove of off) remove();
      resolve(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0));
    });
  });
}

/**
 * Runs a Node program that also ends when this process is killed.
 * @param {string[]} args @param {{ env: NodeJS.ProcessEnv, cwd: string, stop: Stop }} options
 */
export const runNode = (args, options) => runProgram(process.execPath, ['--import', FOLLOW, ...args], { ...options, ipc: true });
