import { deadlineState, figureOf, missedAt, POLICY_FIGURES, type Instant } from '@huiyin/domain';
import type { DeadlineResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { nodeOf } from '../../base/nodes.ts';
import { deadlineActions } from '../actions.ts';
import { deadlineOf } from '../queries.ts';

export const Deadline: DeadlineResolvers = {
  id: (deadline) => globalId('Deadline', deadline.communityId, `${deadline.subjectId}/${deadline.key}`),
  missedAt: (deadline, _args, { now }) => missedAt(deadline, now as Instant),
  state: (deadline, _args, { now }) => deadlineState(deadline, now as Instant),
  figure: async ({ basis, communityId, policyVersion }, _args, { loaders }) => {
    const name = basis === null ? null : figureOf(basis);
    const policy = name === null ? null : await loaders.policy.load({ communityId, version: policyVersion });
    return name === null || policy === null ? null : { name, value: policy[name], unit: POLICY_FIGURES[name].unit };
  },
  pausedSince: ({ pause }) => pause?.since ?? null,
  pausedUntil: ({ pause }) => pause?.until ?? null,
  warnedAt: ({ clock }) => clock?.warnedAt ?? null,
  escalationStep: ({ clock }) => clock?.step ?? 0,
  nextStepAt: ({ clock }) => (clock === null || clock.acknowledgedAt !== null ? null : clock.nextStepAt),
  acknowledgedAt: ({ clock }) => clock?.acknowledgedAt ?? null,
  acknowledgedBy: ({ clock }, _args, { loaders }) => (clock?.acknowledgedBy == null ? null : loaders.staff.load(clock.acknowledgedBy)),
  allowedActions: (deadline, _args, context) => deadlineActions(context, deadline),
  replacedBy: (deadline, _args, context) => {
    if (deadline.replacedBy === null) return null;
    const at = deadline.siblings?.find(({ key }) => key === deadline.replacedBy);
    return at === undefined ? deadlineOf(context, deadline.communityId, deadline.subjectId, deadline.replacedBy) : { ...deadline, ...at };
  },
  owner: (deadline) => ({ ...deadline.owner, communityId: deadline.communityId }) as never,
  subject: async (deadline, _args, context) => (await nodeOf(context, globalId(deadline.subjectKind, deadline.communityId, deadline.subjectId)))! as never,
};
