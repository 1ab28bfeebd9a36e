// The working calendar in a real browser: the coming year's notice is pasted, one day corrected, and published for all.
// The arrangement of 2027 is invented for this test; nothing of the kind had been published when it was written.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { INVENTED_2027, OFF_2027 } from '../../api/test/calendar-sound.ts';
import { foundOrganisation, read, register, startTestServer, type StandardOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

let server: TestServer;
let organisation: StandardOrganisation;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-11-10T02:00:00.000Z');
  organisation = await foundOrganisation(server);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(person: { readonly login: string }, path: string, look: Look = {}): Promise<Page> {
  return seated(browser, server, person, path, look);
}
const picture = album('calendar');
const kindOf = (page: Page, date: string): Promise<string | null> => page.locator(`[data-date="${date}"]`).getAttribute('data-kind');
const isProvisional = async (): Promise<boolean> => {
  await server.setClock('2026-12-30T02:00:00.000Z');
  const complaint = await register(server, organisation, organisation.people.desk);
  const { deadlines } = await read(server, organisation.people.desk, complaint, 'deadlines { rule provisional }');
  await server.setClock('2026-11-10T02:00:00.000Z');
  return deadlines.find(({ rule }: { rule: string }) => rule === 'CMP-11a').provisional;
};

test('everybody looks a day up: holidays, make-up days and week-ends are told apart, today is marked, the keys go over the days', async () => {
  const page = await as(organisation.people.desk, '/calendar');
  await page.locator('[data-date="2026-10-10"]').waitFor();
  expect(await page.locator('[data-month]').count()).toBe(12);
  expect([await kindOf(page, '2026-10-01'), await kindOf(page, '2026-10-10'), await kindOf(page, '2026-10-11'), await kindOf(page, '2026-10-12')]).toEqual(['HOLIDAY', 'MAKE_UP', 'WEEKEND', 'WORKING']);
  const signOf = (date: string): Promise<string> => page.locator(`[data-date="${date}"]`).evaluate((cell) => getComputedStyle(cell, '::after').content);
  expect([await signOf('2026-10-01'), await signOf('2026-10-10'), await signOf('2026-10-11'), await signOf('2026-10-12')]).toEqual(['"休"', '"班"', '"·"', '""']);
  expect(await page.locator('[data-date="2026-10-10"]').getAttribute('aria-label')).toBe('10月10日 周六，国庆节：调休上班');
  expect(await page.locator('[aria-current=date][data-date]').getAttribute('data-date')).toBe('2026-11-10');
  await page.getByText('国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）').waitFor();
  expect(await page.locator('[data-action=calendarPublish]').count()).toBe(0);
  await picture(page, 'year', { fullPage: true });

  await page.locator('[data-date="2026-11-10"]').focus();
  for (const [key, date] of [['ArrowDown', '2026-11-17'], ['ArrowLeft', '2026-11-16'], ['End', '2026-11-22'], ['PageDown', '2026-12-22'], ['Home', '2026-12-21'], ['PageDown', '2026-12-21']] as const) {
    await page.keyboard.press(key);
    expect([key, await page.evaluate(() => (document.activeElement as HTMLElement).dataset['date'])]).toEqual([key, date]);
  }
  await page.getByRole('button', { name: '下一年' }).click();
  await page.locator('[data-provisional]').getByText('2027 年的放假安排还没有录入').waitFor();
  expect(await page.locator('[data-date][data-kind=HOLIDAY]').count()).toBe(0);
  await picture(page, 'provisional');
  await page.context().close();
});

test('the coming year\'s notice is pasted, what is doubtful is looked into, one day is corrected, and it is published', async () => {
  expect(await isProvisional()).toBe(true);
  const page = await as(organisation.admin, '/calendar');
  await page.getByRole('button', { name: '看 2027 年' }).click();
  await page.getByRole('button', { name: '粘贴放假通知' }).click();
  await page.getByText('粘贴后，这里列出读到的假期和有疑问的地方。').waitFor();
  await picture(page, 'empty-draft');
  const text = page.locator('[name=noticeText]');
  await text.fill('七月物业费');
  await page.getByText('没有读到放假的日期').waitFor();
  // A slip of the pen: a day too few is announced, and a make-up day falls on a Friday.
  await text.fill(INVENTED_2027.replace('放假调休，共8天', '放假调休，共7天').replace('10月9日（周六）上班', '10月8日（周五）上班'));
  await page.locator('[data-read="7"]').waitFor();
  await page.locator('[data-problem=COUNT_DIFFERS]').getByText('春节写明共 7 天，读到的是 8 天（第 7 行）').waitFor();
  await page.locator('[data-problem=MAKE_UP_NOT_WEEKEND]').getByText('10月8日（周五）写作调休上班，但不是周末').waitFor();
  await picture(page, 'doubts', { fullPage: true });
  await page.locator('[data-problem=MAKE_UP_NOT_WEEKEND]').getByRole('button', { name: '看这一天' }).click();
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['date'])).toBe('2027-10-08');

  await text.fill(INVENTED_2027);
  await page.getByText('没有发现疑问').waitFor();
  expect([await kindOf(page, '2027-02-20'), await kindOf(page, '2027-02-04')]).toEqual(['MAKE_UP', 'WORKING']);
  // The company gives one day more; a day too many is touched back with the keyboard.
  await page.locator('[data-date="2027-02-04"]').click();
  expect(await kindOf(page, '2027-02-04')).toBe('HOLIDAY');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  expect(await kindOf(page, '2027-02-03')).toBe('HOLIDAY');
  await page.keyboard.press('Enter');
  expect(await kindOf(page, '2027-02-03')).toBe('WORKING');
  await page.getByText('手工改了 1 天').waitFor();
  await picture(page, 'corrected', { fullPage: true });

  const source = page.locator('[name=source]');
  expect(await source.inputValue()).toBe('国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕0号）');
  await source.fill('');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.locator('[name=source][aria-invalid=true]').waitFor();
  await source.fill('虚构的通知，仅供测试');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('2027 年工作日历已发布，全公司照此计算').waitFor();
  await page.getByText('依据：虚构的通知，仅供测试').waitFor();
  await page.getByText(`放假 ${OFF_2027.length + 1} 天，调休上班 6 天`).waitFor();
  expect([await kindOf(page, '2027-02-04'), await page.locator('[data-publication]').count(), await page.evaluate(() => (document.activeElement as HTMLElement).dataset['year'])]).toEqual(['HOLIDAY', 1, '2027']);
  await picture(page, 'published', { fullPage: true });
  expect(await isProvisional()).toBe(false);
  await page.context().close();
});

test('a published year is corrected with its reason; doubts are ticked off first; another\'s correction is not overwritten', async () => {
  const page = await as(organisation.admin, '/calendar?year=2027');
  await page.getByRole('button', { name: '更正' }).click();
  await page.locator('[data-date="2027-02-04"]').click();
  expect(await kindOf(page, '2027-02-04')).toBe('WORKING');
  await page.getByRole('button', { name: '发布更正' }).click();
  await page.locator('[name=reason][aria-invalid=true]').waitFor();
  await page.locator('[name=reason]').fill('公司不另加假');
  // Somebody else is faster.
  const other = await as(organisation.admin, '/calendar?year=2027');
  await other.getByRole('button', { name: '更正' }).click();
  await other.locator('[name=noticeText]').fill(INVENTED_2027.replace('共8天', '共9天'));
  await other.locator('[data-problem=COUNT_DIFFERS]').waitFor();
  await other.locator('[name=reason]').fill('重读通知');
  await other.getByRole('button', { name: '发布更正' }).click();
  await other.getByText('请先核对疑问，再勾选').waitFor();
  await picture(other, 'to-be-ticked');
  await other.getByRole('checkbox', { name: /以上 1 处疑问/ }).click();
  await other.getByRole('button', { name: '发布更正' }).click();
  await other.getByText('更正原因：重读通知').waitFor();
  await page.getByRole('button', { name: '发布更正' }).click();
  await page.getByRole('alert').first().waitFor();
  await picture(page, 'stale');
  await page.getByRole('button', { name: '发布更正' }).click();
  await page.getByText('更正原因：公司不另加假').waitFor();
  expect(await page.locator('[data-publication]').count()).toBe(3);
  for (const one of [page, other]) await one.context().close();
});

test('a notice of another year leads to that year, and what was typed stays', async () => {
  const page = await as(organisation.admin, '/calendar');
  await page.getByRole('button', { name: '更正' }).click();
  await page.locator('[name=noticeText]').fill(INVENTED_2027.replaceAll('2027年', '2028年'));
  await page.getByText('通知安排的是 2028 年').waitFor();
  await page.locator('[data-date="2028-10-01"][data-kind=HOLIDAY]').waitFor();
  expect(await page.locator('[name=noticeText]').inputValue()).toContain('2028年');
  // Weekdays that were right in 2027 are not in 2028: each is said.
  expect(await page.locator('[data-problem=WEEKDAY_DIFFERS]').count()).toBeGreaterThan(10);
  await page.getByRole('button', { name: '不录了' }).click();
  await page.locator('[data-provisional]').waitFor();
  await page.context().close();
});

test('on a phone, by night and in English', async () => {
  const page = await as(organisation.admin, '/calendar', { phone: true, dark: true, still: true });
  await page.locator('[data-date="2026-10-10"]').waitFor();
  await noSideways(page);
  await picture(page, 'phone-night');
  await page.getByRole('button', { name: '10月', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('[data-month="10"]')!.getBoundingClientRect().top < 100);
  await picture(page, 'phone-night-october');
  await page.goto(`${server.url}/calendar?year=2028`);
  await page.getByRole('button', { name: '粘贴放假通知' }).click();
  await page.locator('[name=noticeText]').fill(INVENTED_2027.replaceAll('2027年', '2028年'));
  await page.locator('[data-read="7"]').waitFor();
  await noSideways(page);
  await page.locator('[data-problem]').first().scrollIntoViewIfNeeded();
  await picture(page, 'phone-night-draft');
  await page.context().close();

  const english = await as(organisation.admin, '/calendar?year=2027', { english: true });
  await english.getByText('Published by us').waitFor();
  expect(await english.locator('[data-date="2027-10-09"]').getAttribute('aria-label')).toBe('Sa 9 October, 国庆节: Make-up working day');
  await picture(english, 'english');
  await english.context().close();
});

test('a read that fails says so and is tried again', async () => {
  const page = await as(organisation.people.desk, '/');
  await page.route('**/graphql', (route) => (route.request().postData()?.includes('CalendarOfYear') ? route.abort() : route.continue()));
  await page.goto(`${server.url}/calendar`);
  await page.getByRole('alert').first().waitFor({ timeout: 60_000 });
  await picture(page, 'failed');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('[data-date="2026-10-10"]').waitFor();
  await page.context().close();
});
