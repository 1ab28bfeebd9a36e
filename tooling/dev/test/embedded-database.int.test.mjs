import { afterAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../src/database-roles.mjs';
import { cleanUp, eventually, isAlive, newFolder, node, openInChild, support } from './support/processes.mjs';

const asRoot = process.getuid?.() === 0;
const namespaces = asRoot && spawnSync('unshare', ['-U', '--map-user=1000', '--map-group=1000', 'true']).status === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };

afterAll(cleanUp);

/** @param {string} url @param {string} sql */
const query = (url, sql) => withClient(url, async (client) => (await client.query(sql)).rows);

/** @param {string} dataDir */
const pidFile = (dataDir) => join(dataDir, 'database', 'cluster', 'postmaster.pid');
/** @param {string} dataDir */
const serverPid = (dataDir) => Number(readFileSync(pidFile(dataDir), 'utf8').split('\n')[0]);

/** Four clients that insert and reconnect until told to end. @param {string} url */
function writers(url) {
  /** @type {number[]} */
  const acknowledged = [];
  let next = 0;
  let broken = 0;
  let writing = true;
  const one = async () => {
    while (writing) {
      await withClient(url, async (client) => {
        while (writing) {
          const mine = (next += 1);
          await client.query('insert into kept values ($1)', [mine]);
          acknowledged.push(mine);
        }
      }).catch(async () => {
        broken += 1;
        await sleep(50);
      });
    }
  };
  const all = [1, 2, 3, 4].map(one);
  const end = async () => {
    writing = false;
    await Promise.all(all);
  };
  return { acknowledged, broken: () => broken, end };
}

test('rows acknowledged before kill -9 of the server are there after it restarts by itself, on the same port', async () => {
  const dataDir = newFolder();
  const { database, kill, ended } = await openInChild(dataDir);
  await query(database.ownerUrl, 'create table kept (id bigint primary key)');
  await query(database.ownerUrl, 'grant insert, select on kept to huiyin_app');
  const writing = writers(database.appUrl);
  const progress = async () => {
    const before = writing.acknowledged.length;
    await eventually(() => writing.acknowledged.length > before + 20);
  };
  for (let round = 1; round <= 3; round += 1) {
    await progress();
    const broken = writing.broken();
    process.kill(serverPid(dataDir), 'SIGKILL');
    await eventually(() => writing.broken() > broken);
  }
  await progress();
  await writing.end();
  const kept = new Set((await query(database.appUrl, 'select id::int from kept')).map((row) => row.id));
  expect(writing.acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  const last = serverPid(dataDir);
  expect(last).not.toBe(database.serverPid);
  kill('SIGTERM');
  expect((await ended).code).toBe(0);
  expect(isAlive(last)).toBe(false);
});

describe('what a crash leaves', () => {
  test('a server without its starter is found and used, and stopped by who found it', async () => {
    const dataDir = newFolder();
    const first = await openInChild(dataDir);
    expect(first.database.reused).toBe(false);
    first.kill('SIGKILL');
    await first.ended;
    const second = await openInChild(dataDir);
    expect(second.database).toMatchObject({ reused: true, serverPid: first.database.serverPid, appUrl: first.database.appUrl });
    second.kill('SIGTERM');
    await second.ended;
    expect(isAlive(first.database.serverPid)).toBe(false);
  });

  test('a lock of a dead server is recovered, also when its number now belongs to a stranger', async () => {
    const dataDir = newFolder();
    const first = await openInChild(dataDir);
    first.kill('SIGKILL');
    await first.ended;
    process.kill(first.database.serverPid, 'SIGKILL');
    await eventually(() => !isAlive(first.database.serverPid));
    const second = await openInChild(dataDir);
    expect(second.database).toMatchObject({ reused: false, appUrl: first.database.appUrl });
    second.kill('SIGKILL');
    await second.ended;
    process.kill(second.database.serverPid, 'SIGKILL');
    await eventually(() => !isAlive(second.database.serverPid));
    const { uid, gid } = statSync(pidFile(dataDir));
    const stranger = spawn('sleep', ['60'], { uid, gid });
    writeFileSync(pidFile(dataDir), readFileSync(pidFile(dataDir), 'utf8').replace(/^\d+/, String(stranger.pid)));
    const third = await openInChild(dataDir);
    expect(third.database).toMatchObject({ reused: false, appUrl: first.database.appUrl });
    expect(isAlive(Number(stranger.pid))).toBe(true);
    stranger.kill();
    third.kill('SIGTERM');
    expect((await third.ended).code).toBe(0);
  });

  test('a half-made cluster is made anew', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'database', 'cluster.new', 'base'), { recursive: true });
    chmodSync(join(dataDir, 'database'), 0o711);
    writeFileSync(join(dataDir, 'database', 'cluster.new', 'PG_VERSION'), '18');
    const opened = await openInChild(dataDir);
    expect(await query(opened.database.appUrl, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
    opened.kill('SIGTERM');
    await opened.ended;
  });
});

test('several processes share one server, the last one out stops it', async () => {
  const dataDir = newFolder();
  const [one, other] = await Promise.all([openInChild(dataDir), openInChild(dataDir)]);
  expect(one.database.serverPid).toBe(other.database.serverPid);
  one.kill('SIGTERM');
  await one.ended;
  expect(await query(other.database.appUrl, 'select current_user::text as who')).toEqual([{ who: 'huiyin_app' }]);
  other.kill('SIGTERM');
  await other.ended;
  expect(isAlive(other.database.serverPid)).toBe(false);
});

test('only who knows a password gets in, and the passwords are for the owner of the folder', async () => {
  const dataDir = newFolder();
  const { database, kill, ended } = await openInChild(dataDir);
  expect(statSync(join(dataDir, 'database', 'passwords.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, 'database', 'cluster')).mode & 0o777).toBe(0o700);
  const wrong = new URL(database.appUrl);
  wrong.password = 'guessed';
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  wrong.username = 'postgres';
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  kill('SIGTERM');
  await ended;
});

describe('under whichever account', () => {
  /** @param {string} dataDir @param {{ uid?: number, gid?: number }} [options] */
  async function opensTwice(dataDir, options) {
    for (const round of [1, 2]) {
      const opened = await openInChild(dataDir, options);
      expect(await query(opened.database.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
      opened.kill('SIGTERM');
      expect({ round, ...(await opened.ended) }).toEqual({ round, code: 0, signal: null });
    }
    return statSync(join(dataDir, 'database', 'cluster')).uid;
  }

  (asRoot ? test : test.skip)('root: the server runs as somebody else', async () => {
    expect(await opensTwice(newFolder())).not.toBe(0);
  });

  (namespaces ? test : test.skip)('root in a folder nobody else may enter: the server runs in a user namespace', async () => {
    const dataDir = newFolder();
    chmodSync(dataDir, 0o700);
    expect(await opensTwice(dataDir)).toBe(0);
  });

  (asRoot ? test : test.skip)('an ordinary user', async () => {
    const dataDir = newFolder();
    chownSync(dataDir, NOBODY.uid, NOBODY.gid);
    expect(await opensTwice(dataDir, NOBODY)).toBe(NOBODY.uid);
  });
});

test('a data folder that cannot be made is one clear line', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  const child = node([support('open-database.mjs'), join(file, 'below')]);
  expect((await child.ended).code).not.toBe(0);
  expect(child.err()).toContain('cannot write to the data folder');
});
