import type { DeadlineChange, Instant, NewEntry, RecordedEntry, StaffId } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { cursorKeys, pageSize, toConnection, type Connection, type PageRequest } from '../base/connection.ts';
import { entriesByOrdinals, entriesByPlaces, entriesOfType, entriesOfPages, entryCountsOf, type EntryOrdinal, type EntryPlace, type EntryRow, type TimelinePage } from './rows.ts';
import { requireViewer } from '../../sight.ts';

export type { EntryRow } from './rows.ts';

interface Body {
  readonly actor: StaffId | null;
  readonly actorRole: string | null;
  readonly subject: { readonly id: string; readonly kind: string };
  readonly at: Instant;
  readonly commitments: Readonly<Record<string, string>>;
  readonly deadlines: readonly DeadlineChange[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Reads an entry's body back. */
export const bodyOf = (row: EntryRow): Body => JSON.parse(row.body) as Body;

/** An entry as the domain folds it; values that were never given or were erased are absent. */
export function recordedOf<E extends NewEntry>(row: EntryRow): RecordedEntry<E> {
  const body = bodyOf(row);
  const personal = Object.fromEntries(Object.entries(row.personal ?? {}).map(([key, { value }]) => [key, value]));
  return { at: body.at, actor: body.actor, entry: { type: row.type, facts: body.facts, personal } as unknown as E, deadlines: body.deadlines };
}

/** The timeline of a subject, oldest first. */
export async function timeline(context: Context, subject: { readonly communityId: string; readonly id: string }, args: PageRequest): Promise<Connection<EntryRow>> {
  requireViewer(context);
  const order = `entries:${subject.id}`;
  const size = pageSize(args.first, 50);
  const keys = cursorKeys(context, order, args.after, 'after');
  const { rows, count } = await context.loaders.timeline.load({ communityId: subject.communityId, subjectId: subject.id, after: Number(keys?.[0] ?? 0), size: size + 1 });
  return toConnection(context, order, rows.slice(0, size), (row) => [row.ordinal], { hasNextPage: rows.length > size, hasPreviousPage: keys !== null, totalCount: count });
}

/** Pages of many timelines with their counts, in one flight. */
export async function pagesOf(database: Database, scope: Scope, pages: readonly TimelinePage[]): Promise<readonly { readonly rows: readonly EntryRow[]; readonly count: number }[]> {
  const [communities, subjects] = [pages.map(({ communityId }) => communityId), pages.map(({ subjectId }) => subjectId)];
  const [rows, counted] = (await database.readAll(scope, [
    { statement: entriesOfPages, values: [communities, subjects, pages.map(({ after }) => after), pages.map(({ size }) => size)] },
    { statement: entryCountsOf, values: [[...new Set(communities)], [...new Set(subjects)]] },
  ])) as [(EntryRow & { readonly asked: number })[], { readonly id: string; readonly count: number }[]];
  const counts = new Map(counted.map(({ id, count }) => [id, count]));
  const found: EntryRow[][] = pages.map(() => []);
  for (const row of rows) found[row.asked - 1]!.push(row);
  return pages.map(({ subjectId }, index) => ({ rows: found[index]!, count: counts.get(subjectId) ?? 0 }));
}

export const entriesAt = (database: Database, scope: Scope, places: readonly EntryPlace[]): Promise<readonly EntryRow[]> =>
  database.read<EntryRow>(scope, entriesByPlaces, [places.map(({ communityId }) => communityId), places.map(({ volume }) => volume), places.map(({ sequence }) => sequence)]);

export const entriesOfOrdinals = (database: Database, scope: Scope, places: readonly EntryOrdinal[]): Promise<readonly EntryRow[]> =>
  database.read<EntryRow>(scope, entriesByOrdinals, [places.map(({ communityId }) => communityId), places.map(({ subjectId }) => subjectId), places.map(({ ordinal }) => ordinal)]);

/** Entries of one type of a subject, oldest first. */
export const entriesOf = (database: Database, scope: Scope, subject: { readonly communityId: string; readonly id: string }, type: string, most: number): Promise<readonly EntryRow[]> =>
  database.read<EntryRow>(scope, entriesOfType, [subject.communityId, subject.id, type, most]);

/** The entry that a correction corrects; null for any other entry. */
export async function correctedEntry(context: Context, entry: EntryRow): Promise<EntryRow | null> {
  const ordinal = entry.type === 'EntryCorrected' ? bodyOf(entry).facts['ordinal'] : null;
  return typeof ordinal === 'number' ? context.loaders.entryAt.load({ communityId: entry.communityId, subjectId: entry.subjectId, ordinal }) : null;
}

/** One entry by its place in a volume; null when it is not in sight. */
export async function entryOf(context: Context, communityId: string, place: string): Promise<EntryRow | null> {
  const viewer = requireViewer(context);
  const at = place.lastIndexOf('/');
  const sequence = Number(place.slice(at + 1));
  if (at < 1 || !Number.isSafeInteger(sequence) || sequence < 1 || sequence > 2 ** 31 || !viewer.scope.communityIds.includes(communityId) || !/^[A-Z0-9-]{1,40}$/.test(place.slice(0, at))) return null;
  return context.loaders.entry.load({ communityId, volume: place.slice(0, at), sequence });
}

/** What an entry recorded; values that were erased are null, and `shown` says how others may be read. */
export function recordedData(row: EntryRow, shown: (key: string, value: unknown) => unknown = (_key, value) => value): Record<string, unknown> {
  const { commitments, facts } = bodyOf(row);
  return { ...facts, ...Object.fromEntries(Object.keys(commitments).map((key) => [key, shown(key, row.personal?.[key]?.value ?? null)])) };
}
