// One PostgreSQL for the whole run, in a folder of its own, with a migrated template that each worker copies.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atDatabase, ensureDatabase, withClient } from '@huiyin/tooling-dev/database-roles.mjs';
import { openDatabase } from '@huiyin/tooling-dev/embedded-database.mjs';
import { livePid, nameOf } from '@huiyin/tooling-dev/process-lock.mjs';
import { ROOT } from '@huiyin/tooling-dev/pnpm.mjs';

const PREFIX = 'huiyin-test-';
export const TEMPLATE = 'huiyin_template';

/** Runs that were killed leave a server and a folder behind; the next run clears them away. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      if (!existsSync(join(folder, 'run')) || livePid(readFileSync(join(folder, 'run'), 'utf8'))) continue;
      if (existsSync(join(folder, 'database', 'cluster'))) await (await openDatabase({ dataDir: folder, purpose: 'test' })).stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Of another user, or half removed by another run: theirs to clear.
    }
  }
}

/** @param {string} ownerUrl @param {string} appUrl */
function migrate(ownerUrl, appUrl) {
  const api = join(ROOT, 'apps', 'api');
  if (!existsSync(join(api, 'src', 'cli.ts'))) {
    process.stderr.write('note: apps/api/src/cli.ts is not there, the test database stays empty\n');
    return;
  }
  const env = { ...process.env, DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, NODE_OPTIONS: '' };
  const run = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', 'src/cli.ts', 'migrate'], { cwd: api, encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(`the test database could not be migrated (exit code ${run.status}):\n${run.stdout}${run.stderr}`);
}

export default async function setUp() {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // As root the server runs under another account, which must be able to pass through.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'run'), nameOf(process.pid));
  const server = await openDatabase({ dataDir: folder, purpose: 'test' });
  Object.assign(globalThis, { huiyinTestServer: server, huiyinTestFolder: folder });
  await ensureDatabase(server.adminUrl, TEMPLATE);
  migrate(atDatabase(server.ownerUrl, TEMPLATE), atDatabase(server.appUrl, TEMPLATE));
  await withClient(server.adminUrl, (client) => client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`));
  process.env.HUIYIN_TEST_ADMIN_URL = server.adminUrl;
  process.env.HUIYIN_TEST_OWNER_URL = server.ownerUrl;
  process.env.HUIYIN_TEST_APP_URL = server.appUrl;
}
