// Concentrated complaints in a real browser against the whole server with its clock worker (INC-1): a proposal that comes by
// itself onto an open page, accepted on a phone in two touches; a second one dismissed with verdict and reason.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { INCIDENT_CAST } from '../../api/test/incident-cast.ts';
import { foundOrganisation, register, startTestServer, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, noSideways, signedIn, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);
type Name = keyof typeof INCIDENT_CAST;
let server: TestServer;
let org: TestOrganisation<Name>;
let browser: Browser;
let now = Date.parse('2026-11-02T12:00:00Z');
/** Lets time pass and the worker look. */
async function later(minutes: number): Promise<void> {
  now += minutes * 60_000;
  await server.setClock(new Date(now).toISOString());
}

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: 60 * 24 * 30, sessionHours: 24 * 30 } });
  await later(0);
  org = await foundOrganisation(server, INCIDENT_CAST);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const take = album('proposals');
const whole = (page: Page, name: string): Promise<void> => take(page, name, { fullPage: true });
async function as(name: Name, where: string, there: string, look: Look = {}): Promise<Page> {
  const page = await signedIn(browser, server, org.people[name], { still: true, ...look });
  await go(page, where, there);
  return page;
}
async function go(page: Page, where: string, there: string): Promise<void> {
  await page.goto(`${server.url}${where}`);
  await page.locator(there).first().waitFor({ state: 'attached' });
}
let callers = 0;
const call = (title: string, more: Record<string, unknown> = {}): ReturnType<typeof register> => {
  callers += 1;
  return register(server, org, org.people.desk, { title, content: 'FACILITY', location: '3栋', reporter: { name: `住户${callers}`, phone: `138${String(10_000_000 + callers)}` }, ...more });
};
const LIFT = ['3栋电梯停运', '电梯停运老人下不来', '三栋电梯又停运了'] as const;
const shown = (page: Page, n: number) => page.locator(`[data-proposals="${n}"]`).waitFor({ state: 'attached' });

describe('a proposal', () => {
  let desk: Page;
  const numbers: string[] = [];
  test('nobody has complained: there is no card, and the list says how one comes about', async () => {
    desk = await as('supervisor', '/incidents/proposals', '[data-filter=open]');
    await desk.getByText('还没有集中投诉提示').waitFor();
    await whole(desk, 'empty');
    await desk.route('**/graphql', (route) => route.abort());
    await desk.locator('[data-filter=dismissed]').click();
    await desk.locator('main [role=alert]').getByRole('button').waitFor();
    expect(await desk.getByText('没有决定不启动的提示').count()).toBe(0);
    await desk.unroute('**/graphql');
    await go(desk, '/incidents', '[data-proposals="0"]');
    expect(await desk.locator('[data-accept]').count()).toBe(0);
  });

  test('INC-1: three calls at the desk, and the card is there by itself on an open page, and nowhere for who may not decide', async () => {
    const guard = await as('guard', '/', 'h1');
    for (const title of LIFT) {
      numbers.push((await call(title)).number);
      await later(1);
    }
    await shown(desk, 1);
    await desk.getByText('2 分钟内 3 户反映同一事项：三栋电梯又停运了').waitFor();
    await whole(desk, 'card-desk');
    await guard.waitForTimeout(1_000);
    expect(await guard.locator('[data-accept]').count()).toBe(0);
    await guard.context().close();
  });

  test('its page: the evidence with its likeness, the figures, and a fourth that joins while it is looked at', async () => {
    await desk.locator('[data-proposal] [data-row-link]').first().click();
    await desk.locator('[data-evidence]').nth(2).waitFor();
    expect(await desk.locator('[data-evidence]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-evidence')))).toEqual(numbers);
    expect(await desk.locator('[data-likeness]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-likeness')) > 24))).toEqual([true, true, false]);
    numbers.push((await call('电梯停运两天了')).number);
    await later(45);
    await desk.locator('[data-entry=IncidentProposalGrown]').getByText(numbers[3]!).waitFor();
    expect(await desk.locator('[data-evidence]').count()).toBe(4);
    await whole(desk, 'show-desk');
  });

  test('INC-1: accepted on a phone in two touches; its complaints belong to the incident, and the card is gone everywhere', async () => {
    const phone = await as('desk', '/', '[data-accept]', { phone: true });
    await desk.goto(`${server.url}/incidents`);
    await shown(desk, 1);
    await whole(phone, 'card-phone');
    await noSideways(phone);
    await phone.locator('[data-accept]').click();
    await phone.locator('[data-joins]').nth(3).waitFor();
    expect(await phone.locator('[name=place]').inputValue()).toBe('3栋');
    await whole(phone, 'raise-phone');
    await noSideways(phone);
    await phone.locator('[data-action=incidentRaise]').click();
    await phone.waitForURL(/\/incidents\/[^/]+\/show/);
    await phone.locator('[data-proposal-link]').waitFor();
    await phone.locator('[data-complaint]').nth(3).waitFor();
    expect((await phone.locator('[data-complaint]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-complaint')))).sort()).toEqual([...numbers].sort());
    await take(phone, 'incident-phone');
    await shown(desk, 0);
    await phone.locator('[data-proposal-link]').click();
    await phone.locator('[data-incident-link]').waitFor();
    await phone.locator('#decision').getByText('启动', { exact: true }).waitFor();
    await phone.locator('[data-entry=IncidentProposalAccepted]').waitFor();
    await whole(phone, 'accepted-phone');
    await noSideways(phone);
    for (const number of numbers) {
      const { data } = await server.request('query ($n: String!) { complaintByNumber(number: $n) { incident { title kind } } }', { n: number }, { token: org.people.desk.token });
      expect(data.complaintByNumber.incident).toEqual({ title: '三栋电梯又停运了', kind: 'CONCENTRATED' });
    }
    await phone.context().close();
  });

  test('INC-1: a second one, from its message, is dismissed with verdict and reason; what was overtaken is read anew', async () => {
    for (const title of ['水管爆裂漏水', '车库水管爆裂', '负一层水管爆裂淹水']) await call(title, { location: '地下车库' });
    await later(1);
    await shown(desk, 1);
    await go(desk, '/messages', '[data-message=INCIDENT_PROPOSED]');
    await desk.locator('[data-message=INCIDENT_PROPOSED] [data-subject]').first().click();
    await desk.locator('#next [data-action=incidentProposalDismiss]').click();
    const dialog = desk.getByRole('dialog');
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('[data-field=verdict][aria-invalid=true]').waitFor();
    await take(desk, 'dismiss-desk');
    await dialog.getByRole('radio', { name: /已另行处理/ }).click();
    await dialog.locator('[name=reason]').fill('物业已关总阀，抢修中');
    await call('水管爆裂');
    await later(1);
    await desk.locator('[data-entry=IncidentProposalGrown]').waitFor({ state: 'attached' });
    await dialog.locator('[name=reason]').press('Control+Enter');
    await dialog.getByText('可能有新的投诉并入').waitFor();
    await dialog.getByRole('alert').getByRole('button').click();
    expect(await dialog.locator('[name=reason]').inputValue()).toBe('物业已关总阀，抢修中');
    await dialog.locator('[name=reason]').press('Control+Enter');
    await desk.locator('#decision').getByText('已另行处理').waitFor();
    await desk.locator('#decision').getByText('物业已关总阀，抢修中').waitFor();
    await whole(desk, 'dismissed-desk');
  });

  test('the list: what waits first, and what became of the others in words', async () => {
    for (const title of ['夜间施工噪音扰民', '施工噪音夜间太吵', '夜间施工噪音']) await call(title, { location: null });
    await later(1);
    await go(desk, '/incidents', '[data-proposals-link]');
    await desk.locator('[data-proposals-link]').click();
    await desk.locator('[data-share="2"]').getByText('近 2 次：启动 1，已另行处理 1，不需启动 0，互不相关 0').waitFor();
    expect(await desk.locator('[data-proposal]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-status')))).toEqual(['PROPOSED', 'DISMISSED', 'ACCEPTED']);
    await whole(desk, 'list-desk');
    await desk.locator('[data-filter=accepted]').click();
    await desk.locator('[data-proposal][data-status=DISMISSED]').waitFor({ state: 'detached' });
    await desk.locator('[data-proposal][data-status=ACCEPTED]').waitFor();
    expect(await desk.locator('[data-proposal]').count()).toBe(1);
    const phone = await as('centre', '/incidents/proposals', '[data-share]', { phone: true, dark: true });
    await whole(phone, 'list-phone-dark');
    await noSideways(phone);
    await go(phone, '/', '[data-accept]');
    await phone.locator('[data-action=incidentProposalDismiss]').click();
    await phone.getByRole('dialog').waitFor();
    await take(phone, 'dismiss-phone-dark');
    await phone.context().close();
  });

  test('somebody decides while another fills in the form of raising: where it led is said, and what is raised is raised by itself', async () => {
    const id = await open();
    const slow = await as('centre', `/incidents/raise?proposal=${encodeURIComponent(id)}`, '[data-joins]');
    await slow.locator('[name=place]').fill('东侧工地');
    const { data } = await server.request('mutation ($input: IncidentProposalDismissInput!) { incidentProposalDismiss(input: $input) { __typename } }', { input: { proposalId: id, verdict: 'UNRELATED' } }, { token: org.people.desk.token });
    expect(data.incidentProposalDismiss.__typename).toBe('IncidentProposalDismissPayload');
    await slow.getByText('这条提示已决定不启动').waitFor();
    await whole(slow, 'raise-overtaken');
    await slow.locator('[data-action=incidentRaise]').click();
    await slow.waitForURL(/\/incidents\/[^/]+\/show/);
    expect(await slow.locator('[data-proposal-link]').count()).toBe(0);
    await slow.context().close();
  });

  test('in English, for who may only read', async () => {
    const page = await as('guard', '/incidents/proposals', '[data-share]', { english: true });
    await whole(page, 'list-english');
    await page.locator('[data-proposal] [data-row-link]').last().click();
    await page.locator('[data-evidence]').first().waitFor();
    await whole(page, 'show-english');
    await page.context().close();
  });
});

/** The id of the proposal that waits. */
async function open(): Promise<string> {
  const { data } = await server.request('query ($c: ID!) { incidentProposals(communityId: $c, filter: { open: true }) { nodes { id } } }', { c: org.communityId }, { token: org.people.desk.token });
  return data.incidentProposals.nodes[0].id;
}
