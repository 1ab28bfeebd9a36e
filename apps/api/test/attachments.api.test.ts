import { randomBytes } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { sweepUploads } from '../src/modules/file/commands.ts';
import { allOffices } from '../src/offices.ts';
import { verifyFiles } from '../src/verify-files.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import * as sample from './sample-files.ts';
import { command, foundOrganisation, localId, PASSWORD, payload, register, scopeOf, signIn, startTestServer, unknownId, type StandardOrganisation, type TestServer } from './testkit.ts';
import { attach, attached, get, lastEntry, named, photo, sha, stored, uploaded, type Body } from './upload-kit.ts';

let server: TestServer;
let org: StandardOrganisation;
let other: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-11-20T02:00:00Z');
  [org, other] = [await foundOrganisation(server), await foundOrganisation(server)];
});
afterAll(() => server.close());

describe('attaching to an entry (LDG-2)', () => {
  test('the entry holds hashes for ever and the names erasably; the timeline shows them; verify is content', async () => {
    const complaint = await register(server, org, org.people.desk);
    const [one, two] = [await uploaded(server, org.people.desk, await photo(), named('三号楼.jpg')), await uploaded(server, org.people.desk, sample.wav(2), named('来电录音.wav'))];
    const done = await attach(server, org.people.desk, complaint, [one.id, two.id], { note: '漏水点与来电' });
    expect(done).toMatchObject({ __typename: 'ComplaintAttachPayload', complaint: { version: 2, status: 'REGISTERED' } });
    const entry = await lastEntry(server, org.people.desk, complaint.id);
    expect(entry.type).toBe('ComplaintAttachmentsAdded');
    expect(entry.attachments).toMatchObject([{ kind: 'PHOTO', name: '三号楼.jpg', hash: one.hash }, { kind: 'VOICE_NOTE', name: '来电录音.wav', hash: two.hash, thumbnailUrl: null }]);
    expect(entry.data.note).toBe('漏水点与来电');
    const [{ body }] = await server.admin<{ body: string }>('select body from entries where subject_id = $1 order by ordinal desc limit 1', [localId(complaint.id)]) as [{ body: string }];
    expect(JSON.parse(body).facts.attachments).toEqual([one, two].map(({ id, kind, hash, bytes, mediaType }, index) => ({ id: localId(id), kind, hash, bytes, mediaType, originalHash: expect.stringMatching(/^[0-9a-f]{64}$/), ...(index === 1 ? { originalHash: two.hash } : {}) })));
    expect(body).not.toMatch(/三号楼|来电录音/);
  });

  test.each([
    ['unknown', async () => unknownId('Upload', (await uploaded(server, org.people.desk, await photo())).id)], ['no id at all', async () => 'x'], ['another type\'s', async () => org.communityId],
    ['a colleague\'s', async () => (await uploaded(server, org.people.supervisor, await photo())).id as string], ['another organisation\'s', async () => (await uploaded(server, other.people.desk, await photo())).id as string],
    ['one that is attached already', async () => localUpload(await attached(server, org, await photo()))],
  ])('an upload that is %s is not found, at its place; nothing is written', async (_what, wrong) => {
    const complaint = await register(server, org, org.people.desk);
    const good = await uploaded(server, org.people.desk, await photo());
    expect(await attach(server, org.people.desk, complaint, [good.id, await wrong()])).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'attachmentIds', '1'] });
    expect(await server.admin('select 1 from entries where subject_id = $1', [localId(complaint.id)])).toHaveLength(1);
    expect(await server.admin('select attached_to from uploads where id = $1', [localId(good.id)])).toEqual([{ attached_to: null }]);
  });
  const localUpload = ({ file }: { file: Body }): string => Buffer.from(`Upload:${scopeOf(file.id)}:${localId(file.id)}`).toString('base64url');

  test('none, ten, one twice, the same content twice, a stale version, a closed complaint, a note too long', async () => {
    const complaint = await register(server, org, org.people.desk);
    const bytes = await photo();
    const [one, twin] = [await uploaded(server, org.people.desk, bytes), await uploaded(server, org.people.desk, bytes)];
    const path = (...more: string[]) => ['input', 'attachmentIds', ...more];
    expect(await attach(server, org.people.desk, complaint, [])).toMatchObject({ __typename: 'InvalidInputError', path: path() });
    expect(await attach(server, org.people.desk, complaint, Array.from({ length: 10 }, () => one.id as string))).toMatchObject({ __typename: 'InvalidInputError', path: path() });
    expect(await attach(server, org.people.desk, complaint, [one.id, one.id])).toMatchObject({ __typename: 'InvalidInputError', path: path('1') });
    expect(await attach(server, org.people.desk, complaint, [one.id, twin.id])).toMatchObject({ __typename: 'InvalidInputError', path: path('1') });
    expect(await attach(server, org.people.desk, { ...complaint, version: 9 }, [one.id])).toMatchObject({ __typename: 'StaleVersionError' });
    expect(await attach(server, org.people.desk, complaint, [one.id], { note: '长'.repeat(2_001) })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'note'] });
    const closed = await command(server, org.people.supervisor, 'complaintClose', complaint, { outcome: 'WITHDRAWN', reason: '撤回' });
    for (const id of [one.id, 'x']) expect(await attach(server, org.people.desk, closed.complaint!, [id])).toMatchObject({ __typename: 'IllegalTransitionError' });
    expect(await attach(server, org.people.committee, closed.complaint!, ['x'])).toMatchObject({ __typename: 'NotAllowedError' });
  });

  test('one upload goes into one entry, however many ask at once', async () => {
    const complaints = [await register(server, org, org.people.desk), await register(server, org, org.people.desk), await register(server, org, org.people.desk)];
    const { id } = await uploaded(server, org.people.desk, await photo());
    const answers = await Promise.all(complaints.map((complaint) => attach(server, org.people.desk, complaint, [id])));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ComplaintAttachPayload', 'NotFoundError', 'NotFoundError']);
    expect(await server.admin('select 1 from files where id = $1', [localId(id)])).toHaveLength(1);
  });

  test('somebody of the region attaches to a complaint of a community in their sight; the file lies there', async () => {
    const open = async (name: string, more: object): Promise<string> => {
      const code = `F${randomBytes(3).toString('hex').toUpperCase()}`;
      const answer = await server.request('mutation ($input: CommunityOpenInput!) { communityOpen(input: $input) { __typename ... on CommunityOpenPayload { community { id } } } }', { input: { name, code, idempotencyKey: code, ...more } }, { token: org.admin.token });
      return payload(answer, 'communityOpen').community.id;
    };
    const appoint = async (communityId: string, role: string) => {
      const login = `r${randomBytes(4).toString('hex')}`;
      const answer = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename } }', { input: { communityId, name: login, login, password: PASSWORD, roles: [role], idempotencyKey: login } }, { token: org.admin.token });
      payload(answer, 'staffAppoint');
      return signIn(server, login);
    };
    const region = await open('大区', { level: 'REGION' });
    const below = await open('小区', { parentId: region });
    const [inspector, desk] = [await appoint(region, 'REGION_INSPECTOR'), await appoint(below, 'CUSTOMER_ASSISTANT')];
    const complaint = await register(server, { ...org, communityId: below }, desk);
    const { id } = await uploaded(server, inspector, await photo());
    expect((await attach(server, inspector, complaint, [id])).__typename).toBe('ComplaintAttachPayload');
    const { attachments: [file] } = await lastEntry(server, desk, complaint.id);
    expect([localId(file.id), scopeOf(file.id)]).toEqual([localId(id), localId(below)]);
    for (const person of [desk, inspector]) expect((await get(server, person, file.url)).status).toBe(200);
    expect((await get(server, org.people.desk, file.url)).status).toBe(404);
    expect(await server.admin('select attached_to from uploads where id = $1', [localId(id)])).toEqual([{ attached_to: localId(complaint.id) }]);
  });

  test('a day later it is gone, with its bytes; what is attached stays, and what another upload stands on', async () => {
    const shared = await photo();
    const [lone, kept, twin] = [await uploaded(server, org.people.desk, await photo()), await attached(server, org, await photo()), await uploaded(server, org.people.desk, shared)];
    await server.setClock('2026-11-21T03:30:00Z');
    const complaint = await register(server, org, org.people.desk);
    expect(await attach(server, org.people.desk, complaint, [lone.id])).toMatchObject({ __typename: 'NotFoundError' });
    expect(await stored(server)).toContain(lone.hash);
    await server.setClock('2026-11-21T05:00:00Z');
    const again = await uploaded(server, org.people.desk, shared);
    expect(again.hash).toBe(twin.hash);
    expect(await sweepUploads(server.services)).toBeGreaterThan(2);
    const left = await stored(server);
    expect(left).not.toContain(lone.hash);
    expect(left).not.toContain(`${lone.hash}.thumb`);
    for (const hash of [kept.file.hash, twin.hash]) expect([left.includes(hash), left.includes(`${hash}.thumb`)]).toEqual([true, true]);
    expect(await server.admin('select 1 from uploads where id = $1', [localId(twin.id)])).toEqual([]);
    expect((await get(server, org.people.desk, kept.file.url)).status).toBe(200);
    expect((await attach(server, org.people.desk, complaint, [again.id])).__typename).toBe('ComplaintAttachPayload');
  });
});

describe('reading', () => {
  test('a photo in the page, its thumbnail, a document to be saved: kept privately, never guessed at, run by nobody', async () => {
    const { file } = await attached(server, org, await photo(), named('漏水"点.jpg'));
    const whole = await get(server, org.people.desk, file.url);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('x-content-type-options'), whole.headers.get('cache-control')]).toEqual([200, 'image/jpeg', 'nosniff', 'private, max-age=31536000, immutable']);
    expect(whole.headers.get('content-disposition')).toBe(`inline; filename="___.jpg"; filename*=UTF-8''${encodeURIComponent('漏水点.jpg')}`);
    expect(whole.headers.get('content-security-policy')).toContain('sandbox');
    expect(sha(Buffer.from(await whole.arrayBuffer()))).toBe(file.hash);
    const thumb = await get(server, org.people.desk, file.thumbnailUrl);
    expect([thumb.status, thumb.headers.get('content-type'), (await sharp(Buffer.from(await thumb.arrayBuffer())).metadata()).height]).toEqual([200, 'image/webp', 400]);
    expect((await get(server, org.people.desk, file.url, { 'if-none-match': whole.headers.get('etag')! })).status).toBe(304);
    const scan = await attached(server, org, sample.pdf('合同'), named('合同.pdf'));
    expect((await get(server, org.people.desk, scan.file.url)).headers.get('content-disposition')).toMatch(/^attachment; /);
    expect((await get(server, org.people.desk, `${scan.file.url}?size=thumb`)).status).toBe(404);
  });

  test('a part of a voice note, for a player that jumps', async () => {
    const bytes = sample.wav(3);
    const { file } = await attached(server, org, bytes, named('录音.wav'));
    const part = async (range: string) => {
      const response = await get(server, org.people.desk, file.url, { range });
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
    const { complaint, file } = await attached(server, org, await photo());
    expect((await get(server, null, file.url)).status).toBe(401);
    for (const person of [other.people.desk, other.admin, org.people.committee, org.people.engineer]) {
      const response = await get(server, person, file.url);
      expect([response.status, ((await response.json()) as Body).code]).toEqual([404, 'NOT_FOUND']);
    }
    for (const id of ['x', unknownId('Attachment', file.id), `${file.id}x`, complaint.id, Buffer.from(`Attachment:${scopeOf(file.id)}:../../secret.key`).toString('base64url')]) expect((await get(server, org.people.desk, `/files/${id}`)).status).toBe(404);
    expect((await lastEntry(server, org.people.committee, complaint.id)).attachments).toMatchObject([{ kind: 'PHOTO', hash: file.hash, name: null, url: null, thumbnailUrl: null }]);
    expect((await lastEntry(server, org.people.committee, complaint.id)).data.attachmentNames).toBeNull();
    const dispatched = await command(server, org.people.supervisor, 'complaintDispatch', complaint, { departmentId: org.departments['ENGINEERING'] });
    expect(dispatched.__typename).toBe('ComplaintDispatchPayload');
    expect((await get(server, org.people.engineer, file.url)).status).toBe(200);
    expect((await get(server, org.people.committee, file.url)).status).toBe(404);
  });

  test('a name that was erased is null, and the file still verifies', async () => {
    const { complaint, file } = await attached(server, org, await photo());
    await server.admin('delete from entry_values where subject_id = $1', [localId(complaint.id)]);
    await server.admin('update files set name = null where id = $1', [localId(file.id)]);
    expect((await lastEntry(server, org.people.desk, complaint.id)).attachments[0]).toMatchObject({ name: null, hash: file.hash, url: file.url });
    expect((await get(server, org.people.desk, file.url)).headers.get('content-disposition')).toContain('filename="file"');
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
    const { complaint, file } = await attached(server, org, await photo());
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

  test('--files reads every file again: one whose bytes changed or are gone is found', async () => {
    const office = (await allOffices(server.services.database)).find(({ code }) => code === org.code)!;
    const problems = async (): Promise<readonly string[]> => {
      const all: Finding[] = [];
      expect(await verifyFiles(server.services, office, (finding) => all.push(finding))).toBeGreaterThan(3);
      return all.map(({ subject, problem }) => `${subject} ${problem}`);
    };
    const [one, two] = [await attached(server, org, await photo()), await attached(server, org, sample.pdf('要改的'), named('a.pdf'))];
    expect(await problems()).toEqual([]);
    const root = join(server.services.env.dataDir, 'files');
    const placeOf = async (name: string): Promise<string> => join(root, (await readdir(root, { recursive: true })).find((path) => path.endsWith(name))!);
    await rm(await placeOf(`${one.file.hash}.thumb`));
    await writeFile(await placeOf(two.file.hash), '改过');
    expect([...(await problems())].sort()).toEqual([`file ${localId(one.file.id)} FILE_MISSING`, `file ${localId(two.file.id)} FILE_DIFFERS`].sort());
  });
});
