const TEXT = 0x81;
const SHORT = 125;
const MEDIUM = 0xffff;
/** Frames kept for ids that many connections share; a library's random ids never meet again. */
const KEPT = 16;

/**
 * A text message of a server as one unmasked WebSocket frame (RFC 6455, 5.2). `parts` are UTF-8 and follow each other.
 *
 * @returns header and parts in one piece, so that one write sends it whole
 */
export function textFrame(...parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([headerOf(length), ...parts]);
}

function headerOf(length: number): Buffer {
  if (length <= SHORT) return Buffer.from([TEXT, length]);
  if (length <= MEDIUM) return Buffer.from([TEXT, 126, length >> 8, length & 0xff]);
  const header = Buffer.alloc(10);
  header.set([TEXT, 127]);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

/**
 * One GraphQL result, serialised once for all who get it. `bytes` is the JSON; both transports wrap these same bytes, and
 * each wrapping is built once where receivers can share it (performance W3).
 */
export class Payload {
  readonly bytes: Buffer;
  readonly #frames = new Map<string, Buffer>();
  #eventFrame: Buffer | null = null;

  constructor(result: unknown) {
    this.bytes = Buffer.from(JSON.stringify(result), 'utf8');
  }

  /** The `next` message of `graphql-transport-ws` for a client's own `id` as a WebSocket frame; the same Buffer for the same id. */
  webSocketFrame(id: string): Buffer {
    const kept = this.#frames.get(id);
    if (kept !== undefined) return kept;
    const frame = textFrame(Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`, 'utf8'), this.bytes, CLOSE);
    if (this.#frames.size < KEPT) this.#frames.set(id, frame);
    return frame;
  }

  /** The `next` event of GraphQL over SSE, distinct connections mode. */
  eventFrame(): Buffer {
    return (this.#eventFrame ??= Buffer.concat([EVENT, this.bytes, EVENT_END]));
  }
}

const CLOSE = Buffer.from('}', 'utf8');
const EVENT = Buffer.from('event: next\ndata: ', 'utf8');
const EVENT_END = Buffer.from('\n\n', 'utf8');
