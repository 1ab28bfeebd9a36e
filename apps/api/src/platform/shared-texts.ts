import { LRUCache } from 'lru-cache';

const TEXTS_MAX = 500;
const LONGEST = 8_000;
/** Other messages may hold what is nobody's to keep, such as a token. */
const SUBSCRIBES = '"type":"subscribe"';

/**
 * Equal texts as one string. What a subscription was asked with is held for as long as it lasts; of a thousand boards that
 * ask the same it is then held once.
 */
export class SharedTexts {
  readonly #texts = new LRUCache<string, string>({ max: TEXTS_MAX });

  /** How many it holds. */
  get size(): number {
    return this.#texts.size;
  }

  /** The string that stands for all equal to `text`. */
  of(text: string): string {
    if (text.length > LONGEST) return text;
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }

  /** The same for a message of graphql-transport-ws, should it be one that many send. */
  ofMessage(text: string): string {
    return text.includes(SUBSCRIBES) ? this.of(text) : text;
  }

  /** The same for the query of a message, as `JSON.parse` hands its parts over. */
  readonly revive = (key: string, value: unknown): unknown => (key === 'query' && typeof value === 'string' ? this.of(value) : value);
}
