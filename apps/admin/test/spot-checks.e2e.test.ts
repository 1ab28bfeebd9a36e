// Service supervision and feedback in a real browser: the month's spot check is recorded on a phone and completed in time (NOT-13); what somebody says of a notice is written down, answered, or goes on as a complaint (NOT-11).
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { iso, NOTICE_CAST, noticeKit, PAGE, type NoticeOrganisation } from '../../api/test/notice-kit.ts';
import { phonePhoto } from '../../api/test/sample-files.ts';
import { foundOrganisation, PASSWORD, payload, register, signIn, startTestServer, type Person, type TestServer } from '../../api/test/testkit.ts';
import { speaker, type Thing } from '../../api/test/work-kit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';
import { eyesOn } from './eyes.ts';

jest.setTimeout(300_000);
let server: TestServer;
let org: NoticeOrganisation;
let browser: Browser;
let region: Person;
let notice: Thing;
const take = album('spot-checks');

async function appointInspector(): Promise<Person> {
  const { nodes } = (await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token })).data.communities;
  const login = `inspector-${org.code.toLowerCase()}`;
  const input = { communityId: nodes.find((one: Thing) => one.level === 'REGION').id, name: '顾督导', login, password: PASSWORD, roles: ['REGION_INSPECTOR'], idempotencyKey: login };
  payload(await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename ... on UserError { code path } } }', { input }, { token: org.admin.token }), 'staffAppoint');
  return signIn(server, login);
}

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: 60 * 24, sessionHours: 24 * 7 } });
  await server.setClock(iso('2026-10-11T09:00:00'));
  org = await foundOrganisation(server, NOTICE_CAST, { name: '华中平台公司', code: `R${randomBytes(3).toString('hex').toUpperCase()}` });
  await server.admin(`update communities set name = '翠湖花园' where code = $1`, [org.code]);
  region = await appointInspector();
  await server.setClock(iso('2026-10-12T10:00:00'));
  notice = await noticeKit(server, org).released({ eventAt: iso('2026-10-12T09:50:00') }, { channels: [PAGE] });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(person: Person, where: string, there: string, look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, person, where, { still: true, ...look });
  await page.locator(there).first().waitFor();
  return page;
}
type Dialog = ReturnType<Page['getByRole']>;
async function act(page: Page, action: string, fill: (dialog: Dialog) => Promise<void>, within = 'main'): Promise<void> {
  await page.locator(`${within} [data-action=${action}]`).first().click();
  await send(page, fill);
}
async function send(page: Page, fill: (dialog: Dialog) => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
}
const choose = (dialog: Dialog, name: string) => dialog.getByRole('radio', { name, exact: true }).click();

test('NOT-13: opened by the clock, an item with its photo recorded on a phone, tracked as a finding, completed in time', async () => {
  const page = await as(region, '/tasks', '[data-task="NOT-13"]', { phone: true });
  await page.locator('[data-task="NOT-13"] [data-step]').click();
  await page.waitForURL(/spot-checks/);
  // The task opens the form of what can be done: nothing is recorded yet, so it cannot be completed.
  await send(page, async (dialog) => {
    await choose(dialog, '到期撤除');
    await choose(dialog, '有问题');
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('[name=remark][aria-invalid=true]').waitFor();
    await dialog.locator('[name=remark]').fill('三号楼的过期通知还在');
    await dialog.locator('[name=place]').fill('3栋大堂');
    await dialog.locator('input[type=file]').last().setInputFiles([{ name: '公告栏.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(1_200, 900, '#a64') }]);
    await dialog.getByText('1 个已上传').waitFor();
    await dialog.locator('[name=noticeId]').fill('停电');
    await page.getByRole('option').first().click();
    await take(page, 'item-phone');
  });
  await page.locator('[data-item=TAKEN_DOWN] [data-photo]').waitFor();
  await act(page, 'spotCheckRecordItem', async (dialog) => { await choose(dialog, '签章'); await choose(dialog, '正常'); });
  await page.locator('[data-item=SEALED]').waitFor();
  await act(page, 'findingRecord', async (dialog) => {
    expect(await dialog.locator('[name=description]').inputValue()).toBe('三号楼的过期通知还在');
    await dialog.getByText('7 天后').click();
  });
  await page.getByText('发现的问题（1）').waitFor();
  // It is put right once: the item says what it became.
  await page.locator('[data-item=TAKEN_DOWN] [data-item-finding]').getByText('已记为问题').waitFor();
  expect(await page.locator('[data-action=findingRecord]').count()).toBe(0);
  await noSideways(page);
  await take(page, 'recorded-phone', { fullPage: true });
  await act(page, 'spotCheckComplete', (dialog) => dialog.locator('[name=summary]').fill('总体良好，一处过期未撤'));
  await page.locator('[data-summary]').getByText('总体良好').waitFor();
  await page.locator('[data-rule="NOT-13"][data-tone=met]').waitFor();
  await page.context().close();
});

test('NOT-13: the centre reads it, and opens none; the region comes again for a reason', async () => {
  const centre = await as(org.people.centre, '/spot-checks', 'main h1');
  await centre.getByText('没有待办的抽查').waitFor();
  expect(await centre.locator('[data-action=spotCheckOpen]').count()).toBe(0);
  await centre.getByRole('button', { name: '全部' }).click();
  await centre.locator('[data-row-link]').first().click();
  await centre.locator('[data-item=TAKEN_DOWN]').waitFor();
  expect(await centre.locator('#next button').count()).toBe(0);
  await take(centre, 'completed-desk', { fullPage: true });
  await centre.context().close();
  const page = await as(region, '/spot-checks', '[data-action=spotCheckOpen]');
  await act(page, 'spotCheckOpen', (dialog) => dialog.locator('[name=occasion]').fill('业主来信'));
  await page.waitForURL(/spot-checks\/./);
  await page.goto(`${server.url}/spot-checks`);
  await page.locator('[data-row-link]').getByText('业主来信').waitFor();
  await take(page, 'list-desk');
  await page.context().close();
});

test('NOT-11: a guard writes it down on a phone, the desk answers; another becomes a complaint, which is linked', async () => {
  const path = `/notices/${encodeURIComponent(notice.id)}`;
  const guard = await as(org.people.guard, path, '#feedback [data-action=noticeFeedback]', { phone: true });
  for (const text of ['几点来水？家里有病人', '电梯也停了，没人管']) await act(guard, 'noticeFeedback', async (dialog) => {
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('[name=text][aria-invalid=true]').waitFor();
    await dialog.locator('[name=text]').fill(text);
    await dialog.locator('[name=name]').fill('李秀英');
    await dialog.locator('[name=phone]').fill('13800138000');
  }, '#feedback');
  await guard.locator('[data-feedback=RECEIVED]').nth(1).waitFor();
  expect(await guard.locator('[data-action=noticeFeedbackAnswer]').count()).toBe(0);
  await noSideways(guard);
  await guard.context().close();
  const desk = await as(org.people.desk, path, '[data-feedback=RECEIVED]');
  // Out on the public page alone: what can still be done is said, and nothing is counted yet.
  expect(await desk.locator('[data-not-reached]').innerText()).toContain('另提一份信息代替');
  expect(await desk.locator('#figures').count()).toBe(0);
  await act(desk, 'noticeFeedbackAnswer', (dialog) => dialog.locator('[name=text]').fill('下午五点恢复，已送水上门'), '[data-feedback]:has-text("几点来水")');
  await desk.locator('[data-feedback=ANSWERED] [data-answer]').waitFor();
  await desk.locator('[data-feedback=RECEIVED] [data-register]').click();
  await desk.waitForURL(/complaints\/create/);
  expect(await desk.locator('[name=detail]').inputValue()).toBe('电梯也停了，没人管');
  const { number } = await register(server, org as never, org.people.desk);
  await desk.goto(server.url + path);
  await act(desk, 'noticeFeedbackForward', async (dialog) => {
    await dialog.locator('[name=complaintNumber]').fill('没有-2026-00001');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByText('找不到这个编号的投诉').waitFor();
    await dialog.locator('[name=complaintNumber]').fill(number);
  }, '#feedback');
  await desk.locator('[data-feedback=FORWARDED]').getByText(number).waitFor();
  await desk.locator('#feedback').scrollIntoViewIfNeeded();
  await take(desk, 'feedback-desk', { fullPage: true });
  expect((await speaker(server, 'notice', 'feedback(first: 5) { nodes { status } }').read(org.people.desk, notice.id)).feedback.nodes.map(({ status }: Thing) => status).sort()).toEqual(['ANSWERED', 'FORWARDED']);
  await desk.context().close();
});

test('NOT-11: a resident writes by the QR code, without a script; it waits at the desk, and the answer stands where it was promised', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const resident = await context.newPage();
  await resident.goto(server.url + notice['url']);
  await resident.getByText('有话要说').click();
  await resident.locator('#say').scrollIntoViewIfNeeded();
  await take(resident, 'say-phone');
  // Blanks satisfy the browser, not the house.
  await resident.locator('textarea').fill('   ');
  await resident.getByRole('button', { name: '提交' }).click();
  await resident.getByRole('alert').getByText('请写下您想说的话').waitFor();
  await take(resident, 'say-refused-phone', { fullPage: true });
  await resident.locator('textarea').fill('大堂那张纸被雨淋湿了\n看不清恢复时间');
  await resident.getByLabel('电话').fill('13900139000');
  await resident.getByRole('button', { name: '提交' }).click();
  await resident.getByRole('heading', { name: '已收到' }).waitFor();
  await take(resident, 'said-phone', { fullPage: true });
  const answer = new URL(resident.url()).pathname;
  const desk = await as(org.people.desk, '/notices', '[data-feedback-door="1"]');
  await take(desk, 'door-desk');
  await desk.locator('[data-feedback-door]').click();
  await desk.locator('[data-feedback=RECEIVED]').getByText('看不清恢复时间').waitFor();
  await take(desk, 'reactions-desk');
  await act(desk, 'noticeFeedbackAnswer', (dialog) => dialog.locator('[name=text]').fill('已换新的一张，今晚八点恢复'));
  await desk.getByText('没有待答复的反馈').waitFor();
  await desk.goto(`${server.url}/messages`);
  await desk.locator('[data-message=NOTICE_FEEDBACK]').first().waitFor();
  await take(desk, 'message-desk');
  await resident.reload();
  await resident.getByText('已换新的一张').waitFor();
  await take(resident, 'answered-phone', { fullPage: true });
  await noSideways(await as(org.people.desk, '/notices/feedback', 'main h1', { phone: true, english: true }).then(async (page) => {
    await page.getByRole('button', { name: 'All' }).click();
    await page.locator('[data-feedback=ANSWERED]').first().waitFor();
    await take(page, 'reactions-phone-english');
    return page;
  }));
  const { found, look, visit } = eyesOn(await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })).newPage(), server.url);
  await visit(notice['url'] as string, '#say');
  await look('the page of a notice');
  await visit(answer, 'h1');
  await look('the page of an answer');
  expect(found).toEqual([]);
  await Promise.all([context, desk.context()].map((one) => one.close()));
});

test('NOT-11, NOT-13: no screen of supervision or of reactions breaks a rule, light or dark, at the desk or on a phone', async () => {
  for (const phone of [false, true]) {
    const page = await as(region, '/spot-checks', 'main h1', { phone });
    const { found, look, visit } = eyesOn(page, server.url);
    await page.getByRole('button', { name: '全部' }).click();
    await page.locator('[data-row-link]').first().waitFor();
    await look('spot checks');
    await page.getByText('十月').or(page.getByText('10月')).first().click();
    await page.locator('[data-item]').first().waitFor();
    await look('a spot check');
    await visit(`/notices/${encodeURIComponent(notice.id)}`, '[data-feedback=ANSWERED]');
    await look('a notice with reactions');
    await visit('/notices/feedback', 'main h1');
    await look('no reaction');
    await page.getByRole('button', { name: '全部' }).click();
    await page.locator('[data-feedback=ANSWERED]').first().waitFor();
    await look('reactions');
    expect(found).toEqual([]);
    await page.context().close();
  }
});
