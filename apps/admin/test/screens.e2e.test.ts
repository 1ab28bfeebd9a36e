// A wall screen in a real browser beside the console in another: it shows its code, is approved, changed, revoked, and asks anew.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { english } from '../src/i18n/en/index.ts';
import { chinese } from '../src/i18n/zh-cn/index.ts';
import { SCREEN_CAST, type ScreenOrganisation } from '../../api/test/screen-kit.ts';
import { foundOrganisation, PASSWORD, startTestServer, type TestServer } from '../../api/test/testkit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

let server: TestServer;
let organisation: ScreenOrganisation;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  organisation = await foundOrganisation(server, SCREEN_CAST);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const take = album('screens');
const picture = (page: Page, name: string): Promise<void> => take(page, name, { fullPage: true });

async function as(person: { readonly login: string }, path: string, look: Look = {}): Promise<Page> {
  return seated(browser, server, person, path, look);
}
async function wallAt(query = '', viewport = { width: 1920, height: 1080 }): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(`${server.url}/board/${query}`);
  return page;
}
const codeOn = async (wall: Page): Promise<string> => (await wall.locator('.pairing .code').textContent({ timeout: 20_000 }))!;
const tokenOf = (wall: Page): Promise<string | null> => wall.evaluate(() => (JSON.parse(localStorage.getItem('huiyin-board-paired') ?? 'null') as { token: string } | null)?.token ?? null);
const selfOf = async (token: string) => (await server.request('{ boardScreenSelf { name language look communities { code } } }', {}, { token })).data?.boardScreenSelf;
/** The code leaves the wall when it is let in. */
const letIn = (wall: Page): Promise<void> => wall.locator('.pairing').waitFor({ state: 'detached', timeout: 20_000 });

test('a screen shows a code, is approved by it in the console, and gets its token; changed and revoked it follows', async () => {
  const wall = await wallAt();
  const code = await codeOn(wall);
  expect(code).toMatch(/^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/);
  await picture(wall, 'wall');
  const page = await as(organisation.people.security, '/screens');
  await page.getByText(chinese.screens.empty).waitFor();
  await picture(page, 'empty');
  await page.locator('[data-action=screenApprove]').click();
  await page.locator('[name=code]').fill('bbbb');
  await page.locator('[data-action=look]').click();
  await page.locator('[name=code][aria-invalid=true]').waitFor();
  await page.locator('[name=code]').fill('bbbbbbbb');
  await page.locator('[data-action=look]').click();
  await page.getByText('没有找到').waitFor();
  await page.locator('[name=code]').fill(code.toLowerCase().replace('-', ''));
  expect(await page.locator('[name=code]').inputValue()).toBe(code);
  await picture(page, 'code');
  await page.keyboard.press('Enter');
  await page.locator('#asking').getByText(code).waitFor();
  await page.getByText('127.0.0.1').waitFor();
  await page.locator('[data-action=screenApprove]').click();
  await page.locator('[name=name][aria-invalid=true]').waitFor();
  await page.locator('[name=name]').fill('大堂前台');
  await picture(page, 'setup');
  await page.locator('[data-action=screenApprove]').click();
  await page.getByText('已批准「大堂前台」').waitFor();
  await letIn(wall);
  const token = (await tokenOf(wall))!;
  expect(await selfOf(token)).toEqual({ name: '大堂前台', language: 'ZH_CN', look: 'DARK', communities: [{ code: organisation.code }] });
  expect(wall.url()).not.toContain('screen.');

  await page.getByText(chinese.screens.toScreen).click();
  await page.getByText(chinese.screens.presence.there, { exact: true }).waitFor();
  await picture(page, 'screen');
  await page.locator('[data-action=screenChange]').click();
  await page.locator('[name=name]').fill('北门');
  await page.locator('[data-field=language] [role=radio]').nth(1).click();
  await page.locator('[data-field=look] [role=radio]').nth(1).click();
  await picture(page, 'change');
  await page.getByRole('button', { name: chinese.screens.save }).click();
  await page.getByRole('heading', { name: '北门' }).waitFor();
  expect(await selfOf(token)).toMatchObject({ name: '北门', language: 'EN', look: 'LIGHT' });
  await wall.reload();
  await wall.waitForFunction(() => document.documentElement.lang === 'en');

  await page.locator('[data-action=screenRevoke]').click();
  await page.locator('[name=reason]').fill('拆除');
  await picture(page, 'revoke');
  await page.getByRole('dialog').getByRole('button', { name: chinese.screens.revoke }).click();
  await page.getByText(chinese.screens.revokedNow).waitFor();
  await page.locator('[data-entry=ScreenRevoked]').getByText('拆除').waitFor();
  expect(await codeOn(wall)).not.toBe(code);
  expect(await tokenOf(wall)).toBeNull();
  expect(await selfOf(token)).toBeUndefined();
  await picture(page, 'revoked');
  await wall.context().close();
});

test('by the QR, on a phone: signed in first, then the code is there already; several communities are not asked of one who has one', async () => {
  const wall = await wallAt('?lang=en&look=light', { width: 1080, height: 1920 });
  const code = await codeOn(wall);
  await picture(wall, 'wall-portrait-english-light');
  await noSideways(wall);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const phone = await context.newPage();
  await phone.goto(`${server.url}/screens/pair?code=${code}`);
  await phone.locator('[name=login]').fill(organisation.people.security.login);
  await phone.locator('[name=password]').fill(PASSWORD);
  await phone.locator('[name=password]').press('Enter');
  await phone.locator('#asking').getByText(code).waitFor();
  await phone.locator('[name=name]').fill('保安亭');
  await picture(phone, 'setup-phone');
  await noSideways(phone);
  await phone.locator('[data-action=screenApprove]').click();
  await phone.getByText('已批准「保安亭」').waitFor();
  await letIn(wall);
  await phone.goto(`${server.url}/screens`);
  await phone.locator('[data-screen=保安亭]').waitFor();
  await picture(phone, 'list-phone');
  await noSideways(phone);
  await context.close();
  await wall.context().close();
});

test('one that nobody meant is declined: it takes another code, the old one is worth nothing', async () => {
  const wall = await wallAt();
  const code = await codeOn(wall);
  const page = await as(organisation.people.second, `/screens/pair?code=${code}`, { dark: true, english: true });
  await page.locator('[data-action=screenDecline]').click();
  await page.getByRole('dialog').getByRole('button', { name: english.screens.decline }).click();
  await page.getByText(english.screens.declined).waitFor();
  await picture(page, 'declined-dark-english');
  await wall.waitForFunction((old) => { const shown = document.querySelector('.pairing .code')?.textContent; return shown != null && shown !== old; }, code);
  await wall.context().close();
});

test('whoever may not pair screens has no door to them, and is told so at the address', async () => {
  const page = await as(organisation.people.desk, '/screens');
  await page.getByText('需要：安全管理员').waitFor();
  expect(await page.locator('nav a[href="/screens"]').count()).toBe(0);
  await page.context().close();
});
