// The migration that versions policies, on a register written before it: what was there holds for ever back, and goes on.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEFAULT_POLICY } from '@huiyin/domain';
import { atDatabase, ensureDatabase, withClient } from '@huiyin/tooling-dev/database-roles.mjs';
import { migrations } from '../src/migrations/index.ts';
import { migrate } from '../src/open-services.ts';
import { Database } from '../src/platform/database.ts';
import { key, policySpeaker, type Said } from './policy-kit.ts';
import { CAST, findings, foundOrganisation, localId, PASSWORD, read, register, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

const name = `old_${randomBytes(6).toString('hex')}`;
const at = (variable: string): string => process.env[variable]!;
const database = { adminUrl: atDatabase(at('HUIYIN_TEST_ADMIN_URL'), name), ownerUrl: atDatabase(at('HUIYIN_TEST_OWNER_URL'), name), appUrl: atDatabase(at('HUIYIN_TEST_APP_URL'), name) };
const VERSION = 'VersionPolicies1764950000000';
const MORE = { ...CAST, quality: { roles: ['QUALITY_DEPARTMENT'], department: null } } as const;
let server: TestServer;
let org: Organisation & { readonly people: Readonly<Record<keyof typeof MORE, Person>> };
const { must, policy } = policySpeaker(() => server);

beforeAll(async () => {
  await ensureDatabase(at('HUIYIN_TEST_ADMIN_URL'), name);
  const owner = await Database.open(database.ownerUrl, { poolSize: 2, entities: [], migrations: migrations.slice(0, migrations.findIndex((one) => one.name === VERSION)) });
  await owner.source.runMigrations();
  await owner.close();
  server = await startTestServer({ beside: { database } as TestServer });
  org = await foundOrganisation(server, MORE);
});
afterAll(async () => {
  await server.close();
  await withClient(at('HUIYIN_TEST_ADMIN_URL'), (client) => client.query(`drop database if exists ${name} with (force)`));
});

test('what was registered before keeps its version; the first one holds from the opening on; a new one comes into force', async () => {
  const { desk, manager, quality, centre } = org.people;
  const before = await register(server, org, desk);
  expect(await server.admin(`select column_name from information_schema.columns where table_name = 'policies' order by 1`)).toEqual(['community_id', 'figures', 'version'].map((column_name) => ({ column_name })));
  const deadlines = await server.admin('select * from deadlines order by key');

  await server.close();
  expect(await migrate(database.ownerUrl)).toEqual(migrations.slice(migrations.findIndex((one) => one.name === VERSION)).map((one) => one.name));
  server = await startTestServer({ beside: { database } as TestServer });
  const { version: _, ...figures } = DEFAULT_POLICY;
  expect(await server.admin('select version, figures, in_force_from::text as since, sources from policies where community_id = $1', [localId(org.communityId)])).toEqual([{ version: 1, figures, since: '-infinity', sources: {} }]);
  expect([await findings(server, org), await server.admin('select * from deadlines order by key')]).toEqual([[], deadlines]);
  expect(await policy(desk, org.communityId, 'version inForceFrom')).toEqual({ version: 1, inForceFrom: null });

  const drafted = await must(manager, 'policyDraft', { communityId: org.communityId, content: { figures: [{ name: 'firstReplyMinutes', value: 20 }], chains: [] }, idempotencyKey: key() });
  const reviewed = await must(quality, 'documentReview', { documentId: drafted.id, expectedVersion: drafted.version, password: PASSWORD });
  await must(centre, 'documentApprove', { documentId: drafted.id, expectedVersion: reviewed.version, password: PASSWORD });
  const figure = async (complaint: { readonly id: string }): Promise<number> => (await read(server, desk, complaint, 'deadlines { rule figure { value } }')).deadlines.find(({ rule }: Said) => rule === 'CMP-8').figure.value;
  expect([await figure(before), await figure(await register(server, org, desk)), await findings(server, org)]).toEqual([15, 20, []]);
});
