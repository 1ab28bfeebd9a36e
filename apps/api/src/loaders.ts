import DataLoader from 'dataloader';
import type { Key, Loaders, Viewer } from './context.ts';
import type { Services } from './services.ts';
import type { ComplaintRow } from './modules/complaint/rows.ts';
import { complaintsById } from './modules/complaint/queries.ts';
import type { StaffRow } from './modules/organisation/rows.ts';
import { departmentsById, managersOf, staffById, unitsById } from './modules/organisation/queries.ts';

export function createLoaders(services: Services, viewer: Viewer | null): Loaders {
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
    complaint: new DataLoader<Key, ComplaintRow | null, string>(
      async (keys) => {
        const rows = new Map((await complaintsById(database, scope, keys)).map((row) => [row.state.id as string, row]));
        return keys.map((key) => rows.get(key.id) ?? null);
      },
      { cacheKeyFn: (key) => `${key.communityId}:${key.id}`, maxBatchSize: 500 },
    ),
    department: keyed((keys) => departmentsById(database, scope, keys)),
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
    unit: keyed((keys) => unitsById(database, scope, keys)),
  };
}
