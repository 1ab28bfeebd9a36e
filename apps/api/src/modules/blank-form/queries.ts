import type { CommunityInSight, Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { connection, readPage, type Connection } from '../base/connection.ts';
import { mayRead, readableRow } from '../base/kept.ts';
import type { QueryblankFormBatchesArgs, QueryblankFormsArgs } from '../types.generated.ts';
import { batchByKey, batchOfSerial, batchStatements, serialOfComplaint, sheetStatements, type BatchRow, type SheetRow } from './rows.ts';

export { sheetsOf } from './rows.ts';
export type { BatchRow } from './rows.ts';

/** The batch a global id names; null when it is not for the viewer to read. */
export const batchOf = (context: Context, id: string): Promise<BatchRow | null> => readableRow(context, 'readPaperwork', 'BlankFormBatch', id, batchByKey);

/** Batches of a community, newest first. */
export async function batchPage(context: Context, args: QueryblankFormBatchesArgs): Promise<Connection<BatchRow>> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, args.communityId);
  return connection(context, args, `blank-form-batches:${community?.id ?? ''}`, async ({ after, limit }) => {
    if (community === null || !mayRead(viewer, 'readPaperwork', community.id)) return { rows: [], totalCount: 0 };
    const { page, count } = batchStatements(community.id, (after?.[0] as string | undefined) ?? null, limit);
    return readPage<BatchRow>(context, page, count);
  }, (row) => [row.state.id]);
}

/** Sheets of a community by serial: with ISSUED the outstanding ones. */
export async function sheetPage(context: Context, args: QueryblankFormsArgs): Promise<Connection<SheetRow>> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, args.communityId);
  return connection(context, args, `blank-forms:${community?.id ?? ''}`, async ({ after, limit }) => {
    if (community === null || !mayRead(viewer, 'readPaperwork', community.id)) return { rows: [], totalCount: 0 };
    const { page, count } = sheetStatements(community.id, args.filter?.status ?? null, (after?.[0] as string | undefined) ?? null, limit);
    return readPage<SheetRow>(context, page, count);
  }, (row) => [row.serial]);
}

/** The serial of the sheet that a complaint was taken down on; null when there was none. */
export async function serialOf(context: Context, communityId: string, complaintId: string): Promise<string | null> {
  return (await context.services.database.read<{ serial: string }>(requireViewer(context).scope, serialOfComplaint, [communityId, complaintId]))[0]?.serial ?? null;
}

/** The batch and number of a serial of a community; null when no sheet bears it. */
export async function sheetOf(context: Context, community: CommunityInSight, text: string): Promise<{ readonly batchId: string; readonly number: number } | null> {
  const serial = text.trim().toUpperCase();
  if (!/^[\x20-\x7e]{1,40}$/.test(serial)) return null;
  return (await context.services.database.read<{ batchId: string; number: number }>(requireViewer(context).scope, batchOfSerial, [community.id, serial]))[0] ?? null;
}

/** The batch that a serial belongs to, whichever community in sight it is of. */
export async function batchOfSheet(context: Context, serial: string): Promise<BatchRow | null> {
  const community = requireViewer(context).communities.find(({ code }) => serial.startsWith(`${code}-B`));
  const sheet = community === undefined ? null : await sheetOf(context, community, serial);
  return sheet === null ? null : batchOf(context, globalId('BlankFormBatch', community!.id, sheet.batchId));
}
