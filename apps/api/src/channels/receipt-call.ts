// Calls of vendors that sign nothing: only the address they were given proves who they are.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Receipt, ReceiptReading, ReceiptRequest, SettingRule } from './channel.ts';
import { asFields, parseJson, type Fields } from './reply.ts';

const LARGEST = 1 << 20;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The secret part of the address that the vendor is given. */
export const RECEIPT_KEY: SettingRule = { name: 'receiptKey', required: false, secret: true, pattern: /[\w-]{22,128}/ };

/** Compares without telling how much was right. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** An id that can be one of ours; vendors hand back whatever they were given. */
export const ownId = (value: unknown): string | null => (typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : null);

/** `2026-11-03 08:03:04` of a mainland vendor is Peking time. */
export function pekingTime(value: unknown): number | null {
  const [, day, time] = (typeof value === 'string' && /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(value)) || [];
  const at = Date.parse(`${day}T${time}+08:00`);
  return Number.isNaN(at) ? null : at;
}

/** A JSON array of reports under a secret address. What is no report is passed over; the rest counts. */
export function readReports(request: ReceiptRequest, key: string | undefined, read: (report: Fields) => Receipt | null, thanks: object): ReceiptReading {
  const last = request.path?.split('/').at(-1) ?? '';
  if (key === undefined || key === '') return { refused: 'NO_RECEIPT_KEY' };
  if (!sameSecret(last, key) && !sameSecret(request.query['key'] ?? '', key)) return { refused: 'WRONG_KEY' };
  if (request.method !== 'POST') return { refused: 'WRONG_METHOD' };
  if (request.body.length > LARGEST) return { refused: 'TOO_LARGE' };
  const reports = parseJson(request.body);
  if (!Array.isArray(reports)) return { refused: 'MALFORMED' };
  const receipts = reports.map((report) => asFields(report)).flatMap((report) => (report === null ? [] : read(report) ?? []));
  return { receipts, reply: { status: 200, contentType: 'application/json; charset=utf-8', body: JSON.stringify(thanks) } };
}
