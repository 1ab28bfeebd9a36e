import { createHash } from 'node:crypto';
import { evolveCommunity, evolveStaff, foldComplaint, type CommunityEntry, type CommunityState, type ComplaintEntry, type RecordedEntry, type StaffEntry, type StaffState } from '@huiyin/domain';
import { canonicalJson, commit, leafHash } from '@huiyin/evidence';
import { complaintRow } from './modules/complaint/rows.ts';
import { bodyOf, recordedOf } from './modules/journal/queries.ts';
import { brokenSequences, deadlinesOfSubjects, entriesOfSubjects, rowsOf, subjectsAfter, wrongCounts, type EntryRow } from './modules/journal/rows.ts';
import { communityRow, departmentRow, staffRow, unitRow } from './modules/organisation/rows.ts';
import type { Office } from './offices.ts';
import type { Database, Scope } from './platform/database.ts';
import type { RowWrite } from './platform/journal.ts';

/** One thing that is not as its entries say. */
export interface Finding {
  readonly office: string;
  readonly subject: string;
  readonly problem: 'CANNOT_FOLD' | 'ROW_DIFFERS' | 'DEADLINES_DIFFER' | 'BODY_HASH' | 'LEAF_HASH' | 'COMMITMENT' | 'SEQUENCE_GAP' | 'NUMBER_GAP' | 'COUNT_DIFFERS';
  readonly detail: string;
}
interface Subject { readonly id: string; readonly kind: string; readonly number: string | null; readonly version: number }
interface StoredDeadline { readonly subjectId: string; readonly key: string; readonly value: unknown }

const BATCH = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Folds every subject's entries again and compares the result with its rows and deadlines; recomputes each body hash,
 * leaf hash and commitment; looks for gaps in sequences and numbers. `mend` is told of each subject whose rows differ
 * and may write them back. Reads in batches: memory does not grow with the register.
 */
export async function verifyOffice(database: Database, office: Office, found: (finding: Finding) => void, mend?: (request: unknown) => Promise<void>): Promise<{ readonly subjects: number; readonly entries: number }> {
  const scope: Scope = { organisationId: office.organisationId, communityIds: [office.id] };
  const total = { subjects: 0, entries: 0 };
  for (let after = FIRST; ;) {
    const subjects = await database.read<Subject>(scope, subjectsAfter, [office.id, after, BATCH]);
    if (subjects.length === 0) break;
    after = subjects.at(-1)!.id;
    const ids = subjects.map(({ id }) => id);
    const [entries, deadlines] = (await database.readAll(scope, [
      { statement: entriesOfSubjects, values: [office.id, ids] },
      { statement: deadlinesOfSubjects, values: [office.id, ids] },
    ])) as [EntryRow[], StoredDeadline[]];
    total.subjects += subjects.length;
    total.entries += entries.length;
    for (const entry of entries) checkHashes(office, entry, found);
    const byId = groupBy(entries, (entry) => entry.subjectId);
    const deadlinesById = groupBy(deadlines, (deadline) => deadline.subjectId);
    for (const subject of subjects) await checkSubject(database, scope, office, subject, byId.get(subject.id) ?? [], deadlinesById.get(subject.id) ?? [], found, mend);
  }
  await checkGaps(database, scope, office, found);
  return total;
}

async function checkSubject(database: Database, scope: Scope, office: Office, subject: Subject, entries: readonly EntryRow[], deadlines: readonly StoredDeadline[], found: (finding: Finding) => void, mend?: (request: unknown) => Promise<void>): Promise<void> {
  const name = subject.number ?? `${subject.kind} ${subject.id}`;
  const erased = entries.some((entry) => entry.personal === null && Object.keys(bodyOf(entry).commitments).length > 0);
  let folded;
  try {
    folded = foldSubject(office, subject, entries);
  } catch (error) {
    return found({ office: office.code, subject: name, problem: 'CANNOT_FOLD', detail: (error as Error).message });
  }
  const { rows, state } = folded;
  const numbered = { ...(subject.number === null ? {} : { number: subject.number }), version: subject.version };
  let differs = false;
  for (const { table, row, keys } of rows) {
    const [stored] = await database.read<{ row: Record<string, unknown> }>(scope, rowsOf(table, Object.keys(keys)), Object.values(keys));
    const expected = table === 'complaints' ? { ...row, ...numbered } : row;
    const wrong = Object.keys(expected).filter((column) => !(erased && PERSONAL_COLUMNS.has(column)) && !same(expected[column], stored?.row[column]));
    if (wrong.length === 0) continue;
    differs = true;
    found({ office: office.code, subject: name, problem: 'ROW_DIFFERS', detail: stored === undefined ? `${table}: no row` : `${table}: ${wrong.join(', ')}` });
  }
  const expected = (state?.deadlines ?? []).map((deadline) => canonicalJson(deadline)).sort();
  const actual = deadlines.map((deadline) => canonicalJson(deadline.value)).sort();
  if (expected.join('\n') !== actual.join('\n')) {
    differs = true;
    found({ office: office.code, subject: name, problem: 'DEADLINES_DIFFER', detail: `${expected.length} by the entries, ${actual.length} in the table` });
  }
  if (differs && mend !== undefined) await mend({ organisation: office.organisationId, communities: `{${office.id}}`, communityId: office.id, subjectId: subject.id, rows: rows.map(({ table, row }) => ({ table, row })), deadlines: state?.deadlines ?? [] });
}

/** Columns that personal values flow into; they cannot be computed again once the values were erased. */
const PERSONAL_COLUMNS = new Set(['search_text', 'search_person', 'state', 'name', 'login']);

function foldSubject(office: Office, subject: Subject, entries: readonly EntryRow[]): { readonly rows: readonly (RowWrite & { readonly keys: Readonly<Record<string, string>> })[]; readonly state: { readonly deadlines: readonly unknown[] } | null } {
  if (subject.kind === 'Complaint') {
    const state = foldComplaint(entries.map((entry) => recordedOf<ComplaintEntry>(entry)));
    return { rows: [{ ...complaintRow(state, office.organisationId), keys: { community_id: office.id, id: state.id } }], state };
  }
  if (subject.kind === 'Community') {
    const state = entries.map((entry) => recordedOf<CommunityEntry>(entry)).reduce<CommunityState | null>((now, recorded) => evolveCommunity(now, recorded as RecordedEntry<CommunityEntry>), null)!;
    return { state: null, rows: [
      { table: 'communities', row: communityRow(state, office.organisationId), keys: { id: state.id } },
      ...state.departments.map((department) => ({ table: 'departments', row: departmentRow(state.id, office.organisationId, department), keys: { community_id: state.id, id: department.id } })),
      ...state.units.map((unit) => ({ table: 'units', row: unitRow(state.id, unit), keys: { community_id: state.id, id: unit.id } })),
    ] };
  }
  const state = entries.map((entry) => recordedOf<StaffEntry>(entry)).reduce<StaffState | null>((now, recorded) => evolveStaff(now, recorded as RecordedEntry<StaffEntry>), null)!;
  return { state: null, rows: [{ table: 'staff', row: staffRow(state, office.organisationId, office.id), keys: { id: state.id } }] };
}

function checkHashes(office: Office, entry: EntryRow, found: (finding: Finding) => void): void {
  const report = (problem: Finding['problem'], detail: string): void => found({ office: office.code, subject: `${entry.volume}/${entry.sequence}`, problem, detail });
  if (createHash('sha256').update(entry.body, 'utf8').digest('hex') !== entry.bodyHash) report('BODY_HASH', entry.type);
  const header = canonicalJson({ at: new Date(entry.at).toISOString(), bodyHash: entry.bodyHash, number: entry.number, sequence: entry.sequence, type: entry.type, volume: entry.volume });
  if (Buffer.from(leafHash(Buffer.from(header, 'utf8'))).toString('hex') !== entry.leafHash) report('LEAF_HASH', entry.type);
  const { commitments } = bodyOf(entry);
  for (const [key, { value, salt }] of Object.entries(entry.personal ?? {})) if (commit(value as never, Buffer.from(salt, 'base64')) !== commitments[key]) report('COMMITMENT', key);
}

async function checkGaps(database: Database, scope: Scope, office: Office, found: (finding: Finding) => void): Promise<void> {
  const volumes = await database.read<{ name: string; size: number; entries: number; highest: number; lastNumber: number; numbers: number }>(scope, brokenSequences, [office.id]);
  for (const volume of volumes) {
    if (volume.size !== volume.entries || volume.size !== volume.highest) found({ office: office.code, subject: volume.name, problem: 'SEQUENCE_GAP', detail: `size ${volume.size}, ${volume.entries} entries, last ${volume.highest}` });
    if (volume.lastNumber !== volume.numbers) found({ office: office.code, subject: volume.name, problem: 'NUMBER_GAP', detail: `last number ${volume.lastNumber}, ${volume.numbers} in use` });
  }
  for (const count of await database.read<{ kind: string; status: string; stored: number; counted: number }>(scope, wrongCounts, [office.id])) {
    found({ office: office.code, subject: `${count.kind} ${count.status}`, problem: 'COUNT_DIFFERS', detail: `${count.stored} kept, ${count.counted} counted` });
  }
}

const groupBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Compares a computed value with what the database prints of it: instants by their moment, the rest by canonical JSON. */
function same(expected: unknown, stored: unknown): boolean {
  if (typeof expected === 'string' && typeof stored === 'string' && INSTANT.test(expected) && INSTANT.test(stored)) return Date.parse(expected) === Date.parse(stored);
  return canonicalJson((expected ?? null) as never) === canonicalJson((stored ?? null) as never);
}
