/** Values of entries that are words, by the key they are recorded under; ids, times and switches are put right by doing the step again. */
const WORDS = [
  'title', 'detail', 'location', 'remedySought', 'channel', 'content', 'reporterName', 'reporterPhone', 'relation', 'authorityReference', 'backEntryReason', 'text', 'reason', 'instruction',
  'cause', 'correctiveAction', 'preventiveAction', 'lesson', 'adjustment', 'notice', 'note', 'name', 'promise', 'acceptedBy', 'remark',
] as const;
const OF_THE_INTAKE = new Set<string>(['channel', 'content', 'reporterName', 'reporterPhone', 'relation', 'authorityReference', 'backEntryReason']);

/** What of an entry can be corrected in words, with what stands there; in the order in which people look for it. */
export function correctableValues(type: string, data: unknown): { key: string; value: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  const recorded = new Map<string, unknown>(Object.entries(data));
  if (type === 'EntryCorrected') return recorded.has('reason') ? [{ key: 'reason', value: String(recorded.get('reason') ?? '') }] : [];
  return WORDS.filter((key) => recorded.has(key) && (type === 'ComplaintRegistered' || !OF_THE_INTAKE.has(key) || (type === 'ComplaintReferred' && key === 'channel')))
    .map((key) => ({ key, value: String(recorded.get(key) ?? '') }));
}
