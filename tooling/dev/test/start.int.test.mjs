import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { withClient } from '../src/database-roles.mjs';
import { cleanUp, eventually, isAlive, newFolder, node, support } from './support/processes.mjs';

afterAll(cleanUp);

/** @returns {Promise<import('node:net').Server>} */
const listen = () => new Promise((resolve) => {
  const server = createServer();
  server.listen(0, '127.0.0.1', () => resolve(server));
});
/** @param {import('node:net').Server} server */
const portOf = (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port;

async function freePort() {
  const server = await listen();
  const port = portOf(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

/** @param {string} dataDir @param {number} port @param {NodeJS.ProcessEnv} [env] */
const start = (dataDir, port, env) => node([support('start.mjs')], { env: { HUIYIN_DATA_DIR: dataDir, PORT: String(port), HUIYIN_DEMO: '1', ...env } });

/** @param {number} port @returns {Promise<{ rows: number, pid: number, nodeEnv?: string, flags: string[], data: string }>} */
const ask = async (port) => (await fetch(`http://127.0.0.1:${port}/`)).json();

/** @param {string} dataDir */
const serverPid = (dataDir) => Number(readFileSync(join(dataDir, 'database', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** @param {{ ended: Promise<{ code: number | null }>, err: () => string }} child @param {RegExp} line */
async function endsWithOneLine(child, line) {
  expect((await child.ended).code).toBe(1);
  expect(child.err()).toMatch(line);
  expect(child.err().trimEnd().split('\n')).toHaveLength(1);
}

describe('one clear line and a non-zero exit for', () => {
  test('an old Node', async () => {
    await endsWithOneLine(node([join(process.cwd(), 'tooling/dev/src/run.cjs'), 'start'], { env: { HUIYIN_PRETEND_NODE: '18.20.8' } }), /^huiyin: Node 18\.20\.8 is too old; install Node 20\.19 or newer\n$/);
  });

  test('a taken port', async () => {
    const taken = await listen();
    await endsWithOneLine(start(newFolder(), portOf(taken)), /^huiyin: port \d+ on 127\.0\.0\.1 is taken by another program; choose another one, for example: PORT=\d+ npm start\n$/);
    taken.close();
  });

  test('a port that is none', () => endsWithOneLine(start(newFolder(), 70_000), /^huiyin: PORT must be a number from 1 to 65535, not "70000"\n$/));

  test('a data folder that cannot be written', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const port = await freePort();
    await endsWithOneLine(start(join(file, 'below'), port), /^huiyin: cannot write to the data folder \S+ \(a part of the path is a file\); set HUIYIN_DATA_DIR/);
    await endsWithOneLine(start(file, port), /^huiyin: cannot write to the data folder \S+ \(it is a file\); set HUIYIN_DATA_DIR/);
  });

  test('a database that does not answer', async () => {
    const port = await freePort();
    await endsWithOneLine(start(newFolder(), await freePort(), { DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/c` }), /^huiyin: cannot reach the database of DATABASE_URL \(.*\)\n$/);
  });
});

describe('npm start', () => {
  test('runs, refuses a second one on the same folder, and stops everything on SIGINT', async () => {
    const [dataDir, port] = [newFolder(), await freePort()];
    const running = start(dataDir, port);
    await running.until(/ready/);
    expect(await ask(port)).toMatchObject({ rows: 0, data: dataDir, flags: expect.arrayContaining(['--max-semi-space-size=64']) });
    expect((await ask(port)).nodeEnv).toBeUndefined();
    await endsWithOneLine(start(dataDir, await freePort()), /^huiyin: the data folder \S+ is in use by another npm start \(process \d+\); stop it or set HUIYIN_DATA_DIR\n$/);
    const server = serverPid(dataDir);
    process.kill(-running.pid, 'SIGINT');
    expect(await running.ended).toEqual({ code: 0, signal: null });
    expect(running.out()).toMatch(/api ended cleanly\nstopped\n$/);
    expect(running.err()).toBe('');
    expect(isAlive(server)).toBe(false);
    expect(existsSync(join(dataDir, 'npm-start.lock'))).toBe(false);
  });

  test('kill -9 of the API: one line, non-zero, the database stopped cleanly', async () => {
    const [dataDir, port] = [newFolder(), await freePort()];
    const running = start(dataDir, port);
    await running.until(/ready/);
    const server = serverPid(dataDir);
    process.kill((await ask(port)).pid, 'SIGKILL');
    await endsWithOneLine(running, /^huiyin: the server was killed; what it acknowledged is kept, npm start brings it back\n$/);
    expect(isAlive(server)).toBe(false);
    expect(readFileSync(join(dataDir, 'database', 'log'), 'utf8')).toContain('database system is shut down');
  });

  test('kill -9 of npm start itself: the API ends, and the next start finds the same database and port', async () => {
    const [dataDir, port] = [newFolder(), await freePort()];
    const first = start(dataDir, port);
    await first.until(/ready/);
    const [api, server] = [(await ask(port)).pid, serverPid(dataDir)];
    first.kill('SIGKILL');
    await first.ended;
    const second = start(dataDir, port, { HUIYIN_DEMO: '0' });
    await second.until(/ready/);
    await eventually(() => !isAlive(api));
    expect(serverPid(dataDir)).toBe(server);
    second.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    expect(isAlive(server)).toBe(false);
  });

  test('kill -9 of the database: the API gets it back on the same port', async () => {
    const [dataDir, port] = [newFolder(), await freePort()];
    const running = start(dataDir, port);
    await running.until(/ready/);
    const before = serverPid(dataDir);
    process.kill(before, 'SIGKILL');
    await running.until(/the database had stopped and was started again/);
    expect(await ask(port)).toMatchObject({ rows: 0 });
    expect(serverPid(dataDir)).not.toBe(before);
    running.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
  });
});

describe('npx huiyin', () => {
  test('starts the database when alone, passes arguments, folder and exit code through, and leaves nothing running', async () => {
    const [dataDir, cwd] = [newFolder(), newFolder()];
    const run = async (/** @type {string[]} */ ...args) => {
      const child = node([support('command-line.mjs'), ...args], { cwd, env: { HUIYIN_DATA_DIR: dataDir } });
      return { ...(await child.ended), out: child.out() };
    };
    expect(await run('migrate')).toMatchObject({ code: 0 });
    const echoed = await run('echo', '--column', '标题=title');
    expect(JSON.parse(echoed.out)).toEqual({ rest: ['--column', '标题=title'], cwd, user: 'huiyin_app' });
    expect(await run('fail')).toMatchObject({ code: 7 });
    expect(existsSync(join(dataDir, 'database', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  test('beside npm start it uses the running server and leaves it running', async () => {
    const [dataDir, port] = [newFolder(), await freePort()];
    const running = start(dataDir, port);
    await running.until(/ready/);
    const beside = node([support('command-line.mjs'), 'echo'], { env: { HUIYIN_DATA_DIR: dataDir } });
    expect((await beside.ended).code).toBe(0);
    expect(await ask(port)).toMatchObject({ rows: 0 });
    running.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
  });
});

test('the database of the run answers', async () => {
  const url = String(process.env.HUIYIN_TEST_APP_URL);
  expect(await withClient(url, async (client) => (await client.query('show fsync')).rows)).toEqual([{ fsync: 'off' }]);
});
