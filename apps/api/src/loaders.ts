import DataLoader from 'dataloader';
import type { Key, Loaders, Viewer } from './context.ts';
import type { Database, Scope } from './platform/database.ts';
import type { Services } from './services.ts';
import { openPartsOf, partsOfKeys, subjectsOfKeys, type SubjectKey } from './modules/base/subject.ts';
import type { ComplaintRow } from './modules/complaint/rows.ts';
import { candidatesOf, complaintsById, repeatsOf, type Candidate } from './modules/complaint/queries.ts';
import { customersById, headCountsOfKeys, relationsOf, type CustomerRow, type HeadCountRow, type RelationRow } from './modules/customer/queries.ts';
import { statementsInForceOf } from './modules/incident/queries.ts';
import { deadlinesOfKeys } from './modules/deadline/queries.ts';
import { entriesAt, entriesOfOrdinals, pagesOf } from './modules/journal/queries.ts';
import type { DeadlineKey } from './modules/deadline/rows.ts';
import type { EntryOrdinal, EntryPlace } from './modules/journal/rows.ts';
import type { DepartmentRow, StaffRow } from './modules/organisation/rows.ts';
import { noticesByNumber } from './modules/notice/queries.ts';
import { checkedWordsOf } from './modules/notice-words/queries.ts';
import { proposalsOf } from './modules/proposal/queries.ts';
import { policiesOfKeys, type PolicyKey } from './modules/policy/queries.ts';
import type { Policy } from '@huiyin/domain';
import { sightingsOf } from './modules/screen/queries.ts';
import { contactsById, departmentsById, departmentsOfAll, managersOf, staffById, unitsById } from './modules/organisation/queries.ts';

const deadlineName = ({ communityId, subjectId, key }: DeadlineKey): string => `${communityId}:${subjectId}:${key}`;
const entryName = ({ communityId, volume, sequence }: EntryPlace): string => `${communityId}:${volume}:${sequence}`;

const subjectName = ({ table, communityId, id }: SubjectKey): string => `${table}:${communityId}:${id}`;

/** Works, inspections and checks: subjects of any of their tables, and how many parts of each are open. */
const subjectLoaders = (database: Database, scope: Scope): Pick<Loaders, 'subject' | 'openParts' | 'parts' | 'statementsInForce'> => ({
  // Never kept: a request may fix one.
  statementsInForce: new DataLoader((ids: readonly string[]) => statementsInForceOf(database, scope, ids), { cache: false, maxBatchSize: 500 }),
  subject: new DataLoader((keys) => subjectsOfKeys(database, scope, keys), { cacheKeyFn: subjectName, maxBatchSize: 500 }),
  // Never kept: a request may record or close one.
  openParts: new DataLoader((keys) => openPartsOf(database, scope, keys), { cache: false, maxBatchSize: 500 }),
  parts: new DataLoader((keys) => partsOfKeys(database, scope, keys), { cache: false, maxBatchSize: 500 }),
});
const ordinalName = ({ communityId, subjectId, ordinal }: EntryOrdinal): string => `${communityId}:${subjectId}:${ordinal}`;

/** Batched and never kept: a request may give several commands, which change what is read here. */
function fresh<K, Value>(nameOf: (key: K) => string, read: (keys: readonly K[]) => Promise<readonly Value[]>, nameOfRow: (row: Value) => string): DataLoader<K, Value | null> {
  return new DataLoader<K, Value | null>(
    async (keys) => {
      const rows = new Map((await read([...new Map(keys.map((key) => [nameOf(key), key])).values()])).map((row) => [nameOfRow(row), row]));
      return keys.map((key) => rows.get(nameOf(key)) ?? null);
    },
    { cache: false, maxBatchSize: 500 },
  );
}

const scopeOf = (viewer: Viewer | null): Scope => viewer?.scope ?? { organisationId: null, communityIds: [] };

function complaintLoaders({ database }: Services, viewer: Viewer | null): Pick<Loaders, 'candidates' | 'complaint' | 'repeats'> {
  const scope = scopeOf(viewer);
  return {
    candidates: new DataLoader<{ readonly communityId: string; readonly now: number }, readonly Candidate[], string>(
      (asked) => Promise.all(asked.map(({ communityId, now }) => candidatesOf(database, viewer!, communityId, now))),
      { cacheKeyFn: ({ communityId }) => communityId },
    ),
    complaint: new DataLoader<Key, ComplaintRow | null, string>(
      async (keys) => {
        const rows = new Map((await complaintsById(database, scope, keys)).map((row) => [row.state.id as string, row]));
        return keys.map((key) => rows.get(key.id) ?? null);
      },
      { cacheKeyFn: (key) => `${key.communityId}:${key.id}`, maxBatchSize: 500 },
    ),
    repeats: new DataLoader<Key, number, string>(
      async (keys) => {
        const counts = new Map((await repeatsOf(database, scope, keys)).map(({ id, count }) => [id, count]));
        return keys.map(({ id }) => counts.get(id) ?? 0);
      },
      { cacheKeyFn: ({ id }) => id, maxBatchSize: 500 },
    ),
  };
}

/** What is read of the customer file and of who lives where; `now` says which day and year people are counted in. */
function customerLoaders({ database }: Services, viewer: Viewer | null, now: number): Pick<Loaders, 'customer' | 'customersOfUnit' | 'headCount'> {
  const scope = scopeOf(viewer);
  return {
    customer: new DataLoader<Key, CustomerRow | null, string>(
      async (keys) => {
        const rows = new Map((await customersById(database, scope, keys)).map((row) => [row.state.id as string, row]));
        return keys.map((key) => rows.get(key.id) ?? null);
      },
      { cacheKeyFn: (key) => `${key.communityId}:${key.id}`, maxBatchSize: 500 },
    ),
    customersOfUnit: new DataLoader<Key, readonly RelationRow[], string>(
      async (units) => {
        const rows = await relationsOf(database, scope, units);
        return units.map((unit) => rows.filter(({ communityId, unitId }) => communityId === unit.communityId && unitId === unit.id));
      },
      { cacheKeyFn: (key) => `${key.communityId}:${key.id}`, maxBatchSize: 500 },
    ),
    headCount: new DataLoader<Key, HeadCountRow, string>((units) => headCountsOfKeys({ database, viewer: viewer!, now }, units), { cacheKeyFn: (key) => `${key.communityId}:${key.id}`, maxBatchSize: 500 }),
  };
}

/** The batches of one request by one viewer; `now`: the request's instant. */
export function createLoaders(services: Services, viewer: Viewer | null, now: number): Loaders {
  const scope = scopeOf(viewer);
  const { database } = services;
  const keyed = <Row extends { readonly id: string }>(read: (keys: readonly Key[]) => Promise<readonly Row[]>): DataLoader<Key, Row | null, string> =>
    new DataLoader<Key, Row | null, string>(
      async (keys) => {
        const rows = new Map((await read(keys)).map((row) => [row.id, row]));
        return keys.map((key) => rows.get(key.id) ?? null);
      },
      { cacheKeyFn: (key) => `${key.communityId}:${key.id}`, maxBatchSize: 500 },
    );
  return {
    ...complaintLoaders(services, viewer),
    ...customerLoaders(services, viewer, now),
    department: keyed((keys) => departmentsById(database, scope, keys)),
    departments: new DataLoader<string, readonly DepartmentRow[]>(
      async (ids) => {
        const rows = await departmentsOfAll(database, scope, [...new Set(ids)]);
        return ids.map((id) => rows.filter((row) => row.communityId === id));
      },
      { cache: false, maxBatchSize: 500 },
    ),
    contacts: fresh((id: string) => id, (ids) => contactsById(database, scope, ids), ({ staffId }) => staffId),
    deadline: fresh(deadlineName, (keys) => deadlinesOfKeys(database, scope, keys), deadlineName),
    entryAt: fresh(ordinalName, (places) => entriesOfOrdinals(database, scope, places), ordinalName),
    entry: fresh(entryName, (keys) => entriesAt(database, scope, keys), entryName),
    manager: new DataLoader<Key, StaffRow | null, string>(
      async (keys) => {
        const rows = await managersOf(database, scope, keys);
        return keys.map((key) => rows.find((row) => row.communityId === key.communityId && row.departmentId === key.id) ?? null);
      },
      { cacheKeyFn: (key) => `${key.communityId}:${key.id}` },
    ),
    // A version never changes.
    policy: new DataLoader<PolicyKey, Policy | null, string>((keys) => policiesOfKeys(database, scope, keys), { cacheKeyFn: ({ communityId, version }) => `${communityId}:${version}`, maxBatchSize: 500 }),
    staff: new DataLoader<string, StaffRow | null>(async (ids) => {
      const rows = new Map((await staffById(database, scope, ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }, { maxBatchSize: 500 }),
    timeline: new DataLoader((pages) => pagesOf(database, scope, pages), { cache: false, maxBatchSize: 500 }),
    sighting: keyed((keys) => sightingsOf(database, scope, keys)),
    unit: keyed((keys) => unitsById(database, scope, keys)), ...subjectLoaders(database, scope),
    noticeOfNumber: fresh(({ communityId, id }: Key) => `${communityId}:${id}`, (keys) => noticesByNumber(database, scope, keys), ({ number, state: { communityId } }) => `${communityId}:${number}`),
    checkedWords: new DataLoader((ids: readonly string[]) => checkedWordsOf(database, scope, ids)),
    proposalOf: fresh(({ communityId, id }: Key) => `${communityId}:${id}`, (keys) => proposalsOf(database, scope, keys), ({ state: { communityId, decision } }) => `${communityId}:${decision?.incidentId ?? ''}`),
  };
}
