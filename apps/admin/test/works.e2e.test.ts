// Works and checks in a real browser against the whole server: a renovation inspected on a phone, a sheet with its
// defects, the weekly check signed, and a finding followed until it is closed.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { CAST, foundOrganisation, PASSWORD, register, startTestServer, type StandardOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, signedIn, type Look } from './browser-kit.ts';
import { addUnit } from '../../api/test/work-kit.ts';

jest.setTimeout(300_000);

let server: TestServer;
let organisation: StandardOrganisation;
let browser: Browser;
let renovation = '';

beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  organisation = await foundOrganisation(server);
  await addUnit(server, organisation, '1502');
  await register(server, organisation, organisation.people.desk, { title: '电梯厅灯具损坏，晚上看不见' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A browser of that person's own, signed in. */
async function as(name: keyof typeof CAST, look: Look = {}): Promise<Page> {
  const page = await signedIn(browser, server, organisation.people[name], look);
  return page;
}
const take = album('works');
const picture = (page: Page, name: string): Promise<void> => take(page, name, { fullPage: true });
type Dialog = ReturnType<Page['getByRole']>;
/** Gives one command by its form. */
async function act(page: Page, action: string, fill: (dialog: Dialog) => Promise<void> = async () => undefined): Promise<void> {
  await page.locator(`[data-action=${action}]`).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
}
const says = (page: Page, words: string) => page.locator('main').getByText(words, { exact: true }).first().waitFor();
const choose = (dialog: Dialog, name: string, index = 0) => dialog.getByRole('radio', { name, exact: true }).nth(index).click();
async function unit(page: Page, dialog: Dialog): Promise<void> {
  await dialog.locator('[name=unitId]').fill('1502');
  await page.getByRole('option', { name: /1502/ }).click();
}

describe('a renovation (REP-3)', () => {
  test('the desk takes it in with its drawing, engineering reviews, approves and starts it', async () => {
    const desk = await as('desk');
    await desk.goto(`${server.url}/renovations`);
    await says(desk, '没有装修');
    await picture(desk, 'renovations-empty');
    await act(desk, 'renovationApply', async (dialog) => {
      await unit(desk, dialog);
      await dialog.locator('[name=applicant]').fill('赵先生');
      await dialog.locator('[name=scope]').fill('厨卫翻新，移动燃气管');
      await dialog.getByRole('button', { name: '添加图纸' }).click();
      await dialog.locator('[name="drawings.0.title"]').fill('平面图');
      await dialog.locator('[name="drawings.0.reference"]').fill('图-01');
      await dialog.locator('[name=plannedStartAt]').fill('2026-12-01T08:00');
      await dialog.locator('[name=plannedEndAt]').fill('2027-01-01T18:00');
      await picture(desk, 'apply');
    });
    await says(desk, '已申请');
    renovation = desk.url();
    await desk.context().close();
    const manager = await as('manager');
    await manager.goto(renovation);
    await act(manager, 'renovationReview', async (dialog) => {
      for (const index of [0, 1, 2, 3]) await choose(dialog, index === 1 ? '不涉及' : '合格', index);
      await picture(manager, 'review');
    });
    await act(manager, 'renovationApprove');
    await says(manager, '已批准');
    await act(manager, 'renovationStart');
    await says(manager, '施工中');
    await picture(manager, 'renovation');
    await manager.context().close();
  });

  test('the engineer inspects twice on a phone, and records what is wrong as a finding', async () => {
    const page = await as('engineer', { phone: true });
    await page.goto(`${server.url}/works`);
    await says(page, '装修');
    await picture(page, 'hub-phone');
    await page.goto(renovation);
    await page.locator('#next').waitFor();
    await picture(page, 'renovation-phone');
    await act(page, 'renovationInspect', (dialog) => picture(page, 'inspect-phone').then(() => dialog.waitFor()));
    await act(page, 'renovationInspect', async (dialog) => {
      await choose(dialog, '不合格', 1);
      await dialog.locator('[name=remark]').fill('卫生间防水层过薄');
    });
    await page.locator('[data-day=DONE]').waitFor();
    await act(page, 'findingRecord', async (dialog) => {
      await dialog.locator('[name=description]').fill('卫生间防水层过薄');
      await dialog.getByText('7 天后').click();
      await picture(page, 'finding-phone');
    });
    await says(page, '发现的问题（1）');
    await picture(page, 'inspected-phone');
    await page.context().close();
    const dark = await as('manager', { dark: true });
    await dark.goto(renovation);
    await dark.locator('[data-day=DONE]').waitFor();
    await picture(dark, 'renovation-dark');
    await dark.context().close();
  });
});

test('a sheet with its defects: recorded, demanded in writing, re-inspected, closed (REP-4)', async () => {
  const page = await as('supervisor');
  await page.goto(`${server.url}/handovers`);
  await act(page, 'handoverSheetOpen', async (dialog) => { await unit(page, dialog); await dialog.locator('[name=present]').fill('王女士'); });
  await page.locator('[data-action=defectRecord]').waitFor();
  await act(page, 'defectRecord', async (dialog) => {
    await dialog.locator('[name=place]').fill('主卧');
    await dialog.locator('[name=description]').fill('东墙空鼓，约两平方米');
    await dialog.getByText('15 天后').click();
    await picture(page, 'defect');
  });
  await act(page, 'defectDemand', async (dialog) => { await dialog.locator('[name=text]').fill('十五日内重新抹灰'); await dialog.locator('[name=penaltyRule]').fill('逾期每日五百元'); });
  await says(page, '待整改');
  await picture(page, 'sheet');
  const overview = await as('supervisor');
  await overview.getByText('工程、检查与事件待办（1）').waitFor();
  await overview.locator('a[data-row-link]', { hasText: '东墙空鼓' }).waitFor();
  await picture(overview, 'overview');
  await overview.context().close();
  await act(page, 'defectReinspect', (dialog) => choose(dialog, '通过'));
  await act(page, 'handoverSheetClose');
  await says(page, '已结束');
  await page.context().close();
});

test('the weekly check: three steps, then the signature; the next week is there (CMP-13)', async () => {
  const page = await as('supervisor', { phone: true });
  await page.goto(`${server.url}/weekly-checks`);
  await act(page, 'weeklyCheckOpen');
  await page.locator('[data-section=RECORDS]').getByText('电梯厅灯具损坏，晚上看不见').waitFor();
  await picture(page, 'weekly-phone');
  for (const [index, name] of ['RECORDS', 'HANDLING', 'CALL_BACKS'].entries()) {
    await page.locator(`[data-section=${name}] [data-action=weeklyCheckRecordSection]`).click();
    const dialog = page.getByRole('dialog');
    await choose(dialog, index === 0 ? '有问题' : '正常');
    if (index === 0) await dialog.locator('[name=remark]').fill('一件尚未判断类型');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await act(page, 'weeklyCheckSign', async (dialog) => {
    await dialog.locator('[name=password]').fill('not-the-password');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByText('账号或密码不对。').waitFor();
    await dialog.locator('[name=password]').fill(PASSWORD);
    await picture(page, 'sign-phone');
  });
  await says(page, '已签字');
  await page.context().close();
  const desk = await as('supervisor', { dark: true });
  await desk.goto(`${server.url}/weekly-checks`);
  await desk.locator('[data-row-link]').nth(1).waitFor();
  expect(await desk.locator('[data-row-link]').count()).toBe(2);
  await desk.locator('[data-row-link]').nth(1).click();
  await says(desk, '已签字');
  await picture(desk, 'weekly-dark');
  await desk.context().close();
});

test('a finding is rectified and checked by another person; overdue ones say so in a word (ORG-8)', async () => {
  const engineer = await as('engineer');
  await engineer.goto(`${server.url}/findings`);
  await engineer.locator('[data-row-link]').first().waitFor();
  await picture(engineer, 'findings');
  await engineer.locator('[data-row-link]').first().click();
  await act(engineer, 'findingRectify', (dialog) => dialog.locator('[name=text]').fill('已重做防水并闭水试验'));
  await says(engineer, '待复查');
  const address = engineer.url();
  await engineer.context().close();
  const centre = await as('centre');
  await centre.goto(address);
  await act(centre, 'findingCheck', (dialog) => choose(dialog, '通过'));
  await says(centre, '已关闭');
  await picture(centre, 'finding');
  await centre.goto(`${server.url}/findings?tab=commitments`);
  await act(centre, 'commitmentMake', async (dialog) => {
    await dialog.locator('[name=toWhom]').fill('3 栋李女士');
    await dialog.locator('[name=text]').fill('周五前修好门禁');
    await dialog.getByText('3 天后').click();
  });
  await says(centre, '周五前修好门禁');
  await picture(centre, 'commitments');
  await act(centre, 'commitmentClose', async (dialog) => { await choose(dialog, '已兑现'); await dialog.locator('[name=result]').fill('周四已修好'); });
  await says(centre, '没有承诺');
  await centre.goto(`${server.url}/findings?tab=dailyChecks`);
  await act(centre, 'dailyCheckRecord', async (dialog) => { await dialog.locator('[name=place]').fill('地下车库'); await dialog.locator('[name=text]').fill('排水沟有积水'); await choose(dialog, '有问题'); });
  await says(centre, '排水沟有积水');
  await picture(centre, 'daily');
  await centre.context().close();
});
