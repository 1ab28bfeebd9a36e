// A fire drill from the raising to the accepted summary, in windows of their own: the desk, a phone, the control room, the statement
// office, the centre manager, and a paired screen on the wall that follows each step.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { INCIDENT_CAST } from '../../api/test/incident-cast.ts';
import { approval, approve } from '../../api/test/screen-kit.ts';
import { foundOrganisation, startTestServer, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { addUnit } from '../../api/test/work-kit.ts';
import { faults, picture as takeWall } from '../../board/test/wall-kit.ts';
import { album, seated, type Look } from './browser-kit.ts';

const CAST = {
  ...INCIDENT_CAST,
  keys: { roles: ['SECURITY_ADMINISTRATOR'], department: null },
  workshop: { roles: ['COMPLAINT_DESK_SUPERVISOR'], department: 'ENGINEERING' },
} as const;
jest.setTimeout(300_000);
let server: TestServer;
let org: TestOrganisation<keyof typeof CAST>;
let browser: Browser;
let wall: Page;
let desk: Page;
let phone: Page;
let room: Page;
let path = '';

beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server, CAST);
  await server.admin(`update communities set name = '翠湖花园' where code = $1`, [org.code]);
  await addUnit(server, org, '1502');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const take = album('drill');
async function as(name: keyof typeof CAST, where: string, there: string, look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, org.people[name], where, { still: true, ...look });
  await page.locator(there).first().waitFor();
  return page;
}
/** Fills the form that stands above the page. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.getByRole('dialog').locator(`[name=${name}]`).fill(value);
}
async function send(page: Page): Promise<void> {
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
const status = (page: Page, is: string): Promise<void> => page.locator(`[data-status=${is}]`).first().waitFor();
const done = (page: Page, step: string): Promise<void> => page.locator(`[data-step-row="${step}"][data-state=DONE]`).waitFor();

/** The wall says it, or does so no more. */
async function says(words: string, is = true): Promise<void> {
  await wall.waitForFunction(([wanted, wished]) => document.body.innerText.includes(wanted) === wished, [words, is] as const, { timeout: 15_000 });
}
/** How many steps of the playbook the wall says are done. */
const stepsDone = (steps: number): Promise<void> => wall.locator('.progress .count').filter({ hasText: new RegExp(`^${steps}/\\d+$`) }).waitFor({ timeout: 15_000 });
/** Every picture of a drill says what it is: above, across the card and on its plate. */
async function unmistakable(): Promise<void> {
  await says('这是演习，不是真实事件');
  expect(await wall.locator('.drill-plate').innerText()).toBe('演习 DRILL');
  expect(await wall.locator('.drill-band').isVisible()).toBe(true);
  expect(await wall.locator('.figure').first().innerText()).toMatch(/^事件\s*0$/);
}
/** What it looks like at 1920×1080, all of it to be read from six metres. */
async function picture(name: string): Promise<void> {
  expect(await faults(wall)).toEqual([]);
  await takeWall(wall, `drill-${name}`);
}

test('a screen on the wall is paired: nothing is under way', async () => {
  wall = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' })).newPage();
  await wall.goto(`${server.url}/board/`);
  const code = await wall.locator('.pairing .code').innerText({ timeout: 30_000 });
  expect((await approve(server, org.people.keys, approval(code, org.communityId))).screen.name).toBe('大堂');
  await wall.getByText('没有进行中的事件').waitFor();
  await picture('1-calm');
});

test('INC-10: raised at the desk as a drill, which the console and the wall say unmistakably', async () => {
  desk = await as('desk', '/incidents/raise', '[data-what=FIRE]');
  await desk.locator('[data-field=drill]').click();
  await desk.locator('[data-drill-band]').waitFor();
  await desk.locator('[data-what=FIRE]').click();
  await desk.locator('[data-places=buildings] [role=button]').first().click();
  await desk.locator('[data-more-fields]').click();
  await desk.locator('[name=title]').fill('年度消防演习');
  await desk.locator('[data-field=publicSide]').click();
  await desk.locator('[data-action=incidentRaise]').click();
  await desk.waitForURL(/\/incidents\/.+\/show/);
  path = new URL(desk.url()).pathname;
  await desk.locator('[data-drill-band]').getByText('演习 · 不是真的').waitFor();
  expect(await desk.locator('[data-drill]').first().innerText()).toBe('演习');
  for (const words of ['年度消防演习', '未控制', '已报', '签收']) await says(words);
  await stepsDone(0);
  await unmistakable();
  await picture('2-raised');
  await take(desk, 'desk-raised');
});

test('INC-2: acknowledged on a phone, and the first steps ticked there', async () => {
  phone = await as('security', path, '[data-next=acknowledge]', { phone: true });
  await phone.locator('[data-drill-band]').waitFor();
  const owed = await wall.locator('.times li').filter({ hasText: '签收' }).count();
  await phone.locator('[data-next=acknowledge] [data-action=incidentAcknowledge]').click();
  await wall.waitForFunction((before) => [...document.querySelectorAll('.times li')].filter((line) => line.textContent!.includes('签收')).length < before, owed, { timeout: 15_000 });
  for (const step of ['look', 'receive']) await phone.locator(`[data-tick=${step}]`).click();
  await stepsDone(2);
  await done(desk, 'receive');
  await unmistakable();
  await picture('3-acknowledged');
  await take(phone, 'phone-ticked');
});

test('INC-5: answered in three parts on a form that stood open while others ticked', async () => {
  room = await as('control', path, '[data-answer="real/fire"]');
  await phone.locator('#answer [data-action=incidentAnswer]').click();
  await fill(phone, { reason: '12 层电缆井短路', handling: '断电检查，疏散 12 层' });
  await room.locator('[data-answer="real/fire"]').first().click();
  for (const step of ['call-119', 'automatic', 'muster-team']) await room.locator(`[data-tick="${step}"]`).click();
  await stepsDone(6);
  await wall.locator('.times li').filter({ hasText: '答复' }).waitFor();
  await fill(phone, { impact: '12 层 4 户，电梯停用' });
  await phone.getByRole('dialog').getByText('演习 · 年度消防演习').waitFor();
  await take(phone, 'phone-answer');
  await send(phone);
  await status(desk, 'ANSWERED');
  await done(phone, 'muster-team');
  await says('已答复');
  await wall.locator('.times li').filter({ hasText: '答复' }).waitFor({ state: 'detached' });
  await unmistakable();
  await picture('4-answered');
});

test('STM-1, STM-2: drafted and advised on out of sight of the wall, fixed and on it', async () => {
  const [said, next] = ['今天是消防演习，没有火情，没有人受伤。', '演习 20:40 结束，电梯随后恢复。'];
  const supervisor = await as('supervisor', path, '[data-action=statementDraft]');
  await supervisor.locator('[data-action=statementDraft]').click();
  await fill(supervisor, { explanation: said, handling: next, wording: '您好，今天是消防演习，请不要惊慌。', keywords: '消防演习' });
  await send(supervisor);
  await supervisor.locator('[data-statement-card][data-status=DRAFTED]').waitFor();
  await phone.locator('[data-action=statementAdvise]').click();
  await fill(phone, { text: '写明电梯何时恢复' });
  await send(phone);
  const workshop = await as('workshop', path, '[data-action=statementAdvise]');
  await workshop.locator('[data-action=statementAdvise]').click();
  await fill(workshop, { text: '同意' });
  await send(workshop);
  await supervisor.locator('[data-statement-card][data-status=CONSULTED]').waitFor();
  expect(await wall.locator('body').innerText()).not.toContain(said);
  const spokesman = await as('spokesman', path, '[data-action=statementFix]');
  await spokesman.locator('[data-action=statementFix]').click();
  await send(spokesman);
  for (const words of ['口径已统一', '统一口径 第 1 版', said, next]) await says(words);
  await status(desk, 'STATED');
  await unmistakable();
  await picture('5-stated');
  for (const page of [supervisor, workshop, spokesman]) await page.context().close();
});

test('INC-6: under control, and so completed', async () => {
  await room.locator('[name=log]').fill('12 层 4 户 9 人已到东门集合点');
  await room.locator('[name=log]').press('Enter');
  await says('9 人已到东门集合点');
  await phone.locator('#control [data-action=incidentMarkUnderControl]').click();
  await fill(phone, { text: '演习结束，人员清点完毕' });
  await send(phone);
  await status(phone, 'COMPLETED');
  for (const words of ['已控制', '已完成']) await says(words);
  await says('未控制', false);
  await unmistakable();
  await picture('6-completed');
});

test('INC-7: the summary names whom it is copied to, who find it among their messages; accepted, it leaves the wall', async () => {
  await phone.locator('#summary [data-action=incidentSubmitSummary]').click();
  await fill(phone, { cause: '演习', course: '20:00 报警，20:40 结束', lessons: '东门集合点要加照明' });
  await send(phone);
  await status(phone, 'SUMMARISED');
  await status(desk, 'SUMMARISED');
  const copies = (await desk.locator('[data-copy]').allInnerTexts()).join();
  for (const name of ['security', 'workshop']) expect(copies).toContain(name);
  await says('已总结');
  await unmistakable();
  await picture('7-summarised');
  const workshop = await as('workshop', '/messages', '[data-message=SUMMARY_COPIED] [data-subject]');
  await workshop.locator('[data-message=SUMMARY_COPIED]').getByText('演习', { exact: true }).waitFor();
  await take(workshop, 'copied');
  await workshop.locator('[data-message=SUMMARY_COPIED] [data-subject]').click();
  await workshop.locator('#summary').getByText('东门集合点要加照明').waitFor();
  const centre = await as('centre', path, '#summary [data-action=incidentAcceptSummary]');
  await centre.locator('#summary [data-action=incidentAcceptSummary]').click();
  await send(centre);
  for (const page of [desk, phone, centre]) await status(page, 'CLOSED');
  await wall.getByText('没有进行中的事件').waitFor();
  await says('这是演习', false);
  expect(await wall.locator('.incident').count()).toBe(0);
  await picture('8-closed');
});
