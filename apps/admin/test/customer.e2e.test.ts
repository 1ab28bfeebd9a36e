// The customer file in a real browser, against the whole server: a list is imported, somebody is found, shown on record, and chosen while registering.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { CAST, foundOrganisation, startTestServer, type StandardOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, signedIn, type Look } from './browser-kit.ts';

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

async function as(name: keyof typeof CAST, look: Look = {}): Promise<Page> {
  const page = await signedIn(browser, server, organisation.people[name], look);
  return page;
}
const picture = album('customer');

const NAMES = ['罗国平', '曾小红', '欧阳静', '李铁生', '王秀兰', '陈建国', '周宇航', '张丽华', '黄淑珍', '何伟', '彭晓燕', '谭文斌'];
const ROWS = NAMES.map((name, index) => [`${Math.floor(index / 4) + 1}栋`, '1单元', `${(index % 4) + 1}01`, 90 + index, name, `1990000${1234 + index}`, index % 4 === 3 ? '租户' : '业主', 1945 + index * 6, '2024-05-01']);

describe('the customer file, seen in the browser', () => {
  test('a list of residents: the wrong row is named, nothing is written until it is confirmed', async () => {
    const page = await as('centre');
    await page.goto(`${server.url}/customers`);
    await page.getByText('档案里还没有客户').waitFor();
    await picture(page, 'empty');
    await page.getByRole('link', { name: '导入住户' }).first().click();
    const rows = [...ROWS, ['3栋', '1单元', '501', 88, '电话有误', '123', '业主', 1980, '2024-05-01']];
    const sheet = [['楼栋', '单元', '房号', '建筑面积', '姓名', '联系电话', '关系', '出生年份', '入住日期'], ...rows].map((cells) => cells.join(',')).join('\r\n');
    await page.locator('input[type=file]').setInputFiles({ name: '住户名册.csv', mimeType: 'text/csv', buffer: Buffer.from(`${sheet}\r\n`) });
    await page.getByRole('button', { name: '检查全部行' }).waitFor();
    await picture(page, 'columns');
    await page.getByRole('button', { name: '检查全部行' }).click();
    await page.getByText(/不是有效的电话号码/).waitFor();
    expect(await page.locator('[data-tally=bad]').innerText()).toContain('1');
    expect(await server.admin('select count(*)::int as n from customers')).toEqual([{ n: 0 }]);
    await picture(page, 'check');
    await page.getByRole('button', { name: '确认写入 12 行' }).click();
    await page.getByText('导入完成').waitFor();
    await picture(page, 'imported');
    expect(await server.admin('select count(*)::int as n from customers')).toEqual([{ n: 12 }]);
    await page.context().close();
  });

  test('somebody is found by pinyin, shown in clear with a reason, and noted', async () => {
    const page = await as('desk');
    await page.goto(`${server.url}/customers`);
    await page.locator('[data-row-link]').nth(5).waitFor();
    await page.getByRole('button', { name: '按楼栋' }).click();
    await picture(page, 'list');
    await page.locator('#customer-search').fill('lgp');
    await page.getByText('共 1 位').waitFor();
    await page.getByRole('link', { name: '罗**' }).click();
    await page.getByRole('button', { name: '查看原文' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '记录并查看' }).click();
    await dialog.getByText('必填').waitFor();
    await dialog.getByRole('button', { name: '核对身份' }).click();
    await picture(page, 'unmask');
    await dialog.getByRole('button', { name: '记录并查看' }).click();
    await page.getByRole('heading', { name: '罗国平' }).waitFor();
    await page.getByRole('link', { name: '19900001234' }).waitFor();
    await picture(page, 'clear');
    expect(await server.admin('select reason from access_records')).toEqual([{ reason: '核对身份' }]);
    await page.locator('[data-action=customerNote]').click();
    await dialog.getByRole('radio', { name: /重大影响/ }).click();
    await dialog.locator('[name=text]').fill('多次从阳台抛物，已上门劝阻');
    await picture(page, 'note');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.locator('[data-history=NOTE]').waitFor();
    // What was shown is masked again after the file changed.
    await page.getByRole('heading', { name: '罗**' }).waitFor();
    await page.context().close();
  });

  test('registering a complaint: a telephone tail suggests the customer and fills in what the system knows', async () => {
    const page = await as('desk');
    await page.goto(`${server.url}/complaints/create`);
    await page.getByRole('radio', { name: '设备设施' }).click();
    await page.locator('[name=title]').fill('厨房下水堵了');
    await page.locator('[name=phone]').fill('1234');
    await page.locator('[data-customers]').waitFor();
    await page.locator('[data-customers]').scrollIntoViewIfNeeded();
    await picture(page, 'suggested');
    await page.getByRole('button', { name: '用这位客户' }).first().click();
    await page.getByText('已从客户档案填入').waitFor();
    expect([await page.locator('[name=name]').inputValue(), await page.locator('[name=phone]').inputValue(), await page.locator('[name=unitId]').inputValue()]).toEqual(['罗国平', '19900001234', '1栋 1单元 101']);
    expect(await page.getByRole('radio', { name: '业主' }).getAttribute('aria-checked')).toBe('true');
    await picture(page, 'filled');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-registered]').waitFor();
    await page.context().close();
  });

  test('the unit and the customer show the complaint in their history; on a phone, in the dark', async () => {
    const page = await as('supervisor', { phone: true, dark: true });
    await page.goto(`${server.url}/customers`);
    await page.locator('[data-row-link]').first().waitFor();
    await picture(page, 'list-phone');
    await page.locator('#customer-search').fill('1-101');
    await page.getByText('共 1 位').waitFor();
    await page.locator('[data-row-link]').click();
    await page.locator('[data-history=COMPLAINT]').waitFor();
    await picture(page, 'customer-phone');
    await page.locator('[data-relation] a').first().click();
    await page.getByRole('heading', { name: '1栋 1单元 101' }).waitFor();
    await page.locator('[data-history=COMPLAINT]').getByText('厨房下水堵了').waitFor();
    await picture(page, 'unit-phone');
    await page.context().close();
    const wide = await as('supervisor');
    await wide.goto(`${server.url}/customers/create`);
    await wide.locator('[name=name]').fill('新住户');
    await wide.locator('[name=mobile]').fill('12');
    await wide.getByRole('button', { name: '建档' }).click();
    await wide.locator('p.Mui-error').waitFor();
    await picture(wide, 'create');
    await wide.locator('[name=mobile]').fill('19977770001');
    await wide.getByRole('button', { name: '建档' }).click();
    await wide.getByRole('heading', { name: '新**' }).waitFor();
    await picture(wide, 'customer');
    await wide.context().close();
  });
});
