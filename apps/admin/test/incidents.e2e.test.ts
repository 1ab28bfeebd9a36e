// An incident in a real browser against the whole server: a fire drill raised on a phone in three touches, acknowledged,
// its steps ticked by two people at once, controlled, summed up and accepted; and a form that could not be sent.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { INCIDENT_CAST } from '../../api/test/incident-cast.ts';
import { foundOrganisation, register, startTestServer, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { addUnit, key, speaker } from '../../api/test/work-kit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);
type Name = keyof typeof INCIDENT_CAST;
let server: TestServer;
let organisation: TestOrganisation<Name>;
let browser: Browser;
let path = '';

beforeAll(async () => {
  server = await startTestServer();
  organisation = await foundOrganisation(server, INCIDENT_CAST);
  await addUnit(server, organisation, '1502');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const take = album('incidents');
const whole = (page: Page, name: string): Promise<void> => take(page, name, { fullPage: true });
async function as(name: Name, where: string, there: string, look: Look = {}): Promise<Page> {
  const page = await seated(browser, server, organisation.people[name], where, { still: true, ...look });
  await page.locator(there).first().waitFor();
  return page;
}
const status = (page: Page, is: string) => page.locator(`[data-status=${is}]`).waitFor();
const step = (page: Page, key: string, state: string) => page.locator(`[data-step-row="${key}"][data-state=${state}]`);
/** Fills and sends the form that stands above the page. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const [name, value] of Object.entries(values)) await dialog.locator(`[name=${name}]`).fill(value);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('raising on a phone', () => {
  test('nothing is open, which looks different from a failure', async () => {
    const page = await as('guard', '/incidents', '[data-filter=open]', { phone: true });
    await page.getByText('没有进行中的事件').waitFor();
    await whole(page, 'empty-phone');
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('[data-filter=closed]').click();
    await page.locator('main [role=alert]').getByRole('button').waitFor();
    expect(await page.getByText('还没有已结束的事件').count()).toBe(0);
    await page.context().close();
  });

  test('what is missing is said; a form that could not be sent keeps what was typed, and is raised once', async () => {
    const page = await as('desk', '/tasks', 'nav [data-raise]:visible', { phone: true });
    await page.locator('nav [data-raise]:visible').click();
    await page.locator('[data-what=FIRE]').waitFor();
    await whole(page, 'raise-phone');
    await page.locator('[data-action=incidentRaise]').click();
    await page.getByText('先选发生了什么').waitFor();
    await page.locator('[data-what=OTHER]').click();
    await page.getByRole('radio', { name: '媒体' }).click();
    await page.locator('[name=place]').fill('南门岗亭');
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('[data-action=incidentRaise]').click();
    await page.getByText('没有报出去').waitFor();
    await whole(page, 'raise-failed-phone');
    expect(await page.locator('[name=place]').inputValue()).toBe('南门岗亭');
    await page.unroute('**/graphql');
    await page.locator('[data-action=incidentRaise]').dblclick();
    await page.waitForURL(/\/incidents\/.+\/show/);
    await page.goto(`${server.url}/incidents`);
    await page.locator('[data-incident]').first().waitFor();
    expect(await page.locator('[data-incident]').count()).toBe(1);
    await page.context().close();
  });

  test('three touches raise a fire drill, unmistakably one', async () => {
    const page = await as('control', '/incidents/raise', '[data-what=FIRE]', { phone: true });
    await page.locator('[data-field=drill]').click();
    await page.locator('[data-drill-band]').waitFor();
    await page.locator('[data-what=FIRE]').click();
    await page.locator('[data-places=buildings] [role=button]').first().click();
    await whole(page, 'raise-drill-phone');
    await noSideways(page);
    await page.locator('[data-action=incidentRaise]').click();
    await page.waitForURL(/\/incidents\/.+\/show/);
    path = new URL(page.url()).pathname;
    await page.locator('[data-drill-band]').waitFor();
    await page.locator('[data-next=step]').waitFor();
    await noSideways(page);
    await take(page, 'show-phone');
    await page.context().close();
  });
});

describe('from a complaint, and by questions', () => {
  test('INC-1: two touches raise it from a complaint, which then shows its incident and offers no second one', async () => {
    const { number } = await register(server, organisation, organisation.people.desk, { title: '电梯困人，里面有老人', detail: '3 栋 2 号梯停在 7 层，按铃没人应。', location: '3栋2号梯' });
    const page = await as('desk', `/complaints/${number}/show`, '[data-raise-from]', { phone: true });
    await whole(page, 'complaint-phone');
    await page.locator('[data-raise-from]').click();
    await page.locator(`[data-raised-from="${number}"]`).getByText('电梯困人，里面有老人').waitFor();
    expect(await page.locator('[name=place]').inputValue()).toBe('3栋2号梯');
    await page.locator('[data-title]').getByText('电梯困人，里面有老人').waitFor();
    await noSideways(page);
    await whole(page, 'raise-from-phone');
    await page.locator('[data-what=LIFT_ENTRAPMENT]').click();
    await page.locator('[data-action=incidentRaise]').click();
    await page.waitForURL(/\/incidents\/.+\/show/);
    await page.locator(`[data-complaint="${number}"]`).waitFor();
    await page.getByRole('heading', { name: '电梯困人，里面有老人' }).first().waitFor();
    // The desk does not lead: nobody is offered what the API refuses (INC-4).
    await page.locator('[data-log-kind=NOTE]').waitFor();
    expect(await page.locator('[data-log-kind=DIRECTION]').count()).toBe(0);
    const incident = new URL(page.url()).pathname;
    const centre = await as('centre', incident, '[data-log-kind=DIRECTION]');
    await centre.context().close();
    await page.goto(`${server.url}/complaints/${number}/show`);
    await page.locator('[data-incident-of]').waitFor();
    expect(await page.locator('[data-raise-from]').count()).toBe(0);
    await noSideways(page);
    await whole(page, 'complaint-of-incident-phone');
    await page.locator('[data-incident-of]').click();
    await page.waitForURL(`**${incident}`);
    await page.context().close();
  });

  test('INC-1: from several in the register; one that belongs to an incident is left out with the reason, another is taken off by hand', async () => {
    const made = [];
    for (const title of ['业主群传停车费要涨', '停车费要涨是不是真的', '有人约着明天来']) made.push(await register(server, organisation, organisation.people.desk, { title, location: '小区大门' }));
    const [first, second, third] = made;
    const incidents = speaker(server, 'incident', 'id number');
    await incidents.must(organisation.people.desk, 'incidentRaise', { communityId: organisation.communityId, kind: 'CONCENTRATED', place: '小区大门', complaintIds: [third!.id], idempotencyKey: key() });
    const page = await as('supervisor', '/complaints', `[data-row-link]`);
    for (const { number } of made) await page.getByRole('checkbox', { name: number }).click();
    await take(page, 'bulk-desk');
    await page.getByRole('region').locator('[data-raise-from]').click();
    await page.locator(`[data-not-from="${third!.number}"]`).getByText('已属于一起进行中的事件').waitFor();
    expect(await page.locator('[data-raised-from]').count()).toBe(2);
    await page.locator(`[data-raised-from="${second!.number}"] button`).click();
    expect(await page.locator('[data-raised-from]').count()).toBe(1);
    await page.locator('[data-title]').getByText('业主群传停车费要涨').waitFor();
    await whole(page, 'raise-from-desk');
    await page.locator('[data-what=GROUP_COMPLAINT]').click();
    await page.locator('[data-action=incidentRaise]').click();
    await page.locator(`[data-complaint="${first!.number}"]`).waitFor();
    expect(await page.locator('[data-complaint]').count()).toBe(1);
    await page.context().close();
  });

  test('PBK: whoever does not know which tile is led by questions, with the keys alone; back and Escape lead back', async () => {
    const page = await as('guard', '/incidents/raise', '[data-unsure]');
    await take(page, 'unsure-desk');
    await page.locator('[data-unsure]').press('Enter');
    await page.locator('[data-triage=what]').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-triage-option'))).toBe('supply');
    await page.keyboard.press('Enter');
    await page.locator('[data-triage=supply]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-triage=what]').waitFor();
    await page.locator('[data-triage-option=supply]').press('Enter');
    await page.locator('[data-triage=supply]').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-triage=power]').waitFor();
    await take(page, 'triage-desk');
    await page.keyboard.press('Enter');
    await page.locator('[data-chosen=POWER_CUT_SUDDEN]').waitFor();
    await page.context().close();
    const phone = await as('guard', '/incidents/raise', '[data-unsure]', { phone: true, english: true });
    await phone.locator('[data-unsure]').click();
    await phone.locator('[data-triage-option=danger]').click();
    await phone.locator('[data-triage=danger]').waitFor();
    await noSideways(phone);
    await whole(phone, 'triage-english-phone');
    await phone.locator('[data-triage-back]').click();
    await phone.locator('[data-triage-option=none]').click();
    await phone.locator('[data-chosen=OTHER]').waitFor();
    await phone.context().close();
  });
});

describe('leading it', () => {
  test('the manager acknowledges; two people tick at once and each sees the other', async () => {
    const manager = await as('security', path, '[data-next]', { phone: true });
    await manager.locator('[data-next=acknowledge] [data-action=incidentAcknowledge]').click();
    await manager.locator('[data-party=RESPONSIBLE]').getByText('已确认').waitFor();
    const room = await as('control', path, '[data-step-row]');
    await whole(room, 'show-desk');
    await Promise.all([manager.locator('[data-tick=look]').click(), room.locator('[data-tick=receive]').click()]);
    await Promise.all([step(manager, 'receive', 'DONE').waitFor(), step(room, 'look', 'DONE').waitFor()]);
    await step(room, 'call-119', 'WAITING').waitFor({ state: 'detached' });
    await room.locator('[data-answer="real/fire"]').first().click();
    await step(manager, 'call-119', 'OPEN').waitFor();
    await whole(manager, 'steps-phone');
    await manager.locator('[data-step-menu=automatic]').click();
    await manager.locator('[role=menu] [data-action=stepSkip]').click();
    await fill(manager, { reason: '演习不切换联动' });
    await step(manager, 'automatic', 'SKIPPED').getByText('演习不切换联动').waitFor();
    await room.context().close();
    await manager.context().close();
  });

  test('a tick that is refused is taken back and said', async () => {
    const page = await as('control', path, '[data-tick=muster-team]');
    await page.route('**/graphql', (route) => (route.request().postData()?.includes('stepTick') ? route.abort() : route.continue()));
    await page.locator('[data-tick=muster-team]').click();
    await page.getByText('“召集义务消防队”没有勾上').waitFor();
    await step(page, 'muster-team', 'OPEN').waitFor();
    await page.context().close();
  });

  test('posts, heads and the log; then under control, without a statement, summed up and accepted', async () => {
    const page = await as('security', path, '[data-post=COMMANDER]', { phone: true });
    await page.locator('[data-take=COMMANDER]').click();
    await page.locator('[data-hand-over=COMMANDER]').waitFor();
    await page.locator('#heads [data-action=incidentCountHeads]').click();
    await fill(page, { where: '东门', present: '41', expected: '43' });
    await page.locator('[data-missing="2"]').getByText('少 2 人').waitFor();
    await page.locator('[data-log-kind=PEOPLE]').click();
    await page.locator('[name=log]').fill('12 层老人已由护卫背下');
    await page.locator('[name=log]').press('Enter');
    await page.locator('[data-log=PEOPLE]').getByText('12 层老人已由护卫背下').waitFor();
    expect(await page.locator('[name=log]').inputValue()).toBe('');
    await page.locator('#answer [data-action=incidentAnswer]').click();
    await fill(page, { reason: '电缆井短路（演习）', handling: '断电检查', impact: '12 层 4 户' });
    await status(page, 'ANSWERED');
    await page.locator('#control [data-action=incidentMarkUnderControl]').click();
    await fill(page, { text: '明火已灭，无复燃' });
    await page.locator('[data-more-actions]').click();
    await page.locator('#next [data-action=incidentComplete]').click();
    await fill(page, { reason: '现场演习，无对外口径' });
    await status(page, 'COMPLETED');
    await page.locator('#summary [data-action=incidentSubmitSummary]').click();
    await fill(page, { cause: '电缆老化', course: '20:00 报警，20:40 扑灭', lessons: '每季检查' });
    await status(page, 'SUMMARISED');
    await page.locator('[data-copy]').first().waitFor();
    await whole(page, 'summed-up-phone');
    await noSideways(page);
    const centre = await as('centre', path, '#summary [data-action=incidentAcceptSummary]', { dark: true });
    await whole(centre, 'accept-dark');
    await centre.locator('#summary [data-action=incidentAcceptSummary]').click();
    await centre.getByRole('dialog').locator('button[type=submit]').click();
    await status(centre, 'CLOSED');
    await status(page, 'CLOSED');
    await centre.goto(`${server.url}/incidents`);
    await centre.locator('[data-incident]').first().waitFor();
    await centre.locator('[data-filter=drills]').click();
    await centre.locator('[data-incident] [data-drill]').waitFor();
    await take(centre, 'list-dark');
    await page.goto(`${server.url}/messages`);
    await page.locator('[data-message=INCIDENT_RAISED] [data-subject]').first().waitFor();
    await centre.context().close();
    await page.context().close();
  });

  test('a form outlasts what others write meanwhile; complaints about it stand on the page', async () => {
    const complaint = await register(server, organisation, organisation.people.desk, { title: '业主群里都在问南门着火的事' });
    const incidents = speaker(server, 'incident', 'id');
    const media = await incidents.must(organisation.people.desk, 'incidentRaise', { communityId: organisation.communityId, playbook: 'MEDIA_LEGAL', place: '南门', complaintIds: [complaint.id], idempotencyKey: key() });
    const desk = await as('supervisor', `/incidents/${media.id}/show`, `[data-complaint="${complaint.number}"]`);
    for (const button of ['[data-more-actions]', '#next [data-action=incidentRevise]']) await desk.locator(button).click();
    await incidents.must(organisation.people.guard, 'incidentLog', { incidentId: media.id, text: '记者到了' });
    await fill(desk, { place: '北门', reason: '记者在北门' });
    await desk.getByText('北门', { exact: true }).first().waitFor();
    await whole(desk, 'media-desk');
    await desk.context().close();
  });

  test('a summary is judged as it was read: overtaken, the form says so and keeps what was typed', async () => {
    const [{ security, guard }, incidents] = [organisation.people, speaker(server, 'incident', 'id')];
    const { id: incidentId } = await incidents.must(guard, 'incidentRaise', { communityId: organisation.communityId, playbook: 'FIRE', place: '6栋', drill: true, idempotencyKey: key() });
    for (const [mutation, said] of [['incidentMarkUnderControl', { text: '已扑灭' }], ['incidentComplete', { reason: '演习' }], ['incidentSubmitSummary', { cause: '演习', course: '按预案', lessons: '无' }]] as const) {
      await incidents.must(security, mutation, { incidentId, ...said });
    }
    const centre = await as('centre', `/incidents/${incidentId}/show`, '#summary [data-action=incidentAcceptSummary]');
    await centre.locator('#summary [data-action=incidentAcceptSummary]').click();
    await centre.getByRole('dialog').locator('[name=text]').fill('同意');
    await incidents.must(guard, 'incidentLog', { incidentId, text: '补记：两人未到' });
    await centre.getByRole('dialog').locator('button[type=submit]').click();
    const stale = centre.getByRole('dialog').getByRole('alert');
    await stale.filter({ hasText: '别人刚刚更新过这起事件' }).getByRole('button').click();
    expect(await centre.getByRole('dialog').locator('[name=text]').inputValue()).toBe('同意');
    await fill(centre, {});
    await centre.locator('[data-entry=IncidentSummaryAccepted]').waitFor();
    await centre.context().close();
  });

  test('in English', async () => {
    const page = await as('centre', path, '[data-entry=IncidentSummaryAccepted], [data-entry]', { english: true });
    await whole(page, 'closed-english');
    await page.context().close();
  });
});
