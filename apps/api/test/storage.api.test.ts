// Where files lie: a bucket behind signed requests; and what a kill between two steps leaves.
import { createHash, randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sweepUploads } from '../src/modules/file/commands.ts';
import { createS3Store } from '../src/platform/files/s3-store.ts';
import type { FileKey } from '../src/platform/files/store.ts';
import { startS3, type StandIn } from './s3-stand-in.ts';
import * as sample from './sample-files.ts';
import { foundOrganisation, localId, register, startTestServer, type StandardOrganisation, type TestServer } from './testkit.ts';
import { attach, attached, get, named, photo, send, sha, stored, uploaded, type Body } from './upload-kit.ts';

const KEYS = { accessKey: 'HUIYINTEST', secretKey: 'a secret/with+signs', region: 'cn-north-1' };
let s3: StandIn;
let server: TestServer;
let org: StandardOrganisation;
beforeAll(async () => {
  s3 = await startS3('register-files', KEYS);
  server = await startTestServer({ clock: 'manual', env: { s3: { endpoint: s3.endpoint, bucket: 'register-files', ...KEYS } } });
  await server.setClock('2026-11-20T02:00:00Z');
  org = await foundOrganisation(server);
});
afterAll(async () => {
  await server.close();
  await s3.close();
});

describe('S3-compatible storage', () => {
  test('takes photo and thumbnail under the hash, gives them back whole and in part, and leaves nothing on this machine', async () => {
    const { file } = await attached(server, org, await photo());
    expect([...s3.objects.keys()].sort()).toEqual([file.hash, `${file.hash}.thumb`].map((name) => expect.stringMatching(new RegExp(`^[0-9a-f-]{36}/${file.hash.slice(0, 2)}/${name}$`))));
    expect(s3.log.every((line) => / (200|204|206)$/.test(line))).toBe(true);
    const whole = await get(server, org.people.desk, file.url);
    expect(sha(Buffer.from(await whole.arrayBuffer()))).toBe(file.hash);
    expect((await get(server, org.people.desk, file.thumbnailUrl)).status).toBe(200);
    const voice = sample.wav(2);
    const { file: note } = await attached(server, org, voice, named('a.wav'));
    const part = await get(server, org.people.desk, note.url, { range: 'bytes=1000-1999' });
    expect([part.status, part.headers.get('content-range'), Buffer.from(await part.arrayBuffer())]).toEqual([206, `bytes 1000-1999/${voice.length}`, voice.subarray(1_000, 2_000)]);
    expect(await stored(server)).toEqual([]);
  });

  test('what nobody attached goes from the bucket too', async () => {
    const lone = await uploaded(server, org.people.desk, await photo());
    await server.setClock('2026-11-21T04:00:00Z');
    await sweepUploads(server.services);
    expect([...s3.objects.keys()].filter((key) => key.includes(lone.hash))).toEqual([]);
  });

  test.each([['away', 'HANG_UP'], ['out of order', 500], ['shut to us', 403]] as const)('a storage that is %s is said so; nothing can be attached, and the next try works', async (_what, fail) => {
    const bytes = await photo();
    const { file } = await attached(server, org, await photo());
    s3.fail = fail;
    expect(await send(server, org.people.desk, bytes, named('a.jpg'))).toMatchObject({ status: 503, body: { code: 'STORAGE_AWAY' } });
    const response = await get(server, org.people.desk, file.url);
    expect([response.status, ((await response.json()) as Body).code]).toEqual([503, 'STORAGE_AWAY']);
    s3.fail = null;
    const [half] = await server.admin<{ id: string; community_id: string }>('select id, community_id from uploads where not stored order by uploaded_at desc limit 1');
    const complaint = await register(server, org, org.people.desk);
    const id = Buffer.from(`Upload:${half!.community_id}:${half!.id}`).toString('base64url');
    expect(await attach(server, org.people.desk, complaint, [id])).toMatchObject({ __typename: 'NotFoundError' });
    expect((await uploaded(server, org.people.desk, bytes)).kind).toBe('PHOTO');
    expect(await stored(server)).toEqual([]);
  });

  test('a wrong secret, a wrong region, a bent body and a path of somebody else are refused by the signature', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiyin-s3-'));
    const path = join(folder, 'a');
    await writeFile(path, 'right');
    const key: FileKey = { tenant: '0190a000-0000-7000-8000-000000000001', hash: createHash('sha256').update('right').digest('hex'), form: 'whole' };
    const store = (patch: object) => createS3Store({ endpoint: s3.endpoint, bucket: 'register-files', ...KEYS, ...patch }, folder);
    await store({}).put(key, path);
    for (const patch of [{ secretKey: 'another' }, { region: 'eu-west-1' }, { accessKey: 'NOBODY' }]) await expect(store(patch).open(key)).rejects.toMatchObject({ name: 'StorageError', message: 'The storage answered GET with 403.' });
    await writeFile(path, 'wrong');
    await expect(store({}).put(key, path)).rejects.toMatchObject({ name: 'StorageError' });
    expect(s3.log.at(-1)).toMatch(/403 XAmzContentSHA256Mismatch$/);
    await expect(store({}).open({ ...key, tenant: '../other' })).rejects.toThrow(TypeError);
    expect(await store({}).open({ ...key, hash: 'f'.repeat(64) })).toBeNull();
    await rm(folder, { recursive: true });
  });
});

describe('killed in between', () => {
  /** A server of its own on the same database, whose storage is the data folder. */
  async function start(dataDir: string): Promise<{ url: string; kill(): Promise<void> }> {
    const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', 'src/main.ts'], {
      cwd: join(import.meta.dirname, '..'), stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, DATABASE_URL: server.database.appUrl, HUIYIN_DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', HUIYIN_DEMO: '0', HUIYIN_CLOCK: 'manual', HUIYIN_UNSAFE_SETTINGS: '1', NODE_ENV: 'test', NODE_OPTIONS: '' },
    });
    let text = '';
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (piece: Buffer) => (text += String(piece)));
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message) => resolve((message as { port: number }).port));
      child.once('exit', () => reject(new Error(text)));
    });
    return {
      url: `http://127.0.0.1:${port}`,
      kill: () => new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
    };
  }

  test('between upload and entry nothing is half-written; the upload is still there to attach; a broken-off arrival is swept', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'huiyin-kill-'));
    const post = async (url: string, path: string, body: string | Uint8Array<ArrayBuffer>, type: string): Promise<Body> =>
      (await fetch(`${url}${path}`, { method: 'POST', body, headers: { authorization: `Bearer ${org.people.desk.token}`, 'content-type': type, accept: 'application/graphql-response+json' } })).json();
    const complaint = await register(server, org, org.people.desk);
    const bytes = await photo();
    let running = await start(dataDir);
    const upload = await post(running.url, `/files?${named('现场.jpg')}`, new Uint8Array(bytes), 'application/octet-stream');
    const slow = fetch(`${running.url}/files?${named('b.wav')}`, { method: 'POST', duplex: 'half', headers: { authorization: `Bearer ${org.people.desk.token}` }, body: new ReadableStream({ start: (to) => to.enqueue(new Uint8Array(randomBytes(50_000))) }) } as RequestInit).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await running.kill();
    await slow;
    expect(await server.admin('select type from entries where subject_id = $1', [localId(complaint.id)])).toEqual([{ type: 'ComplaintRegistered' }]);
    expect(await server.admin('select stored, attached_to from uploads where id = $1', [localId(upload.id)])).toEqual([{ stored: true, attached_to: null }]);
    running = await start(dataDir);
    const ask = (query: string, variables: object): Promise<Body> => post(running.url, '/graphql', JSON.stringify({ query, variables }), 'application/json');
    const answer = await ask('mutation ($input: ComplaintAttachInput!) { complaintAttach(input: $input) { __typename ... on ComplaintAttachPayload { complaint { entries(first: 9) { nodes { attachments { url hash } } } } } } }', { input: { complaintId: complaint.id, expectedVersion: complaint.version, attachmentIds: [upload.id] } });
    const [file] = answer.data.complaintAttach.complaint.entries.nodes.at(-1).attachments;
    const read = await fetch(`${running.url}${file.url}`, { headers: { authorization: `Bearer ${org.people.desk.token}` } });
    expect(sha(Buffer.from(await read.arrayBuffer()))).toBe(upload.hash);
    await running.kill();
    await rm(dataDir, { recursive: true });
  });

  test('an arrival that broke off more than an hour ago goes with the next sweep, a fresh one stays', async () => {
    const { utimes, mkdir, readdir } = await import('node:fs/promises');
    const { incoming } = server.services.files;
    await mkdir(incoming, { recursive: true });
    for (const name of ['old.part', 'fresh.part']) await writeFile(join(incoming, name), 'x');
    const past = new Date(Date.now() - 2 * 3_600_000);
    await utimes(join(incoming, 'old.part'), past, past);
    await sweepUploads(server.services);
    expect(await readdir(incoming)).toEqual(['fresh.part']);
    expect(await readFile(join(incoming, 'fresh.part'), 'utf8')).toBe('x');
  });
});
