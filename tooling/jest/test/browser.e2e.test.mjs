import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';

/** @type {import('playwright-core').Browser} */
let browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('a page runs its script, in contexts that do not see each other', async () => {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  await Promise.all(pages.map((page) => page.setContent('<h1>件件有回音</h1><script>document.title = String(6 * 7)</script>')));
  expect(await pages[0].title()).toBe('42');
  expect(await pages[1].textContent('h1')).toBe('件件有回音');
  await Promise.all(contexts.map((context) => context.close()));
  expect(browser.isConnected()).toBe(true);
});

test('Chinese is drawn with real glyphs, rare characters too', async () => {
  const page = await browser.newPage();
  await page.setContent('<body style="font: 64px sans-serif">');
  const drawn = await page.evaluate(() => {
    const picture = (/** @type {string} */ text) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 80 });
      const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      pen.font = '64px sans-serif';
      pen.fillText(text, 4, 64);
      return canvas.toDataURL();
    };
    return ['件', '回', '䶮', '㙟', '\u{1F9FF}\u{E000}'].map(picture);
  });
  expect(new Set(drawn).size).toBe(5);
  await page.close();
});
