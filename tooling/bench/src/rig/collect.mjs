// Preloaded into a measured API: collects when it is told to, and says what memory is left.
import { setTimeout as sleep } from 'node:timers/promises';

const TIMES = 3;
const BETWEEN_MS = 100;

process.on('message', async (/** @type {{ collect?: boolean }} */ { collect }) => {
  if (collect !== true) return;
  // What finalisers let go is free after the next one only.
  for (let time = 0; time < TIMES; time += 1) {
    globalThis.gc?.();
    await sleep(BETWEEN_MS);
  }
  process.send?.({ memory: process.memoryUsage() });
});
process.channel?.unref();
