// E-mail by SMTP. Whether a lost connection lost the message too depends on one moment: nodemailer asks for the message
// when the server said 354, and from then on it may be there.
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ChannelType, Io, Outgoing, SendOutcome, Settings } from './channel.ts';
import { FORBIDDEN } from './outside.ts';
import { accepted, limited, line, refused, temporary, unknown } from './reply.ts';

/** Of the time for one answer, for the whole conversation. */
const STEPS = 3;
const SLOW_DOWN_MS = 300_000;
/** One address and nothing that a header or a list of recipients could be made of. */
const ADDRESS = /[^\s@<>(),;:"\\[\]]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,63}/;
const WHOLE_ADDRESS = new RegExp(`^${ADDRESS.source}$`);
const LINK = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]{1,1000}/;
const WHOLE_LINK = new RegExp(`^${LINK.source}$`);
const DEFAULT_PORT: Readonly<Record<string, string>> = { TLS: '465', STARTTLS: '587', PLAIN: '25' };

/** What nodemailer adds to an error of SMTP. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
const messageId = (message: Outgoing, from: string): string => `${message.id}@${domainOf(from)}`;

async function compose(settings: Settings, message: Outgoing, to: string): Promise<Buffer> {
  const { from = '', fromName, replyTo, unsubscribeUrl } = settings;
  const leave = message.parameters['unsubscribeUrl'] ?? unsubscribeUrl ?? '';
  const text = [message.text, message.url ?? ''].filter((part) => part !== '').join('\n\n');
  const mail = new MailComposer({
    from: { name: fromName ?? '', address: from }, to: { name: '', address: to }, ...(replyTo === undefined || replyTo === '' ? {} : { replyTo }),
    subject: message.title, text, date: new Date(message.at), messageId: `<${messageId(message, from)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...(WHOLE_LINK.test(leave) ? { 'List-Unsubscribe': `<${leave}>` } : {}) },
    disableFileAccess: true, disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** 5xx by the step that was refused; 5.7 is about us (no relay, no trust), whatever step it comes at. */
function permanent(error: SmtpError, code: string): SendOutcome {
  const ours = / 5\.7\.\d/.test(error.response ?? '');
  const fault = ours ? 'account' : error.command === 'RCPT TO' ? 'address' : error.command === 'DATA' ? 'message' : 'account';
  return refused(fault, code, line(error.response));
}

function failed(error: SmtpError, handedOver: boolean): SendOutcome {
  const { responseCode, response = '', code = 'FAILED' } = error;
  if (responseCode !== undefined && responseCode >= 500) return permanent(error, String(responseCode));
  if (responseCode !== undefined && responseCode >= 400) {
    const tooOften = /^4\d\d[ -]4\.7\.|rate|too (?:many|fast|much)|frequen/i.test(response);
    return tooOften ? limited(String(responseCode), SLOW_DOWN_MS) : temporary(String(responseCode), line(response));
  }
  if (code === 'EMESSAGE') return refused('message', code, line(error.message));
  if (code === 'EENVELOPE') return refused('address', code, line(error.message));
  return handedOver ? unknown('CONNECTION_LOST', code) : temporary(code);
}

/** Talks to the server from greeting to the reply to DATA; rejects with what SMTP or the line said. */
function deliver(connection: SMTPConnection, { user = '', password = '' }: Settings, envelope: { readonly from: string; readonly to: string; readonly size: number }, raw: Readable, wholeMs: number): Promise<void> {
  return new Promise((sent, broken) => {
    const timer = setTimeout(() => broken(Object.assign(new Error('too slow'), { code: 'TIMED_OUT' })), wholeMs);
    const done = (error?: Error | null): void => {
      clearTimeout(timer);
      if (error == null) sent();
      else broken(error);
    };
    const mail = (): void => connection.send(envelope, raw, (error) => done(error));
    connection.once('error', done);
    connection.connect((error) => {
      if (error != null) return done(error);
      if (user === '') return mail();
      connection.login({ user, credentials: { user, pass: password } }, (wrong) => (wrong == null ? mail() : done(wrong)));
    });
  });
}

async function send(settings: Settings, { outside }: Io, message: Outgoing): Promise<SendOutcome> {
  const { host = '', security = 'STARTTLS', from = '' } = settings;
  const to = message.to ?? '';
  if (!WHOLE_ADDRESS.test(to)) return refused('address', 'NO_EMAIL_ADDRESS');
  const raw = await compose(settings, message, to);
  const socket = await outside.connect(host, Number(settings['port'] ?? DEFAULT_PORT[security])).catch((error: SmtpError) => error.code ?? 'FAILED');
  if (typeof socket === 'string') return socket === FORBIDDEN ? refused('account', socket) : temporary(socket);
  const step = outside.timeoutMs;
  const connection = new SMTPConnection({
    connection: socket, host, name: domainOf(from), secure: security === 'TLS', requireTLS: security === 'STARTTLS', ignoreTLS: security === 'PLAIN',
    connectionTimeout: step, greetingTimeout: step, socketTimeout: step, maxResponseSize: 65_536, logger: false,
  });
  let handedOver = false;
  const read = function (this: Readable): void {
    handedOver = true;
    this.push(raw);
    this.push(null);
  };
  try {
    await deliver(connection, settings, { from, to, size: raw.length }, new Readable({ read }), STEPS * step);
    return accepted(messageId(message, from));
  } catch (error) {
    return failed(error as SmtpError, handedOver);
  } finally {
    connection.once('error', () => {});
    connection.close();
  }
}

/** Message-ID is our id, so that a reader's program shows a repeat once; servers promise nothing of the kind. */
export const EMAIL: ChannelType = {
  settings: [
    { name: 'host', required: true, pattern: /[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?/ },
    { name: 'port', required: false, pattern: /[1-9]\d{0,4}/ },
    { name: 'security', required: false, pattern: /TLS|STARTTLS|PLAIN/ },
    { name: 'user', required: false, pattern: /[^\r\n]{1,256}/ },
    { name: 'password', required: false, secret: true, pattern: /[^\r\n]{1,256}/ },
    { name: 'from', required: true, pattern: ADDRESS },
    { name: 'fromName', required: false, pattern: /[^\r\n]{1,64}/ },
    { name: 'replyTo', required: false, pattern: ADDRESS },
    { name: 'unsubscribeUrl', required: false, pattern: LINK },
  ],
  open: (settings, io) => ({
    kind: 'EMAIL',
    receipts: false,
    deduplicates: false,
    deduplicatesForMs: null,
    perMinute: null,
    send: (message) => send(settings, io, message),
  }),
};
