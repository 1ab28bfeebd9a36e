// The room of playbooks 应急预案 in a real browser: read at night on a phone, rewritten, signed by three people, and then in force.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { CAST, foundOrganisation, PASSWORD, startTestServer, type Organisation, type Person, type TestServer } from '../../api/test/testkit.ts';
import { album, noSideways, seated, type Look } from './browser-kit.ts';

jest.setTimeout(300_000);

const MORE = { ...CAST, quality: { roles: ['QUALITY_DEPARTMENT'], department: null }, guard: { roles: ['SECURITY_GUARD'], department: 'SECURITY' } } as const;
let server: TestServer;
let organisation: Organisation & { readonly people: Readonly<Record<keyof typeof MORE, Person>> };
let browser: Browser;
const picture = album('playbook');

beforeAll(async () => {
  server = await startTestServer({});
  organisation = await foundOrganisation(server, MORE);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(name: keyof typeof MORE, path: string, look: Look = {}): Promise<Page> {
  return seated(browser, server, organisation.people[name], path, look);
}
const sign = async (page: Page, action: string): Promise<void> => {
  await page.locator(`[data-action=${action}]`).click();
  await page.getByRole('dialog').locator('[name=password]').fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: '确认签字' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

test('a guard reads what to do, on a phone and in the dark', async () => {
  const page = await as('guard', '/playbooks', { phone: true, dark: true });
  await page.locator('[data-playbook=FIRE]').waitFor();
  expect([await page.locator('[data-playbook]').count(), await page.locator('[data-action=playbookNew]').count()]).toEqual([14, 0]);
  await noSideways(page);
  await picture(page, 'list-phone-dark');
  await page.locator('[data-playbook=FIRE] a').click();
  await page.locator('[data-step=call-119]').waitFor();
  expect((await page.locator('[data-step=call-119]').innerText()).replace(/\s+/g, ' ')).toContain('如果“判断：真火还是误报”是“真火” 拨打 119 监控中心 1 分钟内');
  await noSideways(page);
  await picture(page, 'fire-phone-dark');
  await page.locator('[data-step=order]').scrollIntoViewIfNeeded();
  await picture(page, 'fire-order-phone-dark');
  expect(await page.locator('[data-action=playbookEdit]').count()).toBe(0);
  await page.context().close();
});

test('a manager rewrites it, sees what is wanting, and three people put it in force', async () => {
  const drafter = await as('manager', '/playbooks/LIFT_ENTRAPMENT');
  await drafter.locator('[data-step=receive]').waitFor();
  await picture(drafter, 'lift');
  await drafter.locator('[data-action=playbookEdit]').click();
  await drafter.locator('[data-measure=sound]').waitFor();
  // A step that lost its English is told at its place, which opens.
  await drafter.locator('[data-edit-step=receive] [aria-expanded]').click();
  await drafter.locator('[name="phases.0.steps.0.title.en"]').fill('');
  await drafter.locator('[data-measure=refused]').getByText('第 1 阶段第 1 步').waitFor();
  await picture(drafter, 'editing');
  await drafter.getByRole('button', { name: '保存并提交审核' }).click();
  await drafter.getByRole('alert').getByText('第 1 阶段第 1 步').first().waitFor();
  await expect(drafter.locator('[name="phases.0.steps.0.title.en"]').getAttribute('aria-invalid')).resolves.toBe('true');
  await drafter.locator('[name="phases.0.steps.0.title.en"]').fill('Answer the car');
  await drafter.locator('[name="phases.0.steps.0.limitMinutes"]').fill('2');
  // A question moved behind what hangs on it: the keyboard does it.
  await drafter.locator('[data-edit-step=condition] [data-move=down]').focus();
  await drafter.keyboard.press('Enter');
  await drafter.locator('[data-measure=refused]').getByText('条件要指向前面会提问的步骤').waitFor();
  await drafter.locator('[data-edit-step=condition] [data-move=up]').click();
  await drafter.locator('[data-measure=sound]').waitFor();
  await drafter.getByRole('button', { name: '保存并提交审核' }).click();
  await drafter.locator('[data-difference=receive]').waitFor();

  const reviewer = await as('quality', '/playbooks/LIFT_ENTRAPMENT');
  await reviewer.locator('[data-difference=receive]').getByText('2 分钟内').waitFor();
  expect(await reviewer.locator('[data-difference]').count()).toBe(1);
  await picture(reviewer, 'to-review');
  await sign(reviewer, 'documentReview');
  const leader = await as('centre', '/playbooks/LIFT_ENTRAPMENT', { dark: true });
  await leader.locator('[data-action=documentApprove]').waitFor();
  await leader.locator('[data-reading=draft]').click();
  await leader.locator('[data-step=receive]').getByText('2 分钟内').waitFor();
  await picture(leader, 'to-approve-dark');
  await sign(leader, 'documentApprove');
  await leader.getByText('本级自定').first().waitFor();
  await leader.locator('[data-step=receive]').getByText('2 分钟内').waitFor();
  expect(await leader.locator('#differences').count()).toBe(0);
  for (const page of [drafter, reviewer, leader]) await page.context().close();
});

test('one of one\'s own is begun on a phone, in English, and its shortcomings are named', async () => {
  const page = await as('manager', '/playbooks', { phone: true, english: true });
  await page.locator('[data-action=playbookNew]').click();
  await page.getByRole('dialog').locator('[name=key]').fill('drowning');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  await page.locator('[data-action=playbookEdit]').click();
  for (const [name, zh, en] of [['title', '溺水', 'Drowning'], ['purpose', '有人落水时用', 'Somebody fell into the water'], ['phases.0.title', '救人', 'Rescue']] as const) {
    await page.locator(`[name="${name}.zh"]`).fill(zh);
    await page.locator(`[name="${name}.en"]`).fill(en);
  }
  await page.locator('[data-edit-step=step-1] [aria-expanded]').click();
  await page.locator('[name="phases.0.steps.0.title.zh"]').fill('扔救生圈');
  await page.locator('[name="phases.0.steps.0.title.en"]').fill('Throw a ring');
  await page.locator('[data-shortcoming=STEPS]').getByText('Steps: 1, at least 15 are wanted').waitFor();
  await noSideways(page);
  await picture(page, 'editing-phone', { fullPage: true });
  await page.getByRole('button', { name: 'Save for review' }).click();
  await page.getByText('Not in force yet').first().waitFor();
  await page.goto(`${server.url}/playbooks`);
  await page.locator('[data-playbook=DROWNING]').getByText('Not in force yet').waitFor();
  await picture(page, 'list-phone');
  await page.context().close();
});
