// Databases for tests, copies of the migrated template. Suites in one worker share its database and tell their data
// apart by their own organisation; a suite that changes roles, schema or counts everything takes a fresh one.
import { randomBytes } from 'node:crypto';
import { atDatabase, ensureDatabase, withClient } from '@huiyin/tooling-dev/database-roles.mjs';

const TEMPLATE = 'huiyin_template';

/** @typedef {{ adminUrl: string, ownerUrl: string, appUrl: string, name: string }} TestDatabase */

/** @param {string} name @returns {string} */
function fromRun(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this test needs the database of the run; name its file *.int.test.ts, *.api.test.ts or *.e2e.test.ts`);
  return value;
}

/** @param {string} name @returns {Promise<TestDatabase>} `adminUrl` is a superuser's, in that database */
async function copy(name) {
  const adminUrl = fromRun('HUIYIN_TEST_ADMIN_URL');
  await ensureDatabase(adminUrl, name, { template: TEMPLATE });
  return { adminUrl: atDatabase(adminUrl, name), ownerUrl: atDatabase(fromRun('HUIYIN_TEST_OWNER_URL'), name), appUrl: atDatabase(fromRun('HUIYIN_TEST_APP_URL'), name), name };
}

/** @returns {Promise<TestDatabase>} the database of this jest worker, made when first asked for */
export const workerDatabase = () => copy(`worker_${process.env.JEST_WORKER_ID ?? '1'}`);

/** @returns {Promise<TestDatabase & { drop: () => Promise<void> }>} one nobody else has; drop it in afterAll */
export async function freshDatabase() {
  const database = await copy(`fresh_${randomBytes(6).toString('hex')}`);
  const drop = () => withClient(fromRun('HUIYIN_TEST_ADMIN_URL'), async (client) => void (await client.query(`drop database if exists ${database.name} with (force)`)));
  return { ...database, drop };
}
