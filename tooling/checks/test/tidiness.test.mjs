// What must not be committed, and who may write what.
import { describe, expect, test } from '@jest/globals';
import { FILES, filesLike, isTest, listedByWalking, read } from '../src/repository.mjs';

const TEXT = filesLike(/\.(ts|tsx|mjs|cjs|js|json|yaml|yml|md|graphql|css|html|svg)$|^[^/]+$|^\.ci\//).filter((path) => path !== 'pnpm-lock.yaml' && path !== 'LICENSE');

test('without git the same files are read', () => expect(listedByWalking().sort()).toEqual(FILES));

describe('committed files', () => {
  // A machine's home or work folder, not a path inside a container that somebody is told about.
  const MACHINE = new RegExp(['/home/[a-z]', '/Users/[A-Za-z]', '[A-Z]:\\\\\\\\Users', '/root/[a-z]'].join('|'));
  const REGISTRY = new RegExp(['registry\\.np', 'npmmirror', 'npm\\.taobao', 'verdaccio', '^\\s*registry\\s*=', 'NPM_CONFIG_REGISTRY\\s*='].join('|'), 'im');

  test.each([['a machine\'s path', MACHINE], ['a registry\'s address', REGISTRY]])('hold no %s', (_what, pattern) => {
    const self = 'tooling/checks/test/tidiness.test.mjs';
    expect(TEXT.filter((path) => path !== self).flatMap((path) => {
      const found = pattern.exec(read(path));
      return found === null ? [] : [`${path}: ${found[0]}`];
    })).toEqual([]);
  });
  test('hold nothing generated and no secret', () => {
    expect(FILES.filter((path) => /\.generated\.ts$|\/gql\/|\.tsbuildinfo$|(^|\/)\.env(\.|$)|\.pem$|\.key$|package-lock\.json$|yarn\.lock$|\.log$/.test(path))).toEqual([]);
  });
  test('.npmrc only keeps npm from adding a line of its own', () => expect(read('.npmrc').replace(/^#.*\n/gm, '').trim()).toBe('update-notifier=false'));
  test('hold no conflict marker', () => expect(TEXT.filter((path) => /^(<{7}|>{7}) /m.test(read(path)))).toEqual([]));
});

describe('business tables', () => {
  const migrations = filesLike(/^apps\/api\/src\/migrations\/\d.*\.ts$/).map(read).join('\n');
  const tables = [...migrations.matchAll(/^create table (\w+)/gm)].map((match) => match[1] ?? '');
  /** Tables that are not the register, with the reason why the application writes them itself. @type {Readonly<Record<string, string>>} */
  const OF_THE_PLATFORM = {
    outbox: 'the relay takes wake-ups out after they are sent',
    sessions: 'a session is opened and ended by its own person, and is no part of the register',
    sign_in_failures: 'counts of wrong tries, of nobody in particular',
    credentials: 'a secret never lies in an entry: only its holder changes it',
    test_clock: 'exists for tests only',
    messages: 'the journal writes them; that somebody read one, or that it left the house, is no part of the register',
    deliveries: 'what becomes of a message outside is the vendor\'s word, which comes when it comes',
    delivery_tries: 'a try is written before anything leaves, whether the message is ever known to have arrived or not',
    early_receipts: 'a vendor\'s word that came before its message is known, for three days at most',
    post_workers: 'signs of life of processes',
    proposal_marks: 'how far the clock has looked for concentrations: its own place, no part of the register',
    screen_pairings: 'a screen that asks is of nobody\'s register yet, and gone within minutes',
    screen_tokens: 'a token never lies in an entry: it comes, changes and ends with its screen',
    uploads: 'what waits for an entry belongs to nobody\'s register yet, and goes after a day',
  };

  test('every exception is a table', () => expect(Object.keys(OF_THE_PLATFORM).filter((name) => !tables.includes(name))).toEqual([]));

  test.each(tables.filter((table) => !(table in OF_THE_PLATFORM)))('%s is written by functions of the database only, which the journal calls', (table) => {
    const writes = new RegExp(`\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?|merge\\s+into)\\s+(?:only\\s+)?(?:public\\.)?"?${table}"?(?!\\w)(?!\\s*=)`, 'i');
    const code = filesLike(/^(apps|packages)\/.*\.(ts|tsx)$/).filter((path) => !isTest(path) && !path.startsWith('apps/api/src/migrations/'));
    expect(code.filter((path) => writes.test(read(path)))).toEqual([]);
  });
  test('no repository of TypeORM saves, inserts, updates or removes', () => {
    const code = filesLike(/^apps\/api\/src\/.*\.ts$/).filter((path) => !isTest(path));
    expect(code.filter((path) => /\b(manager|repository)\b[^;\n]*\.(save|insert|update|upsert|delete|remove|softDelete|increment|query)\(/.test(read(path)) && path !== 'apps/api/src/platform/database.ts')).toEqual([]);
  });
  test('every table has a policy, or says in the start check why it needs none', () => {
    const open = tables.filter((table) => !new RegExp(`protect_by_(community|organisation)\\('${table}'|alter table ${table} force row level security`).test(migrations));
    const excused = read('apps/api/src/platform/start-check.ts');
    expect(open.filter((table) => !new RegExp(`\\b${table}\\b`).test(excused))).toEqual([]);
  });
});
