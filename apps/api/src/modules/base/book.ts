import { localYear, type Deadline, type Instant, type NewEntry, type RecordedEntry, type Result, type StaffId } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { Scope } from '../../platform/database.ts';
import { fileRows } from './file-rows.ts';
import { inputHash, type Append, type AppendOptions, type AppendOutcome, type Intent, type RowWrite } from '../../platform/journal.ts';
import { alreadySetUp, conflict, failureOf, notFound, stale, taken, type Failure, type Refusal } from './user-errors.ts';

/** Where a book lies: a community or an office. */
export interface Place { readonly organisationId: string; readonly communityId: string; readonly code: string; readonly timeZone: string }

/** Books of a community, each with the mark its volumes bear: complaint `YYSJ-2026`, repair `YYSJ-R2026`, works and checks `YYSJ-W2026`, incidents `YYSJ-E2026`, statements `YYSJ-S2026`, notices `YYSJ-N2026`, the rest `YYSJ-A2026`. */
export const BOOKS = { complaint: '', repair: 'R', administration: 'A', works: 'W', incident: 'E', statement: 'S', notice: 'N' } as const;

/** Entries of one subject on their way into a book. */
export interface Recording {
  readonly book: keyof typeof BOOKS;
  readonly subject: Append['subject'];
  /** Null for a new subject. */
  readonly expectedVersion: number | null;
  readonly recorded: readonly RecordedEntry[];
  readonly rows: readonly RowWrite[];
  /** Of a subject that has some: as they are after the entries. */
  readonly deadlines?: readonly Deadline[];
  readonly intent: Intent | null;
  /** Draws the next number of the volume for a new subject. */
  readonly numbered?: boolean;
  /** Who acts, when not the viewer: on a first visit. */
  readonly actorId?: string | null;
}

export const placeOf = (community: { readonly id: string; readonly organisationId: string; readonly code: string; readonly timeZone: string }): Place =>
  ({ organisationId: community.organisationId, communityId: community.id, code: community.code, timeZone: community.timeZone });

/** The open volume of a book at an instant: that of its year, by the wall clock of the place. */
export function volumeOf(at: Place, book: keyof typeof BOOKS, now: number): Pick<Append, 'book' | 'year' | 'volume'> {
  const year = localYear(at.timeZone, now as Instant);
  return { book, year, volume: `${at.code}-${BOOKS[book]}${year}` };
}

/** Entries as an append to the open volume of their book and of this year. */
export function appendTo(context: Context, at: Place, { book, subject, expectedVersion, recorded, rows, deadlines = [], intent, numbered = false, actorId }: Recording): Append {
  const volume = volumeOf(at, book, context.now);
  return {
    ...volume, communityId: at.communityId, organisationId: at.organisationId, numberPrefix: numbered && expectedVersion === null ? `${volume.volume}-` : null,
    subject, expectedVersion, at: context.now, actorId: actorId === undefined ? (context.viewer?.staffId ?? null) : actorId, actorRole: context.viewer?.roles[0] ?? null, intent, recorded, deadlines,
    rows: [...rows, ...fileRows(at, subject, recorded).map(({ table, row }) => ({ table, row }))],
  };
}

/** Entries that start, meet or end no deadline, as their actor gives them now. */
export const withoutDeadlines = (context: Context, entries: readonly NewEntry[], actorId: string | null = context.viewer?.staffId ?? null): readonly RecordedEntry[] =>
  entries.map((entry) => ({ at: context.now, actor: actorId as StaffId | null, entry, deadlines: [] }));

/** Appends; a name, code or login that is taken, or an id that names nothing, comes back as the typed failure at `path`. */
export async function appendAll(context: Context, scope: Scope, appends: readonly Append[], path: readonly string[], options: AppendOptions = {}): Promise<readonly AppendOutcome[] | Failure> {
  try {
    return await context.services.journal.append(scope, appends, options);
  } catch (error) {
    if ((error as { code?: string }).code === 'HY002') return alreadySetUp(context, null);
    // Somebody attached the same upload a moment earlier.
    if ((error as { code?: string }).code === 'HY004') return notFound(context, ['input', 'attachmentIds']);
    if ((error as { code?: string }).code === '23505') return taken(context, path);
    if ((error as { code?: string }).code === '23503') return notFound(context, path);
    throw error;
  }
}

/** How one subject's append ended, when it did not fail: written now, or already there from the same request before. */
export type Written = Extract<AppendOutcome, { outcome: 'appended' | 'replayed' }>;

/** Appends one subject's entries; a stale version, a key used otherwise and a broken constraint (at `path`) are failures. */
export async function appendOne(context: Context, scope: Scope, append: Append, path: readonly string[]): Promise<Written | Failure> {
  const appended = await appendAll(context, scope, [append], path);
  if ('code' in appended) return appended;
  const outcome = appended[0]!;
  if (outcome.outcome === 'stale') return stale(context, outcome.version);
  return outcome.outcome === 'conflict' ? conflict(context, ['input', 'idempotencyKey']) : outcome;
}

/** The intent of a creation. A password is no part of what is compared: not even its hash may lie beside the intent. */
export function intentOf(context: Context, mutation: string, input: { readonly idempotencyKey: string; readonly password?: string }): Intent {
  const { password: _password, ...compared } = input;
  return { mutation, key: input.idempotencyKey, inputHash: inputHash(context.services.secret, compared) };
}

/** A decision's value, or its refusal as a failure of the schema. */
export const unwrap = <T>(context: Context, result: Result<T, Refusal>): T | Failure => (result.ok ? result.value : failureOf(context, result.refusal));
