import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { selfSigned } from '@huiyin/tooling-stand-ins/certificate.mjs';
import { start, type StandIn } from '@huiyin/tooling-stand-ins/smtp.mjs';
import type { ChannelAdapter, Outgoing } from './channel.ts';
import { CHANNELS } from './channels.ts';
import type { OutsideOptions } from './outside.ts';
import { testIo } from './test/bench.ts';
import { decodeMail } from './test/benches.ts';

const PASSWORD = 'mail-password-9';
const message: Outgoing = { id: '0193d4a1-7c3e-7b2a-8f00-2f5a6c1d9e07', to: 'li.lei@example.cn', title: '停水通知:3号楼', text: '9月2日8时至17时停水。\n.\n请提前蓄水。', url: 'https://huiyin.example.cn/n/7', parameters: {}, at: Date.UTC(2026, 8, 1, 2), repeated: false };
let stand: StandIn;
let adapter: ChannelAdapter;
const opened = (over: Readonly<Record<string, string>> = {}, limits: OutsideOptions = {}): ChannelAdapter =>
  CHANNELS.EMAIL.open({ host: '127.0.0.1', port: String(stand['port']), security: 'PLAIN', user: 'notice@anju.example.cn', password: PASSWORD, from: 'notice@anju.example.cn', ...over }, testIo({ limits }));
const begin = async (options: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  stand = await start({ user: 'notice@anju.example.cn', password: PASSWORD, unknown: ['nobody@example.cn'], ...options });
  adapter = opened();
};
beforeEach(() => begin());
afterEach(() => stand.close());
const send = (over: Partial<Outgoing> = {}) => adapter.send({ ...message, ...over });
const head = (): string => stand.received.at(-1).text.split('\r\n\r\n')[0];

test('a mail is addressed, dated and named by the delivery, the same at every try', async () => {
  expect(await send()).toEqual({ outcome: 'accepted', providerId: `${message.id}@anju.example.cn` });
  const [mail] = stand.received;
  expect(mail).toMatchObject({ from: 'notice@anju.example.cn', to: ['li.lei@example.cn'], user: 'notice@anju.example.cn' });
  expect(head()).toContain(`Message-ID: <${message.id}@anju.example.cn>`);
  expect(head()).toContain('Date: Tue, 01 Sep 2026 02:00:00 +0000');
  expect(head()).toContain('Auto-Submitted: auto-generated');
  expect(head()).not.toContain('List-Unsubscribe');
  expect(decodeMail(mail.text).replaceAll('\r\n', '\n').trim()).toBe(`${message.text}\n\n${message.url}`);
  await send({ repeated: true });
  expect(stand.received[1].text).toBe(mail.text);
});
test('List-Unsubscribe when there is an address for it, of the channel or of the message', async () => {
  adapter = opened({ unsubscribeUrl: 'https://huiyin.example.cn/leave' });
  await send();
  expect(head()).toContain('List-Unsubscribe: <https://huiyin.example.cn/leave>');
  await send({ parameters: { unsubscribeUrl: 'https://huiyin.example.cn/leave/x7' } });
  expect(head()).toContain('List-Unsubscribe: <https://huiyin.example.cn/leave/x7>');
});
test('nothing in a title becomes a header, a recipient or a command', async () => {
  await send({ title: '停水\r\nBcc: thief@example.cn\r\n\r\nQUIT' });
  expect(head()).not.toMatch(/^Bcc:/im);
  expect(stand.received.at(-1).to).toEqual(['li.lei@example.cn']);
});
test.each(['', 'li.lei', 'a@b', 'li.lei@example.cn\r\nRCPT TO:<x@example.cn>', 'a@example.cn,b@example.cn', '李雷 <a@example.cn>', 'a b@example.cn', '"a"@example.cn', 'a@[127.0.0.1]', 'a@exa mple.cn'])('%j is no address', async (to) => {
  expect(await send({ to })).toEqual({ outcome: 'refused', code: 'NO_EMAIL_ADDRESS', detail: '', fault: 'address' });
});

describe('what the server said', () => {
  test.each([
    ['RCPT', '550 5.1.1 No such user', { outcome: 'refused', code: '550', fault: 'address' }], ['RCPT', '552 5.2.2 Mailbox full', { outcome: 'refused', fault: 'address' }], ['RCPT', '554 5.7.1 Relay access denied', { outcome: 'refused', fault: 'account' }],
    ['RCPT', '450 4.2.0 Greylisted, see http://postgrey', { outcome: 'temporary', code: '450' }], ['RCPT', '452 4.2.2 Over quota', { outcome: 'temporary', code: '452' }], ['RCPT', '450 4.7.1 slow down', { outcome: 'limited', code: '450', retryAfterMs: 300_000 }],
    ['MAIL', '553 5.1.8 Sender not allowed', { outcome: 'refused', code: '553', fault: 'account' }], ['MAIL', '421 too many connections', { outcome: 'limited', code: '421' }], ['DATA', '554 5.6.0 rejected', { outcome: 'refused', fault: 'message' }], ['DATA', '451 4.3.0 later', { outcome: 'temporary', code: '451' }],
    ['END', '554 5.6.0 Message rejected as spam', { outcome: 'refused', code: '554', fault: 'message' }], ['END', '554 5.7.1 Message rejected by policy', { outcome: 'refused', fault: 'account' }], ['END', '451 4.3.0 Try again later', { outcome: 'temporary', code: '451' }], ['GREETING', '554 5.3.2 No service here', { outcome: 'refused', code: '554' }], ['GREETING', '421 4.3.2 Shutting down', { outcome: 'temporary', code: '421' }],
  ])('%s: %s', async (step, text, outcome) => {
    stand.fault(`reply:${step}`, { text });
    expect(await send()).toMatchObject(outcome);
    expect(stand.received).toHaveLength(0);
  });
  test('a wrong password: the account, and the password is in nothing that is said', async () => {
    adapter = opened({ password: 'wrong-password-1' });
    const outcome = await send();
    expect(outcome).toMatchObject({ outcome: 'refused', code: '535', fault: 'account' });
    expect(JSON.stringify(outcome)).not.toContain('wrong-password-1');
  });
  test('an address nobody has', async () => expect(await send({ to: 'nobody@example.cn' })).toMatchObject({ outcome: 'refused', fault: 'address', detail: expect.stringContaining('User unknown') }));
});

describe('where the line broke', () => {
  test.each(['dropAtGreeting', 'dropInMail'])('%s: temporary, nothing was sent', async (fault) => {
    stand.fault(fault);
    expect(await send()).toMatchObject({ outcome: 'temporary' });
  });
  test.each(['dropAfterData', 'garbage'])('%s: unknown, it is there', async (fault) => {
    stand.fault(fault);
    expect(await send()).toMatchObject({ outcome: 'unknown', code: 'CONNECTION_LOST' });
    expect(stand.received).toHaveLength(1);
  });
  test('silence after the message: unknown', async () => {
    adapter = opened({}, { timeoutMs: 1000 });
    stand.fault('hangAfterData');
    expect(await send()).toMatchObject({ outcome: 'unknown', code: 'CONNECTION_LOST', detail: 'ETIMEDOUT' });
  });
  test('nobody there: temporary', async () => {
    await stand.close();
    expect(await send()).toEqual({ outcome: 'temporary', code: 'ECONNREFUSED', detail: '', retryAfterMs: null });
  });
  test('a private address: refused', async () => {
    const closed = CHANNELS.EMAIL.open({ host: '127.0.0.1', port: String(stand['port']), from: 'a@example.cn' }, testIo({ limits: { allowed: [] } }));
    expect(await closed.send(message)).toMatchObject({ outcome: 'refused', code: 'ADDRESS_FORBIDDEN' });
  });
});

describe('TLS', () => {
  test('asked for and not offered: nothing is said in the clear', async () => {
    adapter = opened({ security: 'STARTTLS' });
    expect(await send()).toMatchObject({ outcome: 'refused', code: '502', fault: 'account' });
    expect(stand.received).toHaveLength(0);
  });
  test.each([['STARTTLS', false], ['TLS', true]])('%s with a certificate nobody signed: no password, no message', async (security, implicit) => {
    await stand.close();
    await begin({ tls: await selfSigned(), implicit });
    adapter = opened({ security });
    expect(await send()).toMatchObject({ outcome: 'temporary' });
    expect(stand.received).toHaveLength(0);
  });
});
