// Eyes that go about in the console and look at what stands there with axe-core, by day and by night.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { PASSWORD } from '../../api/test/testkit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// What a page is made of is the same by night; only its colours must be looked at again.
const RULES = { light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }, dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } as const;
type Scheme = keyof typeof RULES;

/** What axe finds on the page as it stands, one line an element: rule, where, why. */
async function violations(page: Page, scheme: Scheme, screen: string): Promise<string[]> {
  // An inherited colour passes on level by level, each a moving thing for a frame: at rest is what moved in none of three.
  await page.evaluate(async () => {
    for (let calm = 0; calm < 3; calm += 1) {
      await new Promise((painted) => { requestAnimationFrame(painted); });
      const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity && one.playState === 'running');
      if (moving.length > 0) calm = -1;
      await Promise.all(moving.map((one) => one.finished.catch(() => undefined)));
    }
  });
  // The page's own policy forbids script elements from elsewhere; evaluating does not make one.
  await page.evaluate(AXE);
  return page.evaluate(async ([name, runOnly]) => {
    const { axe } = window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> } };
    const found = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${name} ${id} ${String(target)}: ${failureSummary ?? ''}`));
  }, [`${scheme} ${screen}`, RULES[scheme]] as const);
}

export interface Eyes {
  readonly found: readonly string[];
  readonly grounds: ReadonlySet<string>;
  look(screen: string): Promise<void>;
  visit(path: string, there: string): Promise<void>;
  signIn(login: string): Promise<void>;
}

/** Somebody who goes about on a page and looks at what stands there by day and by night. */
export function eyesOn(page: Page, url: string): Eyes {
  const found: string[] = [];
  const grounds = new Set<string>();
  return {
    found, grounds,
    look: async (screen) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.evaluate(() => new Promise((painted) => { requestAnimationFrame(() => requestAnimationFrame(painted)); }));
        found.push(...await violations(page, colorScheme, screen));
        grounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      }
    },
    visit: async (path, there) => {
      await page.goto(`${url}${path}`);
      await page.locator(there).first().waitFor({ state: 'attached' });
    },
    signIn: async (login) => {
      await page.locator('[name=login]').fill(login);
      await page.locator('[name=password]').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.locator('nav').first().waitFor({ state: 'attached' });
    },
  };
}
