// The room of rules 规则 in a real browser: figures and a chain are changed, tried on last month, reviewed and approved by three people.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { CAST, foundOrganisation, live, PASSWORD, register, startTestServer, type Organisation, type Person, type TestServer } from '../../api/test/testkit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

const MORE = { ...CAST, quality: { roles: ['QUALITY_DEPARTMENT'], department: null } } as const;
let server: TestServer;
let organisation: Organisation & { readonly people: Readonly<Record<keyof typeof MORE, Person>> };
let browser: Browser;
const picture = album('policy');

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-10-08T01:00:00Z');
  organisation = await foundOrganisation(server, MORE);
  browser = await launchBrowser();
  const { desk } = organisation.people;
  // Three first replies of October: after 8, 12 and 40 minutes.
  for (const [day, minutes] of [['08', 8], ['09', 12], ['12', 40]] as const) {
    await server.setClock(`2026-10-${day}T01:00:00Z`);
    const complaint = await register(server, organisation, desk);
    await server.setClock(new Date(Date.parse(`2026-10-${day}T01:00:00Z`) + minutes * 60_000).toISOString());
    await live(server, complaint, [[desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '抱歉，马上处理' }]]);
  }
  await server.setClock('2026-11-05T02:00:00Z');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(name: keyof typeof MORE, look: Look = {}): Promise<Page> {
  return seated(browser, server, organisation.people[name], '/policies', look);
}
const value = (page: Page, figure: string): Promise<string> => page.locator(`[data-figure=${figure}] [data-value]`).innerText();
const sign = async (page: Page, action: string): Promise<void> => {
  await page.locator(`[data-action=${action}]`).click();
  await page.getByRole('dialog').locator('[name=password]').fill(PASSWORD);
  await picture(page, action);
  await page.getByRole('dialog').getByRole('button', { name: '确认签字' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

test('figures and a chain are drafted, tried on last month, reviewed and approved by three people; then they hold', async () => {
  const drafter = await as('manager');
  await drafter.locator('[data-figure=firstReplyMinutes]').waitFor();
  expect([await value(drafter, 'firstReplyMinutes'), await value(drafter, 'deskFromMinute'), await value(drafter, 'secondReplyMaxWorkingDays')]).toEqual(['15 分钟', '08:00', '3 个工作日']);
  await picture(drafter, 'rules');
  await picture(drafter, 'rules-whole', { fullPage: true });
  await drafter.locator('#chains').scrollIntoViewIfNeeded();
  await picture(drafter, 'chains');
  await drafter.locator('[data-action=policyEdit]').click();

  // What is not a whole number is told at its field, which then has the focus.
  const line = drafter.locator('[data-line=firstReplyMinutes]');
  await line.getByRole('button').click();
  await line.locator('input').fill('很快');
  await drafter.getByRole('button', { name: '保存并提交审核' }).click();
  await line.getByText('1 到 10080 的整数').waitFor();
  await expect(line.locator('input').evaluate((input) => document.activeElement === input)).resolves.toBe(true);
  // So is what the rules refuse.
  await line.locator('input').fill('0');
  await drafter.getByRole('button', { name: '保存并提交审核' }).click();
  await line.getByText('超出允许范围').waitFor();
  await line.locator('input').fill('10');

  // Figures that hold each other come together, and go together.
  await drafter.locator('[data-line=warnNumerator]').getByRole('button').click();
  expect(await drafter.locator('[data-line=warnDenominator] input').inputValue()).toBe('3');
  await drafter.locator('[data-line=warnDenominator]').getByRole('button').click();
  expect(await drafter.locator('[data-line=warnNumerator] input').count()).toBe(0);
  // A chain, by the keyboard.
  await drafter.locator('[data-line="CMP-8"]').getByRole('button').focus();
  await drafter.keyboard.press('Enter');
  const steps = drafter.locator('[data-line="CMP-8"] [data-step]');
  expect(await steps.count()).toBe(3);
  await steps.nth(1).getByRole('textbox').fill('30');
  await steps.nth(2).getByRole('button', { name: '第 3 级 删去这一级' }).click();
  await drafter.locator('[data-line=settleDays]').getByRole('button').click();
  await drafter.locator('[data-line=settleDays] input').fill('5');
  await drafter.locator('[data-action=policyPreview]').click();
  await drafter.locator('[data-preview-rule="CMP-8"]').getByText('一次答复：上月 3 条，1 条会由按时变为超时。').waitFor();
  await picture(drafter, 'editing');
  await drafter.locator('[data-line="CMP-8"]').scrollIntoViewIfNeeded();
  await picture(drafter, 'editing-chain');
  await drafter.evaluate(() => window.scrollTo(0, 0));
  await picture(drafter, 'editing-top');
  await drafter.getByRole('button', { name: '保存并提交审核' }).click();
  await drafter.locator('#proposal').waitFor();
  // Nothing holds yet.
  expect(await value(drafter, 'firstReplyMinutes')).toBe('15 分钟');

  const reviewer = await as('quality');
  await reviewer.locator('[data-proposal=firstReplyMinutes]').waitFor();
  expect((await reviewer.locator('[data-proposal=firstReplyMinutes]').innerText()).split(/\s*\t\s*|\n+/).filter(Boolean)).toEqual(['一次答复', '15 分钟', '10 分钟']);
  await reviewer.locator('[data-preview-rule="CMP-8"]').waitFor();
  await picture(reviewer, 'to-review');
  await sign(reviewer, 'documentReview');
  await reviewer.getByText('等待批准').first().waitFor();
  expect(await reviewer.locator('[data-action=documentApprove]').count()).toBe(0);

  const leader = await as('centre', { dark: true });
  await leader.locator('[data-preview-rule="CMP-8"]').waitFor();
  await picture(leader, 'to-approve-dark');
  await sign(leader, 'documentApprove');
  await leader.locator('[data-effect="2"]').waitFor();
  expect([await value(leader, 'firstReplyMinutes'), await value(leader, 'settleDays'), await leader.locator('#proposal').count()]).toEqual(['10 分钟', '5 天', 0]);
  expect(await leader.locator('[data-figure=firstReplyMinutes]').getByText('本级自定（第 1 版）').last().isVisible()).toBe(true);
  expect(await leader.locator('[data-chain~="CMP-8"] ol li').allInnerTexts()).toEqual(['到期即通知其上级', '30 分钟后通知管理处主任']);
  await picture(leader, 'approved-dark');
  for (const page of [drafter, reviewer, leader]) await page.context().close();
});

test('a draft goes back with the reason; the drafter sees why, and goes on from it', async () => {
  const drafter = await as('manager');
  await drafter.locator('[data-action=policyEdit]').click();
  await drafter.locator('[data-line=settleDays]').getByRole('button').click();
  await drafter.getByRole('button', { name: '保存并提交审核' }).click();
  await drafter.locator('[data-proposal=settleDays]').getByText('不再另定，继承上级').waitFor();
  const reviewer = await as('quality');
  await reviewer.locator('[data-action=documentReturn]').click();
  await reviewer.getByRole('dialog').locator('[name=reason]').fill('三天办不完，先不改');
  await reviewer.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await reviewer.getByText('已退回，等编制人修改').waitFor();
  await drafter.reload();
  await drafter.getByText('三天办不完，先不改').waitFor();
  await picture(drafter, 'returned');
  for (const page of [drafter, reviewer]) await page.context().close();
});

test('on a phone, in English and for who only reads', async () => {
  const phone = await as('manager', { phone: true });
  await phone.locator('[data-figure=firstReplyMinutes]').waitFor();
  await noSideways(phone);
  await picture(phone, 'phone');
  await phone.locator('#chains').scrollIntoViewIfNeeded();
  await picture(phone, 'phone-chains');
  await phone.locator('[data-action=policyEdit]').click();
  await phone.locator('[data-line="CMP-9"]').getByRole('button').click();
  await noSideways(phone);
  await picture(phone, 'phone-editing');
  const english = await as('desk', { english: true });
  await english.getByText('Escalation once overdue').first().waitFor();
  expect([await value(english, 'firstReplyMinutes'), await english.locator('[data-action=policyEdit]').count(), await english.locator('[data-effect]').count()]).toEqual(['10 min', 0, 2]);
  await picture(english, 'english');
  const engineer = await as('engineer');
  await engineer.getByRole('alert').filter({ hasText: '您的角色不能做这一步' }).waitFor();
  for (const page of [phone, english, engineer]) await page.context().close();
});
