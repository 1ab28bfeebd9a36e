import { currentJudgement, LISTED_MAX, type WeeklyCheckSection } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { PAGE_MAX } from '../base/connection.ts';
import { complaintPage, type ComplaintRow } from '../complaint/queries.ts';
import type { ComplaintFilter } from '../types.generated.ts';

/** What there is to check in one section. */
export interface CheckList {
  readonly section: WeeklyCheckSection;
  readonly total: number;
  readonly complete: boolean;
  readonly complaints: readonly ComplaintRow[];
}

/** Whoever reads a list may ask any field of its complaints: one that no summary has makes the page read whole states. */
const FIELDS: ReadonlySet<string> = new Set(['entries']);

/** One page of the register, by what is due first. */
async function page(context: Context, community: CommunityInSight, filter: ComplaintFilter): Promise<{ readonly rows: readonly ComplaintRow[]; readonly total: number; readonly more: boolean }> {
  const found = await complaintPage(context, { communityId: globalId('Community', community.organisationId, community.id), filter, orderBy: { field: 'NEXT_DUE_AT', direction: 'ASC' }, first: PAGE_MAX }, { total: true, fields: FIELDS });
  return { rows: found.nodes, total: found.totalCount, more: found.pageInfo.hasNextPage };
}

/** Records 记录: open complaints without a judgement, among the first hundred. */
async function records(context: Context, community: CommunityInSight): Promise<CheckList> {
  const { rows, more } = await page(context, community, { open: true, kind: 'COMPLAINT' });
  const unjudged = rows.filter(({ state }) => currentJudgement(state) === null);
  return { section: 'RECORDS', total: unjudged.length, complete: !more, complaints: unjudged.slice(0, LISTED_MAX) };
}

/** Handling 处理: open ones with an overdue deadline. */
async function handling(context: Context, community: CommunityInSight): Promise<CheckList> {
  const { rows, total } = await page(context, community, { open: true, overdue: true });
  return { section: 'HANDLING', total, complete: true, complaints: rows.slice(0, LISTED_MAX) };
}

/** Call-backs 回访: handled and not yet reached, then those whose dissatisfied customer sent them back to handling. */
async function callBacks(context: Context, community: CommunityInSight): Promise<CheckList> {
  const outstanding = await page(context, community, { status: ['HANDLED'] });
  const inHand = await page(context, community, { status: ['REGISTERED', 'DISPATCHED', 'HANDLING'] });
  const dissatisfied = inHand.rows.filter(({ state }) => state.rounds > 1);
  return { section: 'CALL_BACKS', total: outstanding.total + dissatisfied.length, complete: !inHand.more, complaints: [...dissatisfied, ...outstanding.rows].slice(0, LISTED_MAX) };
}

const LISTS: Readonly<Record<WeeklyCheckSection, (context: Context, community: CommunityInSight) => Promise<CheckList>>> = { RECORDS: records, HANDLING: handling, CALL_BACKS: callBacks };

/** What there is to check in one section of the weekly check (CMP-13). */
export const listOf = (context: Context, community: CommunityInSight, section: WeeklyCheckSection): Promise<CheckList> => LISTS[section](context, community);

/** Every section, in the order of the check. */
export const listsOf = (context: Context, community: CommunityInSight): Promise<readonly CheckList[]> =>
  Promise.all((Object.keys(LISTS) as WeeklyCheckSection[]).map((section) => listOf(context, community, section)));
