// Real wall boards in a browser: paired by a token that they keep, as the page keeps it.
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { say } from './report.mjs';
import { openStand } from './stand.mjs';
import { startWorker } from './worker.mjs';

const SIZE = { width: 1920, height: 1080 };
/** Where `apps/board/src/pairing/memory.ts` keeps it. */
const PAIRED = 'huiyin-board-paired';
const READY_MS = 30_000;

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {ReturnType<typeof startWorker>} Worker */

/**
 * Runs what needs a stand, a browser as a television runs it (nobody makes its timers slow), and many boards beside it.
 * @template S, T
 * @param {(stand: import('./stand.mjs').Stand, browser: Browser, boards: Worker, sizes: S) => Promise<T>} run @param {S} sizes
 * @returns {Promise<T>}
 */
export async function atWalls(run, sizes) {
  const stand = await openStand({ log: say });
  const boards = startWorker('boards.mjs');
  const browser = await launchBrowser();
  try {
    return await run(stand, browser, boards, sizes);
  } finally {
    boards.stop();
    await browser.close();
    await stand.close();
  }
}

/** @param {Browser} browser @param {string} address of the board @param {string} token @returns {Promise<Page>} once it shows its data's time */
export async function openWall(browser, address, token) {
  const context = await browser.newContext({ viewport: SIZE });
  await context.addInitScript(([key, kept]) => localStorage.setItem(String(key), JSON.stringify({ token: kept, screen: null })), [PAIRED, token]);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.body.innerText.includes('数据时间'), undefined, { timeout: READY_MS });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}
