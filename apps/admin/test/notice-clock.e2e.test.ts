// The half hour of an outage in a real browser (NOT-10): a power cut at 14:00 is out at 14:22, on the wall and in time; one that is out at 14:31 was missed, escalated, and its figures say so.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { iso, NOTICE_CAST, noticeKit, PAGE, SCREEN, textOf } from '../../api/test/notice-kit.ts';
import { approval, approve } from '../../api/test/screen-kit.ts';
import { foundOrganisation, startTestServer, type Person, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';
import type { Thing } from '../../api/test/work-kit.ts';
import { picture as takeWall } from '../../board/test/wall-kit.ts';
import { album, seated, type Look } from './browser-kit.ts';

const CAST = { ...NOTICE_CAST, keys: { roles: ['SECURITY_ADMINISTRATOR'], department: null } } as const;
jest.setTimeout(300_000);
let server: TestServer;
let org: TestOrganisation<keyof typeof CAST>;
let browser: Browser;
let wall: Page;
let of: ReturnType<typeof noticeKit>;
const at = (local: string): Promise<void> => server.setClock(iso(local));
const take = album('notice-clock');

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: 60 * 24, sessionHours: 24 * 7 } });
  await at('2026-11-03T14:05:00');
  org = await foundOrganisation(server, CAST, { name: '平台公司', code: 'REG1' });
  await server.admin(`update communities set name = '翠湖花园' where code = $1`, [org.code]);
  of = noticeKit(server, org);
  browser = await launchBrowser();
  wall = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' })).newPage();
  await wall.goto(`${server.url}/board/`);
  const code = await wall.locator('.pairing .code').innerText({ timeout: 30_000 });
  await approve(server, org.people.keys, approval(code, org.communityId));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(name: keyof typeof CAST, where: string, there: string, look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, org.people[name], where, { still: true, ...look });
  await page.locator(there).first().waitFor({ state: 'attached' });
  return page;
}
const pathOf = ({ id }: Thing): string => `/notices/${encodeURIComponent(id)}`;
const inbox = async (person: Person, number: string): Promise<string[]> =>
  (await server.request('{ messages(first: 50) { nodes { kind number } } }', {}, { token: person.token })).data.messages.nodes.filter((one: { number: string }) => one.number === number).map(({ kind }: { kind: string }) => kind);
/** Sealed at 14:18, of what happened at 14:00. */
const sealed = async (body: string): Promise<Thing> => of.sealed(await of.judged(await of.draft(await of.request({ eventAt: iso('2026-11-03T14:00:00') }), { texts: textOf(body), channels: [SCREEN, PAGE] })));
/** The desk presses what stands before it. */
async function publish(notice: Thing): Promise<Page> {
  const desk = await as('desk', pathOf(notice), '[data-next=noticePublish]', { phone: true });
  await desk.locator('#next [data-action=noticePublish]').first().click();
  await desk.getByRole('dialog').locator('button[type=submit]').click();
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
  return desk;
}

test('NOT-8, NOT-10: published at 14:22: departments told, on the wall, in time', async () => {
  await at('2026-11-03T14:18:00');
  const notice = await sealed('3栋因线路故障停电，预计17:00恢复。');
  await at('2026-11-03T14:22:00');
  const desk = await publish(notice);
  for (const person of [org.people.manager, org.people.security, org.people.administration]) expect(await inbox(person, notice.number)).toContain('NOTICE_RELEASED');
  await at('2026-11-03T14:22:01');
  await wall.locator('.notice').getByText('关于3栋停电的通知').waitFor({ timeout: 15_000 });
  await takeWall(wall, 'notice-in-force');
  await desk.locator('[data-course=force][data-state=here]').waitFor();
  await desk.locator('#figures').getByText('事发后 22 分钟').waitFor();
  expect(await desk.locator('#figures').innerText()).toContain('按时');
  await take(desk, 'in-time-phone', { fullPage: true });
  await desk.context().close();
});

test('NOT-10: at 14:31 it was missed, the chain was told, and the figures say late', async () => {
  await at('2026-11-03T14:23:00');
  const notice = await sealed('5栋因线路故障停电，预计18:00恢复。');
  await at('2026-11-03T14:30:00');
  expect(await inbox(org.people.desk, notice.number)).not.toContain('DEADLINE_MISSED');
  await at('2026-11-03T14:30:01');
  expect(await inbox(org.people.desk, notice.number)).toContain('DEADLINE_MISSED');
  expect(await inbox(org.people.supervisor, notice.number)).toEqual(['DEADLINE_ESCALATED']);
  await at('2026-11-03T14:31:00');
  const desk = await publish(notice);
  await at('2026-11-03T14:31:01');
  await desk.locator('[data-course=force][data-state=here]').waitFor();
  await desk.locator('#figures').getByText('事发后 31 分钟').waitFor();
  expect(await desk.locator('#figures').innerText()).toContain('超时');
  await take(desk, 'late-phone', { fullPage: true });
  await desk.context().close();
  const centre = await as('supervisor', '/messages', 'main');
  await centre.getByText(notice.number).first().waitFor();
  await take(centre, 'escalated-desk');
  await centre.context().close();
  expect((await of.notices.read(org.people.centre, notice.id, 'figures { inTime minutesToReach }')).figures).toEqual({ inTime: false, minutesToReach: 31 });
});
