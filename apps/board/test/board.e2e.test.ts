import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CAST, command, foundOrganisation, PASSWORD, register, startTestServer, type Person, type TestOrganisation, type TestServer } from '../../api/test/testkit.ts';

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let organisation: TestOrganisation & { readonly people: Readonly<Record<keyof typeof CAST, Person>> };

beforeAll(async () => {
  server = await startTestServer();
  organisation = await foundOrganisation(server, CAST);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(() => context.close());

async function openBoard(query = '', { signedIn = true, viewport = { width: 1920, height: 1080 } } = {}): Promise<Page> {
  context = await browser.newContext({ viewport });
  if (signedIn) await signInOnScreen();
  const page = await context.newPage();
  await page.goto(`${server.url}/board/?community=${organisation.code}${query}`);
  return page;
}

/** As the console does it in another tab: the cookie is the browser's, not the page's. */
async function signInOnScreen(): Promise<void> {
  const { login } = organisation.people.desk;
  const answer = await context.request.post(`${server.url}/graphql`, {
    headers: { accept: 'application/graphql-response+json' },
    data: {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { login, password: PASSWORD, delivery: 'COOKIE' } },
    },
  });
  expect(await answer.json()).toEqual({ data: { signIn: { __typename: 'SignInPayload' } } });
}

/** Until the page's words hold `wanted`, or hold it no more. */
async function until(page: Page, wanted: string, { gone = false } = {}): Promise<void> {
  await page.waitForFunction(([words, absent]) => document.body.innerText.includes(words as string) !== absent, [wanted, gone] as const, { timeout: 60_000 });
}

test('a screen nobody signed in on says what to do, and goes on by itself', async () => {
  const page = await openBoard('', { signedIn: false });
  await until(page, '配对此屏幕');
  await signInOnScreen();
  await until(page, '数据时间');
});

test('a registered complaint is on the wall, and its next state too', async () => {
  const page = await openBoard();
  await until(page, '实时');
  const title = `电梯异响 ${Date.now()}`;
  const complaint = await register(server, organisation, organisation.people.desk, { title, severity: 'MAJOR', reporter: { name: '欧阳丹青', phone: '13800138000' } });
  await until(page, title);
  const line = page.locator('.row', { hasText: complaint.number });
  expect(await line.innerText()).toMatch(/重大[\s\S]*已登记/);
  const words = await page.locator('body').innerText();
  expect(words).not.toContain('欧阳丹青');
  expect(words).not.toContain('13800138000');
  const dispatched = await command(server, organisation.people.supervisor, 'complaintDispatch', complaint, { departmentId: organisation.departments['ENGINEERING'] });
  expect(dispatched.__typename).toBe('ComplaintDispatchPayload');
  await until(page, '已派单');
});

test('a community out of sight is not shown', async () => {
  const page = await openBoard('NOSUCH');
  await until(page, '看不到这个小区');
  expect(await page.locator('.row').count()).toBe(0);
});

test('English, light and portrait stand as well', async () => {
  const page = await openBoard('&lang=en&look=light', { viewport: { width: 390, height: 844 } });
  await until(page, 'Data as of');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('a server that stops is said in red; its return heals', async () => {
  const page = await openBoard();
  await until(page, '实时');
  const { port } = server;
  await server.close();
  await until(page, '数据已停止更新');
  const bar = await page.locator('.stopped-bar').boundingBox();
  expect(bar).toMatchObject({ x: 0, y: 0, width: 1920 });
  server = await startTestServer({ port });
  await until(page, '数据已停止更新', { gone: true });
  await until(page, '实时');
  expect(await page.locator('body').innerText()).not.toMatch(/error|failed|错误|失败/i);
});
