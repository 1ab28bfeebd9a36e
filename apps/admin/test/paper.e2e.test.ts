// The console's rooms about paper in a real browser: a template through its three signatures, blank forms, custody, the archive list.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { CAST, foundOrganisation, PASSWORD, register, startTestServer, type Person, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

const MORE = { ...CAST, quality: { roles: ['QUALITY_DEPARTMENT'], department: null }, leader: { roles: ['COMPANY_LEADER'], department: null } } as const;
let server: TestServer;
let organisation: TestOrganisation<keyof typeof MORE>;
let browser: Browser;
let number = '';

beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  organisation = await foundOrganisation(server, MORE);
  browser = await launchBrowser();
  ({ number } = await register(server, organisation, organisation.people.desk as Person));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(name: keyof typeof MORE, path: string, look: Look = {}): Promise<Page> {
  return seated(browser, server, organisation.people[name], path, look);
}
const picture = album('paper');
const sign = async (page: Page, action: string): Promise<void> => {
  await page.locator(`[data-action=${action}]`).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=password]').fill(PASSWORD);
  await picture(page, action);
  await dialog.getByRole('button', { name: '确认签字' }).click();
  await dialog.waitFor({ state: 'hidden' });
};

test('a template is drafted, reviewed and approved by three people, each with their password; a second version stands beside the first', async () => {
  const drafter = await as('manager', '/documents');
  await drafter.getByRole('button', { name: '编制新模板' }).first().click();
  const dialog = drafter.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('请填写。').waitFor();
  await dialog.locator('[name=code]').fill('QR-KF-01');
  await picture(drafter, 'draft');
  await dialog.getByRole('button', { name: '保存' }).click();
  await drafter.locator('#next').waitFor();
  await drafter.locator('[data-action=documentRevise]').waitFor();
  expect(await drafter.locator('main').getByText('待审核', { exact: true }).count()).toBeGreaterThan(0);
  const path = new URL(drafter.url()).pathname;
  const reviewer = await as('quality', path);
  await reviewer.locator('[data-action=documentReview]').click();
  await reviewer.getByRole('dialog').locator('[name=password]').fill('wrong-password');
  await reviewer.getByRole('dialog').getByRole('button', { name: '确认签字' }).click();
  await reviewer.getByRole('dialog').getByText('账号或密码不对。').waitFor();
  await reviewer.keyboard.press('Escape');
  await sign(reviewer, 'documentReview');
  const leader = await as('leader', path);
  await sign(leader, 'documentApprove');
  await leader.getByText('现行有效').first().waitFor();
  await picture(leader, 'approved');
  await drafter.reload();
  await drafter.locator('[data-action=documentRevise]').click();
  await drafter.getByRole('dialog').locator('[name=edition]').fill('A/1');
  await drafter.getByRole('dialog').getByRole('checkbox', { name: '总结' }).click();
  await drafter.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await drafter.locator('#diff').getByText('A/1').waitFor();
  expect(await drafter.locator('#diff tbody tr').count()).toBe(2);
  await picture(drafter, 'diff');
  await drafter.goto(`${server.url}/documents`);
  await drafter.locator('[data-row-link]').first().waitFor();
  await picture(drafter, 'documents');
  for (const page of [drafter, reviewer, leader]) await page.context().close();
});

test('blank forms are issued, one is used, one cancelled; the custodian signs for the register', async () => {
  const page = await as('custodian', '/blank-forms');
  await page.locator('[data-action=custodyTake]').waitFor();
  await picture(page, 'blank-empty');
  await sign(page, 'custodyTake');
  await page.locator('[data-action=custodyHandOver]').waitFor();
  await page.getByRole('button', { name: '发放空白表单' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=count]').fill('5');
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: /desk/ }).click();
  await dialog.locator('[name=note]').fill('夜班备用');
  await picture(page, 'issue');
  await dialog.getByRole('button', { name: '发放空白表单' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const rows = page.locator('[data-serial]');
  await rows.nth(4).waitFor();
  await rows.nth(0).locator('[data-action=use]').click();
  await page.getByRole('dialog').locator('[name=number]').fill(number);
  await page.getByRole('dialog').getByRole('button', { name: '核销' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await rows.nth(0).locator('[data-action=cancel]').click();
  await page.getByRole('dialog').locator('[name=reason]').fill('污损');
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '全部' }).click();
  await rows.nth(4).waitFor();
  expect(await page.locator('[data-serial]').getByText('已使用', { exact: true }).count()).toBe(1);
  await picture(page, 'blank-forms');
  const href = await page.getByRole('link', { name: '打印 / PDF' }).getAttribute('href');
  expect(await page.evaluate(async (path) => (await fetch(path)).headers.get('content-type'), href!)).toBe('application/pdf');
  await page.context().close();
});

test('something is archived and lent, at the desk by night and on a phone', async () => {
  const page = await as('custodian', '/archive', { dark: true });
  await page.getByRole('button', { name: '登记归档' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=title]').fill('2018 年承接查验记录');
  await dialog.locator('[name=place]').fill('3 号柜 2 层');
  await dialog.locator('[name=retentionYears]').fill('5');
  await dialog.locator('[name=archivedOn]').fill('2018-06-01');
  await picture(page, 'archive-file');
  await dialog.getByRole('button', { name: '登记归档' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('已到期').first().waitFor();
  await picture(page, 'archive-night');
  await page.locator('[data-action=archiveItemProposeDestruction]').click();
  await page.getByRole('dialog').locator('[name=reason]').fill('期满五年');
  await page.getByRole('dialog').getByRole('button', { name: '申请销毁' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText('待销毁').first().waitFor();
  await page.context().close();
  const second = await as('centre', '/archive', { phone: true });
  await second.locator('[data-action=archiveItemDestroy]').click();
  await second.getByRole('dialog').getByText('销毁由两个人办理').waitFor();
  await picture(second, 'archive-destroy-phone');
  await second.getByRole('dialog').getByRole('button', { name: '同意销毁' }).click();
  await second.getByText('已销毁').first().waitFor();
  await picture(second, 'archive-phone');
  await noSideways(second);
  for (const path of ['/documents', '/blank-forms']) {
    await second.goto(`${server.url}${path}`);
    await second.locator('h1').waitFor();
    await second.waitForTimeout(300);
    await noSideways(second);
    await picture(second, `phone${path.replace('/', '-')}`);
  }
  await second.context().close();
});

test('a complaint and the register are printed from where they are read; who may not see paperwork has no door to it', async () => {
  const desk = await as('desk', `/complaints/${number}/show`);
  await desk.locator('#next').waitFor();
  expect(await desk.locator('[data-print]').getAttribute('href')).toBe(`/paper/complaints/${number}.pdf`);
  await picture(desk, 'complaint');
  // What the browser itself prints is what was recorded: no doors, no buttons, no deadlines.
  await desk.emulateMedia({ media: 'print' });
  expect(await desk.locator('nav').first().isVisible()).toBe(false);
  expect(await desk.locator('#next').isVisible()).toBe(false);
  expect(await desk.locator('[data-entry]').first().isVisible()).toBe(true);
  await picture(desk, 'complaint-on-paper');
  await desk.emulateMedia({ media: 'screen' });
  await desk.goto(`${server.url}/complaints`);
  await desk.getByRole('button', { name: '打印台账' }).click();
  await picture(desk, 'print-register');
  const href = await desk.getByRole('link', { name: '打开 PDF' }).getAttribute('href');
  expect(await desk.evaluate(async (path) => (await fetch(path)).headers.get('content-type'), href!)).toBe('application/pdf');
  await desk.context().close();
  const engineer = await as('engineer', '/archive');
  await engineer.getByText('您的角色不能做这一步').first().waitFor();
  expect(await engineer.getByRole('link', { name: '归档清单' }).count()).toBe(0);
  await engineer.context().close();
});
