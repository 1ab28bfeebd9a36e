// What every test in a real browser needs: somebody signed in on a screen of their own, pictures, and the width of a page.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PASSWORD, type TestServer } from '../../api/test/testkit.ts';

/** The screen somebody sits at, and its language if not Chinese. */
export interface Look { readonly phone?: boolean; readonly dark?: boolean; readonly english?: boolean; readonly still?: boolean }

/** A browser of somebody's own, at the desk (1440×900) or on a phone (390×844), that has sent login and password. */
export async function enter(browser: Browser, server: TestServer, { login, password = PASSWORD }: { readonly login: string; readonly password?: string }, { phone = false, dark = false, english = false, still = false }: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN', colorScheme: dark ? 'dark' : 'light', viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 }, isMobile: phone, hasTouch: phone, ...(still ? { reducedMotion: 'reduce' as const } : {}),
  });
  const page = await context.newPage();
  if (english) await page.addInitScript(() => localStorage.setItem('huiyin.language', 'en'));
  await page.goto(server.url);
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password]').press('Enter');
  return page;
}

/** The same once the console has let them in. */
export async function signedIn(...who: Parameters<typeof enter>): Promise<Page> {
  const page = await enter(...who);
  await page.locator('nav').first().waitFor({ state: 'attached' });
  return page;
}

/** Takes pictures of screens that have come to rest, numbered, into `HUIYIN_PICTURES` or the system's temporary folder. */
export function album(name: string): (page: Page, of: string, options?: { readonly fullPage?: boolean }) => Promise<void> {
  const folder = process.env['HUIYIN_PICTURES'] ?? join(tmpdir(), 'huiyin-pictures');
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  return async (page, of, options = {}) => {
    // A button that holds the keyboard's focus pulses for ever.
    await page.evaluate(() => Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined))));
    await page.screenshot({ path: join(folder, `${name}-${String((taken += 1)).padStart(2, '0')}-${of}.png`), ...options });
  };
}

/** Nothing is wider than the screen. */
export const noSideways = async (page: Page): Promise<void> => expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
