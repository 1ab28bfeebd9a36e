// Incidents on the wall, in a real browser before the whole server.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { INCIDENT_CAST } from '../../api/test/incident-cast.ts';
import { paired } from '../../api/test/screen-kit.ts';
import { on, statementKit } from '../../api/test/statement-kit.ts';
import { foundOrganisation, PASSWORD, register, startTestServer, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { DUE, FIELDS, key, speaker, type Thing } from '../../api/test/work-kit.ts';
import { faults, picture, seen } from './wall-kit.ts';

const CAST = { ...INCIDENT_CAST, keys: { roles: ['SECURITY_ADMINISTRATOR'], department: null } } as const;
const RUNS = 'runs { key phases { steps { key state ask { key } } } }';
const began = Date.parse('2026-11-26T02:00:00Z');
const minutes = (after: number): string => new Date(began + after * 60_000).toISOString();

let server: TestServer;
let browser: Browser;
let context: BrowserContext | undefined;
let org: TestOrganisation<keyof typeof CAST>;
let incidents: ReturnType<typeof speaker>;

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock(minutes(0));
  browser = await launchBrowser();
  incidents = speaker(server, 'incident', `${FIELDS} ${DUE} title ${RUNS}`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(() => context?.close());

/** An organisation of its own, so that nothing of another test is on its wall. */
async function newOrganisation(): Promise<void> {
  org = await foundOrganisation(server, CAST);
}

const raise = (more: Record<string, unknown> = {}): Promise<Thing> =>
  incidents.must(org.people.desk, 'incidentRaise', { communityId: org.communityId, playbook: 'FIRE', place: '3栋12层1203室', title: '3栋12层住户起火', idempotencyKey: key(), ...more });

interface Screen { readonly query?: string; readonly viewport?: { readonly width: number; readonly height: number } }

async function openBoard({ query = '', viewport = { width: 1920, height: 1080 } }: Screen = {}): Promise<Page> {
  context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await context.request.post(`${server.url}/graphql`, {
    headers: { accept: 'application/graphql-response+json' },
    data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { login: org.people.desk.login, password: PASSWORD, delivery: 'COOKIE' } } },
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/board/?community=${org.code}${query}`);
  return page;
}

async function someComplaints(): Promise<void> {
  for (const title of ['电梯异响，三部只开一部', '夜间施工噪音', '地下车库积水', '单元门禁失灵']) await register(server, org, org.people.desk, { title });
}

test('a fire from the raising to its control: the wall follows each step', async () => {
  await newOrganisation();
  await server.setClock(minutes(0));
  await someComplaints();
  const page = await openBoard();
  await seen(page, '没有进行中的事件');
  await picture(page, '1-calm');
  const fire = await raise();
  await seen(page, '3栋12层住户起火');
  for (const words of ['未控制', '签收', '剩余', '3栋12层＊室', '0/']) await seen(page, words);
  expect(await page.locator('body').innerText()).not.toContain('1203');
  await picture(page, '2-raised');
  const steps: Thing[] = fire.runs[0].phases.flatMap((phase: Thing) => phase.steps).filter((step: Thing) => step.state === 'OPEN');
  await incidents.must(org.people.security, 'incidentLog', { incidentId: fire.id, kind: 'CAUSE', text: '厨房油锅起火，火已蔓延到阳台' });
  await incidents.must(org.people.security, 'incidentLog', { incidentId: fire.id, kind: 'PEOPLE', text: '12层两户共五人已疏散到楼下' });
  await incidents.must(org.people.security, 'stepTick', { incidentId: fire.id, run: 'FIRE', step: steps[0].key, ...(steps[0].ask === null ? {} : { answer: steps[0].ask[0].key }) });
  await seen(page, '1/');
  await seen(page, '五人已疏散');
  await server.setClock(minutes(6));
  await seen(page, '已超时');
  expect(await page.locator('.times .left.overdue').first().innerText()).toMatch(/已超时\s*00:01:0/);
  await picture(page, '3-overdue');
  await incidents.must(org.people.security, 'incidentAcknowledge', { incidentId: fire.id });
  await incidents.must(org.people.security, 'incidentMarkUnderControl', { incidentId: fire.id, ...on(await incidents.read(org.people.security, fire.id)), text: '明火已扑灭' });
  await page.waitForFunction(() => document.querySelector('.control')?.textContent?.startsWith('已控制'));
  await picture(page, '4-controlled');
  expect(await faults(page)).toEqual([]);
});

const SAID = {
  explanation: '3栋12层一户厨房油锅起火，消防队十分钟内到场，明火已经扑灭，没有人员受伤，起火原因正在由消防部门调查，结果出来后第一时间在公告栏告知各位业主。',
  handling: '3栋电梯和燃气暂停使用，恢复时间另行通知；12层住户由客户助理逐户联系，需要临时住处的请到前台登记，其他楼栋不受影响。',
};

/** An incident for which a long statement is in force. */
async function fireWithStatement(kit: ReturnType<typeof statementKit>): Promise<string> {
  const incident = await kit.answered({ kind: undefined, playbook: 'FIRE', publicSide: true, place: '3栋12层', title: '3栋12层住户起火' });
  const draft = await kit.statements.must(org.people.supervisor, 'statementDraft', { incidentId: incident.id, ...SAID, wording: '您好，明火已经扑灭。', matter: { content: 'FACILITY', keywords: [], places: ['3栋'] }, idempotencyKey: key() });
  await kit.statements.must(org.people.spokesman, 'statementFix', { statementId: draft.id, ...on(draft), withoutAdviceReason: '记者在场' });
  return incident.id;
}

test('its statement stands on the wall, dark and light, Chinese and English, on every shape of screen', async () => {
  await newOrganisation();
  await server.setClock(minutes(10));
  await someComplaints();
  const kit = statementKit(server, org);
  const incidentId = await fireWithStatement(kit);
  await incidents.must(org.people.security, 'incidentLog', { incidentId, kind: 'CAUSE', text: '厨房油锅起火，火已蔓延到阳台' });
  await incidents.must(org.people.security, 'incidentLog', { incidentId, kind: 'REPORT', text: '已拨打119，消防车十分钟内到达南门' });
  const page = await openBoard();
  await seen(page, '3栋电梯和燃气暂停使用');
  await picture(page, '5-statement');
  expect(await faults(page)).toEqual([]);
  await context!.close();
  const shapes: readonly (readonly [name: string, screen: Screen])[] = [
    ['light', { query: '&look=light' }], ['english', { query: '&lang=en' }], ['small', { viewport: { width: 1366, height: 768 } }],
    ['large', { viewport: { width: 3840, height: 2160 } }], ['upright', { viewport: { width: 1080, height: 1920 } }],
  ];
  for (const [name, screen] of shapes) {
    const other = await openBoard(screen);
    await seen(other, '3栋电梯和燃气暂停使用');
    await picture(other, `6-${name}`);
    expect(await other.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight])).toEqual([0, 0]);
    expect([name, await faults(other)]).toEqual([name, []]);
    await context!.close();
  }
});

test('nine incidents take turns, the gravest first; nothing moves while the seconds count', async () => {
  await newOrganisation();
  await server.setClock(minutes(20));
  await someComplaints();
  const playbooks = ['LIFT', 'FIRE', 'POWER_CUT', 'WATER', 'GAS', 'THEFT'];
  const known: readonly string[] = (await server.request('query ($c: ID!) { playbooks(communityId: $c) { key } }', { c: org.communityId }, { token: org.people.desk.token })).data.playbooks.map((one: Thing) => one.key);
  const usable = [...playbooks.filter((one) => known.includes(one)), ...known].slice(0, 9);
  for (const [at, playbook] of usable.entries()) await raise({ playbook, title: undefined, level: (at % 4) + 1, place: `${at + 1}栋${at + 1}单元门厅` });
  const page = await openBoard();
  await seen(page, '共 9 起');
  expect(await page.locator('.incident').count()).toBeLessThanOrEqual(4);
  await picture(page, '7-nine');
  expect(await faults(page)).toEqual([]);
  const boxes = () => page.evaluate(() => JSON.stringify([...document.querySelectorAll('.incident *, .header *')].map((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].map(Math.round); })));
  const clock = await page.locator('.clock time').innerText();
  const [before, pageWords] = [await boxes(), await page.locator('.place p').innerText()];
  await page.waitForFunction((was) => document.querySelector('.clock time')?.textContent !== was, clock);
  if ((await page.locator('.place p').innerText()) === pageWords) expect(await boxes()).toBe(before);
  await page.waitForFunction((was) => (document.querySelector('.place p') as HTMLElement).innerText !== was, pageWords, { timeout: 15_000 });
  await picture(page, '8-nine-next');
});

test('two and three share the wall', async () => {
  await newOrganisation();
  await server.setClock(minutes(25));
  await someComplaints();
  await fireWithStatement(statementKit(server, org));
  await statementKit(server, org).fixed('南门');
  const page = await openBoard();
  await seen(page, '停水引来记者');
  await seen(page, '3栋12层住户起火');
  await picture(page, '9-two');
  expect(await faults(page)).toEqual([]);
  await raise({ title: '5栋电梯困人', place: '5栋2单元', level: 2 });
  await seen(page, '5栋电梯困人');
  await picture(page, '10-three');
  expect(await faults(page)).toEqual([]);
});

test('a drill is violet, crossed by its name, and gives way to what is real', async () => {
  await newOrganisation();
  await server.setClock(minutes(30));
  const page = await openBoard();
  await seen(page, '没有进行中的事件');
  await picture(page, '11-nothing-open');
  await raise({ drill: true, title: '年度消防演习' });
  await seen(page, '这是演习，不是真实事件');
  await picture(page, '12-drill');
  expect(await page.locator('.incident.drill .drill-plate').innerText()).toBe('演习 DRILL');
  expect(await page.locator('.figure').first().innerText()).toMatch(/^事件\s*0$/);
  await raise();
  await seen(page, '另有 1 起演习正在进行');
  const words = await page.locator('body').innerText();
  expect(words).toContain('3栋12层住户起火');
  expect(words).not.toContain('年度消防演习');
  expect(words).not.toContain('这是演习，不是真实事件');
  await picture(page, '13-real-and-drill');
});

test('a paired screen sounds once for each new real incident, not for what was there, and not for a drill it does not show', async () => {
  await newOrganisation();
  await server.setClock(minutes(40));
  await raise({ title: '先前的火情' });
  const { token } = await paired(server, org.people.keys, org.communityId, { sound: true, drills: false });
  context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await context.addInitScript((kept) => {
    localStorage.setItem('huiyin-board-paired', JSON.stringify({ token: kept, screen: null }));
    const make = AudioContext.prototype.createOscillator;
    Object.assign(globalThis, { tones: 0 });
    AudioContext.prototype.createOscillator = function (this: AudioContext) {
      (globalThis as unknown as { tones: number }).tones += 1;
      return make.call(this);
    };
    // No autoplay policy stands between the test and the tone.
    AudioContext.prototype.resume = () => Promise.resolve();
  }, token);
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', ({ message }) => broken.push(message));
  await page.goto(`${server.url}/board/`);
  const tones = () => page.evaluate(() => (globalThis as unknown as { tones: number }).tones);
  await seen(page, '先前的火情');
  await raise({ drill: true });
  await raise({ title: '新的火情' });
  await seen(page, '新的火情');
  await page.waitForFunction(() => (globalThis as unknown as { tones: number }).tones > 0);
  expect(await page.locator('[aria-live=assertive]').textContent()).toContain('新的火情');
  const once = await tones();
  const fire = (await incidents.read(org.people.desk, (await raise({ title: '第三起' })).id)) as Thing;
  await seen(page, '第三起');
  await page.waitForFunction((was) => (globalThis as unknown as { tones: number }).tones === 2 * was, once);
  await incidents.must(org.people.security, 'incidentLog', { incidentId: fire.id, ...on(fire), kind: 'NOTE', text: '仍在处置' });
  await seen(page, '仍在处置');
  expect([await tones(), broken]).toEqual([2 * once, []]);
});
