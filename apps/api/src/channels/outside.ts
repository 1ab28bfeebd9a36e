// The only way out of this room. Two things are known here that `fetch` does not tell: whether anything left before it
// failed (only then may a message have arrived), and which address is really connected to.
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as plainRequest, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as safeRequest } from 'node:https';
import { connect, isIP, type LookupFunction, type Socket } from 'node:net';
import { addressRule } from './address.ts';

/** One request. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What became of a request. */
export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }
  /** No address, no connection, no TLS: nothing left this machine. */
  | { readonly kind: 'unsent'; readonly code: string }
  /** It may have arrived; no whole answer came back. */
  | { readonly kind: 'lost'; readonly code: string };

/** The world outside, with a limit of time, of size and of places. Redirects are answers like any other. */
export interface Outside {
  /** How long one answer may take. */
  readonly timeoutMs: number;
  call(call: Call): Promise<Answer>;
  /** A plain connection, for mail. Rejects with an error whose `code` says why. */
  connect(host: string, port: number): Promise<Socket>;
}

/** Limits of the outside. */
export interface OutsideOptions {
  /** Private ranges that may be reached all the same, as CIDR. */
  readonly allowed?: readonly string[];
  /** Milliseconds for the whole exchange, from looking up the name to the last byte. */
  readonly timeoutMs?: number;
  readonly maxReplyBytes?: number;
  readonly resolve?: (host: string, done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void) => void;
}

/** A place that is not to be reached from here. */
export const FORBIDDEN = 'ADDRESS_FORBIDDEN';
const TIMED_OUT = 'TIMED_OUT';

const coded = (code: string): Error => Object.assign(new Error(code), { code });
const codeOf = (error: unknown): string => (error as { code?: unknown } | null)?.code?.toString() ?? 'FAILED';
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** The name is looked up once, checked, and what was checked is connected to: a second answer of the name cannot slip in. */
function guarded(permitted: (address: string) => boolean, resolve: NonNullable<OutsideOptions['resolve']>): LookupFunction {
  return (host, options, done) => resolve(host, (error, found) => {
    const open = found?.filter(({ address }) => permitted(address)) ?? [];
    const [first] = open;
    if (error !== null || first === undefined) return done(error ?? coded(FORBIDDEN), []);
    return options.all === true ? done(null, open) : done(null, first.address, first.family);
  });
}

function collect(response: IncomingMessage, limit: number, done: (answer: Answer) => void): void {
  const pieces: Buffer[] = [];
  let size = 0;
  response.on('data', (piece: Buffer) => {
    pieces.push(piece);
    size += piece.length;
    if (size > limit) response.destroy(coded('REPLY_TOO_LARGE'));
  });
  response.on('end', () => done({ kind: 'answered', status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }));
  response.on('error', (error) => done({ kind: 'lost', code: codeOf(error) }));
}

/** A connection of its own for each request: on one kept open nobody can tell whether a request had left when it broke. */
function started({ method, url, headers = {}, body }: Call, lookup: LookupFunction): ClientRequest {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const request = (url.protocol === 'https:' ? safeRequest : plainRequest)(url, { method, agent: false, lookup, headers: { ...headers, ...length, 'accept-encoding': 'identity' } });
  request.end(body);
  return request;
}

/** Opens the outside. */
export function openOutside({ allowed = [], timeoutMs = 10_000, maxReplyBytes = 65_536, resolve = (host, done) => systemLookup(host, { all: true }, done) }: OutsideOptions = {}): Outside {
  const permitted = addressRule(allowed);
  const lookup = guarded(permitted, resolve);
  const forbids = (host: string): boolean => isIP(host) !== 0 && !permitted(host);
  return {
    timeoutMs,
    call: (call) => new Promise((answer) => {
      if (!/^https?:$/.test(call.url.protocol) || forbids(hostOf(call.url))) return answer({ kind: 'unsent', code: FORBIDDEN });
      let left = false;
      let late = false;
      const request = started(call, lookup);
      const timer = setTimeout(() => {
        late = true;
        request.destroy(coded(TIMED_OUT));
      }, timeoutMs);
      const done = (one: Answer): void => {
        clearTimeout(timer);
        answer(one.kind === 'answered' || !late ? one : { ...one, code: TIMED_OUT });
      };
      request.on('socket', (socket) => socket.once(call.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => void (left = true)));
      request.on('response', (response) => collect(response, maxReplyBytes, done));
      request.on('error', (error) => done({ kind: left ? 'lost' : 'unsent', code: codeOf(error) }));
    }),
    connect: (host, port) => new Promise((opened, failed) => {
      if (forbids(host)) return failed(coded(FORBIDDEN));
      const socket = connect({ host, port, lookup });
      const timer = setTimeout(() => socket.destroy(coded(TIMED_OUT)), timeoutMs);
      socket.once('error', (error) => {
        clearTimeout(timer);
        failed(error);
      });
      socket.once('connect', () => {
        clearTimeout(timer);
        opened(socket);
      });
    }),
  };
}
