// What tests in a real browser look for on the wall.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** The wall says it. */
export async function seen(page: Page, words: string, timeout = 8_000): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), words, { timeout });
}

/** Takes a picture of the wall into the folder `huiyin-board-pictures` of the temporary folder, where there is one. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(tmpdir(), 'huiyin-board-pictures');
  if (!existsSync(folder)) return;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Words that are cut in half at an edge of their card or of the screen, and words too small to be read from six metres. */
export const faults = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const found: string[] = [];
  const unit = Math.min(innerWidth / 1920, innerHeight / 1080);
  const halves = (box: DOMRect, of: DOMRect): boolean => (box.top < of.bottom - 1 && box.bottom > of.bottom + 2) || (box.left < of.right - 1 && box.right > of.right + 2);
  for (const element of document.querySelectorAll<HTMLElement>('.picture *:not(.unseen)')) {
    if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')) continue;
    const box = element.getBoundingClientRect();
    const saying = element.closest('.saying')?.getBoundingClientRect();
    // Lines without room stand in a column that nobody sees.
    if (box.width === 0 || (saying !== undefined && box.left >= saying.right)) continue;
    if (Number.parseFloat(getComputedStyle(element).fontSize) < 22 * unit) found.push(`small: ${element.innerText}`);
    for (const edge of ['.saying', '.incident', '.picture']) {
      const of = element.closest(edge)?.getBoundingClientRect();
      // What a line with an ellipsis hides is hidden on purpose.
      if (of !== undefined && halves(box, of) && element.closest('.what, .where, h2, .log li, .statement') === null) found.push(`cut by ${edge}: ${element.innerText}`);
    }
  }
  for (const line of document.querySelectorAll('.saying li, .saying p, .saying h3, .doing li')) {
    const of = line.closest('.saying, .incident')!.getBoundingClientRect();
    const { top, bottom, left } = line.getBoundingClientRect();
    const seenIn = Math.min(of.right, line.closest('.incident.hero .statement')?.getBoundingClientRect().right || Infinity);
    if (left >= seenIn && line.matches('.statement p')) found.push(`no room for ${line.textContent}`);
    if (top < of.bottom - 1 && bottom > of.bottom + 2) found.push(`cut line: ${line.textContent}`);
  }
  for (const title of document.querySelectorAll('.incident h2')) if (Number.parseFloat(getComputedStyle(title).fontSize) < 44 * unit) found.push(`small title: ${title.textContent}`);
  return found;
});
