import {
  checkPolicy, DAY_MS, effectivePolicy, lastMonth, mayCommand, mergePreviews, policyFrom, preview, sumPreviews,
  type CommunityId, type Instant, type Policy, type PolicyContent, type PolicyLayer, type PreviewContext, type PreviewRow,
} from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { rulesContext } from '../base/subject.ts';
import { failureOf, invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { policyContentOf } from '../document/commands.ts';
import type { PolicyPreview, QuerypolicyPreviewArgs } from '../types.generated.ts';
import { below, familyOf } from './queries.ts';
import { previewCount, previewPage, previewPageAfter, type PreviewRow as DeadlineRow } from './rows.ts';

/** Longest period; most deadlines of one preview; how many are counted at a time, so that others wait for a page and not for the whole. */
const LIMITS = { days: 92, deadlines: 200_000, page: 2_000 } as const;

interface Period { readonly from: Instant; readonly to: Instant }
const iso = (instant: number): string => new Date(instant).toISOString();

/** What figures would have meant for what fell due in a period: last month, unless one is given. Reads only. */
export async function previewPolicy(context: Context, { communityId, content: given, ...asked }: QuerypolicyPreviewArgs): Promise<PolicyPreview | Failure> {
  const viewer = requireViewer(context);
  const office = communityInSight(viewer, communityId);
  if (office === null) return argument(notFound(context, ['input', 'communityId']));
  const denial = mayCommand(viewer.actor, 'previewPolicy', { communityId: office.id as CommunityId });
  if (denial !== null) return failureOf(context, { kind: 'NotAllowed', denial });
  const period = periodOf(context, office, asked);
  if (isFailure(period)) return argument(period);
  const content = policyContentOf(context, given);
  if (isFailure(content)) return argument(content);
  const checked = checkPolicy(content);
  if (!checked.ok) return argument(failureOf(context, checked.refusal, (field) => `content.${field}`));
  const communities = [office, ...below(context, office.id)];
  const [counted] = await context.services.database.read<{ count: number }>(viewer.scope, previewCount, [communities.map(({ id }) => id), iso(period.from), iso(period.to)]);
  if (counted!.count > LIMITS.deadlines) return argument(invalidInput(context, ['to'], 'OUT_OF_RANGE', LIMITS.deadlines));
  const rows = await rowsOf(context, office, communities, checked.value, period);
  return { from: period.from, to: period.to, communities: communities.filter(({ level }) => level === 'COMMUNITY').length, total: sumPreviews(rows), rows: rows.map(({ rule, ...numbers }) => ({ rule, numbers })) };
}

/** A query has arguments where a mutation has one input. */
const argument = (failure: Failure): Failure => ({ ...failure, path: failure.path?.slice(1) ?? null });

function periodOf(context: Context, { timeZone }: CommunityInSight, asked: Pick<QuerypolicyPreviewArgs, 'from' | 'to'>): Period | Failure {
  const month = lastMonth(timeZone, context.now);
  const [from, to] = [asked.from ?? month.from, asked.to ?? (asked.from == null ? month.to : context.now)];
  if (to <= from) return invalidInput(context, ['to'], 'OUT_OF_RANGE');
  return to - from > LIMITS.days * DAY_MS ? invalidInput(context, ['from'], 'OUT_OF_RANGE', LIMITS.days) : { from, to };
}

async function rowsOf(context: Context, office: CommunityInSight, communities: readonly CommunityInSight[], content: PolicyContent, period: Period): Promise<readonly PreviewRow[]> {
  const { layersOf } = await familyOf(context, office);
  const candidate: PolicyLayer['versions'] = [{ number: 0, content, inForceFrom: context.now, inForceUntil: null }];
  const parts: (readonly PreviewRow[])[] = [];
  for (const community of communities) {
    const policy = policyFrom(0, effectivePolicy(layersOf(community.id, candidate), context.now).policy);
    parts.push(await countIn(context, community, policy, period));
  }
  return mergePreviews(parts);
}

async function countIn(context: Context, community: CommunityInSight, candidate: Policy, { from, to }: Period): Promise<readonly PreviewRow[]> {
  const { scope } = requireViewer(context);
  const { zone, calendar } = rulesContext(context, community);
  const known = new Map<number, Policy>();
  let sum: readonly PreviewRow[] = [];
  for (let last: DeadlineRow | undefined; ;) {
    const page = await context.services.database.read<DeadlineRow>(scope, last === undefined ? previewPage : previewPageAfter, [community.id, iso(from), iso(to), LIMITS.page, ...(last === undefined ? [] : [iso(last.dueAt), last.subjectId, last.key])]);
    for (const version of new Set(page.map(({ policyVersion }) => policyVersion))) known.set(version, (await context.loaders.policy.load({ communityId: community.id, version })) ?? policyFrom(version, {}));
    const counting: PreviewContext = { now: context.now, candidate, policyOf: (version) => known.get(version)!, calendar, zone };
    sum = mergePreviews([sum, preview(page, counting)]);
    last = page.at(-1);
    if (page.length < LIMITS.page || last === undefined) return sum;
  }
}
