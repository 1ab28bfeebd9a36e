import type { ByteRange } from './store.ts';

/**
 * Reads a `range` header against a size: null when the whole is to be sent (no header, another unit, or several
 * ranges, which a server may answer with the whole: RFC 9110, 14.2), `UNSATISFIABLE` when nothing of it is there.
 */
export function readRange(header: string | undefined, bytes: number): ByteRange | 'UNSATISFIABLE' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (found === null) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && first !== '' && Number(last) < Number(first)) return null;
  return from > to || (first === '' && Number(last) === 0) ? 'UNSATISFIABLE' : { from, to };
}
