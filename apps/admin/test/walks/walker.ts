// Walks a walk in a real browser: signs people in, fills forms as they would, and looks at the complaint's page.
import { expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '@huiyin/tooling-jest/browser.mjs';
import { foundOrganisation, read, register, startTestServer, type TestOrganisation, type TestServer } from '../../../api/test/testkit.ts';
import { album, signedIn } from '../browser-kit.ts';
import { definitionOf, type FieldSpec } from '../../src/complaints/actions/definitions.ts';
import { chinese } from '../../src/i18n/zh-cn/index.ts';
import { WALKERS, type Fill, type Seen, type Walk, type Walker, type WalkStep } from './walk.ts';

/** A Tuesday morning in Shanghai with no holiday near. */
const START = Date.parse('2026-04-14T01:00:00Z');
const DAY = 86_400_000;
/** Nobody is signed out while days pass. */
const PATIENT = { sessionIdleMinutes: 90 * 24 * 60, sessionHours: 90 * 24 };

type Dictionary = Readonly<Record<string, Readonly<Record<string, string>>>>;
const word = (group: string, code: string): string => (chinese.words as unknown as Dictionary)[group]?.[code] ?? code;
const local = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);

/** What makes walks possible: a server whose clock we move, an organisation, a browser with a page for each person. */
export class WalkingParty {
  #now = START;
  #changes = 0;
  readonly #picture = album('walk');
  /** How many changes each person's page has seen. */
  readonly #seen = new Map<Walker, number>();
  readonly #pages = new Map<Walker, Page>();
  readonly server: TestServer;
  readonly organisation: TestOrganisation<Walker>;
  readonly browser: Browser;

  private constructor(server: TestServer, organisation: TestOrganisation<Walker>, browser: Browser) {
    this.server = server;
    this.organisation = organisation;
    this.browser = browser;
  }

  static async gather(): Promise<WalkingParty> {
    const server = await startTestServer({ clock: 'manual', env: PATIENT });
    await server.setClock(new Date(START).toISOString());
    return new WalkingParty(server, await foundOrganisation(server, WALKERS), await launchBrowser());
  }

  async disperse(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  async #page(who: Walker): Promise<Page> {
    const known = this.#pages.get(who);
    if (known) return known;
    const page = await signedIn(this.browser, this.server, this.organisation.people[who], { still: true });
    this.#pages.set(who, page);
    return page;
  }

  /** From intake to closing; answers the complaint's number. */
  async walk(walk: Walk): Promise<string> {
    const number = await this.#register(walk);
    for (const [index, step] of walk.steps.entries()) {
      try {
        await this.#take(number, step);
      } catch (error) {
        throw new Error(`step ${index + 1} of “${walk.title}”: ${JSON.stringify(step)}`, { cause: error });
      }
    }
    const { organisation, server } = this;
    const answer = await server.request('query ($number: String!) { complaintByNumber(number: $number) { id } }', { number }, { token: organisation.people.supervisor.token });
    const complaint = await read(server, organisation.people.supervisor, { id: answer.data.complaintByNumber.id }, 'status outcome judgement closedBy { id } doers { id }');
    expect(complaint).toMatchObject({ status: 'CLOSED', outcome: walk.outcome, judgement: walk.judgement });
    expect(complaint.doers.map(({ id }: { id: string }) => id)).not.toContain(complaint.closedBy.id);
    return number;
  }

  async #register({ title, intake }: Walk): Promise<string> {
    const { channel = 'PHONE', content, fields = {}, linkedTo } = intake;
    if (linkedTo) await register(this.server, this.organisation, this.organisation.people.desk, { title: linkedTo });
    const page = await this.#page('desk');
    await page.goto(`${this.server.url}/complaints/create`);
    const form = page.locator('form').filter({ has: page.locator('[name=title]') });
    await form.locator('[name=title]').fill(intake.title ?? title);
    if (linkedTo) await form.locator('[data-similar] > div').filter({ hasText: linkedTo }).getByRole('button').click();
    await this.#fill(form, { channel, content, ...fields }, { channel: 'channel', content: 'content', kind: 'kind', repairSize: 'repairSize' });
    await page.keyboard.press('Control+Enter');
    const number = (await page.locator('[data-registered]').getAttribute('data-registered')) ?? '';
    await this.#open('desk', number);
    await this.#look(page, intake);
    return number;
  }

  /** The complaint on that person's screen, as it stands: their page stays open and says when somebody else changed it. */
  async #open(who: Walker, number: string): Promise<Page> {
    const page = await this.#page(who);
    const path = `/complaints/${number}/show`;
    if (new URL(page.url()).pathname !== path) {
      await page.goto(`${this.server.url}${path}`);
      await page.locator('#next').waitFor();
      await page.getByText('实时更新').first().waitFor();
    } else if (this.#seen.get(who) !== this.#changes) {
      await page.getByText('这件投诉刚刚有新的更新').waitFor();
      await page.getByRole('button', { name: '刷新' }).click();
      await page.getByText('这件投诉刚刚有新的更新').waitFor({ state: 'hidden' });
    }
    this.#seen.set(who, this.#changes);
    return page;
  }

  async #take(number: string, step: WalkStep): Promise<void> {
    if ('days' in step) {
      this.#now += step.days * DAY;
      return this.server.setClock(new Date(this.#now).toISOString());
    }
    const page = await this.#open(step.who, number);
    if ('mayNot' in step) return this.#refusedAtOnce(page, step.mayNot, step.because);
    const [action, values = {}] = 'does' in step ? [step.does, step.with] : [step.tries, step.with];
    await page.locator(`[data-action=${action}]`).click();
    const dialog = page.getByRole('dialog');
    const fields = definitionOf(action).fields;
    const words = Object.fromEntries(fields.flatMap((field) => ('words' in field ? [[field.name, field.words]] : [])));
    await this.#fill(dialog, values, words, fields);
    if ('does' in step && step.asks) expect(await asked(dialog)).toEqual([...step.asks]);
    await dialog.getByRole('button', { name: '提交' }).click();
    if ('does' in step) {
      await dialog.waitFor({ state: 'hidden' });
      this.#seen.set(step.who, (this.#changes += 1));
      await this.#look(page, step);
      return;
    }
    if (typeof step.refused === 'string') await dialog.getByRole('alert').getByText(step.refused).waitFor();
    else for (const name of step.refused) await dialog.locator(`[name="${name}"][aria-invalid=true], [data-field="${name}"][aria-invalid=true], [name^="${name}."][aria-invalid=true]`).first().waitFor();
    await this.#picture(page, `${action}-refused`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }

  async #refusedAtOnce(page: Page, action: string, because: string): Promise<void> {
    // Closing early, as withdrawn say, is offered whatever closing as usual still misses.
    if (action !== 'complaintClose') expect(await page.locator(`[data-action=${action}]`).count()).toBe(0);
    const fold = page.locator('#next [aria-expanded]');
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    const name = (chinese.action.name as Readonly<Record<string, string>>)[action]!;
    const reason = page.locator('#next dl > div').filter({ has: page.locator('dt').filter({ hasText: new RegExp(`(^|、)${name}(、|$)`) }) }).locator('dd');
    await eventually(async () => expect(await reason.innerText()).toContain(because));
  }

  /** Fills fields of any kind by name, a code by its word. */
  async #fill(form: Locator, values: Fill, words: Readonly<Record<string, string>>, fields: readonly FieldSpec[] = []): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const kind = fields.find((field) => field.name === name)?.kind;
      if (kind === 'complainants') {
        for (const [index, person] of (value as readonly string[]).entries()) {
          if (index > 0) await form.getByRole('button', { name: '再加一人' }).click();
          await form.locator(`[name="${name}.${index}.name"]`).fill(person);
        }
      } else if (Array.isArray(value)) for (const code of value as readonly string[]) await form.locator(`[data-field="${name}.${code}"]`).click();
      else if (value === true) await form.locator(`[data-field="${name}"]`).click();
      else if (typeof value === 'object') await form.locator(`[name="${name}"]`).fill(local(this.#now + (value as { days: number }).days * DAY));
      else if (kind === 'department') await form.locator(`[data-field="${name}"]`).getByRole('radio', { name: new RegExp(`^${await this.#department(String(value))}`) }).click();
      else if (kind === 'complainant') await form.locator(`[data-field="${name}"]`).getByRole('radio').first().click();
      else if (kind === 'decision') await form.locator(`[data-field="${name}"]`).getByRole('radio').nth(value === 'YES' ? 0 : 1).click();
      else if (words[name]) await form.locator(`[data-field="${name}"]`).getByRole('radio', { name: new RegExp(`^${word(words[name], String(value))}`) }).click();
      else await form.locator(`[name="${name}"]`).fill(String(value));
    }
  }

  async #department(kind: string): Promise<string> {
    const { data } = await this.server.request('{ communities { nodes { id departments { id name } } } }', {}, { token: this.organisation.admin.token });
    const all = data.communities.nodes.flatMap(({ departments }: { departments: { id: string; name: string }[] }) => departments);
    return all.find(({ id }: { id: string }) => id === this.organisation.departments[kind]).name;
  }

  async #look(page: Page, { status, runs, lacks, says = [] }: Seen): Promise<void> {
    await eventually(async () => {
      const seen = await page.evaluate(() => ({
        runs: [...document.querySelectorAll('#deadlines [data-rule]')].filter((row) => row.querySelector('[role=progressbar]')).map((row) => row.getAttribute('data-rule')).sort(),
        lacks: [...document.querySelectorAll('#deadlines li')].map((one) => (one as HTMLElement).innerText.trim()),
        ready: document.querySelector('#deadlines')?.textContent?.includes('关闭条件已齐备') ?? false,
        text: document.querySelector('main')?.innerText ?? '',
      }));
      expect(seen.runs).toEqual([...runs].sort());
      if (lacks) expect(seen.lacks).toEqual(lacks.map((one) => word('evidence', one)));
      for (const words of [...says, ...(status ? [word('status', status)] : [])]) expect(seen.text).toContain(words);
    });
  }
}

/** The names of a form's fields, in their order. */
const asked = (dialog: Locator): Promise<(string | null)[]> => dialog.locator('form').evaluate((form) => {
  const all = [...form.querySelectorAll('[name], [data-field]')].map((one) => one.getAttribute('data-field') ?? one.getAttribute('name'));
  return all.filter((name, index) => name && all.indexOf(name) === index);
});

/** What is not so yet may be so in a moment: the page shows what the server answered. */
async function eventually(look: () => Promise<void>, ms = 5_000): Promise<void> {
  const late = Date.now() + ms;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > late) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
