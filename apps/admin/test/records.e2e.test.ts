// The record of access in a real browser: whose personal data was shown to whom, what was printed; by the audit administrator, the custodian, and who may not.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { CAST, foundOrganisation, register, startTestServer, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

const MORE = { ...CAST, audit: { roles: ['AUDIT_ADMINISTRATOR'], department: null } } as const;
const UNMASK = 'mutation ($input: CustomerUnmaskInput!) { customerUnmask(input: $input) { __typename } }';
const REGISTER = 'mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { ... on CustomerRegisterPayload { customer { id } } } }';
let server: TestServer;
let organisation: TestOrganisation<keyof typeof MORE>;
let browser: Browser;
let number = '';
const customers: string[] = [];

/** More than a page of showings: most by the desk, one by the supervisor, two of somebody else. */
const SHOWN = 52;

beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  organisation = await foundOrganisation(server, MORE);
  browser = await launchBrowser();
  const { desk } = organisation.people;
  ({ number } = await register(server, organisation, desk));
  for (const name of ['罗国平', '张丽华']) {
    const { data } = await server.request(REGISTER, { input: { communityId: organisation.communityId, name, contacts: [{ kind: 'MOBILE', value: '13800000001', preferred: true }], relations: [], idempotencyKey: name } }, { token: desk.token });
    customers.push(data.customerRegister.customer.id);
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(name: keyof typeof MORE, path: string, look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, organisation.people[name], path, look);
  await page.locator('h1').waitFor();
  return page;
}
const picture = album('records');
/** Every room somebody works in is in sight at once on a screen of 1440 by 900. */
const withoutRolling = async (page: Page): Promise<void> => expect(await page.getByRole('button', { name: /更多栏目/ }).evaluate(({ parentElement }) => parentElement!.parentElement!.scrollHeight - parentElement!.parentElement!.clientHeight)).toBeLessThanOrEqual(0);

test('before anything is shown or printed both lists say so', async () => {
  const page = await as('audit', '/records');
  await page.getByText('还没有人查看过客户原文').waitFor();
  await page.getByRole('tab', { name: '打印记录' }).click();
  await page.getByText('还没有打印过').waitFor();
  await page.context().close();
});

test('the audit administrator sees who was shown whose data and why, page by page, by person and by customer', async () => {
  const { desk, supervisor } = organisation.people;
  for (let n = 0; n < SHOWN; n += 1) await server.request(UNMASK, { input: { customerId: customers[n < 2 ? 1 : 0], reason: n % 2 === 0 ? '核对报修电话' : '上门前联系客户，约定维修时间' } }, { token: n === 3 ? supervisor.token : desk.token });
  const page = await as('audit', '/records');
  const lines = page.locator('[data-record]');
  await lines.nth(49).waitFor();
  expect(await lines.count()).toBe(50);
  await page.getByText(`共 ${SHOWN} 项`).waitFor();
  await picture(page, 'access');
  expect(await page.locator('main').getByText('罗国平').count()).toBe(0);
  expect(await lines.first().innerText()).toContain('罗**');
  await page.getByRole('button', { name: '加载更多' }).click();
  await lines.nth(SHOWN - 1).waitFor();
  await lines.last().locator('[data-of]').click();
  await page.getByText('共 2 项').waitFor();
  expect(await lines.count()).toBe(2);
  await page.locator('main .MuiChip-deleteIcon').click();
  await lines.nth(49).waitFor();
  await page.getByRole('combobox', { name: '查阅人' }).click();
  await page.keyboard.type('supervisor');
  // The list may come after the words: what is in it last is chosen by its name, not by where the mark stood.
  await page.getByRole('option', { name: /supervisor/ }).click();
  await page.getByText('共 1 项').waitFor();
  expect(await lines.count()).toBe(1);
  await picture(page, 'access-of-one');
  await page.context().close();
});

test('what is printed stands there, masked or not; the custodian reads it and nothing of what was shown', async () => {
  const desk = await as('desk', '/');
  const print = (page: Page) => page.evaluate(async (path) => (await fetch(path)).status, `/paper/complaints/${number}.pdf`);
  expect(await print(desk)).toBe(200);
  await desk.context().close();
  const committee = await as('committee', '/');
  expect(await print(committee)).toBe(200);
  await committee.context().close();
  const page = await as('custodian', '/records');
  const lines = page.locator('[data-record]');
  await lines.nth(1).waitFor();
  expect(await lines.count()).toBe(2);
  expect(await page.getByRole('tab').count()).toBe(0);
  expect(await page.locator('main').getByText('姓名电话已隐去').count()).toBe(1);
  await picture(page, 'printings');
  await page.getByRole('link', { name: number }).first().click();
  await page.locator('[data-entry]').first().waitFor();
  await page.context().close();
});

test('on a phone, by night and in English; a broken line can be tried again', async () => {
  const phone = await as('audit', '/records', { phone: true, dark: true });
  await phone.locator('[data-record]').first().waitFor();
  await noSideways(phone);
  await picture(phone, 'access-phone-night');
  await phone.getByRole('tab', { name: '打印记录' }).click();
  await phone.locator('[data-record]').nth(1).waitFor();
  await noSideways(phone);
  await picture(phone, 'printings-phone-night');
  await phone.context().close();
  const english = await as('audit', '/records?tab=printings', { english: true });
  await english.getByRole('tab', { name: 'Printed' }).waitFor();
  await english.locator('[data-record]').first().waitFor();
  await picture(english, 'printings-english');
  let broken = true;
  await english.route('**/graphql', (route) => (broken && (route.request().postData() ?? '').includes('AccessRecord') ? route.abort() : route.continue()));
  await english.getByRole('tab', { name: 'Shown in clear' }).click();
  const retry = english.getByRole('button', { name: 'Try again' });
  await retry.waitFor({ timeout: 30_000 });
  broken = false;
  await retry.click();
  await english.locator('[data-record]').first().waitFor();
  await english.context().close();
});

test('who may not read it has no door to it and is told so; who rarely does finds it behind the last entry of the menu', async () => {
  const engineer = await as('engineer', '/records');
  await engineer.getByText('您的角色不能做这一步').first().waitFor();
  expect(await engineer.getByRole('link', { name: '查阅与打印记录' }).count()).toBe(0);
  await engineer.context().close();
  const desk = await as('desk', '/');
  const further = desk.getByRole('button', { name: /更多栏目/ });
  await further.waitFor();
  await picture(desk, 'menu-desk');
  expect(await desk.getByRole('link', { name: '查阅与打印记录' }).count()).toBe(0);
  await withoutRolling(desk);
  await further.click();
  await desk.getByRole('link', { name: '查阅与打印记录' }).click();
  await desk.locator('[data-record]').first().waitFor();
  await picture(desk, 'menu-desk-further');
  await desk.context().close();
  for (const name of ['supervisor', 'centre'] as const) {
    const page = await as(name, '/');
    await page.getByRole('button', { name: /更多栏目/ }).waitFor();
    await picture(page, `menu-${name}`);
    await withoutRolling(page);
    await page.context().close();
  }
});
