// Proved by nodemailer's own transport, and by a dialogue written out as in RFC 5321, appendix D.
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import nodemailer from 'nodemailer';
import { selfSigned } from '../src/certificate.mjs';
import { start } from '../src/smtp.mjs';

/** @type {Awaited<ReturnType<typeof start>>} */
let stand;
afterEach(() => stand.close());
const mail = { from: 'Smith@bar.com', to: 'Jones@foo.com', subject: '停水', text: '.\n..\n尾' };

/** Says lines one after the other, each after the reply to the one before. @param {readonly string[]} lines @returns {Promise<string[]>} */
const dialogue = (lines) => new Promise((resolve, reject) => {
  const socket = connect(stand.port, '127.0.0.1');
  /** @type {string[]} */
  const replies = [];
  const rest = [...lines];
  let text = '';
  socket.on('data', (piece) => {
    text += piece.toString('utf8');
    if (!/^\d{3} .*\r\n$/m.test(text)) return;
    replies.push(text.trim().split('\r\n').at(-1) ?? '');
    text = '';
    const next = rest.shift();
    if (next === undefined) socket.end();
    else socket.write(`${next}\r\n`);
  }).on('error', reject).on('close', () => resolve(replies));
});

test('the dialogue of the standard', async () => {
  stand = await start({ unknown: ['Green@foo.com'] });
  const replies = await dialogue(['EHLO bar.com', 'MAIL FROM:<Smith@bar.com>', 'RCPT TO:<Jones@foo.com>', 'RCPT TO:<Green@foo.com>', 'RCPT TO:<Brown@foo.com>', 'DATA', 'Blah blah blah...\r\n..etc. etc. etc.\r\n.', 'QUIT']);
  expect(replies.map((line) => line.slice(0, 3))).toEqual(['220', '250', '250', '250', '550', '250', '354', '250', '221']);
  expect(stand.received).toEqual([{ from: 'Smith@bar.com', to: ['Jones@foo.com', 'Brown@foo.com'], text: 'Blah blah blah...\r\n.etc. etc. etc.\r\n', user: null, secured: false }]);
});
test.each([
  [['MAIL FROM:<a@b.cn>', 'DATA'], '503'], [['RCPT TO:<a@b.cn>'], '503'], [['FOO'], '502'], [['MAIL a@b.cn'], '501'], [['MAIL FROM:<a@b.cn>', 'RSET', 'RCPT TO:<a@b.cn>'], '503'], [['STARTTLS'], '502'],
])('%j ends with %s', async (lines, code) => {
  stand = await start();
  expect((await dialogue(lines)).at(-1)?.slice(0, 3)).toBe(code);
});

describe('nodemailer', () => {
  const transport = (over = {}) => nodemailer.createTransport(/** @type {any} */ ({ host: '127.0.0.1', port: stand.port, secure: false, ignoreTLS: true, ...over }));
  test('delivers, dots and all', async () => {
    stand = await start();
    const { accepted, response } = await transport().sendMail({ ...mail, textEncoding: 'quoted-printable' });
    expect({ accepted, code: String(response).slice(0, 3) }).toEqual({ accepted: ['Jones@foo.com'], code: '250' });
    expect(stand.received[0]?.text.split('\r\n\r\n')[1]).toMatch(/^\.\r\n\.\.\r\n=E5=B0=BE/);
  });
  test.each(['PLAIN', 'LOGIN'])('signs in by %s', async (method) => {
    stand = await start({ user: 'u@x.cn', password: '密码' });
    await transport({ authMethod: method, auth: { user: 'u@x.cn', pass: '密码' } }).sendMail(mail);
    expect(stand.received[0]?.user).toBe('u@x.cn');
    await expect(transport({ authMethod: method, auth: { user: 'u@x.cn', pass: 'x' } }).sendMail(mail)).rejects.toMatchObject({ code: 'EAUTH', responseCode: 535 });
    await expect(transport().sendMail(mail)).rejects.toMatchObject({ responseCode: 530 });
  });
  test.each([[false, { ignoreTLS: false, requireTLS: true }], [true, { secure: true }]])('speaks TLS (implicit: %s)', async (implicit, over) => {
    stand = await start({ tls: await selfSigned(), implicit });
    await transport({ ...over, tls: { rejectUnauthorized: false } }).sendMail(mail);
    expect(stand.received[0]?.secured).toBe(true);
    await expect(transport(over).sendMail(mail)).rejects.toThrow(/self.signed/);
  });
  test('drops the connection after it took the mail', async () => {
    stand = await start();
    stand.fault('dropAfterData');
    await expect(transport().sendMail(mail)).rejects.toMatchObject({ code: 'ECONNECTION' });
    expect(stand.received).toHaveLength(1);
  });
});
