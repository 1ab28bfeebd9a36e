// Photos and files in a real browser: chosen, dropped, pasted, refused, sent again; then seen and heard in the timeline.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { phonePhoto, pdf, wav } from '../../api/test/sample-files.ts';
import { command, foundOrganisation, register, startTestServer, type StandardOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

let server: TestServer;
let organisation: StandardOrganisation;
let browser: Browser;
let number = '';

beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  organisation = await foundOrganisation(server);
  browser = await launchBrowser();
  const complaint = await register(server, organisation, organisation.people.desk, { title: '3 栋 1 单元楼道顶棚漏水', detail: '客户发来照片和语音。', reporter: { name: '张丽华', phone: '13800000001' } });
  number = complaint.number;
  await command(server, organisation.people.supervisor, 'complaintJudge', complaint, { judgement: 'VALID' });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(name: 'desk' | 'supervisor' | 'committee', look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, organisation.people[name], `/complaints/${number}/show`, look);
  await page.locator('#next').waitFor();
  return page;
}
const picture = album('files');
const file = async (name: string, mimeType: string, buffer: Buffer | Promise<Buffer>) => ({ name, mimeType, buffer: await buffer });
async function dialogOf(page: Page) {
  await page.locator('[data-action=complaintAttach]').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

describe('files of a complaint, in the browser', () => {
  test('are chosen, dropped and pasted; what is refused says why; a lost network is tried again; nothing is lost by closing the form', async () => {
    const page = await as('desk');
    let dialog = await dialogOf(page);
    await picture(page, 'empty');
    await dialog.locator('input[type=file]').last().setInputFiles([await file('漏水点.jpg', 'image/jpeg', phonePhoto(2_400, 1_600, '#47a')), await file('业主来电.wav', 'audio/wav', wav(2)), await file('假照片.jpg', 'image/jpeg', Buffer.from('no picture at all'))]);
    await dialog.getByText('2 个已上传，共 3 个').waitFor();
    await dialog.getByRole('alert').getByText(/不支持这种文件/).waitFor();
    await page.route('**/files?**', (route) => route.abort('connectionreset'), { times: 1 });
    const bytes = (await phonePhoto(1_200, 900, '#a64')).toString('base64');
    await dialog.locator('[data-field=attachmentIds]').evaluate((target, base64) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], '拖进来的.jpg', { type: 'image/jpeg' }));
      target.querySelector('div:nth-of-type(2)')!.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, bytes);
    await dialog.getByText('网络断了，请重试。').waitFor();
    await picture(page, 'failed');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.getByText('有文件没有上传成功，请重试或移除。').waitFor();
    await dialog.getByRole('button', { name: '重试 拖进来的.jpg' }).click();
    await dialog.getByRole('button', { name: '移除 假照片.jpg' }).click();
    await page.evaluate((base64) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], 'image.png', { type: 'image/png' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, (await phonePhoto(800, 1_200, '#5a3')).toString('base64'));
    await dialog.getByText('4 个已上传，共 4 个').waitFor();
    await dialog.locator('[name=note]').fill('业主发来，保洁到场前拍摄');
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    dialog = await dialogOf(page);
    await dialog.getByText('4 个已上传，共 4 个').waitFor();
    await picture(page, 'ready');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const entry = page.locator('[data-entry=ComplaintAttachmentsAdded]');
    await entry.waitFor();
    expect(await entry.locator('[data-photo]').count()).toBe(3);
    await entry.scrollIntoViewIfNeeded();
    await picture(page, 'timeline');
    await page.context().close();
  });

  test('a progress bar tells bytes, and a transfer can be broken off', async () => {
    const page = await as('desk');
    const dialog = await dialogOf(page);
    await page.route('**/files?**', (route) => setTimeout(() => void route.continue().catch(() => undefined), 3_000));
    await dialog.locator('input[type=file]').last().setInputFiles([await file('合同.pdf', 'application/pdf', pdf('合同'.repeat(9_000)))]);
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByText(/\/ 54 KB$/).waitFor();
    await picture(page, 'progress');
    await dialog.getByRole('button', { name: '取消上传 合同.pdf' }).click();
    expect(await dialog.locator('[data-upload]').count()).toBe(0);
    await page.context().close();
  });

  test('are seen large with the arrow keys, heard, and closed with Escape, at night', async () => {
    const page = await as('supervisor', { dark: true });
    const entry = page.locator('[data-entry=ComplaintAttachmentsAdded]');
    await entry.locator('[data-photo]').first().waitFor();
    await entry.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('[data-photo] img')].every((one) => one.complete && one.naturalWidth > 0));
    await picture(page, 'timeline-dark');
    await entry.locator('[data-photo]').first().focus();
    await page.keyboard.press('Enter');
    const large = page.getByRole('dialog');
    await large.getByText('1 / 3').waitFor();
    await page.keyboard.press('ArrowRight');
    await large.getByText('2 / 3').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await large.getByText('3 / 3').waitFor();
    await page.waitForFunction(() => { const shown = document.querySelector<HTMLImageElement>('[role=dialog] img'); return shown !== null && shown.complete && shown.naturalWidth > 0; });
    await picture(page, 'lightbox');
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'hidden' });
    const seconds = await entry.locator('audio').evaluate((player: HTMLAudioElement) => new Promise<number>((resolve, reject) => {
      player.addEventListener('loadedmetadata', () => resolve(player.duration));
      player.addEventListener('error', () => reject(new Error('cannot be played')));
      player.preload = 'metadata';
      player.load();
    }));
    expect(Math.round(seconds)).toBe(2);
    await page.context().close();
  });

  test('what was just registered asks for its photos, once', async () => {
    const page = await as('desk');
    await page.goto(`${server.url}/complaints/create`);
    await page.getByRole('radio', { name: '设备设施' }).click();
    await page.locator('[name=title]').fill('地下车库积水');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-registered]').waitFor();
    await picture(page, 'registered');
    await page.getByRole('link', { name: '添加照片或文件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').last().setInputFiles([await file('积水.png', 'image/png', phonePhoto(700, 500, '#357'))]);
    await dialog.getByText('1 个已上传，共 1 个').waitFor();
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.locator('[data-entry=ComplaintAttachmentsAdded] [data-photo]').waitFor();
    expect(page.url()).not.toContain('#');
    await page.reload();
    await page.locator('#next').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  test('the phone offers its camera', async () => {
    const page = await as('desk', { phone: true });
    const dialog = await dialogOf(page);
    const camera = dialog.locator('input[capture=environment]');
    await dialog.getByRole('button', { name: '拍照' }).waitFor();
    await camera.setInputFiles([await file('IMG_1.jpg', 'image/jpeg', phonePhoto(1_600, 1_200, '#c93'))]);
    await dialog.getByText('1 个已上传，共 1 个').waitFor();
    await picture(page, 'phone');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('[data-entry=ComplaintAttachmentsAdded]').last().scrollIntoViewIfNeeded();
    await picture(page, 'phone-timeline');
    await page.context().close();
  });

  test('the owners\' committee sees that there are files, and none of them', async () => {
    const page = await as('committee');
    const entry = page.locator('[data-entry=ComplaintAttachmentsAdded]').first();
    await entry.getByText('照片（您无权查看）').first().waitFor();
    expect([await entry.locator('img').count(), await entry.getByText('录音（您无权查看）').count(), await page.locator('[data-action=complaintAttach]').count()]).toEqual([0, 1, 0]);
    await entry.scrollIntoViewIfNeeded();
    await picture(page, 'withheld');
    await page.context().close();
  });
});
