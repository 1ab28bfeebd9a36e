import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('a browser that dies as it starts is started again, once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-dying-'));
  const dying = (/** @type {number} */ times) => ['/bin/sh', '-c', `for n in ${Array.from({ length: times }, (_, index) => index + 1).join(' ')}; do if mkdir "$0-$n" 2>/dev/null; then kill -SEGV $$; fi; done; exec "$@"`, join(folder, `died-${times}`)];
  const again = await launchBrowser({ through: dying(1) });
  expect(await (await again.newPage()).evaluate(() => 6 * 7)).toBe(42);
  await again.close();
  await expect(launchBrowser({ through: dying(2) })).rejects.toThrow(/signal=SIGSEGV/);
  rmSync(folder, { recursive: true });
});
