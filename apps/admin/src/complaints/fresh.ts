import type { Change } from '@huiyin/client';

/** What happened since the list was read: complaints nobody on this screen has seen, and shown ones that moved on. */
export interface Fresh { added: readonly string[]; changed: readonly string[] }
export const NOTHING_FRESH: Fresh = { added: [], changed: [] };

const including = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids : [...ids, id]);

/**
 * Counts a change for the pill. A complaint that is on the page and is no newer than shown is nothing; the first
 * version is a new registration; later ones count only when they are in sight.
 */
export function noteChange(fresh: Fresh, change: Change, shown: ReadonlyMap<string, number>): Fresh {
  if (change.kind !== 'Complaint') return fresh;
  const version = shown.get(change.id);
  if (version !== undefined) return change.version > version ? { ...fresh, changed: including(fresh.changed, change.id) } : fresh;
  return change.version <= 1 ? { ...fresh, added: including(fresh.added, change.id) } : fresh;
}
