import { createServer } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { createServer as createPlainServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { selfSigned } from '@huiyin/tooling-stand-ins/certificate.mjs';
import { addressRule } from './address.ts';
import { openOutside, type OutsideOptions } from './outside.ts';

const servers: Server[] = [];
const listening = async (server: Server): Promise<number> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
afterEach(() => void servers.splice(0).forEach((server) => server.close()));
const post = (url: string, options: OutsideOptions = {}) => openOutside({ timeoutMs: 10_000, ...options }).call({ method: 'POST', url: new URL(url), body: '{}' });
const local = { allowed: ['127.0.0.0/8'] };

describe('addresses', () => {
  const nowhere = addressRule([]);
  test.each([
    '0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.9.9.9', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.7', '203.0.113.7', '224.0.0.1', '240.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'ff02::1', '2001:db8::1', '2002:7f00:1::1', '64:ff9b::7f00:1', '100::1', 'no address', '',
  ])('%s is not to be reached', (address) => expect(nowhere(address)).toBe(false));
  test.each(['8.8.8.8', '101.226.0.1', '172.32.0.1', '192.167.255.255', '::ffff:8.8.8.8', '2408:8706::1', '2606:4700::1111'])('%s is', (address) => expect(nowhere(address)).toBe(true));
  test('a range that is allowed opens itself only', () => {
    const rule = addressRule(['192.168.7.0/24', 'fd00:7::/32']);
    expect(['192.168.7.1', '::ffff:192.168.7.9', 'fd00:7::1', '8.8.8.8'].map(rule)).toEqual([true, true, true, true]);
    expect(['192.168.8.1', '10.0.0.1', 'fd00:8::1', '::1'].map(rule)).toEqual([false, false, false, false]);
  });
  test('a range that is none is a fault of whoever sets it', () => expect(() => addressRule(['10.0.0.0'])).toThrow());
});

describe('what is refused before anything leaves', () => {
  test.each([
    'http://127.0.0.1:1/', 'http://[::1]:1/', 'http://0x7f.1:1/', 'http://2130706433:1/', 'http://017700000001:1/', 'http://[::ffff:127.0.0.1]:1/', 'http://169.254.169.254/latest/meta-data/', 'http://0/', 'ftp://example.cn/', 'file:///etc/passwd',
  ])('%s', async (url) => expect(await post(url)).toEqual({ kind: 'unsent', code: 'ADDRESS_FORBIDDEN' }));

  test('a name that leads to a private address, though others of it are public', async () => {
    const resolve: OutsideOptions['resolve'] = (_host, done) => done(null, [{ address: '10.0.0.8', family: 4 }, { address: 'fd00::1', family: 6 }]);
    expect(await post('http://hook.example.cn/', { resolve })).toEqual({ kind: 'unsent', code: 'ADDRESS_FORBIDDEN' });
  });
  test('a name is looked up once: an answer that changes cannot lead elsewhere', async () => {
    let asked = 0;
    const port = await listening(createServer((_request, response) => response.end('{}')));
    const resolve: OutsideOptions['resolve'] = (_host, done) => {
      asked += 1;
      done(null, [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.66', family: 4 }]);
    };
    expect(await post(`http://hook.example.cn:${port}/`, { resolve, allowed: ['127.0.0.1/32'] })).toMatchObject({ kind: 'answered', status: 200 });
    expect(asked).toBe(1);
  });
  test('of several addresses only the public ones are tried', async () => {
    const port = await listening(createServer((_request, response) => response.end('{}')));
    const resolve: OutsideOptions['resolve'] = (_host, done) => done(null, [{ address: '10.255.255.1', family: 4 }, { address: '127.0.0.1', family: 4 }]);
    expect(await post(`http://hook.example.cn:${port}/`, { resolve, ...local })).toMatchObject({ kind: 'answered' });
  });
  test('a mail server beside ours', async () => {
    await expect(openOutside().connect('127.0.0.1', 25)).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
    await expect(openOutside({ resolve: (_host, done) => done(null, [{ address: '192.168.0.9', family: 4 }]) }).connect('mail.example.cn', 25)).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
  });
});

describe('what left and what did not', () => {
  test('no such name: unsent', async () => {
    const resolve: OutsideOptions['resolve'] = (_host, done) => done(Object.assign(new Error(), { code: 'ENOTFOUND' }), []);
    expect(await post('https://nowhere.example.cn/', { resolve })).toEqual({ kind: 'unsent', code: 'ENOTFOUND' });
  });
  test('a certificate nobody signed: unsent', async () => {
    const port = await listening(createSafeServer(await selfSigned(), (_request, response) => response.end('{}')));
    expect(await post(`https://127.0.0.1:${port}/`, local)).toEqual({ kind: 'unsent', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });
  test('a server that takes the connection and never speaks TLS: unsent', async () => {
    const port = await listening(createPlainServer(() => {}));
    expect(await post(`https://127.0.0.1:${port}/`, { ...local, timeoutMs: 150 })).toEqual({ kind: 'unsent', code: 'TIMED_OUT' });
  });
  test('a name that is never found: unsent, in time', async () => {
    expect(await post('https://slow.example.cn/', { resolve: () => {}, timeoutMs: 100 })).toEqual({ kind: 'unsent', code: 'TIMED_OUT' });
  });
  test('bytes that trickle without end: lost when the time is over', async () => {
    const port = await listening(createServer((_request, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    }));
    expect(await post(`http://127.0.0.1:${port}/`, { ...local, timeoutMs: 800 })).toEqual({ kind: 'lost', code: 'TIMED_OUT' });
  });
  test('no HTTP at all: lost', async () => {
    const port = await listening(createPlainServer((socket) => void socket.on('data', () => socket.end('SSH-2.0-x\r\n')).on('error', () => {})));
    expect(await post(`http://127.0.0.1:${port}/`, local)).toMatchObject({ kind: 'lost' });
  });
  test('a body shorter than it was said to be: lost', async () => {
    const port = await listening(createPlainServer((socket) => void socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{}')).on('error', () => {})));
    expect(await post(`http://127.0.0.1:${port}/`, local)).toMatchObject({ kind: 'lost' });
  });
});
