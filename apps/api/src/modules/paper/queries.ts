import type { Context } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { connection, readPage, type Connection } from '../base/connection.ts';
import { mayRead, readableRow } from '../base/kept.ts';
import type { QueryprintingsArgs } from '../types.generated.ts';
import type { ComplaintRow } from '../complaint/queries.ts';
import { printingByKey, printingStatements, registerRows, type PrintingRow } from './rows.ts';

export type { PrintingRow } from './rows.ts';

/** The printing a global id names; null when it is not for the viewer to read. */
export const printingOf = (context: Context, id: string): Promise<PrintingRow | null> => readableRow(context, 'readPaperwork', 'Printing', id, printingByKey);

/** What was printed of a community, newest first; empty for those who may not read it. */
export async function printingPage(context: Context, args: QueryprintingsArgs): Promise<Connection<PrintingRow>> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, args.communityId);
  const complaint = args.complaintId == null ? null : readGlobalId(args.complaintId, 'Complaint');
  const unknown = args.complaintId != null && complaint?.scope !== community?.id;
  return connection(context, args, `printings:${community?.id ?? ''}:${complaint?.id ?? ''}`, async ({ after, limit }) => {
    if (community === null || unknown || !mayRead(viewer, 'readPaperwork', community.id)) return { rows: [], totalCount: 0 };
    const { page, count } = printingStatements(community.id, complaint?.id ?? null, (after?.[0] as string | undefined) ?? null, limit);
    return readPage<PrintingRow>(context, page, count);
  }, (row) => [row.id]);
}

/** The complaints of a volume that came in within a time, at most `limit`, by number. */
export const registerOf = (context: Context, communityId: string, volume: string, from: number | null, to: number | null, limit: number): Promise<readonly ComplaintRow[]> => {
  const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
  return context.services.database.read<ComplaintRow>(requireViewer(context).scope, registerRows, [communityId, volume, iso(from), iso(to), limit]);
};
