// The word list in a real browser: set at headquarters, warned of while a notice is drafted in a community.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { iso, NOTICE_CAST, noticeKit, type NoticeOrganisation } from '../../api/test/notice-kit.ts';
import { foundOrganisation, startTestServer, type Person, type TestServer } from '../../api/test/testkit.ts';
import { key } from '../../api/test/work-kit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

let server: TestServer;
let org: NoticeOrganisation;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock(iso('2026-11-03T14:05:00'));
  org = await foundOrganisation(server, NOTICE_CAST);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const picture = album('notice-words');
const whole = (page: Page, name: string): Promise<void> => picture(page, name, { fullPage: true });
const open = (person: Person, path: string, look: Look = {}): Promise<Page> => seated(browser, server, person, path, { still: true, ...look });
const dialog = (page: Page) => page.getByRole('dialog');
const line = (page: Page, card: 'own' | 'built-in', word: string) => page.locator(`#${card} [data-word="${word}"]`);
const save = (page: Page) => page.locator('[data-action=noticeWordsSet]');
const saved = (page: Page) => page.locator('[data-save-bar]').waitFor({ state: 'detached' });

async function add(page: Page, values: Readonly<Record<string, string>>, kind?: string): Promise<void> {
  await page.locator('[data-add]').first().click();
  if (kind) await dialog(page).getByRole('radio', { name: kind }).click();
  for (const [name, value] of Object.entries(values)) await dialog(page).locator(`[name=${name}]`).fill(value);
  await dialog(page).locator('[type=submit]').click();
}
/** What stands in the way of a word is said at its field, and the dialog stays. */
const refused = (page: Page, name: string, said: string) => dialog(page).locator(`[name=${name}][aria-invalid=true]`).locator('xpath=ancestor::*[contains(@class, "MuiTextField-root")]').getByText(said).waitFor();

test('NOT-3, NOT-4: headquarters adds a word and switches another off; whoever writes a notice is warned of the one and not of the other', async () => {
  const page = await open(org.admin, '/notices');
  await page.locator('[data-words-door]').click();
  await page.locator('#own').getByText('还没有本公司的词').waitFor();
  await page.getByText('还没有改过，用的是系统自带的词。').waitFor();
  expect(await page.locator('[data-save-bar], #history').count()).toBe(0);
  await whole(page, 'nothing-set');

  await add(page, { word: '园区', except: '产业\n' }, '错别字');
  await refused(page, 'better', '必填');
  await dialog(page).locator('[name=better]').fill('小区');
  await dialog(page).locator('[type=submit]').click();
  await refused(page, 'except', '“产业”里没有这个词');
  await picture(page, 'word-refused');
  await dialog(page).locator('[name=except]').fill('产业园区\n科技园区');
  await page.keyboard.press('Control+Enter');
  await line(page, 'own', '园区').getByText('新加').waitFor();
  await page.locator('[name=search]').fill('老赖');
  await line(page, 'built-in', '老赖').getByLabel('提示“老赖”').uncheck();
  await page.locator('[name=search]').fill('');
  await page.locator('[data-count="2"]').waitFor();
  await page.locator('[name=reason]').fill('公司用语规范');
  await picture(page, 'two-changes');
  await save(page).click();
  await saved(page);
  await page.getByText('用词表已保存').waitFor();
  await page.locator('#history').getByText('加或改：“园区”').waitFor();
  await page.locator('[data-standing]').getByText('公司用语规范').waitFor();
  await page.getByText('已关 1 个').waitFor();
  await whole(page, 'saved');
  await page.context().close();

  const { request } = noticeKit(server, org);
  const notice = await request({ eventAt: iso('2026-11-03T14:00:00') });
  const writer = await open(org.people.engineer, `/notices/${notice.id}/draft`, { phone: true });
  await writer.locator('[name="texts.0.body"]').fill('园区停电，产业园区照常供电。个别老赖不在此列。');
  await writer.locator('[data-warning=WRONG_WORD]').getByText('“园区”').waitFor();
  expect(await writer.locator('[data-warning=WRONG_WORD], [data-warning=FORBIDDEN_WORD]').count()).toBe(1);
  await writer.locator('[data-mend]').first().click();
  expect(await writer.locator('[name="texts.0.body"]').inputValue()).toBe('小区停电，产业园区照常供电。个别老赖不在此列。');
  await writer.context().close();
});

test('changed again with a reason; what is not saved yet outlives a reload and a list that somebody else changed meanwhile', async () => {
  const page = await open(org.admin, '/notices', { phone: true });
  await page.locator('[data-words-door]').waitFor();
  await picture(page, 'door-phone');
  await page.locator('[data-words-door]').click();
  await add(page, { word: '业主朋友' });
  await add(page, { word: 'ＰＡＲＴＹ', better: '业主委员会' }, '广告用语');
  await line(page, 'own', '园区').locator('[data-drop]').click();
  await line(page, 'own', '园区').getByText('将去掉').waitFor();
  await noSideways(page);
  await whole(page, 'changes-phone');
  await save(page).click();
  await page.locator('[name=reason][aria-invalid=true]').waitFor();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('reason');
  await page.reload();
  await page.getByText('上次没保存的改动还在。').waitFor();
  await page.locator('[data-count="3"]').waitFor();
  await page.locator('[name=reason]').fill('住户不喜欢');

  const { data } = await server.request('{ noticeWords { version own { kind word better except } leftOut } }', {}, { token: org.admin.token });
  const { version, own, leftOut } = data.noticeWords;
  await server.request('mutation ($input: NoticeWordsSetInput!) { noticeWordsSet(input: $input) { __typename } }', { input: { own: [...own, { kind: 'FORBIDDEN', word: '抢修完毕' }], leftOut, reason: '别人加的', expectedVersion: version, idempotencyKey: key() } }, { token: org.admin.token });
  await save(page).click();
  await page.locator('[role=alert]').getByText('别人刚刚改过用词表').waitFor();
  await line(page, 'own', '抢修完毕').waitFor();
  await picture(page, 'overtaken-phone');
  await save(page).click();
  await saved(page);
  expect(await page.locator('#own [data-word]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['word']))).toEqual(['业主朋友', '抢修完毕', 'ＰＡＲＴＹ']);
  await page.locator('#history').getByText('去掉：“园区”').waitFor();
  await page.context().close();
});

test('a built-in word is put in other words, by the keyboard, in English; who may not change the list reads it', async () => {
  const page = await open(org.admin, '/notices/words', { english: true });
  await page.locator('[data-kind=WRONG]').click();
  await page.locator('[name=search]').fill('登陆微信');
  await line(page, 'built-in', '登陆微信').locator('[data-instead]').focus();
  await page.keyboard.press('Enter');
  await dialog(page).locator('[name=better]').fill('打开微信');
  await page.keyboard.press('Control+Enter');
  await line(page, 'own', '登陆微信').getByText('New').waitFor();
  await line(page, 'built-in', '登陆微信').getByText("The company's own holds").waitFor();
  await whole(page, 'instead-english');
  await page.locator('[data-undo]').click();
  await saved(page);
  await page.locator('[name=search]').fill('no such word');
  expect(await page.getByText('No “no such word” found.').count()).toBe(2);
  await page.context().close();

  const reader = await open(org.people.engineer, '/notices', { phone: true });
  await reader.locator('[data-action=noticeRequest]').waitFor();
  expect(await reader.locator('[data-words-door]').count()).toBe(0);
  await reader.goto(`${server.url}/notices/words`);
  await reader.getByText('由总部的管理员、督导、公司领导或品质部门维护。').waitFor();
  expect(await reader.locator('[data-add], [data-change], [data-drop], [data-instead]').count()).toBe(0);
  expect(await reader.locator('#built-in input[type=checkbox]:not([disabled])').count()).toBe(0);
  await noSideways(reader);
  await picture(reader, 'reader-phone');
  await reader.context().close();
});
