import { createHmac, timingSafeEqual } from 'node:crypto';

/** A feed's cursor names every volume of a community. */
const CURSOR_MAX = 20_000;

/**
 * Opaque keyset cursors: the sort key of a row, its order's name, and a short signature, so that a forged or foreign
 * one is told from a stale one. The key lives as long as the process's `secret`, which the data folder keeps.
 */
export class Cursors {
  readonly #secret: Buffer;
  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  /** `order` names the list and its sort; `keys` are the row's sort values, plain JSON. */
  write(order: string, keys: readonly (string | number | null)[]): string {
    const body = JSON.stringify([order, ...keys]);
    return Buffer.from(`${this.#sign(body)}${body}`, 'utf8').toString('base64url');
  }

  /** The keys of a cursor of this `order`; null when it is not one of ours or of another list. */
  read(order: string, cursor: string): readonly (string | number | null)[] | null {
    if (cursor.length > CURSOR_MAX) return null;
    const plain = Buffer.from(cursor, 'base64url').toString('utf8');
    const [mark, body] = [plain.slice(0, 16), plain.slice(16)];
    const expected = this.#sign(body);
    if (mark.length !== expected.length || Buffer.byteLength(mark) !== expected.length || !timingSafeEqual(Buffer.from(mark), Buffer.from(expected))) return null;
    const [name, ...keys] = JSON.parse(body) as [string, ...(string | number | null)[]];
    return name === order ? keys : null;
  }

  #sign(body: string): string {
    return createHmac('sha256', this.#secret).update(body).digest('base64url').slice(0, 16);
  }
}
