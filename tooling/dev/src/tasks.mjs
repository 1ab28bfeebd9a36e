import { install, turbo } from './bootstrap.mjs';
import { exitWith } from './trouble.mjs';

/**
 * A task of turbo.json in every package, on what it needs and with the pinned pnpm, whatever is on PATH.
 * @param {string} task @returns {() => Promise<void>}
 */
export const taskOf = (task) => () => exitWith(async () => {
  await install();
  await turbo([task], `${task} failed`);
  return 0;
});
