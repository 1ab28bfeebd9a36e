// The console in a real browser, against the whole server: one complaint from the phone call to "closed" (issue A, Shows 1).
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { CAST, foundOrganisation, PASSWORD, startTestServer, type StandardOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, signedIn } from './browser-kit.ts';

jest.setTimeout(300_000);

const TITLE = '3 栋 2 单元电梯又停了，老人被困十分钟';
let server: TestServer;
let organisation: StandardOrganisation;
let browser: Browser;
let number = '';

beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  organisation = await foundOrganisation(server);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A browser of that person's own, signed in. */
async function as(name: keyof typeof CAST, phone = false): Promise<Page> {
  const page = await signedIn(browser, server, organisation.people[name], { phone });
  return page;
}
const picture = album('complaint');
const open = async (page: Page): Promise<void> => {
  await page.goto(`${server.url}/complaints/${number}/show`);
  await page.locator('#next').waitFor();
};
const statusOf = (page: Page, word: string) => page.locator('main').getByText(word, { exact: true }).first().waitFor();

/** Carries out one action by its dialog. */
async function act(page: Page, action: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  await page.locator(`[data-action=${action}]`).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
const radio = (dialog: ReturnType<Page['getByRole']>, name: string | RegExp) => dialog.getByRole('radio', { name }).click();

describe('a complaint, seen in the browser', () => {
  test('the front desk registers it by keyboard in well under a minute', async () => {
    const page = await as('desk');
    await page.keyboard.press('n');
    await page.locator('[name=title]').waitFor();
    const began = Date.now();
    await page.getByRole('radio', { name: '设备设施' }).click();
    await page.locator('[name=title]').fill(TITLE);
    await page.keyboard.press('Enter');
    await page.keyboard.type('客户来电：昨晚九点起第三次停梯。');
    await page.locator('[name=name]').fill('张丽华');
    await page.locator('[name=phone]').fill('13800000001');
    await picture(page, 'register');
    await page.keyboard.press('Control+Enter');
    const panel = page.locator('[data-registered]');
    await panel.waitFor();
    expect(Date.now() - began).toBeLessThan(60_000);
    number = (await panel.getAttribute('data-registered')) ?? '';
    expect(number).toBe(`${organisation.code}-${new Date().getFullYear()}-00001`);
    await picture(page, 'registered');
    await page.getByRole('link', { name: '打开这件投诉' }).click();
    await page.locator('#next').waitFor();
    await act(page, 'complaintReply', async (dialog) => {
      await dialog.locator('[name=text]').fill('已致歉，告知工程部正在检修。');
      await dialog.getByRole('checkbox', { name: '致歉' }).click();
      await picture(page, 'first-reply');
    });
    await page.locator('[data-entry=ComplaintReplied]').waitFor();
    await page.context().close();
  });

  test('the customer supervisor finds it in the register, judges it valid and dispatches it', async () => {
    const page = await as('supervisor');
    await page.goto(`${server.url}/complaints`);
    await page.locator('[data-row-link]').first().waitFor();
    await picture(page, 'register-list');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('#next').waitFor();
    await act(page, 'complaintJudge', async (dialog) => { await radio(dialog, /^有效投诉/); await picture(page, 'judge'); });
    await page.locator('main').getByText('有效投诉', { exact: true }).first().waitFor();
    await act(page, 'complaintDispatch', async (dialog) => {
      await radio(dialog, /工程部/);
      await dialog.locator('[name=instruction]').fill('先排查 3 栋全部电梯');
      await picture(page, 'dispatch');
    });
    await statusOf(page, '已派单');
    await picture(page, 'dispatched');
    await page.context().close();
  });

  test('engineering accepts, records measures and completes it, on a phone', async () => {
    const manager = await as('manager', true);
    await open(manager);
    await act(manager, 'complaintAccept', async (dialog) => {
      await dialog.getByRole('combobox').click();
      await manager.getByRole('option', { name: /engineer/ }).click();
      await picture(manager, 'accept-phone');
    });
    await statusOf(manager, '处理中');
    await manager.context().close();
    const engineer = await as('engineer', true);
    await open(engineer);
    await picture(engineer, 'engineer-phone');
    await act(engineer, 'complaintRecordMeasures', async (dialog) => {
      await dialog.locator('[name=text]').fill('已到场，断电检查门机');
      await dialog.getByRole('checkbox', { name: /已派人/ }).click();
      await dialog.locator('[name=cause]').fill('门机皮带老化打滑');
    });
    await act(engineer, 'complaintComplete', async (dialog) => {
      await dialog.locator('[name=text]').fill('更换皮带，试运行两小时正常');
      await dialog.locator('[name=correctiveAction]').fill('更换皮带');
      await dialog.locator('[name=preventiveAction]').fill('全部电梯加入季度检查');
      await picture(engineer, 'complete-phone');
    });
    await statusOf(engineer, '已处理');
    await engineer.context().close();
  });

  test('“not satisfied” sends it back to handling; another browser sees that it changed', async () => {
    const [page, watcher] = [await as('supervisor'), await as('desk')];
    await open(watcher);
    await open(page);
    await watcher.getByText('实时更新').first().waitFor();
    await act(page, 'complaintCallBack', async (dialog) => {
      await radio(dialog, '不满意');
      await dialog.locator('[name=text]').fill('今天早上又停了一次');
      await picture(page, 'call-back-dissatisfied');
    });
    await statusOf(page, '处理中');
    await picture(page, 'handled-again');
    await watcher.getByText('这件投诉刚刚有新的更新').waitFor();
    await picture(watcher, 'changed-elsewhere');
    await watcher.context().close();
    const engineer = await as('engineer', true);
    await open(engineer);
    await act(engineer, 'complaintComplete', async (dialog) => { await dialog.locator('[name=text]').fill('更换门机控制板，连续运行一夜正常'); });
    await engineer.context().close();
    await page.context().close();
  });

  test('a stale form keeps what was typed; then the customer is satisfied and somebody who did not handle it closes it', async () => {
    const [page, other] = [await as('supervisor'), await as('desk')];
    await open(page);
    await page.locator('[data-action=complaintCallBack]').click();
    const dialog = page.getByRole('dialog');
    await radio(dialog, /^满意/);
    await dialog.locator('[name=text]').fill('这次修好了，谢谢');
    await open(other);
    await act(other, 'complaintTellResult', async (form) => { await form.locator('[name=text]').fill('已电话告知结果'); });
    await other.context().close();
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.getByText('别人刚刚更新过').waitFor();
    expect(await dialog.locator('[name=text]').inputValue()).toBe('这次修好了，谢谢');
    await picture(page, 'stale');
    await dialog.getByRole('button', { name: '看最新情况' }).click();
    await page.locator('[data-entry=ResultTold]').waitFor({ state: 'attached' });
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await statusOf(page, '已回访');
    await act(page, 'complaintSumUp', async (form) => {
      await form.locator('[name=lesson]').fill('门机问题要连控制板一起查');
      await form.locator('[name=adjustment]').fill('季度检查表增加控制板一项');
      await picture(page, 'sum-up');
    });
    await act(page, 'complaintClose', async () => { await picture(page, 'close'); });
    await statusOf(page, '已关闭');
    await picture(page, 'closed');
    await page.context().close();
    const answer = await server.request('query ($number: String!) { complaintByNumber(number: $number) { status outcome rounds closedBy { id } doers { id } } }', { number }, { token: organisation.people.supervisor.token });
    expect(answer.data.complaintByNumber).toMatchObject({ status: 'CLOSED', outcome: 'SATISFIED', rounds: 2 });
    expect(answer.data.complaintByNumber.doers.map(({ id }: { id: string }) => id)).not.toContain(answer.data.complaintByNumber.closedBy.id);
  });

  test('a slip of the pen is corrected beside what was written, and a step is signed with the password (LDG-2, LDG-3)', async () => {
    const page = await as('desk');
    await open(page);
    const menuOf = async (type: string, action: string) => {
      await page.locator(`[data-entry=${type}] [data-entry-menu]`).first().click();
      await page.locator(`[role=menuitem][data-action=${action}]`).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      return dialog;
    };
    const correction = await menuOf('ComplaintRegistered', 'complaintCorrect');
    await correction.locator('[name=value]').fill(`${TITLE}（更正：十五分钟）`);
    await correction.getByRole('button', { name: '提交' }).click();
    await correction.getByText('必填').waitFor();
    await correction.locator('[name=reason]').fill('听错了时间');
    await picture(page, 'correct');
    await correction.getByRole('button', { name: '提交' }).click();
    await correction.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: /更正：十五分钟/ }).waitFor();
    await page.locator('[data-entry=ComplaintRegistered]').getByText(TITLE).first().waitFor();
    const signing = await menuOf('ComplaintRegistered', 'complaintSign');
    await signing.getByText(TITLE).first().waitFor();
    await signing.locator('[name=password]').fill('a wrong password');
    await signing.getByRole('button', { name: '提交' }).click();
    await signing.locator('[aria-invalid=true], [role=alert]').first().waitFor();
    await picture(page, 'sign-refused');
    await signing.locator('[name=password]').fill(PASSWORD);
    await signing.getByRole('button', { name: '提交' }).click();
    await signing.waitFor({ state: 'hidden' });
    await page.locator('[data-entry=EntrySigned]').waitFor();
    await picture(page, 'signed');
    await page.context().close();
  });
});
