// A unified statement in a real browser against the whole server: advised on by phone, fixed by the statement office, first
// at every window, replaced on an open form within a second, and the reply stores the version that was on screen.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { INCIDENT_CAST } from '../../api/test/incident-cast.ts';
import { on, statementKit, words, type StatementOrganisation } from '../../api/test/statement-kit.ts';
import { foundOrganisation, localId, register, startTestServer, type TestServer } from '../../api/test/testkit.ts';
import { key } from '../../api/test/work-kit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

type Name = keyof typeof INCIDENT_CAST;
jest.setTimeout(300_000);
let server: TestServer;
let organisation: StatementOrganisation;
let of: ReturnType<typeof statementKit>;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  organisation = await foundOrganisation(server, INCIDENT_CAST);
  of = statementKit(server, organisation);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const take = album('statement');
const picture = (page: Page, name: string): Promise<void> => take(page, name, { fullPage: true });
async function as(name: Name, path: string, look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, organisation.people[name], path, look);
  await page.locator('main h1').first().waitFor();
  return page;
}
const dialogOf = (page: Page) => page.getByRole('dialog');
const edition = (page: Page, n: number) => page.locator(`[data-statement][data-edition="${n}"]`);
const WATER = { explanation: '市政管网爆裂，与小区设备无关。', handling: '水务集团抢修，今晚十点恢复；东门备有送水车。', wording: '您好，停水是市政管网爆裂引起的，正在抢修，今晚十点恢复。东门有送水车，老人家里我们送上门。', matter: { content: null, keywords: ['停水', '没水'], places: ['3栋'] } };

describe('STM-2, STM-3: one statement for every window', () => {
  test('the supervisor of a department advises on the phone; an empty form says what is missing', async () => {
    const incident = await of.answered({ title: '三栋停水', place: '3栋' });
    const draft = await of.statements.must(organisation.people.supervisor, 'statementDraft', { incidentId: incident.id, ...words('3栋'), ...WATER, idempotencyKey: key() });
    const page = await as('manager', `/statements/${draft.id}#statementAdvise`, { phone: true });
    await dialogOf(page).locator('button[type=submit]').click();
    await dialogOf(page).locator('[aria-invalid=true]').first().waitFor();
    await dialogOf(page).locator('textarea[name=text]').fill('写明送水车的时间');
    await picture(page, 'advise-phone');
    await dialogOf(page).locator('button[type=submit]').click();
    await page.locator('[data-asked]').filter({ hasText: '写明送水车的时间' }).waitFor();
    await noSideways(page);
    await picture(page, 'advised-phone');
    await page.context().close();
  });

  test('the statement office changes the draft and fixes it without the last advice, with a reason', async () => {
    const page = await as('spokesman', '/statements');
    await page.locator('[data-statement-row]').first().waitFor();
    await picture(page, 'list');
    await page.locator('[data-statement-row] a').first().click();
    await page.locator('[data-statement-card][data-status=DRAFTED]').waitFor();
    await page.locator('[data-action=statementRevise]').click();
    await dialogOf(page).locator('textarea[name=handling]').fill('水务集团抢修，今晚十点恢复；东门送水车 18:00 到。');
    await picture(page, 'revise');
    await dialogOf(page).locator('button[type=submit]').click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await page.locator('[data-action=statementFix]').click();
    await dialogOf(page).locator('button[type=submit]').click();
    await dialogOf(page).locator('[aria-invalid=true]').first().waitFor();
    await dialogOf(page).locator('textarea[name=withoutAdviceReason]').fill('住户已在楼下');
    await picture(page, 'fix');
    await dialogOf(page).locator('button[type=submit]').click();
    await page.locator('[data-statement-card][data-status=FIXED]').waitFor();
    await picture(page, 'fixed');
    await page.context().close();
  });

  test('a clerk who takes a call on the matter reads it before anything is registered', async () => {
    const page = await as('desk', '/complaints/create');
    await page.locator('[name=title]').fill('家里没水');
    await edition(page, 1).first().waitFor();
    await picture(page, 'intake');
    await page.locator('[name=title]').fill('楼道灯不亮');
    await edition(page, 1).first().waitFor({ state: 'detached' });
    await page.context().close();
    const phone = await as('desk', '/complaints/create', { phone: true });
    await phone.locator('[name=title]').fill('家里没水');
    await edition(phone, 1).first().waitFor();
    await noSideways(phone);
    await picture(phone, 'intake-phone');
    await phone.context().close();
  });

  test('superseded while a reply is being written: it is replaced on the open form, and the reply stores it', async () => {
    const complaint = await register(server, organisation, organisation.people.desk, { title: '没水做饭', location: '3栋2单元' });
    const page = await as('desk', `/complaints/${complaint.number}/show`);
    await edition(page, 1).first().waitFor();
    await picture(page, 'complaint');
    await page.locator('[data-action=complaintReply]').click();
    const dialog = dialogOf(page);
    await dialog.locator('[data-edition="1"]').waitFor();
    await dialog.locator('textarea[name=text]').first().fill('按口径答复：今晚十点恢复。');
    await picture(page, 'reply');
    const [open] = (await server.request('query ($c: ID!) { statements(communityId: $c, filter: { status: [FIXED] }) { nodes { id version } } }', { c: organisation.communityId }, { token: organisation.people.spokesman.token })).data.statements.nodes;
    const next = await of.statements.must(organisation.people.spokesman, 'statementSupersede', { statementId: open.id, ...on(open), wording: '您好，抢修延长到今晚十一点，送水车到半夜。', reason: '抢修延长' });
    const committed = Date.now();
    await dialog.locator('[data-edition="2"]').filter({ hasText: '送水车到半夜' }).waitFor();
    // Nobody asks for it before a minute is over: it was told.
    expect(Date.now() - committed).toBeLessThan(20_000);
    expect(await dialog.locator('[data-edition="1"]').count()).toBe(0);
    await dialog.getByText('口径刚刚更新为第 2 版').waitFor();
    expect(await dialog.locator('textarea[name=text]').first().inputValue()).toBe('按口径答复：今晚十点恢复。');
    await picture(page, 'replaced');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('统一口径').first().waitFor();
    const { entries } = (await server.request('query ($n: String!) { complaintByNumber(number: $n) { entries(first: 50) { nodes { type data } } } }', { n: complaint.number }, { token: organisation.people.desk.token })).data.complaintByNumber;
    expect(entries.nodes.at(-1)).toMatchObject({ type: 'ComplaintReplied', data: { statementId: localId(next.id), statementVersion: 2 } });
    await picture(page, 'replied');
    await page.context().close();
  });

  test('in the dark and in English; what ended is shown at no window', async () => {
    const complaint = await register(server, organisation, organisation.people.desk, { title: '停水到几点' });
    const dark = await as('desk', `/complaints/${complaint.number}/show`, { dark: true, english: true });
    await edition(dark, 2).first().waitFor();
    await dark.getByText('Read this').waitFor();
    await picture(dark, 'dark-english');
    const phone = await as('supervisor', `/complaints/${complaint.number}/show#complaintReply`, { phone: true, dark: true });
    // The words stay in sight to the last field of the form.
    await dialogOf(phone).locator('[role=checkbox]').last().scrollIntoViewIfNeeded();
    const read = (await dialogOf(phone).locator('[data-wording]').boundingBox())!;
    expect([read.height > 30, read.y >= 0, read.y + read.height < 844]).toEqual([true, true, true]);
    await noSideways(phone);
    await picture(phone, 'reply-phone-dark');
    const [open] = (await server.request('query ($c: ID!) { statements(communityId: $c, filter: { status: [FIXED] }) { nodes { id version } } }', { c: organisation.communityId }, { token: organisation.people.spokesman.token })).data.statements.nodes;
    await of.statements.must(organisation.people.spokesman, 'statementEnd', { statementId: open.id, ...on(open), reason: '已恢复供水' });
    await edition(dark, 2).first().waitFor({ state: 'detached' });
    await dialogOf(phone).locator('[data-edition="2"]').waitFor({ state: 'detached' });
    await phone.context().close();
    await dark.context().close();
  });
});
