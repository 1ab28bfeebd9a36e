// The roster and the hand-over at shift change in a real browser against the whole server: a week is planned and copied,
// the night hands over to the morning, both sign, and what changed between the signatures is seen.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { DUTY_CAST, type Name } from '../../api/test/duty-kit.ts';
import { foundOrganisation, PASSWORD, register, startTestServer, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { key, speaker } from '../../api/test/work-kit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);
let server: TestServer;
let organisation: TestOrganisation<Name>;
let browser: Browser;
let handover = '';
const at = (local: string): Promise<void> => server.setClock(new Date(`2026-11-${local}+08:00`).toISOString());
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await at('09T10:00:00');
  organisation = await foundOrganisation(server, DUTY_CAST);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const take = album('duty');
const picture = (page: Page, name: string): Promise<void> => take(page, name, { fullPage: true });
async function as(name: Name, path: string, look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, organisation.people[name], path, look);
  await page.locator('main h1').first().waitFor();
  return page;
}
const says = (page: Page, words: string) => page.locator('main').getByText(words).first().waitFor();
const shift = (page: Page, post: string) => page.locator(`tr[data-post$=":${post}"]`);
const POST: Readonly<Record<string, RegExp>> = { CUSTOMER_ASSISTANT: /客户助理$/, DUTY_PERSON: /值班人员$/ };

/** Plans one post by its form. */
async function plan(page: Page, post: string, person: Name, preset: string, days: readonly string[]): Promise<void> {
  await page.locator('[data-action=dutyShiftPlan]').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('岗位').click();
  await page.getByRole('option', { name: POST[post]! }).click();
  await dialog.getByLabel('值班的人').click();
  await page.getByRole('option', { name: new RegExp(`^${person} `) }).click();
  await page.keyboard.press('Escape');
  await dialog.getByText(preset, { exact: true }).click();
  for (const day of days) await dialog.getByText(day, { exact: true }).click();
  await picture(page, `plan-${post.toLowerCase()}`);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
}
/** Signs by the form that stands above the page. */
async function sign(page: Page, action: string): Promise<void> {
  await page.locator(`[data-action=${action}]`).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=password]').fill(PASSWORD);
  await dialog.locator('button[type=submit]').click();
}

describe('ORG-3: the roster', () => {
  test('an empty week says how it is filled; a post is planned on several days at once, overnight too', async () => {
    const page = await as('supervisor', '/duty');
    await says(page, '这一周还没有排班');
    await says(page, '现在没有人值班');
    await picture(page, 'empty');
    await page.locator('[data-action=dutyShiftPlan]').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('button[type=submit]').click();
    await expect(dialog.locator('[aria-invalid=true]').count()).resolves.toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await plan(page, 'CUSTOMER_ASSISTANT', 'desk', '08:00–15:00', ['周一', '周二', '周三', '周四', '周五']);
    await plan(page, 'CUSTOMER_ASSISTANT', 'desk2', '15:00–22:00', ['周一', '周二']);
    await plan(page, 'DUTY_PERSON', 'duty', '22:00–08:00', ['周一', '周二']);
    expect(await shift(page, 'CUSTOMER_ASSISTANT').locator('[data-shift]').count()).toBe(7);
    await shift(page, 'DUTY_PERSON').getByText('22:00–次日 08:00').first().waitFor();
    await page.locator('[data-now$=":CUSTOMER_ASSISTANT"]').getByText('到 今天 15:00').waitFor();
    await picture(page, 'week');
    await noSideways(page);
    await page.context().close();
  });

  test('what has begun is changed with a reason; the week before is copied once', async () => {
    const page = await as('supervisor', '/duty');
    await shift(page, 'CUSTOMER_ASSISTANT').locator('[data-shift]').first().click();
    await page.locator('[data-action=dutyShiftChange]').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name=until]').fill('15:30');
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('[name=reason]').fill('接班晚到半小时');
    await picture(page, 'change');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'hidden' });
    await shift(page, 'CUSTOMER_ASSISTANT').getByText('08:00–15:30').waitFor();
    await page.getByRole('button', { name: '下一周' }).click();
    await says(page, '这一周还没有排班');
    await page.locator('[data-action=dutyWeekCopy]').click();
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.getByText('已排 9 班').waitFor();
    expect(await page.locator('[data-shift]').count()).toBe(9);
    await page.context().close();
  });

  test('who may not plan sees the roster and no button; on a phone day by day; in the dark and in English', async () => {
    const phone = await as('guard', '/duty', { phone: true });
    await phone.locator('[data-day="2026-11-10"]').click();
    await phone.locator('[data-post$=":DUTY_PERSON"] [data-shift]').waitFor();
    expect(await phone.locator('[data-action=dutyShiftPlan]').count()).toBe(0);
    await noSideways(phone);
    await picture(phone, 'phone');
    await phone.locator('[data-post$=":DUTY_PERSON"] [data-shift]').click();
    await phone.getByRole('dialog').getByText('排班').waitFor();
    expect(await phone.locator('[data-action=dutyShiftChange]').count()).toBe(0);
    await phone.context().close();
    const dark = await as('centre', '/duty', { dark: true, english: true });
    await says(dark, 'On duty now');
    await dark.locator('[data-shift]').first().waitFor();
    await picture(dark, 'dark-english');
    await dark.context().close();
  });
});

describe('INC-9: the hand-over at shift change', () => {
  let first = '';
  let fire = '';
  test('the night lists what is open on the phone, says what is to be known, and signs', async () => {
    await at('10T07:20:00');
    ({ number: first } = await register(server, organisation, organisation.people.duty, { title: '3 栋 1502 厨房漏水，楼下天花板已湿' }));
    const incidents = speaker(server, 'incident', 'id number');
    const raise = async (playbook: string, place: string, drill: boolean): Promise<string> => (await incidents.must(organisation.people.guard, 'incidentRaise', { communityId: organisation.communityId, playbook, place, drill, idempotencyKey: key() }))['number'];
    fire = await raise('FIRE', '3栋12层电缆井', false);
    const drill = await raise('GAS', '演习广场', true);
    await at('10T07:30:00');
    const page = await as('duty', '/duty', { phone: true });
    await page.locator('[data-action=shiftHandoverOpen]').click();
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.waitForURL(/\/duty\/handovers\/.+/);
    handover = page.url();
    await says(page, '没办完的事（3）');
    await says(page, '1 起进行中的事件');
    await page.locator(`[data-group=incident] [data-matter="${fire}"]`).getByText('3栋12层电缆井').waitFor();
    await page.locator(`[data-group=incident] [data-matter="${drill}"] [data-drill]`).waitFor();
    await page.locator(`[data-matter="${first}"] button`).click();
    await page.locator(`[data-matter="${first}"] textarea:not([readonly])`).fill('业主八点后在家，上门前先打电话');
    await page.locator('#note textarea:not([readonly])').fill('钥匙在值班柜，南门道闸要盯着');
    expect(await page.locator('[data-action=shiftHandoverGive]').count()).toBe(0);
    await picture(page, 'write-phone');
    await noSideways(page);
    await page.locator('[data-action=shiftHandoverWrite]').click();
    await page.locator('[data-action=shiftHandoverGive]').waitFor();
    await page.locator('[data-action=shiftHandoverGive]').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name=password]').fill('not my password');
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('[aria-invalid=true]').waitFor();
    await dialog.locator('[name=password]').fill(PASSWORD);
    await picture(page, 'sign-phone');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'hidden' });
    await says(page, '等待接班的人签字。');
    await page.context().close();
  });

  test('the morning sees what changed since, is told when it changes while signing, sends it back, and signs', async () => {
    await at('10T07:55:00');
    const second = await register(server, organisation, organisation.people.duty, { title: '东门路灯不亮' });
    await at('10T08:01:00');
    const page = await as('desk', '/duty');
    await page.locator('[data-unfinished]').getByRole('link').click();
    await page.waitForURL(handover);
    await page.locator(`#difference [data-change=NEW]`).getByText(second.number).waitFor();
    await page.locator(`#difference [data-change=OVERDUE]`).getByText(first).waitFor();
    await picture(page, 'take');
    await page.locator(`[data-matter="${fire}"]`).getByRole('link').click();
    await page.waitForURL(/\/incidents\/.+\/show/);
    await page.goBack();
    await page.locator('#difference').waitFor();
    const third = await register(server, organisation, organisation.people.desk2, { title: '又来一件' });
    await sign(page, 'shiftHandoverTake');
    await page.getByRole('dialog').getByRole('alert').getByText('项变化').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#difference').getByText(third.number).waitFor();
    await page.locator('[data-action=shiftHandoverReturn]').click();
    await page.getByRole('dialog').locator('[name=reason]').fill('路灯的事没有写');
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await says(page, '已退回，等待交班的人补充。');
    const night = await as('duty', handover);
    await says(night, '路灯的事没有写');
    await night.locator('#note textarea:not([readonly])').fill('钥匙在值班柜，南门道闸要盯着。路灯已报工程部。');
    await picture(night, 'returned');
    await night.locator('[data-action=shiftHandoverWrite]').click();
    await sign(night, 'shiftHandoverGive');
    await says(night, '等待接班的人签字。');
    expect(await night.locator('[data-action=shiftHandoverTake]').count()).toBe(0);
    await night.context().close();
    await page.locator('[data-action=shiftHandoverTake]').waitFor();
    await sign(page, 'shiftHandoverTake');
    await says(page, '双方已签字，交接完成。');
    await picture(page, 'taken');
    await page.goto(`${server.url}/duty/handovers`);
    await says(page, '没有待办的交接班');
    await page.getByRole('button', { name: '全部' }).click();
    await page.locator('main').getByText('已交接').first().waitFor();
    await picture(page, 'list');
    await page.context().close();
    const dark = await as('desk', handover, { dark: true, phone: true });
    await picture(dark, 'taken-dark-phone');
    await noSideways(dark);
    await dark.context().close();
  });
});
