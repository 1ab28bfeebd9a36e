// A paired wall in a real browser, 1920 × 1080. Its page is asked for nothing but the pairing code, which whoever stands
// before it would read, and afterwards for a figure; every time is told by pictures of it.
import { setTimeout as sleep } from 'node:timers/promises';
import { decode } from '@huiyin/tooling-bench/rig/picture.mjs';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { judge, SCALE, WALL } from './pixels.mjs';

const EVERY_MS = 100;
const PAIRED_WITHIN_MS = 30_000;
/** The pictures of some minutes. */
const KEPT = 10_000;

/** @typedef {Awaited<ReturnType<typeof hangWall>>} Wall */

/**
 * Takes pictures without pause and keeps what they tell.
 * @param {import('playwright-core').CDPSession} devtools
 */
function watch(devtools) {
  /** @type {import('./samples.mjs').Sample[]} */
  const samples = [];
  let ended = false;
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  /** One after the other: two at once would be drawn in the scale of one. @param {number} scale @returns {Promise<{ at: number, png: Buffer }>} */
  const take = (scale) => {
    const taken = before.then(async () => {
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, ...(scale === 1 ? {} : { clip: { x: 0, y: 0, ...WALL, scale } }) });
      return { at: performance.now(), png: Buffer.from(data, 'base64') };
    });
    before = taken.catch(() => undefined);
    return taken;
  };
  const running = (async () => {
    while (!ended) {
      const began = performance.now();
      const { at, png } = await take(SCALE);
      samples.push({ at, ...judge(await decode(png)) });
      if (samples.length > KEPT) samples.splice(0, KEPT / 2);
      await sleep(Math.max(0, EVERY_MS - (performance.now() - began)));
    }
  })();
  // Whoever waits for a picture is told, and `stop` throws it.
  running.catch(() => (ended = true));
  return {
    samples,
    picture: async () => (await take(1)).png,
    /** Does something between two pictures: one that is asked for while a page begins anew is refused, or never comes. @param {() => Promise<unknown>} work */
    async between(work) {
      const done = before.then(work);
      before = done.catch(() => undefined);
      await done;
    },
    /**
     * Waits for a picture that is so.
     * @param {(sample: import('./samples.mjs').Sample) => boolean} is @param {number} withinMs
     * @returns {Promise<import('./samples.mjs').Sample | null>} null: none came
     */
    async until(is, withinMs) {
      const from = performance.now();
      for (let next = samples.length; performance.now() - from < withinMs; await sleep(10)) {
        if (ended) await running;
        next = Math.min(next, samples.length);
        for (; next < samples.length; next += 1) {
          const sample = samples[next];
          if (sample !== undefined && is(sample)) return sample;
        }
      }
      return null;
    },
    async stop() {
      ended = true;
      await running;
    },
  };
}

/**
 * Hangs a wall and has it paired.
 * @param {object} options
 * @param {string} options.address of the server as the wall sees it
 * @param {readonly string[]} [options.through] @param {Record<string, string>} [options.env] see `launchBrowser`
 * @param {(code: string) => Promise<unknown>} options.approve
 */
export async function hangWall({ address, through = [], env = {}, approve }) {
  const browser = await launchBrowser({ through, env });
  try {
    const context = await browser.newContext({ viewport: WALL });
    const page = await context.newPage();
    await page.goto(`${address}/board/`);
    const code = async () => String(await page.locator('.code').textContent({ timeout: PAIRED_WITHIN_MS }));
    await approve(await code());
    await page.locator('.picture').waitFor({ timeout: PAIRED_WITHIN_MS });
    await page.evaluate(() => document.fonts.ready);
    const devtools = await context.newCDPSession(page);
    const eye = watch(devtools);
    return {
      ...eye,
      code,
      /** Asked of the page apart from all times: the time of its own clock, and how many incidents it says there are. */
      clock: () => page.evaluate(() => Date.now()),
      figure: async () => Number(await page.locator('.figure dd').first().textContent()),
      devtools,
      async reload() {
        await eye.between(async () => {
          // The board may be loading itself anew at this very moment, which is as good.
          await page.reload().catch((error) => {
            if (!/ERR_ABORTED/.test(String(error))) throw error;
          });
          await page.locator('.picture').waitFor({ timeout: PAIRED_WITHIN_MS });
        });
      },
      async close() {
        await eye.stop().catch(() => undefined);
        await browser.close();
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
