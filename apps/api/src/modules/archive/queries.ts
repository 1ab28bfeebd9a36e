import { localDate } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { connection, like, readPage, searchWords, type Connection } from '../base/connection.ts';
import { mayRead, readableRow } from '../base/kept.ts';
import type { QueryarchiveItemsArgs } from '../types.generated.ts';
import { archiveByKey, archiveStatements, type ArchiveRow } from './rows.ts';

export type { ArchiveRow } from './rows.ts';

/** The item a global id names; null when it is not for the viewer to read. */
export const archiveItemOf = (context: Context, id: string): Promise<ArchiveRow | null> => readableRow(context, 'readPaperwork', 'ArchiveItem', id, archiveByKey);

/** The archive list of a community, newest first; empty for those who may not read it. */
export async function archivePage(context: Context, args: QueryarchiveItemsArgs): Promise<Connection<ArchiveRow>> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, args.communityId);
  const words = searchWords(args.filter?.search, ['filter', 'search']).toLowerCase();
  return connection(context, args, `archive:${community?.id ?? ''}`, async ({ after, limit }) => {
    if (community === null || !mayRead(viewer, 'readPaperwork', community.id)) return { rows: [], totalCount: 0 };
    const { page, count } = archiveStatements(community.id, {
      kind: args.filter?.kind ?? null, status: args.filter?.status ?? null, termOverOn: args.filter?.termOver === true ? localDate(community.timeZone, context.now) : null, search: words === '' ? null : like(words),
    }, (after?.[0] as string | undefined) ?? null, limit);
    return readPage<ArchiveRow>(context, page, count);
  }, (row) => [row.state.id]);
}
