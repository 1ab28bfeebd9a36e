import type { RecordedEntry } from '../kernel/decider.ts';
import { isDeadlineEntry } from '../kernel/clock.ts';
import { applyDeadlineChanges } from '../kernel/deadline.ts';
import type { Instant } from '../kernel/instant.ts';
import { CARE_FOLDS } from './evolve-care.ts';
import { kept, saying, union, words } from './fold.ts';
import type { EntryOf, Fold, Patch } from './fold.ts';
import type { ComplaintState, Finding } from './model.ts';
import type { ComplaintEntry, ComplaintEntryType } from './entries.ts';

/** What most complaints never have; entries of before these facts were recorded fold into it too. */
export const UNTOUCHED = {
  passedOnAt: null, leaderAcknowledgedAt: null, leaderAcknowledgedBy: null, explanations: [], sharedNotice: null, complainants: [], escalation: 'DEPARTMENT', escalatedAt: null,
  recourseToldAt: null, suggestions: [], outsideParty: null, urges: 0, returns: [], parts: [], repairSize: null, aboutRepair: false, arrivedAt: null, workAcceptedAt: null, fiveOnes: [],
  sumUp: null, entries: 1, said: {}, corrections: [], signatures: [],
} as const satisfies Partial<ComplaintState>;

/** What a new round of handling forgets: only what must be done again (CMP-15). */
const newRound = (state: ComplaintState): Patch => ({
  rounds: state.rounds + 1, handledAt: null, resultToldAt: null, secondRepliedAt: null, limitAt: null, callBacks: [], recourseToldAt: null, workAcceptedAt: null,
  parts: state.parts.map(({ departmentId }) => ({ departmentId, handedBackAt: null, handedBackBy: null })),
});

function registered({ at, actor, entry: { facts, personal } }: RecordedEntry<EntryOf<'ComplaintRegistered'>>): ComplaintState {
  return {
    status: 'REGISTERED', id: facts.id, communityId: facts.communityId, kind: facts.kind, channel: facts.channel,
    content: facts.content, severity: facts.severity, title: words(personal.title), detail: kept(personal.detail),
    remedySought: kept(personal.remedySought), location: kept(personal.location),
    reporter: { name: kept(personal.reporterName), phone: kept(personal.reporterPhone), unitId: personal.unitId ?? null, relation: kept(personal.relation) },
    receivedAt: facts.receivedAt, registeredAt: at, registeredBy: actor, firstReceiverId: facts.firstReceiverId,
    backEntry: facts.backEntry, backEntryReason: kept(personal.backEntryReason), authorityReference: kept(personal.authorityReference),
    authorityDueAt: facts.authorityDueAt, flags: facts.flags, groupSize: facts.groupSize,
    previousComplaintId: facts.previousComplaintId, judgements: [], departmentId: null, dispatchedAt: null, limitAt: null,
    assigneeId: null, acceptedAt: null, firstRepliedAt: null, agreedReplyAt: null, secondRepliedAt: null, replyActs: [],
    cause: null, correctiveAction: null, preventiveAction: null, measuresAt: null, lastFollowUpAt: null, plan: null,
    referral: null, handledAt: null, resultToldAt: null, leaderToldAt: null, callBacks: [], rounds: 1, doers: [],
    supervisorId: null, outcome: null, closedAt: null, closedBy: null, reopenedAt: null, deadlines: [],
    ...UNTOUCHED, repairSize: facts.repairSize ?? (facts.kind === 'REPAIR' ? 'SMALL' : null), aboutRepair: facts.aboutRepair ?? false,
  };
}

function replied(state: ComplaintState, { at, actor, entry: { facts } }: RecordedEntry<EntryOf<'ComplaintReplied'>>): Patch {
  const explains = state.plan !== null && state.plan.explainedAt === null && !facts.toAuthority && facts.acts.includes('EXPLANATION');
  return {
    replyActs: union(state.replyActs, facts.acts),
    ...(facts.stage === 'FIRST' ? { firstRepliedAt: facts.repliedAt } : {}),
    ...(facts.stage === 'SECOND' ? { secondRepliedAt: facts.repliedAt } : {}),
    ...(facts.settles ? { status: 'HANDLED', handledAt: at, doers: union(state.doers, [actor]) } : {}),
    ...(explains ? { plan: { ...state.plan, explainedAt: at } } : {}),
  };
}

const FINDINGS = ['cause', 'correctiveAction', 'preventiveAction'] as const satisfies readonly Finding[];
/** What is found out adds to what was; what is given anew takes its place. */
const findings = (state: ComplaintState, given: Partial<Record<Finding, string | null>>, at: Instant, measures: boolean): Patch => {
  const found = FINDINGS.filter((one) => kept(given[one]) !== null);
  return {
    ...Object.fromEntries(found.map((one) => [one, given[one]])),
    said: saying(state, found),
    measuresAt: state.measuresAt ?? (measures ? at : null),
  };
};

function calledBack(state: ComplaintState, { at, actor, entry: { facts, personal } }: RecordedEntry<EntryOf<'ComplaintCalledBack'>>): Patch {
  if (facts.answer === 'DISSATISFIED' && facts.handleAgain) {
    return { ...newRound(state), status: state.departmentId === null ? 'REGISTERED' : 'HANDLING', supervisorId: actor };
  }
  const record = { at, by: facts.callerId, way: facts.way, answer: facts.answer, text: kept(personal.text) };
  return {
    callBacks: [...state.callBacks, record],
    supervisorId: actor,
    ...(facts.answer === 'NOT_REACHED' ? {} : { status: 'CALLED_BACK' }),
  };
}

const judged: Fold<'ComplaintJudged'> = (state, { at, actor, entry: { facts, personal } }) => ({
  judgements: [...state.judgements, {
    judgement: facts.judgement, communicationKind: facts.communicationKind, reason: kept(personal.reason), at, by: actor,
  }],
});

const planSet: Fold<'PlanSet'> = (state, { at, entry: { facts, personal } }) => ({
  said: saying(state, ['plan']),
  plan: {
    departmentId: facts.departmentId, text: words(personal.text), dueAt: facts.dueAt, setAt: at,
    explainedAt: facts.explainedToCustomer ? at : null, completedAt: null,
  },
});

const referred: Fold<'ComplaintReferred'> = (state, { at, actor, entry: { personal } }) => ({
  said: saying(state, ['referral']),
  referral: { channel: words(personal.channel), reason: words(personal.reason), at, followedUpAt: null },
  doers: union(state.doers, [actor]),
  ...(state.handledAt === null ? { status: 'HANDLED', handledAt: at } : {}),
});

const isHandled = (state: ComplaintState): boolean => state.status === 'HANDLED' || state.status === 'CALLED_BACK';

const FOLDS: { readonly [T in Exclude<ComplaintEntryType, 'ComplaintRegistered'>]: Fold<T> } = {
  ComplaintJudged: judged,
  ComplaintDispatched: (_, { at, entry: { facts } }) =>
    ({
      status: 'DISPATCHED', departmentId: facts.departmentId, dispatchedAt: at, limitAt: facts.limitAt,
      parts: (facts.supporting ?? []).map((departmentId) => ({ departmentId, handedBackAt: null, handedBackBy: null })),
    }),
  ComplaintAccepted: (state, { at, actor, entry: { facts } }) =>
    ({ status: 'HANDLING', assigneeId: facts.assigneeId, acceptedAt: at, doers: union(state.doers, [actor, facts.assigneeId]) }),
  ComplaintReplied: replied,
  ReplyTimeAgreed: (_, { entry: { facts } }) => ({ agreedReplyAt: facts.replyAt }),
  MeasuresRecorded: (state, { at, actor, entry: { personal } }) =>
    ({ ...findings(state, personal, at, true), doers: union(state.doers, [actor]) }),
  ComplaintFollowedUp: (state, { at }) => ({
    lastFollowUpAt: at,
    ...(state.referral !== null && isHandled(state) ? { referral: { ...state.referral, followedUpAt: at } } : {}),
  }),
  PlanSet: planSet,
  PlanCompleted: (state, { at }) => (state.plan === null ? {} : { plan: { ...state.plan, completedAt: at } }),
  ComplaintReferred: referred,
  ComplaintCompleted: (state, { at, actor, entry: { facts, personal } }) => ({
    ...findings(state, personal, at, facts.measures),
    status: 'HANDLED', handledAt: at, doers: union(state.doers, [actor]),
  }),
  ResultTold: (state, { at }) => ({ resultToldAt: state.resultToldAt ?? at }),
  ComplaintCalledBack: calledBack,
  LeaderTold: (state, { at }) => ({ leaderToldAt: state.leaderToldAt ?? at }),
  ComplaintClosed: (state, { at, actor, entry: { facts } }) => ({
    status: 'CLOSED', outcome: facts.outcome, closedAt: at, closedBy: actor,
    supervisorId: facts.outcome === 'BACK_ENTERED' ? state.supervisorId : actor,
  }),
  ComplaintReopened: (state, { at, entry: { facts } }) =>
    ({ ...newRound(state), status: facts.status, outcome: null, closedAt: null, closedBy: null, reopenedAt: at }),
  // Who adds a photo has not handled it: no doer.
  ComplaintAttachmentsAdded: () => ({}),
  ...CARE_FOLDS,
};

/**
 * Folds one recorded entry into the state (null before the first). Needs nothing but the entry: deadlines come from
 * the changes stored in it. Personal values may be missing, erased ones read as null or empty. Throws when a complaint's first entry is not its registration, or a later one is.
 */
export function evolveComplaint(state: ComplaintState | null, recorded: RecordedEntry<ComplaintEntry>): ComplaintState {
  const { entry, at, deadlines } = recorded;
  const first = entry.type === 'ComplaintRegistered';
  if (first !== (state === null)) throw new Error(`${entry.type} cannot be folded into ${state === null ? 'nothing' : 'a registered complaint'}`);
  // About a deadline alone: nothing else of the complaint changes.
  if (state !== null && isDeadlineEntry(entry.type)) return { ...state, entries: state.entries + 1, deadlines: applyDeadlineChanges(state.deadlines, deadlines, at) };
  const next: ComplaintState = state === null
    ? registered(recorded as RecordedEntry<EntryOf<'ComplaintRegistered'>>)
    : { ...state, ...(FOLDS[entry.type as keyof typeof FOLDS] as Fold<ComplaintEntryType>)(state, recorded), entries: state.entries + 1 };
  return { ...next, deadlines: applyDeadlineChanges(next.deadlines, deadlines, at) };
}

/** Folds all entries of one complaint, oldest first; throws on an empty list, since a complaint begins with one. */
export function foldComplaint(entries: readonly RecordedEntry<ComplaintEntry>[]): ComplaintState {
  const state = entries.reduce<ComplaintState | null>(evolveComplaint, null);
  if (state === null) throw new Error('A complaint has at least its registration');
  return state;
}
