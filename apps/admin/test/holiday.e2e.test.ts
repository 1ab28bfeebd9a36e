// Ten days around the October holiday in a real browser: each deadline of every rule stands on the page of tasks as running
// at its due instant, as missed a millisecond later, with the end that was worked by hand (apps/api/test/holiday.ts).
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { at, HAPPENINGS, isoAt, WEEKS, WORKS_DAYS, type Owed } from '../../api/test/holiday.ts';
import { foundOrganisation, startTestServer, type StandardOrganisation, type TestServer } from '../../api/test/testkit.ts';
import { album, signedIn } from './browser-kit.ts';

jest.setTimeout(600_000);

const YEAR_HOURS = 365 * 24;
let server: TestServer;
let org: StandardOrganisation;
let browser: Browser;
let page: Page;
const picture = album('holiday');

beforeAll(async () => {
  // Nobody is signed out while days pass.
  server = await startTestServer({ clock: 'manual', worker: true, env: { sessionIdleMinutes: YEAR_HOURS * 60, sessionHours: YEAR_HOURS } });
  await server.setClock(isoAt('09-30 09:00'));
  org = await foundOrganisation(server);
  browser = await launchBrowser();
  page = await signedIn(browser, server, org.people.centre, { still: true });
  // The page adds the time since an answer to the server's time; to see one millisecond, its own clock has to stand.
  await page.addInitScript(() => { performance.now = () => 1000; });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Due { readonly what: string; readonly rule: string; readonly due: string }
/** Days of works and weeks begin by the clock, and belong to no happening. */
const BY_THE_CLOCK: readonly Due[] = [...WEEKS.map(([, due]) => ({ what: '', rule: 'CMP-13', due })), ...WORKS_DAYS.map((due) => ({ what: '全屋翻新', rule: 'REP-3', due }))];
const ALL: readonly Due[] = [...HAPPENINGS.flatMap(({ what, owed }) => owed.map(([rule, due]: Owed) => ({ what, rule, due }))), ...BY_THE_CLOCK];
/** As somebody reads it at that instant: a day's end is the 24:00 of the day before. */
const words = (due: string): string => (due.endsWith(' 00:00') ? '昨天 24:00 到期' : `今天 ${due.slice(6)} 到期`);

interface Seen { readonly rule: string; readonly tone: string; readonly text: string }
async function tasks(query: string): Promise<readonly Seen[]> {
  await page.goto(`${server.url}/tasks?whose=all&${query}`);
  await page.locator('main [role=status]').getByText(/共 \d+ 条/).waitFor();
  return page.locator('[data-task]').evaluateAll((all) => all.map((one) => ({ rule: one.getAttribute('data-task')!, tone: one.getAttribute('data-tone')!, text: (one as HTMLElement).innerText.replace(/\s+/g, ' ') })));
}
const standing = (seen: readonly Seen[], { what, rule, due }: Due, said: string): readonly string[] => seen.filter((one) => one.rule === rule && one.text.includes(what) && one.text.includes(words(due)) && one.text.includes(said)).map(({ tone }) => tone);
const expected = (list: readonly Due[], tone: string): readonly unknown[] => list.map((one) => ({ ...one, tones: [tone] }));

test('30 September to 10 October 2026: at the due instant and a millisecond later', async () => {
  const moments = [...new Set([...HAPPENINGS.map(({ when }) => when), ...ALL.map(({ due }) => due)])].sort((a, b) => at(a) - at(b));
  let lived = 0;
  for (const moment of moments) {
    const due = ALL.filter((one) => one.due === moment);
    await server.setClock(isoAt(moment));
    for (const rule of new Set(due.map((one) => one.rule))) {
      const seen = await tasks(`state=RUNNING&rule=${rule}`);
      const running = due.filter((one) => one.rule === rule);
      expect(running.map((one) => ({ ...one, tones: standing(seen, one, '还剩 不到 1 分钟') }))).toEqual(expected(running, 'risk'));
    }
    for (const { when, run } of HAPPENINGS) if (when === moment) await run({ server, org });
    if (due.length === 0) continue;
    await server.setClock(new Date(at(moment) + 1).toISOString());
    for (const rule of new Set(due.map((one) => one.rule))) {
      if (rule === 'REP-3') {
        // A day without an inspection is over: the next one stands in its place.
        expect((await tasks('rule=REP-3')).map(({ tone, text }) => [tone === 'calm' || tone === 'risk', text.includes('今天 24:00 到期')])).toEqual([[true, true]]);
        continue;
      }
      const seen = await tasks(`state=MISSED&rule=${rule}`);
      const missed = due.filter((one) => one.rule === rule);
      expect(missed.map((one) => ({ ...one, tones: standing(seen, one, '超时 不到 1 分钟') }))).toEqual(expected(missed, 'overdue'));
    }
    if (moment === '10-04 00:00') await picture(page, 'first-working-day-over', { fullPage: true });
    lived += due.length;
  }
  expect([lived, new Set(ALL.map(({ rule }) => rule)).size]).toEqual([ALL.length, 20]);
});
