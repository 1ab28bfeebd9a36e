import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { start, type StandIn } from '@huiyin/tooling-stand-ins/webhook.mjs';
import type { Outgoing } from './channel.ts';
import { CHANNELS } from './channels.ts';
import { testIo } from './test/bench.ts';

const NEW = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OLD = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
const message: Outgoing = { id: '0193d4a1-7c3e-7b2a-8f00-2f5a6c1d9e08', to: null, title: '停水通知', text: '«停水»😀', url: null, parameters: { building: '3' }, at: Date.UTC(2026, 8, 1, 2), repeated: false };
let stand: StandIn;
beforeAll(async () => { stand = await start({ secret: NEW }); });
afterAll(() => stand.close());
const send = (over: Readonly<Record<string, string>> = {}, now: () => number = Date.now) => CHANNELS.WEBHOOK.open({ url: stand.url, secret: NEW, ...over }, testIo({ now })).send(message);

test('what is posted', async () => {
  expect(await send()).toEqual({ outcome: 'accepted', providerId: null });
  expect(stand.received.at(-1)).toMatchObject({
    id: message.id, headers: { 'content-type': 'application/json' },
    payload: { type: 'message.sent', timestamp: '2026-09-01T02:00:00.000Z', data: { id: message.id, title: '停水通知', text: '«停水»😀', url: null, parameters: { building: '3' } } },
  });
});
test('while a secret is changed both sign: a receiver with either believes it', async () => {
  expect(await send({ secret: OLD, previousSecret: NEW })).toEqual({ outcome: 'accepted', providerId: null });
  expect(await send({ secret: NEW, previousSecret: OLD })).toEqual({ outcome: 'accepted', providerId: null });
  expect(await send({ secret: OLD })).toEqual({ outcome: 'temporary', code: 'HTTP_401', detail: '', retryAfterMs: null });
});
test('a clock that is wrong is turned down', async () => expect(await send({}, () => Date.now() - 600_000)).toMatchObject({ outcome: 'temporary', code: 'HTTP_400' }));
test('the signature of the specification\'s own vector', async () => {
  let headers: NodeJS.Dict<string | string[]> = {};
  const server = createServer((request, response) => {
    ({ headers } = request);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await send({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }, () => 1_674_087_231_999);
  server.close();
  expect(headers['webhook-timestamp']).toBe('1674087231');
  expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
});
describe('addresses that are none', () => {
  test.each(['', 'huiyin.example.cn', 'ftp://example.cn/', 'javascript:alert(1)', 'http://user:password@example.cn/', 'http://', 'https://example.cn/#part', 'https://exa mple.cn/', 'https:\\\\example.cn'])('%j', (url) => {
    expect(() => CHANNELS.WEBHOOK.open({ url, secret: NEW }, testIo())).toThrow(/Settings of WEBHOOK: url (MISSING|WRONG_FORM)/);
  });
  test.each(['whsec_', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_short', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!'])('%s is no secret, and is not repeated', (secret) => {
    expect(() => CHANNELS.WEBHOOK.open({ url: stand.url, secret }, testIo())).toThrow('Settings of WEBHOOK: secret WRONG_FORM');
  });
});
