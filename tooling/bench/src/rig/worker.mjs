// A helper process that does one slice of work after the other and answers with its figures.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @typedef {{ requests: number, seconds: number, latencies: { p50: number, p99: number }, failed: string | null }} Slice */

/** @param {string} file beside this one @param {{ env?: NodeJS.ProcessEnv, flags?: string[] }} [options] */
export function startWorker(file, { env = {}, flags = [] } = {}) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: flags, env: { ...process.env, ...env } });
  /**
   * @param {unknown} order
   * @returns {Promise<any>}
   */
  const ask = (order) => {
    const answer = next();
    child.send(/** @type {any} */ (order));
    return answer;
  };
  /** The next answer, of an order that gives several. @returns {Promise<any>} */
  const next = () => new Promise((resolve, reject) => {
    const ended = (/** @type {number | null} */ code) => reject(new Error(`${file} ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (/** @type {any} */ answer) => {
      child.off('exit', ended);
      if (answer.failed) reject(new Error(`${file}: ${answer.failed}`));
      else resolve(answer);
    });
  });
  return { pid: Number(child.pid), ask, next, stop: () => child.disconnect() };
}

/** In the worker: answers each order with what `work` gives. @param {(order: any) => Promise<unknown>} work */
export function answerOrders(work) {
  process.on('message', (order) => {
    work(order).then((answer) => process.send?.(answer), (error) => process.send?.({ failed: error instanceof Error ? String(error.stack) : String(error) }));
  });
  process.once('disconnect', () => process.exit(0));
}

/** @param {number[]} latencies in milliseconds; sorted in place @returns {{ p50: number, p99: number }} */
export function summary(latencies) {
  latencies.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
