// Every screen of the console under axe-core, by day and by night, at the desk and on a phone: no rule of WCAG 2.1 A or AA is broken.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { INVENTED_2027 } from '../../api/test/calendar-sound.ts';
import { workAhead } from '../../api/test/deadlines-sound.ts';
import { pdf, phonePhoto, wav } from '../../api/test/sample-files.ts';
import { fillChannels } from '../../api/test/channel-sound.ts';
import { attach, uploaded } from '../../api/test/upload-kit.ts';
import { CAST, foundOrganisation, startTestServer, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { fillDuty } from '../../api/test/duty-sound.ts';
import { fillProposal } from '../../api/test/proposal-sound.ts';
import { addUnit } from '../../api/test/work-kit.ts';
import { fillWorks } from '../../api/test/works-sound.ts';
import { eyesOn, type Eyes } from './eyes.ts';
import { fillNotices } from './notice-walk.ts';

jest.setTimeout(600_000);

const REGISTER = 'mutation ($input: ComplaintRegisterInput!) { complaintRegister(input: $input) { __typename ... on ComplaintRegisterPayload { complaint { id number version } } ... on UserError { message } } }';
const MORE = { ...CAST, audit: { roles: ['AUDIT_ADMINISTRATOR'], department: null }, seals: { roles: ['SEAL_KEEPER'], department: 'ADMINISTRATION' }, clerk: { roles: ['RESPONSIBLE_STAFF'], department: 'ADMINISTRATION' } } as const;
let server: TestServer;
let organisation: TestOrganisation<keyof typeof MORE>;
let browser: Browser;
let number = '';
/** Works and checks: each screen, and what is there once it is read. */
let works: readonly (readonly [path: string, there: string])[] = [];
let customer = '';
let channel = '';
let unit = '';
let notices = { drafted: '', released: '' };

beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  organisation = await foundOrganisation(server, MORE);
  browser = await launchBrowser();
  const matters = [['电梯停运，老人被困', { dangerToLifeOrProperty: true }], ['绿化带堆着装修垃圾', { groupSize: 6 }], ['收费单看不懂', {}]] as const;
  for (const [title, more] of matters) {
    const input = { communityId: organisation.communityId, idempotencyKey: title, channel: 'PHONE', content: 'FACILITY', title, detail: '客户来电，已登记。', reporter: { name: '张丽华', phone: '13800000001' }, ...more };
    const { data } = await server.request(REGISTER, { input }, { token: organisation.people.desk.token });
    if (number) continue;
    ({ number } = data.complaintRegister.complaint);
    const { desk } = organisation.people;
    const files = [await uploaded(server, desk, await phonePhoto(800, 600)), await uploaded(server, desk, wav(), 'name=a.wav'), await uploaded(server, desk, pdf(), 'name=a.pdf')];
    await attach(server, desk, data.complaintRegister.complaint, files.map(({ id }) => id));
  }
  await workAhead(server, 16);
  channel = (await fillChannels(server, organisation, '工程群')).DeliveryChannel;
  const made = await fillWorks(server, organisation, '渗水', await addUnit(server, organisation, '1502'));
  const [duty, proposal] = [await fillDuty(server, organisation, '钥匙在值班柜'), encodeURIComponent(await fillProposal(server, organisation))];
  const raised = await server.request('mutation ($input: IncidentRaiseInput!) { incidentRaise(input: $input) { ... on IncidentRaisePayload { incident { id } } } }', { input: { communityId: organisation.communityId, playbook: 'FIRE', place: '3栋', drill: true, idempotencyKey: 'fire' } }, { token: organisation.people.desk.token });
  notices = await fillNotices(server, organisation as never);
  works = [
    ['/works', 'a[href="/findings"]'], ['/renovations', '[data-row-link]'], [`/renovations/${made['Renovation']!}`, '[data-entry]'], ['/handovers', '[data-row-link]'], [`/handovers/${made['HandoverSheet']!}`, '[data-entry]'],
    ['/incidents', '[data-incident]'], ['/incidents/raise', '[data-what=FIRE]'], [`/incidents/${raised.data.incidentRaise.incident.id}/show`, '[data-entry]'], ['/incidents/proposals', '[data-proposal]'], [`/incidents/proposals/${proposal}`, '[data-evidence]'], [`/incidents/raise?proposal=${proposal}`, '[data-joins]'],
    ['/duty', '[data-shift]'], ['/duty/handovers', '[data-row-link]'], [`/duty/handovers/${duty.ShiftHandover}`, '[data-entry]'],
    ['/weekly-checks', '[data-row-link]'], [`/weekly-checks/${made['WeeklyCheck']!}`, '[data-section]'], ['/findings', '[data-row-link]'], ['/findings?tab=dailyChecks', '[data-action=findingRecord]'], ['/findings?tab=commitments', '[data-action=commitmentClose]'], [`/findings/${made['Finding']!}`, '[data-entry]'], ['/findings', '[data-action=findingRecord]'],
  ];
  const { communityId, people } = organisation;
  await server.request('mutation ($input: UnitsAddInput!) { unitsAdd(input: $input) { __typename } }', { input: { communityId, units: [{ building: '1栋', number: '101' }], idempotencyKey: 'unit' } }, { token: people.centre.token });
  unit = (await server.request('query ($id: ID!) { community(id: $id) { units { nodes { id } } } }', { id: communityId }, { token: people.desk.token })).data.community.units.nodes[0].id;
  const person = { communityId, name: '罗国平', birthYear: 1950, relations: [{ unitId: unit, relation: 'OWNER' }], contacts: [{ kind: 'MOBILE', value: '13800000001', preferred: true }], idempotencyKey: 'person' };
  customer = (await server.request('mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { ... on CustomerRegisterPayload { customer { id } } } }', { input: person }, { token: people.desk.token })).data.customerRegister.customer.id;
  await server.request('mutation ($input: CustomerUnmaskInput!) { customerUnmask(input: $input) { __typename } }', { input: { customerId: customer, reason: '核对电话' } }, { token: people.desk.token });
});
afterAll(() => browser?.close());
afterAll(() => server?.close());

/** Goes through the screens once and gathers what axe finds. */
async function walk(page: Page): Promise<readonly string[]> {
  const { found, grounds, look, visit, signIn } = eyesOn(page, server.url);
  await visit('/', '[name=login]');
  await look('sign-in');
  await signIn(organisation.people.supervisor.login);
  await page.locator('[data-waiting]').first().waitFor();
  await look('overview');
  await visit('/tasks', '[data-task]');
  await look('tasks');
  await page.locator('[data-deadline-menu]').first().click();
  await page.getByRole('menu').waitFor();
  await look('menu of a deadline');
  await visit('/messages', '[data-message]');
  await look('messages');
  await visit('/complaints', '[data-row-link]');
  await look('register');
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('dialog').waitFor();
  await look('filters');
  for (const room of ['/playbooks/FIRE', '/documents', '/policies', '/blank-forms', '/archive']) {
    await visit(room, 'main h2');
    await look(room);
  }
  await visit(`/complaints/${number}/show`, '[data-entry]');
  await look('complaint');
  await page.locator('[data-action=complaintJudge]').click();
  await page.getByRole('dialog').waitFor();
  await look('action');
  await visit(`/complaints/${number}/show`, '[data-photo]');
  await page.locator('[data-photo]').click();
  await page.getByRole('dialog').waitFor();
  await look('photo');
  await page.keyboard.press('Escape');
  await page.locator('[data-action=complaintAttach]').click();
  await page.locator('input[type=file]').last().setInputFiles([{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('漏水') }, { name: 'b.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }]);
  await page.locator('[data-upload=DONE]').waitFor();
  await page.locator('[data-upload=FAILED]').waitFor();
  await look('files');
  await visit('/complaints/create', '[name=title]');
  await look('register form');
  for (const [path, there] of works) {
    await visit(path, there);
    await look(path);
  }
  await visit('/incidents/proposals', '[data-action=incidentProposalDismiss]');
  for (const button of ['[data-action=incidentProposalDismiss]', '[role=dialog] button[type=submit]']) await page.locator(button).click();
  await page.locator('[data-field=verdict][aria-invalid=true]').waitFor();
  await look('form of dismissing');
  await visit('/findings', '[data-action=findingRecord]');
  await page.locator('[data-action=findingRecord]').first().click();
  await page.getByRole('dialog').waitFor();
  await look('finding form');
  await visit('/duty', '[data-action=dutyShiftPlan]');
  await page.locator('[data-action=dutyShiftPlan]').click();
  await page.getByRole('dialog').waitFor();
  await look('shift form');
  await visit('/import', 'input[type=file]');
  await look('import');
  await visit('/customers', '[data-row-link]');
  await look('customers');
  await visit(`/customers/${customer}/show`, '[data-history]');
  await look('customer');
  await page.getByRole('button', { name: '查看原文' }).click();
  await page.getByRole('dialog').waitFor();
  await look('unmask');
  await visit(`/units/${unit}`, '[data-history]');
  await look('unit');
  await visit('/customers/create', '[name=name]');
  await look('customer form');
  await visit('/residents/import', 'input[type=file]');
  await look('residents import');
  await visit('/calendar', '[data-date]');
  await look('calendar');
  expect(grounds.size).toBe(2);
  return found;
}

/** Channels: the list, the steps of opening one, and one with what it sent and was refused. */
async function lookAtChannels(page: Page, { look, visit }: Eyes): Promise<void> {
  await visit('/channels', '[data-row-link]');
  await look('channels');
  await visit('/channels/open', '[data-kind=SMS_ALIYUN]');
  await look('kinds of channel');
  await page.locator('[data-kind=SMS_ALIYUN]').click();
  await page.locator('[data-action=next]').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await look('settings of a channel');
  for (const [name, value] of [['accessKeyId', 'testkeyid0001'], ['accessKeySecret', 'testkeysecret01'], ['signName', '颐园世家'], ['templateCode', 'SMS_154950909']] as const) await page.locator(`[name="setting.${name}"]`).fill(value);
  await page.locator('[data-action=next]').click();
  await page.getByRole('radio', { name: '只要选中的' }).click();
  await page.locator('[data-action=next]').click();
  await page.locator('[data-field=rules][aria-invalid=true]').waitFor();
  await look('what a channel tells');
  await page.locator('[name="rule.CMP-8"]').check();
  await page.locator('[data-action=next]').click();
  await page.locator('[data-preview]').waitFor();
  await look('words of a channel');
  await visit(`/channels/${channel}`, '[data-delivery]');
  await look('channel');
  await page.locator('[data-change=settings]').click();
  await page.getByRole('dialog').waitFor();
  await look('changing a channel');
}

/** The word list: as it is read, a word that is refused, and what is not saved yet. */
async function lookAtWords(page: Page, { look, visit }: Eyes): Promise<void> {
  await visit('/notices/words', '[data-add]');
  await look('word list');
  await page.locator('[data-add]').first().click();
  await page.locator('[role=dialog] [type=submit]').click();
  await page.locator('[aria-invalid=true]').waitFor();
  await look('word refused');
  await page.locator('[role=dialog] [name=word]').fill('园区');
  await page.locator('[role=dialog] [type=submit]').click();
  await page.locator('[data-save-bar]').waitFor();
  await look('word list changed');
}

/** The screens of administrators and of who drafts rules, which nobody else opens. */
async function walkOfAdministrators(page: Page): Promise<readonly string[]> {
  const eyes = eyesOn(page, server.url);
  const { found, look, visit, signIn } = eyes;
  await visit('/', '[name=login]');
  await signIn(organisation.people.audit.login);
  expect(await page.evaluate(async (path) => (await fetch(path)).status, `/paper/complaints/${number}.pdf`)).toBe(200);
  await visit('/records', '[data-record]');
  await look('shown in clear');
  await visit('/records?tab=printings', '[data-record]');
  await look('printed');
  await page.context().clearCookies();
  await visit('/', '[name=login]');
  await signIn(organisation.admin.login);
  await visit('/people', '[data-person]');
  await look('people');
  await page.locator('[data-action=staffAppoint]').click();
  await page.getByRole('dialog').waitFor();
  await look('appointing');
  await visit('/people', '[data-person]');
  await page.locator('[data-action=staffSetContacts]').first().click();
  await page.getByRole('dialog').waitFor();
  await look('contacts');
  await lookAtChannels(page, eyes);
  await lookAtWords(page, eyes);
  await visit('/calendar?year=2027', '[data-action=calendarPublish]');
  await look('calendar without data');
  await page.locator('[data-action=calendarPublish]').click();
  await page.locator('[name=noticeText]').fill(INVENTED_2027.replace('共8天', '共7天'));
  await page.locator('[data-problem]').waitFor();
  await page.locator('[data-date="2027-03-01"]').click();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.locator('[aria-invalid=true]').waitFor();
  await look('notice');
  await page.context().clearCookies();
  await visit('/', '[name=login]');
  await signIn(organisation.people.manager.login);
  await visit('/playbooks', '[data-playbook=FIRE]');
  await look('playbooks');
  await visit('/playbooks/GAS', '[data-action=playbookEdit]');
  await page.locator('[data-action=playbookEdit]').click();
  await page.locator('[data-edit-step=strength] [aria-expanded]').click();
  await page.locator('[name="phases.1.steps.1.title.en"]').fill('');
  await page.locator('[data-measure=refused]').waitFor();
  await look('playbook editor');
  await visit('/policies', '[data-action=policyEdit]');
  await page.locator('[data-action=policyEdit]').click();
  for (const line of ['firstReplyMinutes', 'deskFromMinute', 'CMP-8']) {
    // Whoever walks second may find the draft of the first, with these already its own.
    await page.locator(`[data-line="${line}"]`).getByRole('button').first().waitFor();
    const own = page.locator(`[data-line="${line}"]`).getByRole('button', { name: /^另定/ });
    if ((await own.count()) > 0) await own.click();
  }
  await page.locator('[data-line=firstReplyMinutes] input').fill('0');
  await page.getByRole('button', { name: '保存并提交审核' }).click();
  await page.locator('[data-line=firstReplyMinutes] input[aria-invalid=true]').waitFor();
  await page.locator('[data-action=policyPreview]').click();
  await page.locator('#preview').getByRole('alert').waitFor();
  await look('rules refused');
  await page.locator('[data-line=firstReplyMinutes] input').fill('5');
  await page.getByRole('button', { name: '保存并提交审核' }).click();
  // Of the two who walk at once, whoever saves second is told that there is a draft already.
  await page.locator('#proposal, form > * > [role=alert]').first().waitFor();
  await look('rules drafted');
  return found;
}

/** Notices: the list, the forms with what they refuse and what they warn of, one in work and one that is out, and what is read before a review. */
async function walkOfNotices(page: Page): Promise<readonly string[]> {
  const { found, look, visit, signIn } = eyesOn(page, server.url);
  await visit('/', '[name=login]');
  await signIn(organisation.people.manager.login);
  const pages = [
    ['/notices', '[data-notice]'], ['/notices/outside', '[name=sender]'], [`/notices/${notices.drafted}/draft`, '[data-warning]'], [`/notices/${notices.released}`, '[data-entry=NoticeReleased]'], [`/notices/${notices.released}/places`, '[data-spot]'], [`/notices/${notices.drafted}`, '[data-entry]'],
  ] as const;
  for (const [path, there] of pages) {
    await visit(path, there);
    await look(path);
  }
  await page.locator('[data-action=noticeReview]').click();
  await page.locator('[role=dialog] ins').first().waitFor();
  await look('reviewing a notice');
  await visit('/notices/request', '[data-field=what]');
  await page.getByRole('radio', { name: '停电' }).click();
  await page.locator('button[type=submit]').click();
  await page.locator('[name=title][aria-invalid=true]').waitFor();
  await look('request of a notice');
  return found;
}

const SIZES = [['desk', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]] as const;

test.each([['no screen', walk], ['no screen of administrators', walkOfAdministrators], ['no screen of notices', walkOfNotices]] as const)('%s breaks a rule, light or dark, at the desk or on a phone', async (_which, goThrough) => {
  const found = await Promise.all(SIZES.map(async ([size, viewport]) => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport, isMobile: size === 'phone', hasTouch: size === 'phone' });
    const lines = await goThrough(await context.newPage());
    await context.close();
    return lines.map((line) => `${size} ${line}`);
  }));
  expect(found.flat()).toEqual([]);
});
