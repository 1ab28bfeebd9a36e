// Deadlines that act, in a real browser against the whole server with its clock worker: a late first reply on a clerk's
// phone at two in the morning, taken note of; a wait for the customer; another date; and a server whose clock stands still.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { CAST, foundOrganisation, live, register, startTestServer, type Open, type StandardOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { fillWorks } from '../../api/test/works-sound.ts';
import { addUnit } from '../../api/test/work-kit.ts';
import { album, noSideways, signedIn, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

/** Friday 9 October 2026, 02:00 in Shanghai. */
const NIGHT = Date.parse('2026-10-08T18:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let server: TestServer;
let org: StandardOrganisation;
let browser: Browser;
let complaint: Open;
const clock = (after: number): Promise<void> => server.setClock(new Date(NIGHT + after).toISOString());

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true });
  await clock(0);
  org = await foundOrganisation(server);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const as = (name: keyof typeof CAST, look: Look = {}): Promise<Page> => signedIn(browser, server, org.people[name], { still: true, ...look });
const take = album('tasks');
const picture = (page: Page, name: string): Promise<void> => take(page, name, { fullPage: true });
const go = async (page: Page, path: string, there: string): Promise<void> => {
  await page.goto(`${server.url}${path}`);
  await page.locator(there).first().waitFor();
};
const bell = (page: Page, n: number): Promise<void> => page.locator(`nav [data-unread-count="${n}"]`).last().waitFor({ state: 'attached' });
const task = (page: Page, rule: string): Locator => page.locator(`[data-task="${rule}"]`);
const row = (page: Page, rule: string): Locator => page.locator(`#deadlines [data-rule="${rule}"]`).first();
/** Opens the form of a command from the menu of a deadline, fills and sends it. */
async function act(page: Page, at: Locator, action: string, fill: (dialog: Locator) => Promise<unknown> = async () => undefined): Promise<void> {
  await at.locator('[data-deadline-menu]').click();
  await page.locator(`[role=menu] [data-action=${action}]`).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('a first reply that does not come (CMP-8), on a phone', () => {
  let page: Page;
  beforeAll(async () => {
    page = await as('desk', { phone: true });
    await go(page, '/tasks', 'main [role=status]');
    await page.getByText('眼下没有到期的事，辛苦了').waitFor();
    await picture(page, 'empty-phone');
    complaint = await register(server, org, org.people.desk, { title: '3 栋 2 单元电梯停了，老人在楼下上不去', location: '3 栋 2 单元' });
  });
  afterAll(() => page.context().close());

  test('what is owed appears by itself, with the time left and the next step', async () => {
    await task(page, 'CMP-8').waitFor();
    expect(await page.locator('[data-group]').evaluateAll((all) => all.map((one) => one.getAttribute('data-group')))).toEqual(['soon', 'later']);
    expect(await task(page, 'CMP-8').innerText()).toMatch(/还剩 1[45] 分钟.*一次答复 CMP-8.*3 栋 2 单元.*今天 02:15 到期.*值班人员.*规则第 1 版.*一次答复客户/s);
    expect(await page.locator('[data-task]').count()).toBe(3);
    await noSideways(page);
    await picture(page, 'tasks-phone');
  });

  test('the warning and the miss are told at once, by the bell and in the title', async () => {
    expect(await page.title()).toBe('我的任务 · 回音');
    await clock(10 * MINUTE);
    await bell(page, 1);
    expect(await page.title()).toBe('（1）我的任务 · 回音');
    await clock(16 * MINUTE);
    await bell(page, 2);
    expect(await page.getByRole('link', { name: /消息\s*2 条未读/ }).innerText()).toContain('2');
    await go(page, '/tasks', '[data-group=overdue] [data-task="CMP-8"]');
    await page.getByText('您有 1 条时限已经超时，先做这些。').waitFor();
    await picture(page, 'overdue-phone');
  });

  test('the inbox: newest first, each with its kind; read one by one or all', async () => {
    await page.getByRole('link', { name: /消息\s*2 条未读/ }).click();
    await page.locator('[data-message]').nth(1).waitFor();
    expect(await page.locator('[data-message]').evaluateAll((all) => all.map((one) => [one.getAttribute('data-message'), one.getAttribute('data-unread')]))).toEqual([['DEADLINE_MISSED', 'true'], ['DEADLINE_WARNED', 'true']]);
    expect(await page.locator('[data-message]').first().innerText()).toMatch(/已超时.*未读.*一次答复 CMP-8.*电梯停了.*今天 02:15 到期.*现在：.*超时 1 分钟/s);
    await noSideways(page);
    await picture(page, 'inbox-phone');
    await page.locator('[data-message]').nth(1).locator('[data-read]').click();
    await bell(page, 1);
    await page.locator('[data-message=DEADLINE_WARNED][data-unread=false]').waitFor();
    await page.getByRole('button', { name: '未读' }).click();
    await page.locator('[data-message=DEADLINE_WARNED]').waitFor({ state: 'detached' });
    await page.locator('[data-read-all]').click();
    await page.getByText('没有未读消息').waitFor();
    await bell(page, 0);
    expect(await page.title()).toBe('消息 · 回音');
  });

  test('the supervisor who was told takes note; nobody further up is, and the clerk sees who did', async () => {
    const supervisor = await as('supervisor');
    await go(supervisor, '/messages', '[data-message=DEADLINE_ESCALATED]');
    expect(await supervisor.locator('[data-message]').first().innerText()).toMatch(/升级上报第 1 级/);
    await picture(supervisor, 'inbox-desk');
    await supervisor.locator('[data-message] [data-action=deadlineAcknowledge]').click();
    const dialog = supervisor.getByRole('dialog');
    await dialog.getByText('知悉后不再向更上一级上报').waitFor();
    await take(supervisor, 'take-note');
    await dialog.locator('button[type=submit]').click();
    await supervisor.locator('[data-message]').getByText(/supervisor .* 已知悉/).waitFor();
    await supervisor.context().close();
    await clock(60 * MINUTE);
    await go(page, '/tasks', '[data-task="CMP-8"]');
    expect(await task(page, 'CMP-8').innerText()).toMatch(/超时 45 分钟.*已升级上报第 1 级.*supervisor .* 已知悉/s);
    const centre = await as('centre');
    await go(centre, '/messages', 'main [role=status]');
    await centre.getByText('还没有消息').waitFor();
    await centre.context().close();
  });

  test('the next step opens the form; once given the task is gone', async () => {
    await task(page, 'CMP-8').locator('[data-step]').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.locator('[name=text]').fill('已派维修人员，十分钟内到场');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'hidden' });
    await go(page, '/tasks', '[data-task="CMP-12"]');
    expect(await task(page, 'CMP-8').count()).toBe(0);
  });
});

describe('on the page of its subject', () => {
  let page: Page;
  beforeAll(async () => {
    page = await as('supervisor');
    await go(page, `/complaints/${complaint.number}/show`, '#deadlines [data-rule]');
  });
  afterAll(() => page.context().close());

  test('what the clock wrote stands in the timeline in words, by the clock', async () => {
    await page.locator('[data-entry=DeadlineAcknowledged]').waitFor();
    const said = await page.locator('[data-entry^=Deadline]').allInnerTexts();
    expect(said.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^临期提醒 时钟 .*一次答复 CMP-8 到期 今天 02:15 已通知 desk /), expect.stringMatching(/^时限超时 时钟 /),
      expect.stringMatching(/^时限升级上报 时钟 .*第 1 级 .*上报给 上级 已通知 supervisor /), expect.stringMatching(/^已知悉 supervisor .*客户主任.*一次答复 CMP-8/),
    ]);
    await picture(page, 'timeline');
  });

  test('waiting for the customer runs no bar, and goes on by itself', async () => {
    await act(page, row(page, 'CMP-11b'), 'deadlinePause', async (dialog) => {
      await dialog.locator('button[type=submit]').click();
      await dialog.getByText('必填').waitFor();
      await dialog.getByText('3 天后').click();
      await dialog.locator('[name=reason]').fill('客户出差，周一回来再定');
      await take(page, 'pause');
    });
    await page.locator('#deadlines [data-rule="CMP-11b"][data-tone=paused]').waitFor();
    expect(await row(page, 'CMP-11b').innerText()).toMatch(/等待客户至 10月12日 24:00.*今天 03:00 起等待客户，原定 10月12日 24:00 到期/s);
    expect(await row(page, 'CMP-11b').getByRole('progressbar', { includeHidden: true }).count()).toBe(0);
    await page.locator('[data-entry=DeadlinePaused]').getByText('客户出差，周一回来再定').waitFor();
    await picture(page, 'paused');
    await clock(4 * DAY);
    await page.locator('[data-entry=DeadlineResumed]').getByText('时钟').waitFor();
    await page.locator('#deadlines [data-rule="CMP-11b"]:not([data-tone=paused])').waitFor();
    expect((await page.locator('[data-entry=DeadlineResumed]').innerText()).replace(/\s+/g, ' ')).toMatch(/原定到期 10月12日 24:00 到期 10月16日 24:00/);
  });

  test('it goes on before that when somebody says so', async () => {
    await act(page, row(page, 'CMP-11a'), 'deadlinePause', (dialog) => dialog.locator('[name=reason]').fill('等业主委员会回话'));
    await page.locator('#deadlines [data-rule="CMP-11a"][data-tone=paused]').waitFor();
    await act(page, row(page, 'CMP-11a'), 'deadlineResume');
    await page.locator('#deadlines [data-rule="CMP-11a"]:not([data-tone=paused])').waitFor();
  });

  test('another date with a reason: the old one stays on record', async () => {
    await act(page, row(page, 'CMP-11b'), 'deadlineReset', async (dialog) => {
      await dialog.locator('[name=dueAt]').fill('2026-10-20T18:00');
      await dialog.locator('[name=reason]').fill('配件下周才到');
      await take(page, 'reset');
    });
    await row(page, 'CMP-11b').getByText('10月20日 18:00 到期').waitFor();
    await page.locator('[data-entry=DeadlineReset]').getByText('配件下周才到').waitFor();
    await page.locator('#deadlines').getByRole('button', { name: /已结束的时限/ }).click();
    await page.locator('#deadlines [data-tone=off]').getByText('已改期').waitFor();
    await picture(page, 'reset-done');
  });

  test('works and checks have the same, and the same words', async () => {
    const made = await fillWorks(server, org, '渗水', await addUnit(server, org, '1502'));
    const finding = `/findings/${made['Finding']!}`;
    await go(page, finding, '[data-deadline-menu]');
    await act(page, page.locator('main [data-rule]').first(), 'deadlinePause', (dialog) => dialog.locator('[name=reason]').fill('等业主回话'));
    await page.locator('main [data-tone=paused]').waitFor();
    await page.locator('[data-entry=DeadlinePaused]').getByText('等业主回话').waitFor();
    await picture(page, 'finding');
    await go(page, '/findings?tab=commitments', '[data-deadline-menu]');
    await go(page, `/handovers/${made['HandoverSheet']!}`, '[data-deadline-menu]');
  });
});

describe('the whole centre', () => {
  test('narrowed by rule and state, in the address; the weekly check is done on its own page', async () => {
    const page = await as('centre');
    await go(page, '/tasks', 'main [role=status]');
    await page.locator('[data-whose=all]').click();
    await page.locator('[data-task]').first().waitFor();
    await picture(page, 'centre');
    await page.locator('select[name=rule]').selectOption('CMP-12');
    await page.waitForURL(/whose=all&rule=CMP-12/);
    await page.getByText('共 2 条').waitFor();
    expect(await page.locator('[data-task]').evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-task')))])).toEqual(['CMP-12']);
    await page.locator('select[name=state]').selectOption('MISSED');
    await page.getByText('共 1 条').waitFor();
    expect(await page.locator('[data-task]').evaluateAll((all) => all.map((one) => one.getAttribute('data-tone')))).toEqual(['overdue']);
    await page.locator('select[name=rule]').selectOption('REP-3');
    await page.getByText('没有符合条件的时限').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.locator('[data-task="CMP-13"] [data-step]').first().click();
    await page.waitForURL(/weekly-checks/);
    await page.context().close();
  });

  test('more than a page; by night, in English and on the smallest phone', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => register(server, org, org.people.desk, { title: `楼道灯不亮 ${index}` })));
    const page = await as('desk', { phone: true, dark: true });
    await go(page, '/tasks', '[data-more]');
    expect(await page.locator('[data-task]').count()).toBe(30);
    await page.locator('[data-more]').click();
    await page.locator('[data-task]').nth(30).waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await take(page, 'dark-phone');
    await page.setViewportSize({ width: 320, height: 640 });
    await noSideways(page);
    await take(page, 'smallest');
    await page.context().close();
    const english = await as('supervisor', { english: true, dark: true });
    await go(english, '/tasks', '[data-task]');
    await take(english, 'english-dark');
    await go(english, '/messages', '[data-message]');
    await take(english, 'english-inbox');
    await english.context().close();
  });
});

describe('a server on which no clock works', () => {
  let still: TestServer;
  beforeAll(async () => {
    still = await startTestServer({ clock: 'manual', worker: false });
    await still.setClock(new Date(NIGHT).toISOString());
  });
  afterAll(() => still.close());

  test('says so on every page once something has waited for a minute, and to nobody before', async () => {
    const ours = await foundOrganisation(still);
    await live(still, await register(still, ours, ours.people.desk), []);
    const page = await signedIn(browser, still, ours.people.engineer, { phone: true, still: true });
    await still.setClock(new Date(NIGHT + 11 * MINUTE).toISOString());
    await page.goto(`${still.url}/tasks`);
    await page.getByText('眼下没有到期的事，辛苦了').waitFor();
    expect(await page.locator('[data-clock-late]').count()).toBe(0);
    await still.setClock(new Date(NIGHT + 12 * MINUTE).toISOString());
    for (const path of ['/tasks', '/complaints', '/']) {
      await page.goto(`${still.url}${path}`);
      await page.locator('[data-clock-late]').getByText('从今天 02:10 起，到期提醒、超时记录和升级上报都没有发出。').waitFor();
    }
    await noSideways(page);
    await take(page, 'clock-late-phone');
    await page.context().close();
  });
});
