import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { importRoutes } from './routes.ts';
import { decodePercent } from '../../platform/files/name.ts';
import { createGate } from '../../platform/gate.ts';
import { nameInQuery } from './upload.ts';
import { rawWorkbook, textRow } from './test/hostile-files.ts';

const CSV = '编号,标题,时间\n1,电梯坏了,2019/4/25 9:32:09\n2,,2019/13/1\n';
const HOUR = 3_600_000;
let app: FastifyInstance;
let dataDir: string;
let now: number;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'huiyin-import-'));
  now = Date.UTC(2026, 0, 1);
  app = fastify();
  await app.register(importRoutes, {
    dataDir, now: () => now, fileBytes: 300_000,
    authorise: async ({ headers }) => (headers.authorization === undefined ? null : { staffId: 's', organisationId: headers.authorization.slice(7), communityIds: [] }),
  });
  app.post('/graphql', async (request) => ({ got: request.body }));
});
afterEach(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

const post = (payload: string | Buffer, more: InjectOptions = {}): ReturnType<FastifyInstance['inject']> =>
  app.inject({ method: 'POST', url: '/files/import?name=a.csv', payload, ...more, headers: { authorization: 'Bearer one', ...more.headers } }) as never;
const get = (path: string, organisation = 'one'): ReturnType<FastifyInstance['inject']> =>
  app.inject({ method: 'GET', url: `/files/import/${path}`, headers: { authorization: `Bearer ${organisation}` } }) as never;

describe('POST /files/import', () => {
  test('answers the table and keeps it for the organisation, whatever the content type', async () => {
    for (const type of ['text/csv', 'application/json', 'application/octet-stream', undefined]) {
      const response = await post(CSV, type === undefined ? {} : { headers: { 'content-type': type } });
      expect([type, response.statusCode]).toEqual([type, 200]);
      expect(response.json()).toMatchObject({
        kind: 'csv', encoding: 'utf-8', name: 'a.csv', rowCount: 2, problems: [], notices: [],
        columns: [{ index: 0, letter: 'A', header: '编号', sample: ['1', '2'] }, { header: '标题' }, { header: '时间' }],
        suggestedMapping: { key: 0, title: 1, receivedAt: 2, detail: null },
      });
    }
  });
  test('other routes keep their parsers', async () => {
    expect((await app.inject({ method: 'POST', url: '/graphql', payload: { a: 1 } })).json()).toEqual({ got: { a: 1 } });
  });
  test.each([
    ['', 422, 'EMPTY_FILE'], ['标题,详情\n', 422, 'ONLY_HEADER'], ['标题,详情\n"a', 422, 'CUT_OFF'], [Buffer.from('89504e470d0a1a0a', 'hex'), 415, 'WRONG_TYPE'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 415, 'WRONG_TYPE'], [rawWorkbook(textRow(1, '标题')).subarray(0, 90), 422, 'CUT_OFF'], ['标题,详情\n'.padEnd(300_001, 'x'), 413, 'TOO_LARGE'],
  ])('a file that cannot be read is the sender\'s error: %#', async (payload, status, code) => {
    const response = await post(payload);
    expect([response.statusCode, response.json()]).toEqual([status, { code, message: expect.stringMatching(/[\u4e00-\u9fff]/), where: expect.objectContaining({ file: 'a.csv' }) }]);
    const english = await post(payload, { headers: { 'accept-language': 'en-GB,zh;q=0.5' } });
    expect((english.json() as { message: string }).message).toMatch(/^[^\u4e00-\u9fff]+(\(另存为 \.xlsx\))?$/);
  });
  test('cells that cannot be read are told with their place', async () => {
    const response = await post('标题,详情\n一\u0000,二\n');
    expect(response.json()).toMatchObject({ problems: [{ row: 2, column: 0, problem: 'NUL', message: '第 2 行 · 标题（A）：含有空字符（NUL）' }] });
  });
  test('needs a session, and with a cookie a sign that it comes from our own pages', async () => {
    expect((await app.inject({ method: 'POST', url: '/files/import', payload: CSV })).json()).toMatchObject({ code: 'UNAUTHENTICATED' });
    const cookieOnly = fastify();
    await cookieOnly.register(importRoutes, { dataDir, now: () => now, authorise: async () => ({ staffId: 's', organisationId: 'one', communityIds: [] }) });
    const send = async (headers: Record<string, string>): Promise<number> => (await cookieOnly.inject({ method: 'POST', url: '/files/import', payload: CSV, headers: { host: 'huiyin.example', ...headers } })).statusCode;
    expect([await send({}), await send({ origin: 'https://evil.example' }), await send({ origin: 'null' })]).toEqual([403, 403, 403]);
    expect([await send({ 'x-huiyin-csrf': '1' }), await send({ origin: 'https://huiyin.example' }), await send({ authorization: 'Bearer x' })]).toEqual([200, 200, 200]);
    await cookieOnly.close();
  });
  test('a form upload is told how to do it', async () => {
    const response = await post('--x\r\n', { headers: { 'content-type': 'multipart/form-data; boundary=x' } });
    expect([response.statusCode, response.json()]).toMatchObject([415, { code: 'NOT_A_FILE' }]);
  });
  test('a body that grows beyond the limit without saying so is stopped; one broken off keeps nothing', async () => {
    await app.listen({ port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/files/import`;
    const headers = { authorization: 'Bearer one' };
    const endless = new ReadableStream({ pull: (controller) => { controller.enqueue(Buffer.alloc(50_000, 'x')); if ((sent += 1) > 12) controller.close(); } });
    let sent = 0;
    const response = await fetch(url, { method: 'POST', body: endless, headers, duplex: 'half' } as RequestInit);
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'TOO_LARGE' }]);
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`POST /files/import HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer one\r\nContent-Length: 1000\r\n\r\n${CSV}`);
        setTimeout(() => { socket.destroy(); done(); }, 50);
      });
    });
    expect((await post(CSV)).statusCode).toBe(200);
    expect(await readdir(join(dataDir, 'imports'))).toHaveLength(1);
  });
});

describe('GET /files/import/:source', () => {
  const many = `编号,标题\n${Array.from({ length: 1050 }, (_none, at) => `${at},"题\n${at}"`).join('\n')}\n`;
  const kept = async (text = CSV): Promise<string> => (await post(text)).json<{ source: string }>().source;
  test('answers pages that cover every row once', async () => {
    const source = await kept(many);
    const rows: { row: number; cells: string[] }[] = [];
    for (let from = 0; from < 1200; from += 170) rows.push(...(await get(`${source}?from=${from}&count=170`)).json<{ rows: typeof rows }>().rows);
    expect(rows).toEqual(Array.from({ length: 1050 }, (_none, at) => ({ row: at + 2, cells: [String(at), `题\n${at}`] })));
  });
  test('another organisation, an unknown source and one older than 24 h are not found', async () => {
    const source = await kept();
    expect((await get(source)).statusCode).toBe(200);
    const answers = [await get(source, 'two'), await get('0'.repeat(64)), await get('..%2F..%2Fetc'), await get(`${source}/mapped`, 'two')];
    for (const answer of answers) expect([answer.statusCode, answer.json()]).toMatchObject([404, { code: 'NOT_FOUND', where: null }]);
    now += 24 * HOUR;
    expect((await get(source)).statusCode).toBe(404);
    await kept('标题,详情\n一,二\n');
    const [folder = ''] = await readdir(join(dataDir, 'imports'));
    expect(await readdir(join(dataDir, 'imports', folder))).toHaveLength(2);
    expect((await stat(join(dataDir, 'imports', folder))).mode & 0o077).toBe(0);
  });
  test.each(['from=-1', 'count=0', 'count=201', 'from=x', 'from=1&from=2', 'count=1e9', 'from=99999999999999999999'])('%s is refused', async (query) => {
    const response = await get(`${await kept()}?${query}`);
    expect([response.statusCode, response.json()]).toMatchObject([400, { code: 'BAD_RANGE' }]);
  });
  test('an organisation keeps its last twenty tables', async () => {
    const sources: string[] = [];
    for (let at = 0; at < 22; at += 1) {
      now += 1000;
      sources.push(await kept(`标题,详情\n${at},x\n`));
    }
    expect((await get(sources[0] ?? '')).statusCode).toBe(404);
    expect((await get(sources[21] ?? '')).statusCode).toBe(200);
    const [folder = ''] = await readdir(join(dataDir, 'imports'));
    expect((await readdir(join(dataDir, 'imports', folder))).length).toBeLessThanOrEqual(42);
  });
});

describe('GET /files/import/:source/mapped', () => {
  test('answers rows ready for complaintsImport and every problem in words', async () => {
    const { source } = (await post(CSV)).json<{ source: string }>();
    expect((await get(`${source}/mapped`)).json()).toMatchObject({
      total: 1, refused: 1, problemCount: 2, rows: [{ row: 2, key: '1', title: '电梯坏了', receivedAt: '2019-04-25T09:32:09+08:00' }],
      problems: [{ row: 3, problem: 'EMPTY' }, { row: 3, field: 'receivedAt', problem: 'BAD_TIME', severity: 'error', message: '第 3 行 · 时间（C）：不是有效的时间 — “2019/13/1”' }],
    });
    expect((await get(`${source}/mapped?from=5&problemsFrom=1`)).json()).toMatchObject({ rows: [], problems: [{ problem: 'BAD_TIME' }] });
    expect((await get(`${source}/mapped?map=receivedAt:,detail:2&zone=UTC`)).json()).toMatchObject({ mapping: { receivedAt: null, detail: 2 }, rows: [{ detail: '2019/4/25 9:32:09' }, { title: '2019/13/1' }] });
  });
  test.each(['map=title:9', 'map=title', 'map=unknown:1', 'map=title:,detail:', 'zone=Mars/Base', 'map=title:-1'])('%s is refused', async (query) => {
    const { source } = (await post(CSV)).json<{ source: string }>();
    const response = await get(`${source}/mapped?${query}`);
    expect([response.statusCode, response.json()]).toMatchObject([400, { code: 'BAD_MAPPING' }]);
  });
});

describe('names and places', () => {
  test('a name may be UTF-8 or GB18030, and is no path', () => {
    expect(nameInQuery('/files/import?name=%E6%8A%95%E8%AF%89.csv')).toBe('投诉.csv');
    expect(nameInQuery('/files/import?x=1&name=%CD%B6%CB%DF.csv')).toBe('投诉.csv');
    expect(nameInQuery('/files/import?name=..%2F..%2Fetc%2Fpasswd%00')).toBe('passwd');
    expect(nameInQuery('/files/import?name=C%3A%5Ca+b.csv')).toBe('a b.csv');
    expect([nameInQuery('/files/import'), nameInQuery('/files/import?name=%ff%ff')]).toEqual(['upload', 'upload']);
    expect(decodePercent('100%')).toBe('100%');
  });
  test('a gate lets two in and eight wait', async () => {
    const gate = createGate(2, 8);
    let [inside, most] = [0, 0];
    const task = async (): Promise<number> => {
      most = Math.max(most, inside += 1);
      await new Promise((done) => { setTimeout(done, 5); });
      return inside -= 1;
    };
    const answers = await Promise.all(Array.from({ length: 13 }, () => gate.run(task)));
    expect([most, answers.filter((one) => one === null).length]).toEqual([2, 3]);
    await expect(gate.run(async () => { throw new Error('x'); })).rejects.toThrow('x');
    expect(await gate.run(task)).toBe(0);
  });
});
