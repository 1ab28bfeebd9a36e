import { allowedActions, currentJudgement, evidenceMissing, measurementsOf, nextDeadline } from '@huiyin/domain';
import type { ComplaintResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { batched } from '../../base/connection.ts';
import { failureOf } from '../../base/user-errors.ts';
import { deadlinesOfState } from '../../deadline/rows.ts';
import { timeline } from '../../journal/queries.ts';
import { ACTION_NAMES } from '../actions.ts';
import { decisionContext } from '../commands.ts';
import { correctedFor, textFor } from '../visible.ts';
import { requireViewer } from '../../../sight.ts';

export const Complaint: ComplaintResolvers = {
  id: ({ state }) => globalId('Complaint', state.communityId, state.id),
  kind: ({ state }) => state.kind,
  status: ({ state }) => state.status,
  outcome: ({ state }) => state.outcome,
  channel: ({ state }) => state.channel,
  content: ({ state }) => state.content,
  severity: ({ state }) => state.severity,
  receivedAt: ({ state }) => state.receivedAt,
  registeredAt: ({ state }) => state.registeredAt,
  backEntryReason: ({ state }) => state.backEntryReason,
  groupSize: ({ state }) => state.groupSize,
  authorityReference: ({ state }) => state.authorityReference,
  authorityDueAt: ({ state }) => state.authorityDueAt,
  dispatchedAt: ({ state }) => state.dispatchedAt,
  limitAt: ({ state }) => state.limitAt,
  acceptedAt: ({ state }) => state.acceptedAt,
  firstRepliedAt: ({ state }) => state.firstRepliedAt,
  agreedReplyAt: ({ state }) => state.agreedReplyAt,
  secondRepliedAt: ({ state }) => state.secondRepliedAt,
  handledAt: ({ state }) => state.handledAt,
  resultToldAt: ({ state }) => state.resultToldAt,
  rounds: ({ state }) => state.rounds,
  closedAt: ({ state }) => state.closedAt,
  title: ({ state }, _args, context) => textFor(context, state, state.title),
  detail: ({ state }, _args, context) => textFor(context, state, state.detail),
  remedySought: ({ state }, _args, context) => textFor(context, state, state.remedySought),
  location: ({ state }, _args, context) => textFor(context, state, state.location),
  cause: ({ state }, _args, context) => textFor(context, state, state.cause),
  correctiveAction: ({ state }, _args, context) => textFor(context, state, state.correctiveAction),
  preventiveAction: ({ state }, _args, context) => textFor(context, state, state.preventiveAction),
  judgement: ({ state }) => currentJudgement(state)?.judgement ?? null,
  communicationKind: ({ state }) => currentJudgement(state)?.communicationKind ?? null,
  judgements: ({ state }, _args, context) => state.judgements.map((one) => ({ ...one, reason: textFor(context, state, one.reason) })) as never,
  callBacks: ({ state }, _args, context) => state.callBacks.map((one) => ({ ...one, text: textFor(context, state, one.text) })) as never,
  plan: ({ state }, _args, context) => (state.plan === null ? null : ({ ...state.plan, communityId: state.communityId, text: textFor(context, state, state.plan.text) }) as never),
  referral: ({ state }, _args, context) => (state.referral === null ? null : ({ ...state.referral, reason: textFor(context, state, state.referral.reason) }) as never),
  reporter: (row) => row as never,
  flags: ({ state }) => state.flags,
  community: ({ state }, _args, context) => requireViewer(context).communities.find(({ id }) => id === state.communityId)!,
  firstReceiver: ({ state }, _args, { loaders }) => (state.firstReceiverId === null ? null : loaders.staff.load(state.firstReceiverId)),
  registeredBy: ({ state }, _args, { loaders }) => (state.registeredBy === null ? null : loaders.staff.load(state.registeredBy)),
  assignee: ({ state }, _args, { loaders }) => (state.assigneeId === null ? null : loaders.staff.load(state.assigneeId)),
  supervisor: ({ state }, _args, { loaders }) => (state.supervisorId === null ? null : loaders.staff.load(state.supervisorId)),
  closedBy: ({ state }, _args, { loaders }) => (state.closedBy === null ? null : loaders.staff.load(state.closedBy)),
  doers: async ({ state }, _args, { loaders }) => (await Promise.all(state.doers.map((id) => loaders.staff.load(id)))).filter((staff) => staff !== null),
  department: ({ state, department }, _args, { loaders }) => (department !== undefined ? department : state.departmentId === null ? null : loaders.department.load({ communityId: state.communityId, id: state.departmentId })),
  previousComplaint: ({ state }, _args, { loaders }) => (state.previousComplaintId === null ? null : loaders.complaint.load({ communityId: state.communityId, id: state.previousComplaintId })),
  deadlines: ({ state }) => [...deadlinesOfState(state)],
  nextDeadline: ({ state }) => {
    const next = nextDeadline(state);
    return next === null ? null : { ...next, communityId: state.communityId, subjectKind: 'Complaint', subjectId: state.id };
  },
  entries: batched(({ state }, args, context) => timeline(context, state, args) as never),
  missingForClosing: ({ state }) => [...evidenceMissing(state)],
  allowedActions: ({ state }, _args, context) => {
    const viewer = requireViewer(context);
    const community = viewer.communities.find(({ id }) => id === state.communityId)!;
    return allowedActions(state, decisionContext(context, viewer, community)).map(({ command, variant, allowed, refusal }) => {
      const failure = refusal === null ? null : failureOf(context, refusal);
      return { action: ACTION_NAMES[command], variant, allowed, code: failure?.code ?? null, reason: failure?.message ?? null };
    });
  },
  repeatCount: ({ state }, _args, { loaders }) => loaders.repeats.load({ communityId: state.communityId, id: state.id }),
  passedOnAt: ({ state }) => state.passedOnAt,
  leaderToldAt: ({ state }) => state.leaderToldAt,
  leaderAcknowledgedAt: ({ state }) => state.leaderAcknowledgedAt,
  leaderAcknowledgedBy: ({ state }, _args, { loaders }) => (state.leaderAcknowledgedBy === null ? null : loaders.staff.load(state.leaderAcknowledgedBy)),
  explanations: ({ state }, _args, context) => state.explanations.map((one) => ({ ...one, text: textFor(context, state, one.text), notice: textFor(context, state, one.notice) })) as never,
  sharedNotice: ({ state }, _args, context) => (state.sharedNotice === null ? null : ({ ...state.sharedNotice, reference: textFor(context, state, state.sharedNotice.reference) }) as never),
  group: ({ state }) => (state.groupSize < 2 && state.complainants.length === 0 ? null : (state as never)),
  recourseToldAt: ({ state }) => state.recourseToldAt,
  suggestions: ({ state }, _args, context) => state.suggestions.map((one) => ({ ...one, text: textFor(context, state, one.text) })),
  outsideParty: ({ state }, _args, context) => (state.outsideParty === null ? null : { ...state.outsideParty, name: textFor(context, state, state.outsideParty.name), promise: textFor(context, state, state.outsideParty.promise) }),
  urges: ({ state }) => state.urges,
  returns: ({ state }, _args, context) => state.returns.map((one) => ({ ...one, communityId: state.communityId, reason: textFor(context, state, one.reason) })) as never,
  parts: ({ state }) => state.parts.map((one) => ({ ...one, communityId: state.communityId })) as never,
  repairSize: ({ state }) => state.repairSize,
  aboutRepair: ({ state }) => state.aboutRepair,
  arrivedAt: ({ state }) => state.arrivedAt,
  workAcceptedAt: ({ state }) => state.workAcceptedAt,
  fiveOnes: ({ state }) => [...state.fiveOnes],
  sumUp: ({ state }, _args, context) => (state.sumUp === null ? null : ({ ...state.sumUp, cause: textFor(context, state, state.sumUp.cause), lesson: textFor(context, state, state.sumUp.lesson), adjustment: textFor(context, state, state.sumUp.adjustment) }) as never),
  corrections: ({ state }, _args, context) => state.corrections.map((one) => ({ ...one, value: correctedFor(context, state, one), reason: textFor(context, state, one.reason) })) as never,
  signatures: ({ state }) => state.signatures as never,
  measurements: ({ state }) => [...measurementsOf(state)],
};
