import type { Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { mayRead, seatOf } from '../base/kept.ts';
import { custodyByKey, custodyId, type CustodyRow } from './rows.ts';

export { custodyId } from './rows.ts';
export type { CustodyRow } from './rows.ts';

/** The custody a global id names; null before anybody took the register, and for those who may not read it. */
export async function custodyOf(context: Context, id: string): Promise<CustodyRow | null> {
  const viewer = requireViewer(context);
  const seat = seatOf(viewer, 'Custody', id);
  if (seat === null || !mayRead(viewer, 'readPaperwork', seat.community.id)) return null;
  return (await context.services.database.read<CustodyRow>(viewer.scope, custodyByKey, [seat.community.id, seat.id]))[0] ?? null;
}

/** The custody of a community. */
export async function custodyIn(context: Context, communityId: string): Promise<CustodyRow | null> {
  const community = communityInSight(requireViewer(context), communityId);
  return community === null ? null : custodyOf(context, globalId('Custody', community.id, custodyId(community.id)));
}
