import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { sweepUploads } from '../src/modules/file/commands.ts';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import * as sample from './sample-files.ts';
import { command, foundOrganisation, localId, payload, register, scopeOf, startTestServer, unknownId, type Person, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: StandardOrganisation;
let other: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-11-20T02:00:00Z');
  [org, other] = [await foundOrganisation(server), await foundOrganisation(server)];
}, 60_000);
afterAll(() => server.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;
async function send(person: Person | null, bytes: Buffer, query = '', headers: Record<string, string> = {}): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${server.url}/files?${query}`, { method: 'POST', body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream', ...(person === null ? {} : { authorization: `Bearer ${person.token}` }), ...headers } });
  return { status: response.status, body: await response.json() };
}
const name = (text: string): string => `name=${encodeURIComponent(text)}`;
async function uploaded(person: Person, bytes: Buffer, query = name('现场.jpg')): Promise<Body> {
  const { status, body } = await send(person, bytes, query);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}
const get = (person: Person | null, url: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}${url}`, { headers: { ...(person === null ? {} : { authorization: `Bearer ${person.token}` }), ...headers } });
const attach = (person: Person, complaint: { id: string; version: number }, ids: readonly string[], more: Record<string, unknown> = {}) => command(server, person, 'complaintAttach', complaint, { attachmentIds: ids, ...more });
async function lastEntry(person: Person, complaintId: string): Promise<Body> {
  const { data } = await server.request(`query ($id: ID!) { complaint(id: $id) { entries(first: 50) { nodes { type data attachments { id kind mediaType bytes hash originalHash name url thumbnailUrl } } } } }`, { id: complaintId }, { token: person.token });
  return data.complaint.entries.nodes.at(-1);
}
async function attached(bytes: Buffer, query?: string): Promise<{ complaint: { id: string; version: number }; file: Body }> {
  const complaint = await register(server, org, org.people.desk);
  const { id } = await uploaded(org.people.desk, bytes, query);
  const done = await attach(org.people.desk, complaint, [id]);
  return { complaint: done.complaint!, file: (await lastEntry(org.people.desk, complaint.id)).attachments[0] };
}
const stored = async (): Promise<string[]> => (await readdir(join(server.services.env.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((one) => one.isFile()).map((one) => one.name);
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
let shade = 0;
/** A photo nobody else has. */
const photo = (): Promise<Buffer> => sample.phonePhoto(900, 600, `#${(0x100000 + (shade += 7_919)).toString(16)}`);

describe('uploading', () => {
  test('a photo is turned upright, made smaller, and loses place, device and time; both hashes are told', async () => {
    const original = await sample.phonePhoto();
    const answer = await uploaded(org.people.desk, original, name('IMG_0001.JPEG'));
    expect(answer).toMatchObject({ kind: 'PHOTO', mediaType: 'image/jpeg', name: 'IMG_0001.jpg' });
    const path = (await readdir(join(server.services.env.dataDir, 'files'), { recursive: true })).find((one) => one.endsWith(answer.hash))!;
    const bytes = await readFile(join(server.services.env.dataDir, 'files', path));
    expect([sha(bytes), bytes.length]).toEqual([answer.hash, answer.bytes]);
    const meta = await sharp(bytes).metadata();
    expect([meta.width, meta.height, meta.exif, meta.orientation]).toEqual([1_365, 2_048, undefined, undefined]);
    expect((await sharp(original).metadata()).exif).toBeDefined();
    expect(bytes.includes('HUAWEI')).toBe(false);
    const small = await sharp(await readFile(join(server.services.env.dataDir, 'files', `${path}.thumb`))).metadata();
    expect([small.format, small.width, small.height]).toEqual(['webp', 266, 400]);
  });

  test.each([
    ['PNG', sample.png, 'a.png', 'PHOTO', 'image/png'], ['WebP', sample.webp, 'a.webp', 'PHOTO', 'image/webp'], ['PDF', sample.pdf, '来函.pdf', 'SCAN', 'application/pdf'],
    ['WAV', sample.wav, 'a.wav', 'VOICE_NOTE', 'audio/wav'], ['M4A in a bare MP4', () => sample.mp4('smhd'), 'a.m4a', 'VOICE_NOTE', 'audio/mp4'], ['AMR', sample.amr, 'a.amr', 'VOICE_NOTE', 'audio/amr'],
    ['docx', sample.docx, '协议.docx', 'DOCUMENT', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['UTF-8 text', () => Buffer.from('楼道灯不亮'), 'a.txt', 'DOCUMENT', 'text/plain; charset=utf-8'], ['GB18030 text', () => Buffer.from('c2a5b5c0b5c6', 'hex'), 'a.txt', 'DOCUMENT', 'text/plain; charset=gb18030'],
  ] as const)('%s is known by its content, and stored as it is when it is no picture', async (_what, make, file, kind, mediaType) => {
    const bytes = await make();
    const answer = await uploaded(org.people.desk, bytes, name(file));
    expect(answer).toMatchObject({ kind, mediaType, name: file });
    if (kind !== 'PHOTO') expect(answer).toMatchObject({ hash: sha(bytes), bytes: bytes.length });
  });

  test('a PDF may be a document, a document no photo', async () => {
    expect((await uploaded(org.people.desk, sample.pdf('x'), `${name('a.pdf')}&kind=DOCUMENT`)).kind).toBe('DOCUMENT');
    expect((await send(org.people.desk, sample.pdf(), `${name('a.pdf')}&kind=PHOTO`))).toMatchObject({ status: 415, body: { code: 'WRONG_KIND' } });
    expect((await send(org.people.desk, sample.pdf(), `${name('a.pdf')}&kind=X`))).toMatchObject({ status: 400, body: { code: 'BAD_KIND' } });
  });

  test.each([
    ['UTF-8', encodeURIComponent('漏水 点.png'), '漏水 点.png'], ['GB18030', '%CD%B6%CB%DF.png', '投诉.png'], ['folders', encodeURIComponent('../../etc/passwd'), 'passwd.png'],
    ['folders of Windows', encodeURIComponent('C:\\Users\\王\\照片.PNG'), '照片.png'], ['writing turned around', encodeURIComponent('\u202egnp.exe'), 'gnp.exe.png'], ['NUL and line ends', encodeURIComponent('a\u0000\r\nb.png'), 'ab.png'],
    ['nothing', '', 'file.png'], ['dots', encodeURIComponent('...'), 'file.png'], ['neither encoding', '%ff%ff', 'file.png'], ['a lie', encodeURIComponent('发票.pdf'), '发票.pdf.png'],
    ['far too long', encodeURIComponent(`${'长'.repeat(500)}.png`), `${'长'.repeat(116)}.png`],
  ])('a name: %s', async (_what, encoded, shown) => {
    expect((await uploaded(org.people.desk, await sample.png(), `name=${encoded}`)).name).toBe(shown);
  });
});

describe('what is refused says what is wrong, and leaves nothing behind', () => {
  test.each([
    ['0 bytes', () => Buffer.alloc(0), 'a.jpg', 422, 'EMPTY'],
    ['a program named as a photo', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000, 1)]), 'a.jpg', 415, 'WRONG_TYPE'],
    ['a page named as a photo', () => Buffer.from('<html><script>alert(1)</script>'), 'a.jpg', 415, 'WRONG_TYPE'],
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', 415, 'WRONG_TYPE'],
    ['text with control characters', () => Buffer.from('a\u0001b'), 'a.txt', 415, 'WRONG_TYPE'],
    ['a zip', sample.plainZip, 'a.docx', 415, 'WRONG_TYPE'],
    ['a document with macros', sample.macroDocx, 'a.docx', 415, 'WRONG_TYPE'],
    ['a video', () => sample.mp4('vmhd'), 'a.mp4', 415, 'VIDEO'],
    ['HEIC', sample.heic, 'a.heic', 415, 'HEIC'],
    ['a picture bomb', sample.pictureBomb, 'a.png', 422, 'TOO_MANY_PIXELS'],
    ['a photo without its second half', async () => (await sample.phonePhoto(1_500, 1_000)).subarray(0, 5_000), 'a.jpg', 422, 'DAMAGED'],
    ['a PDF without its end', () => sample.pdf().subarray(0, 40), 'a.pdf', 422, 'DAMAGED'],
    ['a docx without its end', () => sample.docx().subarray(0, -30), 'a.docx', 422, 'DAMAGED'],
  ] as const)('%s', async (_what, make, file, status, code) => {
    const before = await stored();
    const bytes = await make();
    const answer = await send(org.people.desk, bytes, name(file));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message).toMatch(/[\u4e00-\u9fff]/);
    expect((await send(org.people.desk, bytes, name(file), { 'accept-language': 'en' })).body.message).toMatch(/^[A-Z0-9`“][^\u4e00-\u9fff]+$/u);
    expect((await stored()).sort()).toEqual(before.sort());
  });

  test('more than the limit, said beforehand or not: the sender gets to read it', async () => {
    const big = Buffer.alloc(41_000_000, 1);
    expect(await send(org.people.desk, big, name('a.jpg'))).toMatchObject({ status: 413, body: { code: 'TOO_LARGE', where: { limit: 40_000_000, bytes: 41_000_000 } } });
    expect(await send(org.people.desk, big.subarray(0, 26_000_000), `${name('a.jpg')}&kind=PHOTO`)).toMatchObject({ status: 413, body: { code: 'TOO_LARGE', where: { limit: 25_000_000 } } });
    const chunked = await fetch(`${server.url}/files?${name('a.jpg')}`, { method: 'POST', body: new Blob([new Uint8Array(big)]).stream(), duplex: 'half', headers: { authorization: `Bearer ${org.people.desk.token}` } } as RequestInit);
    expect([chunked.status, ((await chunked.json()) as Body).code]).toEqual([413, 'TOO_LARGE']);
    expect((await stored()).filter((one) => one.endsWith('.part'))).toEqual([]);
  });

  test('a sender who goes away in the middle leaves neither file nor row', async () => {
    const [before, [rows]] = [await stored(), await server.admin<{ count: string }>('select count(*) from uploads')];
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`POST /files?${name('a.jpg')} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${org.people.desk.token}\r\ncontent-length: 100000\r\n\r\n${'x'.repeat(30_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await stored()).filter((one) => one.endsWith('.part'))).toHaveLength(1);
    socket.destroy();
    for (let tries = 0; tries < 50 && (await stored()).some((one) => one.endsWith('.part')); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await stored()).sort()).toEqual(before.sort());
    expect(await server.admin('select count(*) from uploads')).toEqual([rows]);
  });

  test('a docx whose content is a bomb is stored as it is, not opened', async () => {
    const bomb = sample.docx(sample.packedZeros());
    const started = Date.now();
    expect(await uploaded(org.people.desk, bomb, name('a.docx'))).toMatchObject({ kind: 'DOCUMENT', hash: sha(bomb) });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test('nobody without a session, another site, the owners\' committee; and no form', async () => {
    const bytes = await sample.png();
    expect(await send(null, bytes)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(await send(org.people.committee, bytes)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect(await send(org.people.desk, bytes, '', { 'content-type': 'multipart/form-data; boundary=x' })).toMatchObject({ status: 415, body: { code: 'NOT_A_FILE' } });
    const cookie = { cookie: `huiyin=${org.people.desk.token}` };
    expect(await send(null, bytes, '', { ...cookie, origin: 'https://evil.example' })).toMatchObject({ status: 401 });
    expect(await send(null, bytes, '', cookie)).toMatchObject({ status: 403, body: { code: 'CSRF' } });
    expect(await send(null, bytes, '', { ...cookie, origin: server.url })).toMatchObject({ status: 201 });
    expect(await send(null, bytes, '', { ...cookie, 'x-huiyin-csrf': '1' })).toMatchObject({ status: 201 });
  });

  test('a person has a share an hour, others theirs', async () => {
    const text = (index: number): Buffer => Buffer.from(`第 ${index} 份`);
    const statuses: number[] = [];
    for (let index = 0; index < 121; index += 1) statuses.push((await send(org.people.manager, text(index), name('a.txt'))).status);
    expect([statuses.slice(0, 120).every((status) => status === 201), statuses[120]]).toEqual([true, 429]);
    expect(await send(org.people.manager, text(1), name('a.txt'))).toMatchObject({ body: { code: 'QUOTA' } });
    expect((await send(org.people.engineer, text(1), name('a.txt'))).status).toBe(201);
    await server.setClock('2026-11-20T03:00:01Z');
    expect((await send(org.people.manager, text(1), name('a.txt'))).status).toBe(201);
  });
});

describe('attaching to an entry (LDG-2)', () => {
  test('the entry holds hashes for ever and the names erasably; the timeline shows them; verify is content', async () => {
    const complaint = await register(server, org, org.people.desk);
    const [one, two] = [await uploaded(org.people.desk, await photo(), name('三号楼.jpg')), await uploaded(org.people.desk, sample.wav(2), name('来电录音.wav'))];
    const done = await attach(org.people.desk, complaint, [one.id, two.id], { note: '漏水点与来电' });
    expect(done).toMatchObject({ __typename: 'ComplaintAttachPayload', complaint: { version: 2, status: 'REGISTERED' } });
    const entry = await lastEntry(org.people.desk, complaint.id);
    expect(entry.type).toBe('ComplaintAttachmentsAdded');
    expect(entry.attachments).toMatchObject([{ kind: 'PHOTO', name: '三号楼.jpg', hash: one.hash }, { kind: 'VOICE_NOTE', name: '来电录音.wav', hash: two.hash, thumbnailUrl: null }]);
    expect(entry.data.note).toBe('漏水点与来电');
    const [{ body }] = await server.admin<{ body: string }>('select body from entries where subject_id = $1 order by ordinal desc limit 1', [localId(complaint.id)]) as [{ body: string }];
    expect(JSON.parse(body).facts.attachments).toEqual([one, two].map(({ id, kind, hash, bytes, mediaType }, index) => ({ id: localId(id), kind, hash, bytes, mediaType, originalHash: expect.stringMatching(/^[0-9a-f]{64}$/), ...(index === 1 ? { originalHash: two.hash } : {}) })));
    expect(body).not.toMatch(/三号楼|来电录音/);
  });

  test.each([
    ['unknown', async () => unknownId('Upload', (await uploaded(org.people.desk, await photo())).id)], ['no id at all', async () => 'x'], ['another type\'s', async () => org.communityId],
    ['a colleague\'s', async () => (await uploaded(org.people.supervisor, await photo())).id as string], ['another organisation\'s', async () => (await uploaded(other.people.desk, await photo())).id as string],
    ['one that is attached already', async () => localUpload(await attached(await photo()))],
  ])('an upload that is %s is not found, at its place; nothing is written', async (_what, wrong) => {
    const complaint = await register(server, org, org.people.desk);
    const good = await uploaded(org.people.desk, await photo());
    expect(await attach(org.people.desk, complaint, [good.id, await wrong()])).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'attachmentIds', '1'] });
    expect(await server.admin('select 1 from entries where subject_id = $1', [localId(complaint.id)])).toHaveLength(1);
    expect(await server.admin('select attached_to from uploads where id = $1', [localId(good.id)])).toEqual([{ attached_to: null }]);
  });
  const localUpload = ({ file }: { file: Body }): string => Buffer.from(`Upload:${scopeOf(file.id)}:${localId(file.id)}`).toString('base64url');

  test('none, ten, one twice, the same content twice, a stale version, a closed complaint, a note too long', async () => {
    const complaint = await register(server, org, org.people.desk);
    const bytes = await photo();
    const [one, twin] = [await uploaded(org.people.desk, bytes), await uploaded(org.people.desk, bytes)];
    const path = (...more: string[]) => ['input', 'attachmentIds', ...more];
    expect(await attach(org.people.desk, complaint, [])).toMatchObject({ __typename: 'InvalidInputError', path: path() });
    expect(await attach(org.people.desk, complaint, Array.from({ length: 10 }, () => one.id as string))).toMatchObject({ __typename: 'InvalidInputError', path: path() });
    expect(await attach(org.people.desk, complaint, [one.id, one.id])).toMatchObject({ __typename: 'InvalidInputError', path: path('1') });
    expect(await attach(org.people.desk, complaint, [one.id, twin.id])).toMatchObject({ __typename: 'InvalidInputError', path: path('1') });
    expect(await attach(org.people.desk, { ...complaint, version: 9 }, [one.id])).toMatchObject({ __typename: 'StaleVersionError' });
    expect(await attach(org.people.desk, complaint, [one.id], { note: '长'.repeat(2_001) })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'note'] });
    const closed = await command(server, org.people.supervisor, 'complaintClose', complaint, { outcome: 'WITHDRAWN', reason: '撤回' });
    expect(await attach(org.people.desk, closed.complaint!, [one.id])).toMatchObject({ __typename: 'IllegalTransitionError' });
  });

  test('one upload goes into one entry, however many ask at once', async () => {
    const complaints = [await register(server, org, org.people.desk), await register(server, org, org.people.desk), await register(server, org, org.people.desk)];
    const { id } = await uploaded(org.people.desk, await photo());
    const answers = await Promise.all(complaints.map((complaint) => attach(org.people.desk, complaint, [id])));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ComplaintAttachPayload', 'NotFoundError', 'NotFoundError']);
    expect(await server.admin('select 1 from files where id = $1', [localId(id)])).toHaveLength(1);
  });

  test('a day later it is gone, with its bytes; what is attached stays, and what another upload stands on', async () => {
    const shared = await photo();
    const [lone, kept, twin] = [await uploaded(org.people.desk, await photo()), await attached(await photo()), await uploaded(org.people.desk, shared)];
    await server.setClock('2026-11-21T03:30:00Z');
    const complaint = await register(server, org, org.people.desk);
    expect(await attach(org.people.desk, complaint, [lone.id])).toMatchObject({ __typename: 'NotFoundError' });
    expect(await stored()).toContain(lone.hash);
    await server.setClock('2026-11-21T05:00:00Z');
    const again = await uploaded(org.people.desk, shared);
    expect(again.hash).toBe(twin.hash);
    expect(await sweepUploads(server.services)).toBeGreaterThan(2);
    const left = await stored();
    expect(left).not.toContain(lone.hash);
    expect(left).not.toContain(`${lone.hash}.thumb`);
    for (const hash of [kept.file.hash, twin.hash]) expect([left.includes(hash), left.includes(`${hash}.thumb`)]).toEqual([true, true]);
    expect(await server.admin('select 1 from uploads where id = $1', [localId(twin.id)])).toEqual([]);
    expect((await get(org.people.desk, kept.file.url)).status).toBe(200);
    expect((await attach(org.people.desk, complaint, [again.id])).__typename).toBe('ComplaintAttachPayload');
  });
});

describe('reading', () => {
  test('a photo in the page, its thumbnail, a document to be saved: kept privately, never guessed at, run by nobody', async () => {
    const { file } = await attached(await photo(), name('漏水"点.jpg'));
    const whole = await get(org.people.desk, file.url);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('x-content-type-options'), whole.headers.get('cache-control')]).toEqual([200, 'image/jpeg', 'nosniff', 'private, max-age=31536000, immutable']);
    expect(whole.headers.get('content-disposition')).toBe(`inline; filename="___.jpg"; filename*=UTF-8''${encodeURIComponent('漏水点.jpg')}`);
    expect(whole.headers.get('content-security-policy')).toContain('sandbox');
    expect(sha(Buffer.from(await whole.arrayBuffer()))).toBe(file.hash);
    const thumb = await get(org.people.desk, file.thumbnailUrl);
    expect([thumb.status, thumb.headers.get('content-type'), (await sharp(Buffer.from(await thumb.arrayBuffer())).metadata()).height]).toEqual([200, 'image/webp', 400]);
    expect((await get(org.people.desk, file.url, { 'if-none-match': whole.headers.get('etag')! })).status).toBe(304);
    const scan = await attached(sample.pdf('合同'), name('合同.pdf'));
    expect((await get(org.people.desk, scan.file.url)).headers.get('content-disposition')).toMatch(/^attachment; /);
    expect((await get(org.people.desk, `${scan.file.url}?size=thumb`)).status).toBe(404);
  });

  test('a part of a voice note, for a player that jumps', async () => {
    const bytes = sample.wav(3);
    const { file } = await attached(bytes, name('录音.wav'));
    const part = async (range: string) => {
      const response = await get(org.people.desk, file.url, { range });
      return [response.status, response.headers.get('content-range'), Buffer.from(await response.arrayBuffer())] as const;
    };
    const size = bytes.length;
    expect(await part('bytes=100-199')).toEqual([206, `bytes 100-199/${size}`, bytes.subarray(100, 200)]);
    expect(await part('bytes=-50')).toEqual([206, `bytes ${size - 50}-${size - 1}/${size}`, bytes.subarray(-50)]);
    expect(await part(`bytes=${size - 10}-`)).toEqual([206, `bytes ${size - 10}-${size - 1}/${size}`, bytes.subarray(-10)]);
    expect((await part(`bytes=${size}-`)).slice(0, 2)).toEqual([416, `bytes */${size}`]);
    expect((await part('bytes=9-3'))[0]).toBe(200);
  });

  test('another organisation, nobody, and whoever may not see personal data find nothing; and are not told more', async () => {
    const { complaint, file } = await attached(await photo());
    expect((await get(null, file.url)).status).toBe(401);
    for (const person of [other.people.desk, other.admin, org.people.committee, org.people.engineer]) {
      const response = await get(person, file.url);
      expect([response.status, ((await response.json()) as Body).code]).toEqual([404, 'NOT_FOUND']);
    }
    for (const id of ['x', unknownId('Attachment', file.id), `${file.id}x`, complaint.id, Buffer.from(`Attachment:${scopeOf(file.id)}:../../secret.key`).toString('base64url')]) expect((await get(org.people.desk, `/files/${id}`)).status).toBe(404);
    expect((await lastEntry(org.people.committee, complaint.id)).attachments).toMatchObject([{ kind: 'PHOTO', hash: file.hash, name: null, url: null, thumbnailUrl: null }]);
    expect((await lastEntry(org.people.committee, complaint.id)).data.attachmentNames).toBeNull();
    const dispatched = await command(server, org.people.supervisor, 'complaintDispatch', complaint, { departmentId: org.departments['ENGINEERING'] });
    expect(dispatched.__typename).toBe('ComplaintDispatchPayload');
    expect((await get(org.people.engineer, file.url)).status).toBe(200);
    expect((await get(org.people.committee, file.url)).status).toBe(404);
  });

  test('a name that was erased is null, and the file still verifies', async () => {
    const { complaint, file } = await attached(await photo());
    await server.admin('delete from entry_values where subject_id = $1', [localId(complaint.id)]);
    await server.admin('update files set name = null where id = $1', [localId(file.id)]);
    expect((await lastEntry(org.people.desk, complaint.id)).attachments[0]).toMatchObject({ name: null, hash: file.hash, url: file.url });
    expect((await get(org.people.desk, file.url)).headers.get('content-disposition')).toContain('filename="file"');
  });
});

describe('verify (LDG-2)', () => {
  const findings = async (): Promise<readonly Finding[]> => {
    const all: Finding[] = [];
    const office = (await allOffices(server.services.database)).find(({ code }) => code === org.code)!;
    await verifyOffice(server.services.database, office, (finding) => all.push(finding));
    return all;
  };
  test('finds nothing after all of this; and a file that was invented, moved or hidden', async () => {
    const { complaint, file } = await attached(await photo());
    expect(await findings()).toEqual([]);
    const tamper = async (sql: string): Promise<void> => {
      const rows = await server.admin<Record<string, unknown>>('select * from files where id = $1', [localId(file.id)]);
      await server.admin(`begin; set local session_replication_role = replica; ${sql.replaceAll('$id', `'${localId(file.id)}'`)}; commit`);
      const found = await findings();
      expect([sql, found.map(({ problem }) => problem)]).toEqual([sql, [expect.stringMatching(/^(ROW_DIFFERS|STRAY_ROW)$/)]]);
      await server.admin(`begin; set local session_replication_role = replica; delete from files where subject_id = '${localId(complaint.id)}'; insert into files select * from jsonb_populate_record(null::files, '${JSON.stringify(rows[0])}'); commit`);
    };
    await tamper(`update files set hash = repeat('0', 64) where id = $id`);
    await tamper(`delete from files where id = $id`);
    await tamper(`insert into files select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid()))).* from files f where id = $id`);
    expect(await findings()).toEqual([]);
  });
});

describe('the data folder', () => {
  test('is for the server alone', async () => {
    await uploaded(org.people.desk, await photo());
    const root = join(server.services.env.dataDir, 'files');
    for (const one of await readdir(root, { recursive: true })) expect([one, (await stat(join(root, one))).mode & 0o077]).toEqual([one, 0]);
  });
});
