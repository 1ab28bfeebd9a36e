// What every test in a real browser needs: somebody signed in on a screen of their own, pictures, and the width of a page.
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PASSWORD, type TestServer } from '../../api/test/testkit.ts';

/** The screen somebody sits at, and its language if not Chinese. */
export interface Look { readonly phone?: boolean; readonly dark?: boolean; readonly english?: boolean; readonly still?: boolean }

/** A browser of somebody's own, at the desk (1440×900) or on a phone (390×844). */
async function screen(browser: Browser, { phone = false, dark = false, english = false, still = false }: Look): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN', colorScheme: dark ? 'dark' : 'light', viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 }, isMobile: phone, hasTouch: phone, ...(still ? { reducedMotion: 'reduce' as const } : {}),
  });
  const page = await context.newPage();
  if (english) await page.addInitScript(() => localStorage.setItem('huiyin.language', 'en'));
  return page;
}

/** Who sits at it: a login, and a password if not everybody's. */
export interface Who { readonly login: string; readonly password?: string }

/** A browser of somebody's own that has sent login and password. */
export async function enter(browser: Browser, server: TestServer, { login, password = PASSWORD }: Who, look: Look = {}): Promise<Page> {
  const page = await screen(browser, look);
  await page.goto(server.url);
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password]').press('Enter');
  return page;
}

/** A browser of somebody who signed in before: they come to a page of the console at once, and see neither form nor first page. */
export async function seated(browser: Browser, server: TestServer, { login, password = PASSWORD }: Who, path: string, look: Look = {}): Promise<Page> {
  const page = await screen(browser, look);
  const answer = await page.context().request.post(`${server.url}/graphql`, {
    headers: { accept: 'application/graphql-response+json' },
    data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { login, password, delivery: 'COOKIE' } } },
  });
  expect((await answer.json()) as unknown).toEqual({ data: { signIn: { __typename: 'SignInPayload' } } });
  await page.goto(new URL(path, server.url).href);
  return page;
}

/** The same on the first page, once it is there. */
export async function signedIn(browser: Browser, server: TestServer, who: Who, look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, who, '/', look);
  await page.locator('nav').first().waitFor({ state: 'attached' });
  return page;
}

/** Takes pictures of screens that have come to rest, numbered, into `HUIYIN_PICTURES` or, where there is one, the folder `huiyin-pictures` of the temporary folder: else nobody looks at them. */
export function album(name: string): (page: Page, of: string, options?: { readonly fullPage?: boolean }) => Promise<void> {
  const asked = process.env['HUIYIN_PICTURES'];
  if (asked !== undefined) mkdirSync(asked, { recursive: true });
  const folder = asked ?? join(tmpdir(), 'huiyin-pictures');
  const wanted = existsSync(folder);
  let taken = 0;
  return async (page, of, options = {}) => {
    // A button that holds the keyboard's focus pulses for ever.
    await page.evaluate(() => Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined))));
    if (wanted) await page.screenshot({ path: join(folder, `${name}-${String((taken += 1)).padStart(2, '0')}-${of}.png`), ...options });
  };
}

/** Nothing is wider than the screen. */
export const noSideways = async (page: Page): Promise<void> => expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
