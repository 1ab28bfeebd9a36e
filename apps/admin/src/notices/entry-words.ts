/** How keys and codes of an entry become words. */
export interface EntryNames {
  readonly place: (key: string) => string; readonly door: (key: string) => string; readonly channel: (key: string) => string;
  readonly word: (group: 'condition' | 'sealKind' | 'channelState', value: string) => string; readonly count: (key: 'missed' | 'screens', n: number) => string;
}
const textIn = (data: Readonly<Record<string, unknown>>, key: string): string | null => { const value = data[key]; return typeof value === 'string' && value !== '' ? value : null; };

/** What an entry of a notice says in a line: where, how it was found, why; its words stand elsewhere on the page. */
export function saidIn(data: unknown, name: EntryNames): readonly string[] {
  const facts = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  const coded = (key: string, say: (value: string) => string): string | null => { const value = textIn(facts, key); return value === null ? null : say(value); };
  const counted = (key: 'missed' | 'screens'): string | null => { const n = facts[key]; return typeof n === 'number' && n > 0 ? name.count(key, n) : null; };
  const channels = Array.isArray(facts['channels']) && facts['channels'].every((one) => typeof one === 'string') ? (facts['channels'] as string[]).map(name.channel) : [];
  return [
    coded('place', name.place), coded('door', name.door), coded('channel', name.channel), ...channels, coded('condition', (value) => name.word('condition', value)), coded('seal', (value) => name.word('sealKind', value)), coded('state', (value) => name.word('channelState', value)),
    counted('missed'), counted('screens'), textIn(facts, 'sender'), textIn(facts, 'receivedBy'), textIn(facts, 'note'), textIn(facts, 'reason'),
  ].filter((one) => one !== null);
}
