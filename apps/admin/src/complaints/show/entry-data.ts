import type { Dispatched } from './entry-words.ts';

/** One recorded thing of an entry in readable form: a key of `complaint.data` and what to show; nothing where the key says it all. */
export interface Line { key: string; value: string; long: boolean }

const LONG = new Set(['text', 'detail', 'reason', 'instruction', 'cause', 'correctiveAction', 'preventiveAction', 'remedySought', 'backEntryReason', 'promise', 'lesson', 'adjustment', 'remark', 'value', 'note']);
// What the page shows elsewhere, or what only machines need.
const HIDDEN = new Set(['id', 'communityId', 'kind', 'channel@ComplaintRegistered', 'receivedAt', 'backEntry', 'flags', 'groupSize', 'previousComplaintId', 'firstReceiverId', 'unitId', 'again', 'measures', 'authorityDueAt', 'reporterPhone', 'relation', 'authorityReference', 'backEntryReason', 'ordinal', 'entryType', 'shownHash', 'count', 'place', 'way@EntrySigned', 'repairSize@ComplaintRegistered', 'aboutRepair', 'statementId']);

/** The data of an entry as lines of words: empty and false things are left out, ids become names, instants times. */
export function readableData(type: string, data: unknown, say: Dispatched): Line[] {
  if (typeof data !== 'object' || data === null) return [];
  const lines: Line[] = [];
  for (const [key, value] of Object.entries(data)) {
    if (HIDDEN.has(key) || HIDDEN.has(`${key}@${type}`) || value === null || value === undefined || value === false || value === '') continue;
    const shown = say(type, key, value);
    if (shown) lines.push({ key: shown.key, value: shown.value, long: LONG.has(key) });
  }
  return lines.sort((a, b) => Number(a.long) - Number(b.long));
}
