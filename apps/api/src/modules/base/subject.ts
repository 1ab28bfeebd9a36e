import { foldSubject, seesPersonalData, type DecisionContext, type NewEntry, type RecordedEntry, type SubjectRules, type SubjectState } from '@huiyin/domain';
import type { CommunityInSight, Context, Key } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { globalId, readGlobalId } from '../../platform/ids.ts';
import type { Message } from '../../platform/journal.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { recordedData, type EntryRow } from '../journal/queries.ts';
import type { BOOKS } from './book.ts';
import { cursorKeys, pageSize, toConnection, type Connection, type PageRequest } from './connection.ts';
import { maskName, maskPhone, maskText } from './mask.ts';
import type { Noun } from './noun.ts';
import { openParts, partsOf, subjectRow, subjectsByKey, subjectStatements, type SubjectColumns, type SubjectCriteria, type SubjectRow } from './rows.ts';

export type { SubjectRow } from './rows.ts';

/** An id within a community, and the table it is looked up in. */
export interface SubjectKey extends Key { readonly table: string }

/** What the API must know of a noun that the domain's `subject.ts` runs; its own module defines it. */
export interface SubjectNoun<State extends SubjectState = SubjectState, Command extends { readonly type: string } = { readonly type: string }, Entry extends NewEntry = NewEntry> {
  /** Type of the schema, and kind of the subject. */
  readonly type: string;
  readonly table: string;
  readonly rules: SubjectRules<State, Command, Entry>;
  /** The rules of one that asks what stands beside it now, e.g. who is on a shift; absent: `rules`. */
  rulesOf?(context: Context, state: State): Promise<SubjectRules<State, Command, Entry>>;
  /** The book its entries stand in; absent: that of works and checks. */
  readonly book?: keyof typeof BOOKS;
  /** Whether offices of headquarters and regions have it too; absent: communities alone. */
  readonly ofOffices?: true;
  columns(state: State): SubjectColumns;
  /** Whom a command tells, in the transaction that writes it; absent: nobody. `before` null: creation. */
  tells?(context: Context, community: CommunityInSight, before: State | null, recorded: readonly RecordedEntry<Entry>[], after: State): Promise<readonly Message[]>;
  /** The mutation that gives each command. */
  readonly actions: Readonly<Record<Command['type'], string>>;
  /** Field of the input that names it, e.g. `findingId`. */
  readonly idField: string;
  /** Who wrote it down, and so reads it in clear. */
  author(state: State): string | null;
}

/** What the rules count with in a community, at the request's instant. */
export function rulesContext(context: Context, community: CommunityInSight): DecisionContext {
  const { actor, calendar } = requireViewer(context);
  return { now: context.now, actor, policy: community.policy, calendar, zone: community.timeZone };
}

/** What one statement a table answers of the ids asked of it, each row named by its table and an id. */
async function readByTable<Row>(database: Database, scope: Scope, keys: readonly SubjectKey[], statementOf: (table: string) => { readonly name: string; readonly text: string }, idOf: (row: Row) => string, more: readonly unknown[] = []): Promise<readonly (readonly [string, Row])[]> {
  const tables = [...new Set(keys.map(({ table }) => table))];
  const answers = (await database.readAll(scope, tables.map((table) => {
    const own = keys.filter((key) => key.table === table);
    return { statement: statementOf(table), values: [[...new Set(own.map(({ communityId }) => communityId))], own.map(({ id }) => id), ...more] };
  }))) as Row[][];
  return answers.flatMap((rows, index) => rows.map((row) => [`${tables[index]}:${idOf(row)}`, row] as const));
}

/** The rows of subjects of any tables. */
export async function subjectsOfKeys(database: Database, scope: Scope, keys: readonly SubjectKey[]): Promise<readonly (SubjectRow | null)[]> {
  const found = new Map(await readByTable<SubjectRow>(database, scope, keys, subjectsByKey, ({ state }) => state.id));
  return keys.map(({ table, id }) => found.get(`${table}:${id}`) ?? null);
}

/** How many parts of parents are open, in the order asked. */
export async function openPartsOf(database: Database, scope: Scope, keys: readonly SubjectKey[]): Promise<readonly number[]> {
  const counts = new Map(await readByTable<{ readonly id: string; readonly count: number }>(database, scope, keys, openParts, ({ id }) => id));
  return keys.map(({ table, id }) => counts.get(`${table}:${id}`)?.count ?? 0);
}

/** Most parts of one parent that are read at once. */
const PARTS_MAX = 200;

/** The first parts of parents, oldest first, in the order asked. */
export async function partsOfKeys(database: Database, scope: Scope, keys: readonly SubjectKey[]): Promise<readonly (readonly SubjectRow[])[]> {
  const found = await readByTable<SubjectRow & { readonly parentId: string }>(database, scope, keys, partsOf, ({ parentId }) => parentId, [PARTS_MAX]);
  const parts = new Map<string, SubjectRow[]>();
  for (const [parent, row] of found) (parts.get(parent) ?? parts.set(parent, []).get(parent)!).push(row);
  return keys.map(({ table, id }) => parts.get(`${table}:${id}`) ?? []);
}

/** The subject a global id names; null when it is not in sight. */
export async function subjectOf<State extends SubjectState>(context: Context, noun: Pick<SubjectNoun, 'type' | 'table'>, id: string): Promise<SubjectRow<State> | null> {
  const global = readGlobalId(id, noun.type);
  if (global === null || !requireViewer(context).scope.communityIds.includes(global.scope)) return null;
  return (await context.loaders.subject.load({ table: noun.table, communityId: global.scope, id: global.id })) as SubjectRow<State> | null;
}

/** Whether the viewer reads names and numbers in it. */
const seesClear = (context: Context, state: SubjectState, author: string | null): boolean =>
  seesPersonalData(requireViewer(context).actor, { communityId: state.communityId, departmentId: state.departmentId, receiverId: author as never });

/** Reads texts of a subject as far as the viewer may see them. */
export function readerOf<State extends SubjectState>(context: Context, noun: { author(state: State): string | null }, state: State): { readonly clear: boolean; text<T extends string | null>(text: T): T; name<T extends string | null>(text: T): T; phone<T extends string | null>(text: T): T } {
  const clear = seesClear(context, state, noun.author(state));
  const by = (mask: (text: string) => string) => <T extends string | null>(text: T): T => (text === null || clear ? text : (mask(text) as T));
  return { clear, text: by(maskText), name: by(maskName), phone: by(maskPhone) };
}

const MASKS: Readonly<Record<string, (value: string) => string>> = { applicant: maskName, phone: maskPhone, toWhom: maskName, present: maskName };

function masked(key: string, value: unknown): unknown {
  if (typeof value === 'string') return key === 'unitId' ? null : (MASKS[key] ?? maskText)(value);
  if (Array.isArray(value)) return value.map((one) => masked(key, one));
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(name, one)])) : value;
}

/** A noun of this shape as the house knows nouns: folded by verify, read by its id, its entries masked. */
export const nounOf = <State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(subject: SubjectNoun<State, Command, Entry>): Noun => ({
  table: subject.table,
  nameColumn: 'number',
  clocked: { row: (state, organisationId) => subjectRow(subject.table, state as State, organisationId, subject.columns(state as State)), book: () => subject.book ?? 'works' },
  fold: (office, entries) => {
    const state = foldSubject(subject.rules, entries as readonly RecordedEntry<Entry>[]);
    return { rows: [{ ...subjectRow(subject.table, state, office.organisationId, subject.columns(state)), keys: { community_id: office.id, id: state.id } }], deadlines: state.deadlines };
  },
  read: (context, id) => subjectOf(context, subject, id),
  entryData: async (context: Context, entry: EntryRow) => {
    const row = (await context.loaders.subject.load({ table: subject.table, communityId: entry.communityId, id: entry.subjectId })) as SubjectRow<State> | null;
    return row !== null && seesClear(context, row.state, subject.author(row.state)) ? recordedData(entry) : recordedData(entry, masked);
  },
});

/** What a list is narrowed to, as the caller says it with global ids. */
export interface SubjectFilter extends Omit<SubjectCriteria, 'overdueAt'> {
  readonly overdue?: boolean | null | undefined;
  readonly parentType?: readonly string[];
}

function criteriaOf(context: Context, communityId: string, filter: SubjectFilter): SubjectCriteria | null {
  const { overdue, parentType, departmentId, parentId, ...rest } = filter;
  // An id of another community finds nothing, as an unknown one does.
  const within = (id: string | null | undefined, types: readonly string[]): string | null => {
    const global = id == null ? null : readGlobalId(id);
    return global !== null && types.includes(global.type) && global.scope === communityId && readGlobalId(id!, global.type) !== null ? global.id : null;
  };
  const department = within(departmentId, ['Department']);
  const parent = within(parentId, parentType ?? []);
  if ((departmentId != null && department === null) || (parentId != null && parent === null)) return null;
  return { ...rest, departmentId: department, parentId: parent, overdueAt: overdue === true ? context.now : null };
}

/** A page of a noun's subjects in one community; `total`: somebody asks for the count. */
export async function subjectPage<State extends SubjectState>(context: Context, noun: Pick<SubjectNoun, 'table'>, communityGlobalId: string, filter: SubjectFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<SubjectRow<State>>> {
  const viewer = requireViewer(context);
  const size = pageSize(page.first, 25);
  const community = communityInSight(viewer, communityGlobalId);
  const order = `${noun.table}:${community?.id ?? ''}:${filter?.open === true ? 'due' : 'new'}`;
  const keys = cursorKeys(context, order, page.after, 'after') as [string, string] | null;
  const criteria = community === null ? null : criteriaOf(context, community.id, filter ?? {});
  if (community === null || criteria === null) return toConnection<SubjectRow<State>>(context, order, [], () => [], { hasNextPage: false, hasPreviousPage: false, totalCount: 0 });
  const { page: read, count } = subjectStatements(noun.table, community.id, criteria, keys, size + 1);
  const [rows, counted] = (await context.services.database.readAll(viewer.scope, total ? [read, count] : [read])) as [(SubjectRow<State> & { readonly key: string })[], { count: number }[]?];
  for (const row of rows) context.loaders.subject.prime({ table: noun.table, communityId: community.id, id: row.state.id }, row);
  return toConnection(context, order, rows.slice(0, size), (row) => [row.key, row.state.id], { hasNextPage: rows.length > size, hasPreviousPage: keys !== null, totalCount: counted?.[0]?.count ?? 0 });
}

/** The global id of a subject of a type. */
export const subjectId = (type: string, state: SubjectState): string => globalId(type, state.communityId, state.id);
