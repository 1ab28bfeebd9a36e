/**
 * Where a rule of the house does not hold, and why. A path that ends in a slash is a folder; `#` names a function.
 * A row that nothing needs any more fails the lint's own tests, so the table shrinks with the code.
 * @type {Readonly<Record<string, Readonly<Record<string, string>>>>}
 */
export const EXCEPTIONS = {
  'no-process-env': {
    'apps/api/src/main.ts': 'the process\'s entry hands the environment to readEnv, and reads what exists before there is an Env: the log level and the start check',
    'apps/api/src/cli.ts': 'the command line\'s entry hands the environment to its commands',
    'apps/api/test/': 'the tests\' kit gets its database\'s address from jest\'s global setup',
    'apps/admin/test/': 'a browser test says where it keeps its pictures, and starts the API with an environment of its own',
    'apps/admin/vite.config.ts': 'the development server runs outside the API and proxies to its port',
    'apps/board/vite.config.ts': 'the development server runs outside the API and proxies to its port',
    'tooling/': 'tools start the API: they make its environment',
  },
  'file-name': {
    'apps/admin/src/providers/live.tsx': 'a context and its hook, not a component: named as the provider it is',
  },
  'file-size': {
    'apps/api/src/migrations/1763856000000-create-platform.ts': 'the journal is one SQL function; a migration is read from top to bottom once and never changed',
    'apps/api/test/access.api.test.ts': 'signing in and out, by cookie, token and socket: the cases share one way of telling who is in',
    'apps/api/test/bad-input.api.test.ts': 'one table of every argument of every mutation and query: a missing row must be seen beside the others',
    'apps/api/test/tenancy.int.test.ts': 'two organisations are marked once and then looked at from every side',
  },
  'function-size': {
    'apps/admin/src/look/theme.ts#make': 'the look of every MUI component as one table: data, not steps',
    'tooling/bench/src/rig/found.mjs#found': 'one founding from top to bottom, each step on what the one before answered',
    'tooling/torture/src/kill.mjs#torture': 'one torture from top to bottom: what was killed when is read in order',
    'apps/api/src/modules/import/routes.ts#importRoutes': 'the four routes of one upload share its store and its refusals',
  },
  'sql-place': {
    'apps/api/src/viewer.ts': 'who asks, and when: the one statement of every request, read beside what it becomes',
    'apps/api/src/http.ts': 'the test clock\'s row is written by its route alone, and only with HUIYIN_CLOCK=manual',
    'apps/api/src/main.ts': 'a start without the test clock clears its row, in one statement',
    'apps/api/src/offices.ts': 'the command line walks all communities as the owner, before any module is asked',
  },
  'words-in-catalogue': {
    'apps/admin/src/test-frame/': 'what tests of screens mount instead of a server: believable data, seen by nobody else',
    'apps/admin/src/App.tsx': 'the product\'s name, the same in every language',
    'apps/admin/src/providers/i18n-provider.ts': 'each language is named in itself',
    'apps/admin/src/time/format-time.ts': 'words of time stand beside their grammar, in both languages, and are tested here',
  },
};

/**
 * @param {string} rule @param {string} subject path from the root, perhaps with `#function`
 * @returns {boolean}
 */
export function isExcepted(rule, subject) {
  if (process.env['HUIYIN_LINT_WITHOUT_EXCEPTIONS'] === '1') return false;
  return Object.keys(EXCEPTIONS[rule] ?? {}).some((place) => covers(place, subject));
}

/** @param {string} place a row of the table @param {string} subject */
export const covers = (place, subject) => place === subject || (place.endsWith('/') && subject.startsWith(place));
