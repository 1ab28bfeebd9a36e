// Channels in a real browser, with the job engine at work and a stand-in of the vendor's side: opened in steps, tried, held
// back; and everybody says how they are reached.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { start as startSms } from '@huiyin/tooling-stand-ins/sms-aliyun.mjs';
import { start as startRobot, type StandIn } from '@huiyin/tooling-stand-ins/wecom-robot.mjs';
import { english } from '../src/i18n/en/index.ts';
import { chinese } from '../src/i18n/zh-cn/index.ts';
import { foundOrganisation, startTestServer, type StandardOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

const ROBOT_KEY = '693a91f6-7f5c-4bc4-97a0-0ec2aaaaaaaa';
let server: TestServer;
let organisation: StandardOrganisation;
let browser: Browser;
let robot: StandIn;
let sms: StandIn;
/** Where the channel of the first test is shown. */
let channel = '';

beforeAll(async () => {
  [robot, sms] = await Promise.all([startRobot({ keys: [ROBOT_KEY] }), startSms({ signs: ['颐园世家'] })]);
  server = await startTestServer({ fresh: true, worker: true, env: { outsideAllowed: ['127.0.0.0/8'], channelOrigins: { WECOM_ROBOT: robot.url, SMS_ALIYUN: sms.url } } });
  organisation = await foundOrganisation(server);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await Promise.all([robot, sms].map((stand) => stand?.close()));
});

async function as(person: { readonly login: string }, path: string, look: Look = {}): Promise<Page> {
  return seated(browser, server, person, path, look);
}
const take = album('channels');
const picture = (page: Page, name: string): Promise<void> => take(page, name, { fullPage: true });
const next = (page: Page): Promise<void> => page.locator('[data-action=next]').click();
const said = (robotOf: StandIn): readonly string[] => robotOf.received.map(({ message }) => message.text.content as string);

describe('a channel of a group', () => {
  test('is opened in steps with its words seen beforehand; a trial arrives and is shown as taken', async () => {
    const page = await as(organisation.admin, '/channels');
    await page.getByText('还没有发送渠道').waitFor();
    await picture(page, 'empty');
    await page.locator('[data-action=channelOpen]').click();
    await page.locator('[data-kind=WECOM_ROBOT]').waitFor();
    expect(await page.locator('[data-kind]').count()).toBe(8);
    await picture(page, 'kinds');
    await page.locator('[data-kind=WECOM_ROBOT]').focus();
    await page.keyboard.press('Enter');
    // Keys go on at the top of the next step.
    await page.locator('[name=name]').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator('[name=name]').evaluate((field) => field === document.activeElement)).toBe(true);
    await next(page);
    await page.locator('[name="setting.key"][aria-invalid=true]').waitFor();
    await page.locator('[name="setting.key"]').fill('short');
    await next(page);
    await page.getByText('格式不对').waitFor();
    // The whole address as the vendor gives it; of it the key is taken.
    await page.locator('[name="setting.key"]').fill(`https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${ROBOT_KEY}`);
    await page.locator('[name=name]').fill('工程部群');
    expect([await page.locator('[name="setting.key"]').inputValue(), await page.locator('[name="setting.key"]').getAttribute('type')]).toEqual([ROBOT_KEY, 'password']);
    await picture(page, 'settings');
    await next(page);
    await page.getByText('每件事只发一条').waitFor();
    await page.getByRole('radio', { name: '只要选中的' }).click();
    await next(page);
    await page.locator('[data-field=rules][aria-invalid=true]').getByText('必填').waitFor();
    await page.locator('[name="rule.CMP-8"]').check();
    await page.locator('[name="rule.REP-1"]').check();
    await picture(page, 'route');
    await next(page);
    await page.locator('[data-preview]').getByText(`${organisation.code}-2026-00001 一次答复（CMP-8）已超时`).waitFor();
    await page.locator('[name=template]').fill('请注意：');
    await page.locator('[data-place=number]').click();
    await page.locator('[data-place=ruleName]').click();
    expect(await page.locator('[name=template]').inputValue()).toBe('请注意：{number}{ruleName}');
    await page.locator('[data-preview]').getByText(`请注意：${organisation.code}-2026-00001一次答复`).waitFor();
    await page.locator('[name=template]').fill('{name}');
    await page.getByText('有认不出的占位').waitFor();
    await page.locator('[data-action=channelOpen]').click();
    await page.locator('[name=template][aria-invalid=true]').waitFor();
    await page.locator('[name=template]').fill('{community}：{number} {ruleName}{kind}，{due}前');
    await page.locator('[data-preview]').getByText('一次答复已超时').waitFor();
    await picture(page, 'words');
    await page.locator('[data-action=channelOpen]').click();
    await page.getByText('渠道已开通：工程部群').waitFor();
    await page.locator('[data-action=channelTry]').click();
    await page.locator('[data-trial=ACCEPTED]').waitFor();
    await page.getByText('请到群里或手机上看一眼').waitFor();
    await picture(page, 'tried');
    expect([said(robot).length, said(robot)[0]?.includes(`【试发】`), said(robot)[0]?.includes(`${organisation.code}-2026-00001 一次答复即将到期`)]).toEqual([1, true, true]);
    await page.getByRole('link', { name: '查看这个渠道' }).click();
    await page.locator('[data-delivery] [data-state=ACCEPTED]').waitFor();
    channel = new URL(page.url()).pathname;
    // What is secret is nowhere on the page.
    expect(await page.content()).not.toContain(ROBOT_KEY);
    expect(await page.locator('[data-setting=key]').innerText()).toContain('已设置（不显示）');
    await picture(page, 'channel');
    await page.context().close();
  });

  test('a refused trial shows the vendor\'s code and what it means, and can be filtered for', async () => {
    const page = await as(organisation.admin, channel);
    robot.fault('refuse');
    await page.locator('[data-action=channelTry]').click();
    await page.locator('[data-trial=FAILED]').waitFor();
    const why = await page.locator('[data-trial]').innerText();
    expect([why.includes('93000'), why.includes('invalid webhook url'), why.includes('机器人的密钥不对')]).toEqual([true, true, true]);
    await page.locator('[data-delivery] [data-state=FAILED]').waitFor();
    await page.getByRole('combobox', { name: '按状态筛选' }).click();
    await page.getByRole('option', { name: '失败', exact: true }).click();
    await page.locator('[data-delivery] [data-state=ACCEPTED]').waitFor({ state: 'detached' });
    await page.locator('[data-delivery] [data-state=FAILED]').waitFor();
    expect(await page.locator('[data-delivery]').count()).toBe(1);
    await picture(page, 'refused');
    await page.context().close();
  });

  test('is changed part by part, its secret kept; a lost reply is marked as maybe twice', async () => {
    const page = await as(organisation.admin, channel);
    await page.locator('[data-change=settings]').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name=name]').fill('工程部值班群');
    expect([await dialog.locator('[name="setting.key"]').inputValue(), await dialog.locator('[name="setting.key"]').getAttribute('placeholder')]).toEqual(['', '已设置；留空则不变']);
    await picture(page, 'change');
    await dialog.locator('button[type=submit]').click();
    await page.getByRole('heading', { name: '工程部值班群' }).waitFor();
    await page.locator('[data-change=route]').click();
    await dialog.getByRole('radio', { name: '全部时限' }).click();
    await dialog.locator('button[type=submit]').click();
    await page.locator('#route').getByText('全部时限').waitFor();
    robot.fault('replyLost');
    await page.locator('[data-action=channelTry]').click();
    await page.locator('[data-trial=UNKNOWN]').waitFor();
    await page.getByText('没有收到厂商的答复').waitFor();
    await page.locator('[data-trial=ACCEPTED]').getByText('可能重复').waitFor({ timeout: 30_000 });
    await picture(page, 'twice');
    await page.context().close();
  });

  test('is held back with a reason, goes on, is closed; the list and its history say so', async () => {
    const page = await as(organisation.admin, channel);
    const dialog = page.getByRole('dialog');
    await page.locator('[data-action=channelPause]').click();
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('[name=reason][aria-invalid=true]').waitFor();
    await dialog.locator('[name=reason]').fill('换群');
    await dialog.locator('button[type=submit]').click();
    await page.getByText('渠道暂停中：提醒先存着').waitFor();
    expect(await page.locator('[data-action=channelTry]').count()).toBe(0);
    await picture(page, 'paused');
    await page.locator('[data-action=channelResume]').click();
    await dialog.locator('button[type=submit]').click();
    await page.locator('[data-action=channelTry]').waitFor();
    await page.locator('[data-action=channelClose]').click();
    await dialog.locator('[name=reason]').fill('停用');
    await dialog.locator('button[type=submit]').click();
    await page.getByText('渠道已关闭，不再发送').waitFor();
    expect(await page.locator('[data-entry]').evaluateAll((all) => all.map((one) => one.getAttribute('data-entry')))).toEqual(['ChannelOpened', 'ChannelChanged', 'ChannelChanged', 'ChannelPaused', 'ChannelResumed', 'ChannelClosed']);
    expect(await page.locator('#history').innerText()).toContain('换群');
    await page.goto(`${server.url}/channels`);
    expect(await page.locator('[data-channel=WECOM_ROBOT]').innerText()).toContain('已关闭');
    await page.context().close();
  });
});

test('short messages: counted with their signature, the receipt address is given once, and a receipt says it arrived', async () => {
  const page = await as(organisation.admin, '/channels/open', { english: true });
  await page.locator('[data-kind=SMS_ALIYUN]').click();
  const fill = (name: string, value: string): Promise<void> => page.locator(`[name="setting.${name}"]`).fill(value);
  await fill('accessKeyId', 'testkeyid0001');
  await fill('accessKeySecret', 'testkeysecret0000000000000001');
  await fill('signName', '颐园世家');
  await fill('templateCode', 'SMS_154950909');
  await fill('parameters', 'title=title,text=text');
  await page.getByRole('button', { name: 'Make one up' }).click();
  const key = await page.locator('[name="setting.receiptKey"]').inputValue();
  expect(key).toMatch(/^[\w-]{22,128}$/);
  await picture(page, 'sms-settings');
  await next(page);
  await next(page);
  await page.locator('[name=template]').fill('字'.repeat(64));
  await page.getByText('70 characters; short messages: 1').waitFor();
  await page.locator('[name=template]').fill('字'.repeat(65));
  await page.getByText('71 characters; short messages: 2').waitFor();
  await picture(page, 'sms-words');
  await page.locator('[data-action=channelOpen]').click();
  await page.locator('[data-receipt]').waitFor();
  const address = await page.locator('[data-receipt]').innerText();
  expect([address.startsWith(`${server.url}/receipts/`), address.endsWith(`/${key}`)]).toEqual([true, true]);
  await page.locator('[name=to]').fill('13800138000');
  await page.locator('[data-action=channelTry]').click();
  await page.locator('[data-trial=ACCEPTED]').getByText('its receipt is awaited').waitFor();
  sms['reportTo']?.(address);
  await sms['report'](sms.received.slice(-1), { state: 'delivered' });
  await page.locator('[data-trial=DELIVERED]').waitFor();
  await picture(page, 'sms-done');
  await page.getByRole('link', { name: 'Go to the channel' }).click();
  await page.locator('[data-delivery] [data-state=DELIVERED]').waitFor();
  await page.locator('[name=receiptKey]').fill('typed-again-by-the-administrator');
  expect(await page.locator('[data-receipt]').innerText()).toMatch(/\/typed-again-by-the-administrator$/);
  await picture(page, 'sms-channel');
  await page.context().close();
});

test('every setting that a kind of channel asks for has words in both languages, and no others have', async () => {
  const { data } = await server.request('{ channelTypes { kind settings { name } } }', {}, { token: organisation.admin.token });
  const asked = Object.fromEntries(data.channelTypes.map(({ kind, settings }: { kind: string; settings: { name: string }[] }) => [kind, settings.map(({ name }) => name).sort()]));
  const worded = ({ channels: { setting } }: typeof chinese) => Object.fromEntries(Object.entries(setting).map(([kind, settings]) => [kind, Object.keys(settings).sort()]));
  expect([worded(chinese), worded(english)]).toEqual([asked, asked]);
});

describe('how people are reached', () => {
  test('everybody says it themselves, from their account; a wrong form is said at its field', async () => {
    const page = await as(organisation.people.desk, '/');
    await page.getByTitle('我的账号').first().click();
    await page.getByRole('menuitem', { name: '我的联系方式' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name=mobile]').fill('12');
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('[name=mobile][aria-invalid=true]').waitFor();
    await dialog.locator('[name=mobile]').fill('+86 138 0013 8000');
    await dialog.locator('[name=email]').fill('li.lei@example.cn');
    await picture(page, 'mine');
    await dialog.locator('button[type=submit]').click();
    await page.getByText('联系方式已保存').waitFor();
    await page.getByTitle('我的账号').first().click();
    await page.getByRole('menuitem', { name: '我的联系方式' }).click();
    expect([await dialog.locator('[name=mobile]').inputValue(), await dialog.locator('[name=email]').inputValue()]).toEqual(['13800138000', 'li.lei@example.cn']);
    await page.context().close();
  });

  test('whoever manages people sees and sets it for others, who may not do so themselves', async () => {
    const page = await as(organisation.admin, '/people');
    const row = page.locator(`[data-person="${organisation.people.desk.login}"]`);
    await row.getByText('手机 13800138000').waitFor();
    await row.locator('[data-action=staffSetContacts]').click();
    await page.getByRole('dialog').locator('[name=email]').fill('');
    await page.getByRole('dialog').locator('[name=wecomUserId]').fill('LiLei');
    await picture(page, 'theirs');
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await row.getByText('企微 LiLei').waitFor();
    expect(await row.innerText()).not.toContain('li.lei@example.cn');
    await picture(page, 'people');
    await page.context().close();
  });
});

test('whoever does not manage channels has no door to them', async () => {
  for (const path of ['/channels', '/channels/open']) {
    const page = await as(organisation.people.supervisor, path);
    await page.getByText('您的角色不能做这一步').first().waitFor();
    expect(await page.getByRole('link', { name: '发送渠道' }).count()).toBe(0);
    await page.context().close();
  }
  const page = await as(organisation.people.supervisor, channel);
  await page.getByText('没有这个渠道，或您无权查看').waitFor();
  await page.context().close();
});

test('on a phone and by night', async () => {
  const page = await as(organisation.admin, '/channels', { phone: true, dark: true });
  await page.locator('[data-channel]').first().waitFor();
  await noSideways(page);
  await picture(page, 'phone-list');
  await page.locator('[data-channel=SMS_ALIYUN]').click();
  await page.locator('[data-delivery]').first().waitFor();
  await noSideways(page);
  await picture(page, 'phone-channel');
  await page.goto(`${server.url}/channels/open`);
  await page.locator('[data-kind=EMAIL]').waitFor();
  await noSideways(page);
  await picture(page, 'phone-kinds');
  await page.locator('[data-kind=EMAIL]').click();
  await page.locator('[name="setting.host"]').fill('smtp.example.com');
  await page.locator('[name="setting.from"]').fill('desk@example.cn');
  await noSideways(page);
  await picture(page, 'phone-settings');
  await next(page);
  await picture(page, 'phone-route');
  await next(page);
  await page.locator('[data-preview]').waitFor();
  await noSideways(page);
  await picture(page, 'phone-words');
  await page.context().close();
});
