/** What an entry about a deadline recorded, of which kind each is; in the order in which it is read. */
export type RecordedLine =
  | { readonly key: 'rule' | 'to' | 'reason'; readonly value: string }
  | { readonly key: 'step'; readonly value: number }
  | { readonly key: 'told'; readonly value: readonly string[] }
  /** Instants as ISO. */
  | { readonly key: 'before' | 'dueAt' | 'until' | 'deliverAt'; readonly value: string };

const isoOf = (value: unknown): string | null => (typeof value === 'number' && Number.isFinite(value) ? new Date(value).toISOString() : null);
const MINUTE_MS = 60_000;

/** Reads the data of an entry about a deadline; `at`: when it was written. What is absent, erased or says nothing new is left out. */
export function readDeadlineEntry(data: unknown, at: string): readonly RecordedLine[] {
  const facts = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const word = (key: 'rule' | 'to' | 'reason'): readonly RecordedLine[] => (typeof facts[key] === 'string' && facts[key] !== '' ? [{ key, value: facts[key] }] : []);
  const instant = (key: 'before' | 'dueAt' | 'until' | 'deliverAt'): readonly RecordedLine[] => {
    const value = isoOf(facts[key]);
    return value === null ? [] : [{ key, value }];
  };
  const told = Array.isArray(facts['told']) ? facts['told'].flatMap((one: { name?: unknown }) => (typeof one?.name === 'string' ? [one.name] : [])) : null;
  // A message that went at once needs no word about it.
  const waits = typeof facts['deliverAt'] === 'number' && facts['deliverAt'] - Date.parse(at) > MINUTE_MS && told !== null && told.length > 0;
  return [
    ...word('rule'), ...(typeof facts['step'] === 'number' ? [{ key: 'step', value: facts['step'] } as const] : []), ...instant('before'), ...instant('dueAt'), ...instant('until'),
    ...word('to'), ...(told === null ? [] : [{ key: 'told', value: told } as const]), ...(waits ? instant('deliverAt') : []), ...word('reason'),
  ];
}
