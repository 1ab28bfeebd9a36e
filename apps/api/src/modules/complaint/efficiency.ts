import { grantsIn, mayCommand, type CommunityId } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { protocolError } from '../../platform/errors.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { efficiencyBy } from './rows.ts';

const DAYS_MAX = 366;
const DAY_MS = 86_400_000;

/** Measurements of one kind, summed over a department or a person. */
export interface Efficiency {
  readonly id: string;
  readonly communityId: string;
  readonly by: 'DEPARTMENT' | 'STAFF';
  readonly kind: string;
  readonly recorded: number;
  readonly pending: number;
  readonly notApplicable: number;
  readonly onTime: number;
  readonly late: number;
  readonly averageMinutes: number | null;
}

/** CMP-20: for who manages them; whoever manages one department sees that one. Null: not theirs to see. */
export async function efficiency(context: Context, args: { readonly communityId: string; readonly from: number; readonly to: number; readonly by: 'DEPARTMENT' | 'STAFF' }): Promise<readonly Efficiency[] | null> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, args.communityId);
  if (!(args.to > args.from) || args.to - args.from > DAYS_MAX * DAY_MS) throw protocolError('BAD_USER_INPUT', `\`to\` lies after \`from\`, at most ${DAYS_MAX} days.`, { path: ['to'], allowed: DAYS_MAX });
  if (community === null || mayCommand(viewer.actor, 'readEfficiency', { communityId: community.id as CommunityId }) !== null) return null;
  const wide = grantsIn(viewer.actor, community.id as CommunityId).some(({ role }) => role !== 'DEPARTMENT_MANAGER' && mayCommand({ ...viewer.actor, grants: [{ role, communityId: community.id as CommunityId, departmentId: null }] }, 'readEfficiency', { communityId: community.id as CommunityId }) === null);
  if (!wide && viewer.departmentId === null) return null;
  const rows = await context.services.database.read<Omit<Efficiency, 'communityId' | 'by'>>(viewer.scope, efficiencyBy(args.by === 'DEPARTMENT' ? 'departmentId' : 'staffId'), [
    community.id, new Date(args.from).toISOString(), new Date(args.to).toISOString(), wide ? null : viewer.departmentId,
  ]);
  return rows.map((row) => ({ ...row, communityId: community.id, by: args.by }));
}
