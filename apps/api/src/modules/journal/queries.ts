import type { DeadlineChange, Instant, NewEntry, RecordedEntry, StaffId } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { cursorKeys, pageSize, toConnection, type Connection, type PageRequest } from '../base/connection.ts';
import { entriesOfSubject, entryByPlace, entryCountOf, type EntryRow } from './rows.ts';
import { requireViewer } from '../../sight.ts';

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
  const viewer = requireViewer(context);
  const order = `entries:${subject.id}`;
  const size = pageSize(args.first, 50);
  const keys = cursorKeys(context, order, args.after, 'after');
  const [rows, counted] = (await context.services.database.readAll(viewer.scope, [
    { statement: entriesOfSubject, values: [subject.communityId, subject.id, keys?.[0] ?? 0, size + 1] },
    { statement: entryCountOf, values: [subject.communityId, subject.id] },
  ])) as [EntryRow[], { count: number }[]];
  return toConnection(context, order, rows.slice(0, size), (row) => [row.ordinal], { hasNextPage: rows.length > size, hasPreviousPage: keys !== null, totalCount: counted[0]?.count ?? 0 });
}

/** One entry by its place in a volume; null when it is not in sight. */
export async function entryOf(context: Context, communityId: string, place: string): Promise<EntryRow | null> {
  const viewer = requireViewer(context);
  const at = place.lastIndexOf('/');
  const sequence = Number(place.slice(at + 1));
  if (at < 1 || !Number.isSafeInteger(sequence) || sequence < 1 || sequence > 2 ** 31 || !viewer.scope.communityIds.includes(communityId) || !/^[A-Z0-9-]{1,40}$/.test(place.slice(0, at))) return null;
  return (await context.services.database.read<EntryRow>(viewer.scope, entryByPlace, [communityId, place.slice(0, at), sequence]))[0] ?? null;
}
