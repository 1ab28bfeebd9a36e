import DataLoader from 'dataloader';
import type { Key, Loaders, Viewer } from './context.ts';
import type { Services } from './services.ts';
import type { ComplaintRow } from './modules/complaint/rows.ts';
import { candidatesOf, complaintsById, type Candidate } from './modules/complaint/queries.ts';
import { customersById, headCountsOfKeys, relationsOf, type CustomerRow, type HeadCountRow, type RelationRow } from './modules/customer/queries.ts';
import { deadlinesOfKeys } from './modules/deadline/queries.ts';
import { entriesAt, pagesOf } from './modules/journal/queries.ts';
import type { DeadlineKey } from './modules/deadline/rows.ts';
import type { EntryPlace } from './modules/journal/rows.ts';
import type { DepartmentRow, StaffRow } from './modules/organisation/rows.ts';
import { departmentsById, departmentsOfAll, managersOf, staffById, unitsById } from './modules/organisation/queries.ts';

const deadlineName = ({ communityId, subjectId, key }: DeadlineKey): string => `${communityId}:${subjectId}:${key}`;
const entryName = ({ communityId, volume, sequence }: EntryPlace): string => `${communityId}:${volume}:${sequence}`;

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

/** What is read of the customer file and of who lives where; `now` says which day and year people are counted in. */
function customerLoaders({ database }: Services, viewer: Viewer | null, now: number): Pick<Loaders, 'customer' | 'customersOfUnit' | 'headCount'> {
  const scope = viewer?.scope ?? { organisationId: null, communityIds: [] };
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

export function createLoaders(services: Services, viewer: Viewer | null, now: number): Loaders {
  const scope = viewer?.scope ?? { organisationId: null, communityIds: [] };
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
    candidates: new DataLoader<{ readonly communityId: string; readonly now: number }, readonly Candidate[], string>(
      (asked) => Promise.all(asked.map((one) => candidatesOf(database, viewer!, one.communityId, one.now))), { cacheKeyFn: ({ communityId }) => communityId },
    ),
    complaint: new DataLoader<Key, ComplaintRow | null, string>(
      async (keys) => {
        const rows = new Map((await complaintsById(database, scope, keys)).map((row) => [row.state.id as string, row]));
        return keys.map((key) => rows.get(key.id) ?? null);
      },
      { cacheKeyFn: (key) => `${key.communityId}:${key.id}`, maxBatchSize: 500 },
    ),
    ...customerLoaders(services, viewer, now),
    department: keyed((keys) => departmentsById(database, scope, keys)),
    departments: new DataLoader<string, readonly DepartmentRow[]>(
      async (ids) => {
        const rows = await departmentsOfAll(database, scope, [...new Set(ids)]);
        return ids.map((id) => rows.filter((row) => row.communityId === id));
      },
      { cache: false, maxBatchSize: 500 },
    ),
    deadline: fresh(deadlineName, (keys) => deadlinesOfKeys(database, scope, keys), deadlineName),
    entry: fresh(entryName, (keys) => entriesAt(database, scope, keys), entryName),
    manager: new DataLoader<Key, StaffRow | null, string>(
      async (keys) => {
        const rows = await managersOf(database, scope, keys);
        return keys.map((key) => rows.find((row) => row.communityId === key.communityId && row.departmentId === key.id) ?? null);
      },
      { cacheKeyFn: (key) => `${key.communityId}:${key.id}` },
    ),
    staff: new DataLoader<string, StaffRow | null>(async (ids) => {
      const rows = new Map((await staffById(database, scope, ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }, { maxBatchSize: 500 }),
    timeline: new DataLoader((pages) => pagesOf(database, scope, pages), { cache: false, maxBatchSize: 500 }),
    unit: keyed((keys) => unitsById(database, scope, keys)),
  };
}
