import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clockAt, entryCounts } from '@huiyin/domain';
import type { Env } from './env.ts';
import type { Services } from './services.ts';
import { Cursors } from './platform/cursors.ts';
import { Database, SERVING } from './platform/database.ts';
import { Feed } from './platform/feed.ts';
import { Journal } from './platform/journal.ts';
import { createLogger } from './platform/logger.ts';
import { createDiskStore } from './platform/files/disk-store.ts';
import { createS3Store } from './platform/files/s3-store.ts';
import { BoardFeeds } from './modules/board/feed.ts';
import { migratePost } from './post/post.ts';
import { DepartmentEntity, StaffEntity, UnitEntity } from './modules/organisation/rows.ts';
import { migrations } from './migrations/index.ts';

export const ENTITIES = [DepartmentEntity, StaffEntity, UnitEntity];

/** Opens what a process holds: the pool, the journal, the feed (`live`), its secret. `close` ends them in order. */
export async function openServices(env: Env, logLevel = 'info', live = true): Promise<Services & { close(): Promise<void> }> {
  const log = createLogger(logLevel);
  const database = await Database.open(env.databaseUrl, { poolSize: env.poolSize, entities: ENTITIES, limits: SERVING });
  const feed = new Feed(database, log);
  const journal = new Journal(database, { nextAt: clockAt, counts: entryCounts }, () => feed.wake());
  const secret = env.secret === null ? await keptSecret(env.dataDir) : createHash('sha256').update(env.secret, 'utf8').digest();
  const cursors = new Cursors(secret);
  if (live) await feed.start();
  return {
    env, database, journal, feed, cursors, log, secret, boards: new BoardFeeds({ database, feed, cursors, log }),
    files: env.s3 === null ? createDiskStore(join(env.dataDir, 'files')) : createS3Store(env.s3, join(env.dataDir, 'files', 'incoming')),
    close: async () => {
      await feed.stop();
      await database.close();
    },
  };
}

/** Brings the schema up to date with the owner's role; answers the names of the migrations that ran. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const database = await Database.open(ownerUrl, { poolSize: 2, entities: [], migrations });
  try {
    const ran = (await database.source.runMigrations()).map((migration) => migration.name);
    await migratePost(ownerUrl, (text) => database.source.query(text));
    return ran;
  } finally {
    await database.close();
  }
}

/** Kept in the data folder, so that a cursor outlives a restart; several replicas share HUIYIN_SECRET instead. */
async function keptSecret(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, 'secret.key');
  await mkdir(dataDir, { recursive: true });
  try {
    return Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  } catch {
    const secret = randomBytes(32);
    await writeFile(path, secret.toString('base64'), { mode: 0o600, flag: 'wx' }).catch(() => undefined);
    await chmod(path, 0o600);
    return Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  }
}
