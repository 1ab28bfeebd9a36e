// People and departments in a real browser: the first administrator fills a place that was just founded, and ends an account.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { foundOrganisation, startTestServer, type StandardOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, enter, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

let server: TestServer;
let organisation: StandardOrganisation;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  organisation = await foundOrganisation(server);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(person: { readonly login: string }, path: string, look: Look = {}): Promise<Page> {
  return seated(browser, server, person, path, look);
}
const picture = album('people');

test('ORG-3: the administrator appoints somebody with roles, who signs in and works; a login that is taken is said at its field', async () => {
  const page = await as(organisation.admin, '/people');
  await page.getByRole('link', { name: '人员与部门' }).waitFor();
  await page.locator('[data-person]').first().waitFor();
  await picture(page, 'people');
  await page.locator('[data-action=staffAppoint]').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '新增人员' }).click();
  await dialog.locator('[name=name][aria-invalid=true]').waitFor();
  await dialog.getByRole('combobox', { name: /^岗位/ }).click();
  await page.locator('[data-role=CUSTOMER_ASSISTANT]').click();
  await page.locator('[data-role=DUTY_PERSON]').click();
  await picture(page, 'roles');
  await page.keyboard.press('Escape');
  await dialog.getByText('客户助理、值班人员').waitFor();
  await dialog.locator('[name=name]').fill('刘心怡');
  await dialog.getByRole('combobox', { name: /^部门/ }).click();
  await page.getByRole('option', { name: '客户服务中心' }).click();
  await dialog.locator('[name=login]').fill(organisation.people.desk.login);
  await dialog.locator('[name=password]').fill('first-password-1');
  await picture(page, 'appoint');
  await dialog.getByRole('button', { name: '新增人员' }).click();
  await dialog.locator('[name=login][aria-invalid=true]').waitFor();
  await dialog.locator('[name=login]').fill('liu.xinyi');
  await dialog.getByRole('button', { name: '新增人员' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('textbox', { name: '姓名或账号' }).fill('liu.xinyi');
  const row = page.locator('[data-person="liu.xinyi"]');
  await row.getByText('值班人员').waitFor();
  expect(await row.innerText()).toContain('客户服务中心');
  const liu = await enter(browser, server, { login: 'liu.xinyi', password: 'first-password-1' });
  await liu.getByRole('link', { name: '登记投诉' }).first().waitFor();
  // The account ends while she works: the next thing she does asks her to sign in, which she cannot.
  await row.locator('[data-action=staffDismiss]').click();
  await page.getByRole('dialog').locator('[name=reason]').fill('离职');
  await picture(page, 'dismiss');
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await row.getByText('已停用').waitFor();
  expect(await row.locator('[data-action=staffDismiss]').count()).toBe(0);
  await liu.reload();
  await liu.locator('[name=login]').waitFor();
  for (const one of [page, liu]) await one.context().close();
});

test('ORG-2: departments stand with their heads and one is added; a community is opened from above', async () => {
  const page = await as(organisation.admin, '/people');
  const departments = page.locator('[data-department]');
  await departments.nth(5).waitFor();
  expect(await departments.count()).toBe(6);
  expect(await page.locator('[data-department=ENGINEERING]').innerText()).toContain('负责人');
  expect(await page.locator('[data-department=FINANCE]').innerText()).toContain('未定负责人');
  expect(await page.locator('[data-department=CUSTOMER_SERVICE]').innerText()).toContain('负责人');
  await page.locator('[data-action=departmentOpen]').click();
  await page.getByRole('dialog').locator('[name=name]').fill('法务部');
  await page.getByRole('dialog').getByRole('button', { name: '增设部门' }).click();
  await page.locator('[data-department=OTHER]').waitFor();
  expect(await page.locator('[data-action=communityOpen]').count()).toBe(0);
  await page.getByRole('button', { name: '切换小区' }).click();
  await page.getByRole('menuitem', { name: /物业总部/ }).click();
  await page.getByText('这一级不设部门').waitFor();
  await page.locator('[data-action=communityOpen]').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=name]').fill('颐园世家');
  await dialog.locator('[name=code]').fill('yysj');
  await dialog.locator('[name=liftCount]').fill('57');
  await dialog.getByRole('button', { name: '新设小区' }).click();
  await dialog.locator('[name=code][aria-invalid=true]').waitFor();
  await dialog.locator('[name=code]').fill('YYSJ');
  await picture(page, 'community');
  await dialog.getByRole('button', { name: '新设小区' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '切换小区' }).click();
  await page.getByRole('menuitem', { name: /颐园世家/ }).click();
  await departments.nth(5).waitFor();
  await page.locator('#office').getByText('57').waitFor();
  await picture(page, 'new-community');
  await page.context().close();
});

test('whoever does not manage people has no door to them', async () => {
  const desk = await as(organisation.people.desk, '/people');
  await desk.getByText('您的角色不能做这一步').first().waitFor();
  expect(await desk.getByRole('link', { name: '人员与部门' }).count()).toBe(0);
  await desk.context().close();
});

test('on a phone and by night', async () => {
  const page = await as(organisation.admin, '/people', { phone: true, dark: true });
  await page.locator('[data-person]').first().waitFor();
  await noSideways(page);
  await picture(page, 'phone-night');
  await page.locator('[data-action=staffAppoint]').click();
  await page.getByRole('dialog').locator('[name=login]').waitFor();
  await noSideways(page);
  await picture(page, 'appoint-phone-night');
  await page.context().close();
});
