import { randomBytes, createHash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A fresh UUIDv7 (RFC 9562): 48 bits of `at` in epoch milliseconds, then 74 random bits. */
export function newId(at: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return format(bytes.toString('hex'));
}

/** The same id for the same words: a UUIDv8 from SHA-256, for things whose key is their source (import rows). */
export function derivedId(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(words.join('\0')).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return format(bytes.toString('hex'));
}

const format = (hex: string): string => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

/** What a global id says: the type, the scope it lives in (a community's or organisation's id), and the id there. */
export interface GlobalId {
  readonly type: string;
  readonly scope: string;
  readonly id: string;
}

/** Makes an opaque global id; reading a node from it needs no scan (design 9). */
export const globalId = (type: string, scope: string, id: string): string => Buffer.from(`${type}:${scope}:${id}`, 'utf8').toString('base64url');

/** Reads a global id; null when it is not one, or not of `type` where one is asked. */
export function readGlobalId(text: string, type?: string): GlobalId | null {
  if (text.length > 300) return null;
  const plain = Buffer.from(text, 'base64url').toString('utf8');
  const [kind, scope, ...rest] = plain.split(':');
  const id = rest.join(':');
  if (kind === undefined || scope === undefined || !UUID.test(scope) || id === '') return null;
  if (type !== undefined && (kind !== type || (kind !== 'Deadline' && kind !== 'Entry' && !UUID.test(id)))) return null;
  if (globalId(kind, scope, id) !== text) return null;
  return { type: kind, scope, id };
}

/** True for a lower-case UUID. */
export const isUuid = (text: string): boolean => UUID.test(text);
