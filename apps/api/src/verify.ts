import { createHash } from 'node:crypto';
import { clockAt, entryCounts } from '@huiyin/domain';
import { canonicalJson, commit, leafHash } from '@huiyin/evidence';
import { fileRows } from './modules/base/file-rows.ts';
import type { Folded } from './modules/base/noun.ts';
import { bodyOf, recordedOf } from './modules/journal/queries.ts';
import * as stored from './modules/journal/rows.ts';
import type { EntryRow } from './modules/journal/rows.ts';
import { NOUNS } from './nouns.ts';
import type { Office } from './offices.ts';
import type { Database, Scope } from './platform/database.ts';

/** One thing that is not as its entries say. */
export interface Finding {
  readonly office: string;
  readonly subject: string;
  readonly problem: 'BODY_HASH' | 'LEAF_HASH' | 'COMMITMENT' | 'COLUMNS' | 'SEQUENCE_GAP' | 'STRAY_ENTRY' | 'CANNOT_FOLD' | 'ORDER' | 'ROW_DIFFERS' | 'DEADLINES_DIFFER' | 'STRAY_ROW' | 'NUMBER_GAP' | 'COUNT_DIFFERS' | 'FILE_MISSING' | 'FILE_DIFFERS';
  readonly detail: string;
}
interface Subject { readonly id: string; readonly kind: string; readonly number: string | null; readonly version: number; readonly ordinal: number }
interface Volume { readonly name: string; readonly size: number; readonly lastNumber: number }
interface StoredRow { readonly row: Readonly<Record<string, unknown>> }

/** What a check works on: one office, in its own scope. */
interface Check {
  readonly database: Database;
  readonly scope: Scope;
  readonly office: Office;
  found(subject: string, problem: Finding['problem'], detail: string): void;
}

const BATCH = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** Columns that personal values flow into; they cannot be computed again once the values were erased. */
const PERSONAL_COLUMNS = new Set(['search_text', 'search_person', 'summary', 'state', 'name', 'login', 'unit_id', 'birth_year', 'age_group', 'sort_key', 'search_keys', 'reason']);

/**
 * Checks an office. First every entry by volume and sequence: body hash, leaf hash, commitments, and that its columns
 * say what its body says; then every subject: folding its entries must give its rows and deadlines; then what stands
 * beside: numbers 1 to n, rows without a subject, counters. `mend` gets each subject whose rows differ. Reads in
 * batches: memory does not grow with the register.
 */
export async function verifyOffice(database: Database, office: Office, tell: (finding: Finding) => void, mend?: (request: unknown) => Promise<void>): Promise<{ readonly subjects: number; readonly entries: number }> {
  const check: Check = { database, office, scope: { organisationId: office.organisationId, communityIds: [office.id] }, found: (subject, problem, detail) => tell({ office: office.code, subject, problem, detail }) };
  const entries = await checkVolumes(check);
  let subjects = 0;
  for (let after = FIRST; ;) {
    const batch = await database.read<Subject>(check.scope, stored.subjectsAfter, [office.id, after, BATCH]);
    if (batch.length === 0) break;
    after = batch.at(-1)!.id;
    subjects += batch.length;
    for (const subject of batch) await checkSubject(check, subject, mend);
  }
  for (const row of await database.read<{ table: string; name: string }>(check.scope, stored.strayRows(Object.values(NOUNS)), [office.id])) check.found(row.name, 'STRAY_ROW', `${row.table}: no subject stands for it`);
  for (const count of await database.read<{ kind: string; status: string; stored: number; counted: number }>(check.scope, stored.wrongCounts, [office.id])) check.found(`${count.kind} ${count.status}`, 'COUNT_DIFFERS', `${count.stored} kept, ${count.counted} counted`);
  return { subjects, entries };
}

async function checkVolumes(check: Check): Promise<number> {
  const { database, scope, office } = check;
  let total = 0;
  for (const { name } of await database.read<Volume>(scope, stored.volumesOf, [office.id])) total += await checkVolume(check, name);
  for (const entry of await database.read<{ volume: string; sequence: number; type: string }>(scope, stored.strayEntries, [office.id])) check.found(`${entry.volume}/${entry.sequence}`, 'STRAY_ENTRY', `${entry.type} of no volume or subject`);
  return total;
}

/** Reads a volume to its end; the end is what one snapshot calls it, since the volume may grow meanwhile. */
async function checkVolume(check: Check, name: string): Promise<number> {
  const { database, scope, office, found } = check;
  let last = 0;
  let total = 0;
  const look = (entries: readonly EntryRow[]): boolean => {
    for (const entry of entries) {
      if (entry.sequence !== last + 1) found(`${name}/${entry.sequence}`, 'SEQUENCE_GAP', `follows ${last}`);
      last = entry.sequence;
      total += 1;
      checkEntry(check, entry);
    }
    return entries.length === BATCH;
  };
  while (look(await database.read<EntryRow>(scope, stored.entriesOfVolume, [office.id, name, last, BATCH])));
  for (;;) {
    const [volumes, rest, [wrong], [numbers]] = (await database.readAll(scope, [
      { statement: stored.volumesOf, values: [office.id] }, { statement: stored.entriesOfVolume, values: [office.id, name, last, BATCH] },
      { statement: stored.wrongNumbers, values: [office.id, name] }, { statement: stored.numberCount, values: [office.id, name] },
    ])) as [Volume[], EntryRow[], { number: string; expected: string }[], { count: number }[]];
    if (look(rest)) continue;
    const { size, lastNumber } = volumes.find((volume) => volume.name === name)!;
    if (last !== size) found(name, 'SEQUENCE_GAP', `size ${size}, last entry ${last}`);
    if (wrong !== undefined) found(name, 'NUMBER_GAP', `${wrong.expected} is missing, ${wrong.number} follows`);
    else if (numbers!.count !== lastNumber) found(name, 'NUMBER_GAP', `last number ${lastNumber}, ${numbers!.count} in use`);
    return total;
  }
}

function checkEntry({ found }: Check, entry: EntryRow): void {
  const place = `${entry.volume}/${entry.sequence}`;
  if (createHash('sha256').update(entry.body, 'utf8').digest('hex') !== entry.bodyHash) found(place, 'BODY_HASH', entry.type);
  const header = canonicalJson({ at: new Date(entry.at).toISOString(), bodyHash: entry.bodyHash, number: entry.number, sequence: entry.sequence, type: entry.type, volume: entry.volume });
  if (Buffer.from(leafHash(Buffer.from(header, 'utf8'))).toString('hex') !== entry.leafHash) found(place, 'LEAF_HASH', entry.type);
  const body = bodyOf(entry);
  const wrong = [
    ['actor', body.actor, entry.actorId], ['actorRole', body.actorRole, entry.actorRole], ['subject', `${body.subject.kind} ${body.subject.id}`, `${entry.subjectKind} ${entry.subjectId}`],
  ].filter(([, said, kept]) => said !== kept);
  if (wrong.length > 0) found(place, 'COLUMNS', wrong.map(([name]) => name).join(', '));
  for (const [key, { value, salt }] of Object.entries(entry.personal ?? {})) if (commit(value as never, Buffer.from(salt, 'base64')) !== body.commitments[key]) found(place, 'COMMITMENT', key);
}

/** One snapshot: a command given meanwhile must not look like a difference. */
async function snapshot({ database, scope, office }: Check, { id, kind }: Subject) {
  const [subjects, entries, kept, files, complaints, misworded = []] = (await database.readAll(scope, [
    { statement: stored.subjectById, values: [office.id, id] },
    { statement: stored.entriesOfSubjects, values: [office.id, [id]] },
    { statement: stored.deadlinesOfSubjects, values: [office.id, [id]] },
    { statement: stored.filesOfSubject, values: [office.id, id] },
    ...(kind === 'Complaint' ? [stored.rowsOf('complaints', ['community_id', 'id']), stored.wrongWords].map((statement) => ({ statement, values: [office.id, id] })) : []),
  ])) as [Subject[], EntryRow[], { value: unknown }[], { id: string }[], StoredRow[]?, unknown[]?];
  return { subjects, entries, kept, files, complaints, misworded };
}

/** Whether the entries are the subject's 1 to n, each with its version and number. */
function isInOrder(subject: Subject, entries: readonly EntryRow[]): boolean {
  let version = 0;
  const misplaced = entries.find((entry, index) => {
    version += entryCounts(entry.type, entry.actorId) ? 1 : 0;
    return entry.ordinal !== index + 1 || entry.version !== version || entry.number !== (subject.number ?? '');
  });
  return misplaced === undefined && entries.length === subject.ordinal && version === subject.version;
}

async function checkSubject(check: Check, listed: Subject, mend?: (request: unknown) => Promise<void>): Promise<void> {
  const { database, scope, office, found } = check;
  const { subjects, entries, kept, files, complaints, misworded } = await snapshot(check, listed);
  const subject = subjects[0] ?? listed;
  const name = subject.number ?? `${subject.kind} ${subject.id}`;
  const order = (): void => void (isInOrder(subject, entries) || found(name, 'ORDER', `${entries.length} entries, version ${subject.version}`));
  let folded: Folded;
  try {
    folded = fold(office, subject, entries);
  } catch (error) {
    order();
    return found(name, 'CANNOT_FOLD', (error as Error).message);
  }
  const erased = entries.some((entry) => entry.personal === null && Object.keys(bodyOf(entry).commitments).length > 0);
  const rows = await rowDifferences(check, subject, folded, erased, complaints);
  // Rows are read after the entries: of a subject that went on meanwhile they say more, so that it is looked at again.
  if (rows.length > 0 && ((await database.read<Subject>(scope, stored.subjectById, [office.id, subject.id]))[0]?.ordinal ?? 0) > subject.ordinal) return checkSubject(check, subject, mend);
  order();
  const differences = rows.length > 0 ? rows : misworded.map(() => 'complaint_words: not of its complaint');
  differences.forEach((difference) => found(name, 'ROW_DIFFERS', difference));
  const carried = new Set(folded.rows.map(({ keys }) => keys['id']));
  for (const { id } of files) if (!carried.has(id)) found(name, 'STRAY_ROW', `files: ${id} is in no entry`);
  const due = (deadlines: readonly unknown[]): string => deadlines.map((deadline) => canonicalJson(deadline as never)).sort().join('\n');
  const deadlines = folded.deadlines.map((deadline) => ({ ...deadline, nextAt: clockAt(deadline) }));
  const deadlinesDiffer = due(deadlines) !== due(kept.map(({ value }) => value));
  if (deadlinesDiffer) found(name, 'DEADLINES_DIFFER', `${folded.deadlines.length} by the entries, ${kept.length} in the table`);
  if ((differences.length > 0 || deadlinesDiffer) && mend !== undefined) {
    await mend({ organisation: office.organisationId, communities: `{${office.id}}`, communityId: office.id, subjectId: subject.id, ordinal: entries.length, rows: folded.rows.map(({ table, row }) => ({ table, row })), deadlines });
  }
}

const filledIn = (subject: Subject, row: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries({ number: subject.number, version: subject.version }).filter(([column]) => column in row));

async function rowDifferences({ database, scope, office }: Check, subject: Subject, folded: Folded, erased: boolean, complaints: readonly StoredRow[] | undefined): Promise<readonly string[]> {
  const differences: string[] = [];
  for (const { table, row, keys } of folded.rows) {
    const [kept] = (table === 'complaints' ? complaints : undefined) ?? (await database.read<StoredRow>(scope, stored.rowsOf(table, Object.keys(keys)), Object.values(keys)));
    // The journal fills in number and version where the table has them and the noun does not.
    const expected: Record<string, unknown> = { ...(kept === undefined ? {} : filledIn(subject, kept.row)), ...row };
    const wrong = Object.keys(expected).filter((column) => !(erased && PERSONAL_COLUMNS.has(column)) && !same(expected[column], kept?.row[column]));
    if (wrong.length > 0) differences.push(kept === undefined ? `${table}: no row` : `${table}: ${wrong.join(', ')}`);
  }
  if (folded.parts !== undefined) {
    const [parts] = await database.read<Record<string, number>>(scope, stored.partCounts, [office.id]);
    for (const [part, count] of Object.entries(folded.parts)) if (parts![part] !== count) differences.push(`${part}: ${count} by the entries, ${parts![part]} in the table`);
  }
  return differences;
}

function fold(office: Office, subject: Subject, entries: readonly EntryRow[]): Folded {
  const noun = NOUNS[subject.kind];
  if (noun === undefined) throw new Error(`Nothing here knows what a ${subject.kind} is.`);
  const recorded = entries.map((entry) => recordedOf(entry));
  const folded = noun.fold(office, recorded as never);
  return { ...folded, rows: [...folded.rows, ...fileRows({ organisationId: office.organisationId, communityId: office.id }, subject, recorded)] };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Compares a computed value with what the database prints of it: instants by their moment, the rest by canonical JSON. */
function same(expected: unknown, kept: unknown): boolean {
  if (typeof expected === 'string' && typeof kept === 'string' && INSTANT.test(expected) && INSTANT.test(kept)) return Date.parse(expected) === Date.parse(kept);
  return canonicalJson((expected ?? null) as never) === canonicalJson((kept ?? null) as never);
}
