import type { Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { readableRow } from '../base/kept.ts';
import { custodyByKey, custodyId, type CustodyRow } from './rows.ts';

export { custodyId } from './rows.ts';
export type { CustodyRow } from './rows.ts';

/** The custody a global id names; null before anybody took the register, and for those who may not read it. */
export const custodyOf = (context: Context, id: string): Promise<CustodyRow | null> => readableRow(context, 'readPaperwork', 'Custody', id, custodyByKey);

/** The custody of a community. */
export async function custodyIn(context: Context, communityId: string): Promise<CustodyRow | null> {
  const community = communityInSight(requireViewer(context), communityId);
  return community === null ? null : custodyOf(context, globalId('Custody', community.id, custodyId(community.id)));
}
