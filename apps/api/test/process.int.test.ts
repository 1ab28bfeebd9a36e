// The process and its edges: how it stops, how large a request may be, what the test clock takes.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { foundOrganisation, startTestServer, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

describe('stopping', () => {
  interface Running { readonly child: ChildProcess; readonly url: string; readonly ended: Promise<{ code: number | null; after: number }>; text(): string; tell(signal: NodeJS.Signals): void }
  async function start(): Promise<Running> {
    const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', 'src/main.ts'], {
      cwd: join(import.meta.dirname, '..'), stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, DATABASE_URL: server.database.appUrl, HUIYIN_DATA_DIR: server.services.env.dataDir, HOST: '127.0.0.1', PORT: '0', HUIYIN_DEMO: '0', HUIYIN_CLOCK: 'manual', HUIYIN_UNSAFE_SETTINGS: '1', NODE_ENV: 'test', NODE_OPTIONS: '' },
    });
    let text = '';
    let told = 0;
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (piece: Buffer) => (text += String(piece)));
    const ended = new Promise<{ code: number | null; after: number }>((resolve) => child.on('exit', (code) => resolve({ code, after: Date.now() - told })));
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message) => resolve((message as { port: number }).port));
      child.once('exit', () => reject(new Error(text)));
    });
    return { child, url: `http://127.0.0.1:${port}`, ended, text: () => text, tell: (signal) => {
      told ||= Date.now();
      child.kill(signal);
    } };
  }
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  test('ends within ten seconds though a request hangs, at once when told again, cleanly when nothing hangs', async () => {
    const [hanging, impatient, calm] = await Promise.all([start(), start(), start()]);
    const holder = new pg.Client({ connectionString: server.database.adminUrl });
    await holder.connect();
    try {
      await holder.query('begin; lock table set_up in access exclusive mode');
      for (const { url } of [hanging, impatient]) void fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ setupRequired }"}' }).catch(() => undefined);
      await pause(500);
      for (const one of [hanging, impatient, calm]) one.tell('SIGTERM');
      // Ctrl-C in a terminal comes twice, from it and through npm: that is one wish.
      calm.tell('SIGINT');
      hanging.tell('SIGINT');
      await pause(1_500);
      impatient.tell('SIGINT');
      const [hung, hurried, done] = await Promise.all([hanging.ended, impatient.ended, calm.ended]);
      expect([done.code, calm.text().includes('stopped cleanly')]).toEqual([0, true]);
      expect(hurried.code).toBe(1);
      expect(hurried.after).toBeLessThan(3_000);
      expect([hung.code, /not stopped after 10 s/i.test(hanging.text()), /stopped cleanly/.test(hanging.text())]).toEqual([1, true, false]);
      expect(hung.after).toBeGreaterThan(9_000);
      expect(hung.after).toBeLessThan(12_000);
    } finally {
      for (const { child } of [hanging, impatient, calm]) child.kill('SIGKILL');
      await holder.end();
    }
  });
});

describe('the test clock', () => {
  test('takes years from 1900 to 2199, others are 400', async () => {
    const set = async (now: unknown): Promise<number> => (await fetch(`${server.url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) })).status;
    for (const now of ['1899-12-31T23:59:59Z', '0001-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '2200-01-01T00:00:00Z', '+010000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', 'x', '', null, 7]) expect([now, await set(now)]).toEqual([now, 400]);
    for (const now of ['1900-01-01T00:00:00Z', '2199-12-31T23:59:59Z', '2026-03-02T02:00:00Z']) expect([now, await set(now)]).toEqual([now, 200]);
  });
});

describe('large requests', () => {
  const post = (body: string): Promise<Response> => fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${org.people.custodian.token}` }, body });

  test('two hundred rows of two thousand characters each are imported, however they are written', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ row: index + 1, key: `${index}`, title: `第 ${index} 件`, detail: '水'.repeat(2_000), receivedAt: '2019-05-06T08:00:00+08:00' }));
    const query = 'mutation ($input: ComplaintsImportInput!) { complaintsImport(input: $input) { __typename ... on ComplaintsImportPayload { written alreadyThere } ... on UserError { code path } } }';
    const body = JSON.stringify({ query, variables: { input: { communityId: org.communityId, source: 'large', backEntryReason: '旧台账', rows } } });
    for (const written of [body, body.replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)]) {
      const response = await post(written);
      const answer = await response.json();
      expect([written.length > 1_000_000 || Buffer.byteLength(written) > 1_000_000, response.status, JSON.stringify(answer).slice(0, 300)]).toEqual([true, 200, expect.stringContaining('ComplaintsImportPayload')]);
    }
  });

  test('beyond four megabytes is 413; elsewhere, and of strangers, beyond one', async () => {
    const tooLong = async (path: string, size: number, token: string | null): Promise<number> => (await fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query: '{ setupRequired }', now: 'x'.repeat(size) }) })).status;
    const { token } = org.people.custodian;
    expect([await tooLong('/graphql', 3_900_000, token), await tooLong('/graphql', 4_100_000, token), await tooLong('/test/clock', 1_100_000, token)]).toEqual([200, 413, 413]);
    expect([await tooLong('/graphql', 900_000, null), await tooLong('/graphql', 1_100_000, null), await tooLong('/graphql', 1_100_000, 'x')]).toEqual([200, 413, 413]);
  });
});
