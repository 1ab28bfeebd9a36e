// Notices in a real browser against the whole server with its clock worker: a power cut from the request to the wall by everybody
// who takes a step (NOT-2…8, NOT-10), then its copies on the spot (NOT-7, NOT-12).
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { iso, NOTICE_CAST, noticeKit, type NoticeOrganisation } from '../../api/test/notice-kit.ts';
import { phonePhoto } from '../../api/test/sample-files.ts';
import { foundOrganisation, startTestServer, type TestServer } from '../../api/test/testkit.ts';
import type { Thing } from '../../api/test/work-kit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);
type Name = keyof typeof NOTICE_CAST;
let server: TestServer;
let org: NoticeOrganisation;
let browser: Browser;
let of: ReturnType<typeof noticeKit>;
const at = (local: string): Promise<void> => server.setClock(iso(local));

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: 60 * 24 * 30, sessionHours: 24 * 30 } });
  await at('2026-11-03T14:05:00');
  org = await foundOrganisation(server, NOTICE_CAST);
  of = noticeKit(server, org);
  const units = ['3', '5'].flatMap((building) => ['101', '102', '201'].map((number) => ({ building, number })));
  await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId: org.communityId, units, idempotencyKey: 'units' } }, { token: org.admin.token });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const take = album('notices');
const whole = (page: Page, name: string): Promise<void> => take(page, name, { fullPage: true });
async function as(name: Name, where: string, there: string, look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, org.people[name], where, { still: true, ...look });
  await page.locator(there).first().waitFor({ state: 'attached' });
  return page;
}
async function go(page: Page, where: string, there: string): Promise<void> {
  await page.goto(`${server.url}${where}`);
  await page.locator(there).first().waitFor({ state: 'attached' });
}
/** Where it is on its way. */
const isAt = (page: Page, step: string) => page.locator(`[data-course=${step}][data-state=here]`).waitFor();
const press = (page: Page, action: string) => page.locator(`#next [data-action=${action}]`).first().click();
const send = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
const photo = async () => ({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await phonePhoto(640, 480)) });
async function withPhoto(page: Page): Promise<void> {
  await page.getByRole('dialog').locator('input[type=file]').last().setInputFiles([await photo()]);
  await page.locator('[data-upload=DONE]').waitFor();
}

describe('a power cut', () => {
  let path = '';
  test('NOT-2: asked for on a phone in a few touches; what is missing is said at its field', async () => {
    const phone = await as('engineer', '/notices', '[data-filter=open]', { phone: true });
    await phone.getByText('没有进行中的信息').waitFor();
    await whole(phone, 'empty-phone');
    expect((await fetch(`${server.url}${await phone.locator('[data-public-page]').getAttribute('href')}`)).status).toBe(200);
    await phone.locator('[data-action=noticeRequest]').click();
    await phone.locator('button[type=submit]').click();
    await phone.locator('[data-field=what][aria-invalid=true]').waitFor();
    await whole(phone, 'request-missing-phone');
    await phone.getByRole('radio', { name: '停电' }).click();
    await phone.locator('[name=title]').fill('关于3栋停电的通知');
    await phone.locator('[name=purpose]').fill('线路故障，说明原因和恢复时间');
    await phone.locator('[data-truth=supplier]').click();
    await whole(phone, 'request-phone');
    await noSideways(phone);
    await phone.locator('[data-action=noticeRequest]').click();
    await phone.waitForURL(/\/notices\/[^/]+\/draft$/);
    path = new URL(phone.url()).pathname.replace('/draft', '');
    await phone.locator('[data-next-due=NOT-10] [data-countdown]').waitFor();
    await phone.context().close();
    const manager = await as('manager', '/tasks', '[data-task]', { phone: true });
    await manager.locator('[data-step="NOT-10"]').first().click();
    await manager.waitForURL(/\/notices\/[^/]+\/draft$/);
    await manager.context().close();
  });

  test('NOT-4, NOT-9: written with the usual wording, checked while it is written, kept over a reload', async () => {
    const phone = await as('engineer', path, '[data-course]', { phone: true });
    await isAt(phone, 'draft');
    await press(phone, 'noticeDraft');
    await phone.locator('[data-usual]').click();
    const body = phone.locator('[name="texts.0.body"]');
    expect(await body.inputValue()).toContain('停电');
    await body.fill(`${await body.inputValue()}\n请登陆公众号查看。`);
    await phone.locator('[data-warning=WRONG_WORD]').first().waitFor();
    await phone.locator('[data-warning=WRONG_WORD] button').first().click();
    await phone.waitForFunction(() => { const field = document.activeElement as HTMLTextAreaElement; return field.tagName === 'TEXTAREA' && field.selectionEnd > field.selectionStart; });
    await whole(phone, 'draft-warned-phone');
    await phone.reload();
    await phone.locator('[data-discard]').waitFor();
    expect(await body.inputValue()).toContain('请登陆公众号查看。');
    await phone.locator('[data-mend]').first().click();
    await phone.getByRole('button', { name: '明天 24:00' }).click();
    await phone.locator('[name=contact]').fill('客户服务中心 0571-87654321');
    await phone.locator('[data-place-each]').click();
    await phone.locator('[data-place-row="1"]').waitFor();
    await phone.locator('[data-preview-tab=sms]').click();
    await phone.locator('[data-segments="1"]').waitFor();
    await whole(phone, 'draft-phone');
    await noSideways(phone);
    await phone.locator('[data-action=noticeDraft]').click();
    await phone.waitForURL(/\/notices\/[^/]+$/);
    await isAt(phone, 'review');
    // Why not, before anybody tries: nobody reviews their own.
    await phone.locator('[data-refused=noticeReview]').waitFor();
    await whole(phone, 'show-waits-phone');
    await noSideways(phone);
    await phone.context().close();
  });

  test('NOT-5: returned with what to change, written anew, reviewed with what changed in sight, approved by the centre', async () => {
    const manager = await as('manager', path, '[data-next=noticeReview]', { phone: true });
    await press(manager, 'noticeReturn');
    await manager.getByRole('dialog').locator('[name=reason]').fill('写明谁在抢修');
    await send(manager);
    await isAt(manager, 'draft');
    await whole(manager, 'returned-phone');
    const engineer = await as('engineer', `${path}#noticeDraft`, '[name="texts.0.body"]');
    const body = engineer.locator('[name="texts.0.body"]');
    await body.fill((await body.inputValue()).replace('正在抢修', '工程部正在抢修'));
    await whole(engineer, 'draft-desk');
    await engineer.locator('[data-action=noticeDraft]').click();
    await engineer.locator('#versions [data-diff="1"]').waitFor();
    await whole(engineer, 'versions-desk');
    await engineer.context().close();
    await isAt(manager, 'review');
    await press(manager, 'noticeReview');
    await manager.locator('[role=dialog] ins').getByText('工程部').waitFor();
    await take(manager, 'review-phone');
    await send(manager);
    await isAt(manager, 'approve');
    await manager.context().close();
    const centre = await as('centre', '/messages', '[data-message=NOTICE_WAITING]');
    await centre.locator('[data-message=NOTICE_WAITING] [data-subject]').first().click();
    await press(centre, 'noticeApprove');
    await centre.locator('[role=dialog] [data-notice-text]').waitFor();
    await take(centre, 'approve-desk');
    await send(centre);
    await isAt(centre, 'seal');
    await centre.context().close();
  });

  test('NOT-6, NOT-7, NOT-10: sealed with its record, published at a look at where it goes', async () => {
    const seals = await as('seals', path, '[data-next=noticeSeal]', { dark: true });
    await press(seals, 'noticeSeal');
    await seals.getByRole('dialog').getByRole('heading', { name: '用章记录' }).waitFor();
    await take(seals, 'seal-desk-dark');
    await send(seals);
    await isAt(seals, 'publish');
    await seals.context().close();
    await at('2026-11-03T14:22:00');
    const desk = await as('desk', path, '[data-next=noticePublish]', { phone: true });
    await take(desk, 'show-phone');
    await press(desk, 'noticePublish');
    await desk.getByRole('dialog').waitFor();
    await take(desk, 'publish-phone');
    await send(desk);
    await at('2026-11-03T14:22:01');
    await isAt(desk, 'force');
    await desk.locator('[data-channel][data-state=PUBLISHED]').waitFor();
    await whole(desk, 'published-phone');
    await noSideways(desk);
    await desk.context().close();
    const list = await as('desk', '/notices', '[data-notice]');
    await whole(list, 'list-desk');
    await go(list, path, '[data-course]');
    await whole(list, 'published-desk');
    await list.context().close();
  });
});

describe('on the spot', () => {
  test('NOT-12: posted with a photo, found torn the next day, taken down when it is over', async () => {
    await at('2026-11-04T08:00:00');
    const notice = await of.released({ eventAt: iso('2026-11-04T07:55:00') }, { validUntil: iso('2026-11-06T18:00:00'), channels: [{ medium: 'MOMENTS' }], places: [{ building: '3', name: '3栋大堂' }, { building: '5', name: '5栋大堂' }], doors: [{ building: '3', households: 3 }] });
    const phone = await as('clerk', `/notices/${notice.id}/places`, '[data-left="4"]', { phone: true });
    await whole(phone, 'places-phone');
    await phone.locator('[data-spot=P1] [data-action=noticeRecordPlacement]').click();
    await phone.getByRole('dialog').locator('button[type=submit]').click();
    await phone.getByRole('dialog').getByText('必填').waitFor();
    await withPhoto(phone);
    await take(phone, 'posting-phone');
    await send(phone);
    await phone.locator('[data-group=done] [data-spot=P1]').waitFor();
    await phone.locator('[data-spot=P2] [data-action=noticeRecordPlacement]').click();
    await withPhoto(phone);
    await send(phone);
    await phone.locator('[data-spot=D1] [data-action=noticeRecordDoors]').click();
    await phone.locator('[name=missedUnitIds]').click();
    await phone.getByRole('option').first().click();
    await phone.keyboard.press('Escape');
    await take(phone, 'doors-phone');
    await send(phone);
    await phone.locator('[data-left="1"]').waitFor();
    await at('2026-11-05T09:00:00');
    await phone.reload();
    await phone.locator('[data-group=check] [data-spot=P1] [data-intact]').click();
    await phone.locator('[data-group=done] [data-spot=P1]').waitFor();
    await phone.locator('[data-spot=P2] [data-action=noticeRecordCheck]').click();
    await phone.locator('[data-field=renewed]').click();
    await withPhoto(phone);
    await take(phone, 'torn-phone');
    await send(phone);
    await phone.locator('[data-group=done] [data-spot=P2]').waitFor();
    await at('2026-11-06T18:00:00');
    await phone.reload();
    await phone.locator('[data-group=takeDown]').waitFor();
    await whole(phone, 'over-phone');
    await noSideways(phone);
    for (const place of ['P1', 'P2']) {
      await phone.locator(`[data-spot=${place}] [data-action=noticeTakeDown]`).click();
      await withPhoto(phone);
      await send(phone);
    }
    await phone.locator('[data-left="0"]').waitFor();
    await go(phone, `/notices/${notice.id}`, '[data-place=P2][data-state=DOWN]');
    await whole(phone, 'down-phone');
    const { places }: Thing = await of.read(notice);
    expect(places.map(({ faults, checks, takenDownAt }: Thing) => [faults, checks, takenDownAt])).toEqual([[0, 1, iso('2026-11-06T18:00:00')], [1, 1, iso('2026-11-06T18:00:00')]]);
    await phone.context().close();
  });

  test('NOT-4: a document from outside is registered with its scan', async () => {
    const page = await as('clerk', '/notices/outside', '[name=sender]');
    await page.locator('button[type=submit]').click();
    await page.locator('[data-field=attachmentIds] [role=alert]').waitFor();
    await page.locator('input[type=file]').last().setInputFiles([await photo()]);
    await page.locator('[data-upload=DONE]').waitFor();
    await page.locator('[name=sender]').fill('市水务公司');
    await page.locator('[name=title]').fill('关于管网检修的通知');
    await page.getByRole('radio', { name: '通知', exact: true }).click();
    await whole(page, 'outside-desk');
    await page.locator('[data-action=outsideDocumentRegister]').click();
    await page.waitForURL(/\/notices\/[^/]+\/draft$/);
    await go(page, '/notices?view=outside', '[data-notice]');
    expect(await page.locator('[data-notice]').count()).toBe(1);
    await page.context().close();
  });
});

test('by night and in English, at the desk and on a phone', async () => {
  await at('2026-11-06T18:00:00');
  const notice = await of.request({ eventAt: iso('2026-11-06T17:55:00') });
  const out = await of.released({ eventAt: iso('2026-11-06T17:50:00') }, { validUntil: iso('2026-11-08T18:00:00'), places: [{ building: '3', name: '3栋大堂' }], texts: [{ language: 'zh-CN', title: '关于3栋停电的通知', body: '因线路故障停电，预计17:00恢复。' }, { language: 'en', title: 'Power cut in building 3', body: 'There is no power; it is expected back at 17:00.' }] });
  const pages = [['/notices', '[data-notice]', 'list'], ['/notices/request', '[data-field=what]', 'request'], ['/notices/outside', '[name=sender]', 'outside'], [`/notices/${notice.id}`, '[data-entry]', 'asked'], [`/notices/${notice.id}/draft`, '[name="texts.0.body"]', 'draft'], [`/notices/${out.id}`, '[data-entry]', 'show'], [`/notices/${out.id}/places`, '[data-left]', 'places']] as const;
  for (const look of [{ phone: true, dark: true }, { dark: true }, { phone: true, english: true }] as const) {
    const page = await as('heads', '/notices', '[data-notice]', look);
    for (const [path, there, name] of pages) {
      await go(page, path, there);
      await whole(page, `${name}-${Object.keys(look).join('-')}`);
      await noSideways(page);
    }
    await page.context().close();
  }
});
