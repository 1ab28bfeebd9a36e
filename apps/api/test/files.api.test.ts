import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import * as sample from './sample-files.ts';
import { foundOrganisation, startTestServer, type StandardOrganisation, type TestServer } from './testkit.ts';
import { named, photo, send, sha, stored, uploaded, type Body } from './upload-kit.ts';

let server: TestServer;
let org: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-11-20T02:00:00Z');
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

describe('uploading', () => {
  test('a photo is turned upright, made smaller, and loses place, device and time; both hashes are told', async () => {
    const original = await sample.phonePhoto();
    const answer = await uploaded(server, org.people.desk, original, named('IMG_0001.JPEG'));
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
    const answer = await uploaded(server, org.people.desk, bytes, named(file));
    expect(answer).toMatchObject({ kind, mediaType, name: file });
    if (kind !== 'PHOTO') expect(answer).toMatchObject({ hash: sha(bytes), bytes: bytes.length });
  });

  test('a PDF may be a document, a document no photo', async () => {
    expect((await uploaded(server, org.people.desk, sample.pdf('x'), `${named('a.pdf')}&kind=DOCUMENT`)).kind).toBe('DOCUMENT');
    expect((await send(server, org.people.desk, sample.pdf(), `${named('a.pdf')}&kind=PHOTO`))).toMatchObject({ status: 415, body: { code: 'WRONG_KIND' } });
    expect((await send(server, org.people.desk, sample.pdf(), `${named('a.pdf')}&kind=X`))).toMatchObject({ status: 400, body: { code: 'BAD_KIND' } });
  });

  test.each([
    ['UTF-8', encodeURIComponent('漏水 点.png'), '漏水 点.png'], ['GB18030', '%CD%B6%CB%DF.png', '投诉.png'], ['folders', encodeURIComponent('../../etc/passwd'), 'passwd.png'],
    ['folders of Windows', encodeURIComponent('D:\\图片\\照片.PNG'), '照片.png'], ['writing turned around', encodeURIComponent('\u202egnp.exe'), 'gnp.exe.png'], ['NUL and line ends', encodeURIComponent('a\u0000\r\nb.png'), 'ab.png'],
    ['nothing', '', 'file.png'], ['dots', encodeURIComponent('...'), 'file.png'], ['neither encoding', '%ff%ff', 'file.png'], ['a lie', encodeURIComponent('发票.pdf'), '发票.pdf.png'],
    ['far too long', encodeURIComponent(`${'长'.repeat(500)}.png`), `${'长'.repeat(116)}.png`],
  ])('a name: %s', async (_what, encoded, shown) => {
    expect((await uploaded(server, org.people.desk, await sample.png(), `name=${encoded}`)).name).toBe(shown);
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
    const before = await stored(server);
    const bytes = await make();
    const answer = await send(server, org.people.desk, bytes, named(file));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message).toMatch(/[\u4e00-\u9fff]/);
    expect((await send(server, org.people.desk, bytes, named(file), { 'accept-language': 'en' })).body.message).toMatch(/^[A-Z0-9`“][^\u4e00-\u9fff]+$/u);
    expect((await stored(server))).toEqual(before);
  });

  test('more than the limit, said beforehand or not: the sender gets to read it', async () => {
    const big = Buffer.alloc(41_000_000, 1);
    expect(await send(server, org.people.desk, big, named('a.jpg'))).toMatchObject({ status: 413, body: { code: 'TOO_LARGE', where: { limit: 40_000_000, bytes: 41_000_000 } } });
    expect(await send(server, org.people.desk, big.subarray(0, 26_000_000), `${named('a.jpg')}&kind=PHOTO`)).toMatchObject({ status: 413, body: { code: 'TOO_LARGE', where: { limit: 25_000_000 } } });
    const chunked = await fetch(`${server.url}/files?${named('a.jpg')}`, { method: 'POST', body: new Blob([new Uint8Array(big)]).stream(), duplex: 'half', headers: { authorization: `Bearer ${org.people.desk.token}` } } as RequestInit);
    expect([chunked.status, ((await chunked.json()) as Body).code]).toEqual([413, 'TOO_LARGE']);
    expect((await stored(server)).filter((one) => one.endsWith('.part'))).toEqual([]);
  });

  test('a sender who goes away in the middle leaves neither file nor row', async () => {
    const [before, [rows]] = [await stored(server), await server.admin<{ count: string }>('select count(*) from uploads')];
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`POST /files?${named('a.jpg')} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${org.people.desk.token}\r\ncontent-length: 100000\r\n\r\n${'x'.repeat(30_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await stored(server)).filter((one) => one.endsWith('.part'))).toHaveLength(1);
    socket.destroy();
    for (let tries = 0; tries < 50 && (await stored(server)).some((one) => one.endsWith('.part')); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await stored(server))).toEqual(before);
    expect(await server.admin('select count(*) from uploads')).toEqual([rows]);
  });

  test('a docx whose content is a bomb is stored as it is, not opened', async () => {
    const bomb = sample.docx(sample.packedZeros());
    expect(await uploaded(server, org.people.desk, bomb, named('a.docx'))).toMatchObject({ kind: 'DOCUMENT', hash: sha(bomb) });
  });

  test('nobody without a session, another site, the owners\' committee; and no form', async () => {
    const bytes = await sample.png();
    expect(await send(server, null, bytes)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(await send(server, org.people.committee, bytes)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect(await send(server, org.people.desk, bytes, '', { 'content-type': 'multipart/form-data; boundary=x' })).toMatchObject({ status: 415, body: { code: 'NOT_A_FILE' } });
    const cookie = { cookie: `huiyin=${org.people.desk.token}` };
    expect(await send(server, null, bytes, '', { ...cookie, origin: 'https://evil.example' })).toMatchObject({ status: 401 });
    expect(await send(server, null, bytes, '', cookie)).toMatchObject({ status: 403, body: { code: 'CSRF' } });
    expect(await send(server, null, bytes, '', { ...cookie, origin: server.url })).toMatchObject({ status: 201 });
    expect(await send(server, null, bytes, '', { ...cookie, 'x-huiyin-csrf': '1' })).toMatchObject({ status: 201 });
  });

  test('a person has a share an hour, others theirs', async () => {
    const text = (index: number): Buffer => Buffer.from(`第 ${index} 份`);
    const statuses: number[] = [];
    for (let index = 0; index < 121; index += 1) statuses.push((await send(server, org.people.manager, text(index), named('a.txt'))).status);
    expect([statuses.slice(0, 120).every((status) => status === 201), statuses[120]]).toEqual([true, 429]);
    expect(await send(server, org.people.manager, text(1), named('a.txt'))).toMatchObject({ body: { code: 'QUOTA' } });
    expect((await send(server, org.people.engineer, text(1), named('a.txt'))).status).toBe(201);
    await server.setClock('2026-11-20T03:00:01Z');
    expect((await send(server, org.people.manager, text(1), named('a.txt'))).status).toBe(201);
  });
});

describe('the data folder', () => {
  test('that cannot be written to is said so, and the next try works', async () => {
    const root = join(server.services.env.dataDir, 'files');
    await rename(root, `${root}.aside`);
    await writeFile(root, 'in the way');
    expect(await send(server, org.people.supervisor, await photo(), named('a.jpg'))).toMatchObject({ status: 503, body: { code: 'STORAGE_AWAY' } });
    await rm(root);
    await rename(`${root}.aside`, root);
    expect((await uploaded(server, org.people.supervisor, await photo())).kind).toBe('PHOTO');
  });


  test('is for the server alone', async () => {
    await uploaded(server, org.people.desk, await photo());
    const root = join(server.services.env.dataDir, 'files');
    for (const one of await readdir(root, { recursive: true })) expect([one, (await stat(join(root, one))).mode & 0o077]).toEqual([one, 0]);
  });
});
