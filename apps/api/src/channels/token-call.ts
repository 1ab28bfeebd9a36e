// Calls that carry an access token. A token can die before its time (another fetch, a changed secret): the vendor says
// so, it is fetched anew once, and the call is made again within the same send.
import { createHash } from 'node:crypto';
import type { Io, SendOutcome } from './channel.ts';
import type { Answer, Call } from './outside.ts';
import { asFields, judged, parseJson, temporary, unanswered, word, type Verdict } from './reply.ts';
import type { Token } from './token-store.ts';

/** A token could not be had; nothing was sent to anybody. */
class NoToken extends Error {
  readonly outcome: SendOutcome;
  constructor(outcome: SendOutcome) {
    super('no token');
    this.outcome = outcome;
  }
}

/** Names a token without holding its secret: another secret is another key, so nobody gets a token by a wrong one. */
export const tokenKey = (vendor: string, account: string, secret: string): string => `${vendor}:${account}:${createHash('sha256').update(secret).digest('hex').slice(0, 16)}`;

/** Where a vendor gives tokens, and what its codes mean there. */
export interface TokenSource {
  readonly key: string;
  readonly call: Call;
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

/** A lost reply is only a failure here: no message went with it. */
const beforeSending = (outcome: SendOutcome): SendOutcome => (outcome.outcome === 'unknown' ? temporary(outcome.code, outcome.detail) : outcome);

async function fetchToken({ outside, now }: Io, { call, verdicts }: TokenSource): Promise<Token> {
  const answer = await outside.call(call);
  if (answer.kind !== 'answered') throw new NoToken(beforeSending(unanswered(answer)));
  const fields = asFields(parseJson(answer.body));
  const token = fields?.['access_token'];
  const seconds = fields?.['expires_in'];
  if (typeof token === 'string' && token !== '' && typeof seconds === 'number' && seconds > 0) return { token, expiresAt: now() + Math.max(seconds - 120, seconds / 2) * 1000 };
  const code = word(fields?.['errcode']);
  throw new NoToken(code === null || code === '0' ? temporary('UNREADABLE_TOKEN') : judged(verdicts[code], code, fields?.['errmsg'], 60_000));
}

const codeOf = (answer: Answer): string | null => (answer.kind === 'answered' ? word(asFields(parseJson(answer.body))?.['errcode']) : null);

/** @param stale codes by which the vendor says that the token is the trouble */
export async function callWithToken(io: Io, source: TokenSource, stale: ReadonlySet<string>, call: (token: string) => Call, read: (answer: Answer) => SendOutcome): Promise<SendOutcome> {
  const isStale = (answer: Answer): boolean => stale.has(codeOf(answer) ?? '');
  try {
    const first = await io.tokens.get(source.key, () => fetchToken(io, source));
    const answer = await io.outside.call(call(first));
    if (!isStale(answer)) return read(answer);
    const second = await io.tokens.get(source.key, () => fetchToken(io, source), first);
    const again = await io.outside.call(call(second));
    return isStale(again) ? temporary(codeOf(again) ?? '', 'a new token was turned down too') : read(again);
  } catch (error) {
    if (error instanceof NoToken) return error.outcome;
    throw error;
  }
}
