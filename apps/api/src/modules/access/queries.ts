import { mayCommand, type CommunityId } from '@huiyin/domain';
import type { Context, Viewer } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { connection, type Connection, type PageRequest } from '../base/connection.ts';
import { recordedData, type EntryRow } from '../journal/queries.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import type { AccessRecordFilter } from '../types.generated.ts';
import { accessByKey, accessCount, accessPage, type AccessRow } from './rows.ts';

const reads = (viewer: Viewer, communityId: string): boolean => mayCommand(viewer.actor, 'readAccessRecord', { communityId: communityId as CommunityId }) === null;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The access record of a community, newest first; empty for whoever may not read it. */
export async function accessRecordOf(context: Context, communityId: string, filter: AccessRecordFilter | null | undefined, page: PageRequest): Promise<Connection<AccessRow>> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, communityId);
  const named = (id: string | null | undefined, type: string): string | null => (id == null ? null : (readGlobalId(id, type)?.id ?? NOBODY));
  const criteria = { subjectId: named(filter?.customerId, 'Customer'), staffId: named(filter?.staffId, 'Staff') };
  return connection(context, page, `access:${community?.id ?? ''}`, async ({ after, limit }) => {
    if (community === null || !reads(viewer, community.id)) return { rows: [], totalCount: 0 };
    const [rows, counted] = (await context.services.database.readAll(viewer.scope, [accessPage(community.id, criteria, after as [string, string] | null, limit), accessCount(community.id, criteria)])) as [AccessRow[], { count: number }[]];
    return { rows, totalCount: counted[0]!.count };
  }, (row) => [new Date(row.at).toISOString(), row.id]);
}

/** One line by its global id; null when it is not in sight. */
export async function accessOf(context: Context, id: string): Promise<AccessRow | null> {
  const viewer = requireViewer(context);
  const global = readGlobalId(id, 'AccessRecord');
  if (global === null || !viewer.scope.communityIds.includes(global.scope) || !reads(viewer, global.scope)) return null;
  return (await context.services.database.read<AccessRow>(viewer.scope, accessByKey, [global.scope, global.id]))[0] ?? null;
}

/** What the entry of an access recorded: why, only for whoever may read the access record. */
export async function accessEntryData(context: Context, entry: EntryRow): Promise<Record<string, unknown>> {
  return reads(requireViewer(context), entry.communityId) ? recordedData(entry) : recordedData(entry, () => null);
}
