import { correctionAt } from './corrections.ts';
import type { ComplaintEntryType } from './entries.ts';
import { kept, saying, union, words } from './fold.ts';
import type { Fold } from './fold.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Complainant, ComplaintState } from './model.ts';

const planExplained = ({ plan }: ComplaintState, at: Instant): Partial<ComplaintState> =>
  (plan === null || plan.explainedAt !== null ? {} : { plan: { ...plan, explainedAt: at } });

/** A notice that explains or answers counts as an explanation given (CMP-6, CMP-18). */
const linked: Fold<'ComplaintLinked'> = (state, { at, actor, entry: { facts, personal } }) => {
  // A link names a complaint or a notice: one that names no complaint had a notice, also when its words were erased.
  const notice = personal.notice ?? (facts.previousComplaintId === null ? '' : null);
  return {
    ...(facts.previousComplaintId === null ? {} : { previousComplaintId: facts.previousComplaintId }),
    ...(notice === null ? {} : {
      sharedNotice: { reference: notice, at }, replyActs: union(state.replyActs, ['EXPLANATION']),
      explanations: [...state.explanations, { way: 'NOTICE' as const, text: notice, notice, at, by: actor }],
      ...planExplained(state, at),
    }),
  };
};

const registered: Fold<'ComplainantsRegistered'> = (state, { entry: { facts, personal } }) => {
  // Erased values leave as many complainants as were registered, without their names.
  const named: readonly Complainant[] = personal.complainants ?? Array.from({ length: facts.count }, () => ({ name: '', phone: null, unitId: null }));
  const complainants = [...state.complainants, ...named.map((one) => ({ ...one, heardAt: null, apart: false }))];
  return { complainants, groupSize: Math.max(state.groupSize, complainants.length), ...(facts.group ? { severity: 'MAJOR' as const } : {}) };
};

const corrected: Fold<'EntryCorrected'> = (state, { at, actor, entry: { facts, personal } }) => {
  const value = kept(personal.value);
  return {
    ...correctionAt(state, { ordinal: facts.ordinal, type: facts.entryType, key: facts.key }, value),
    corrections: [...state.corrections, { ordinal: facts.ordinal, key: facts.key, value, reason: words(personal.reason), at, by: actor }],
  };
};

/** What has gone back or on is nobody's yet, and nobody's part. */
const UNASSIGNED = { assigneeId: null, acceptedAt: null } as const;

type Care =
  | 'ComplaintReceived' | 'ComplaintPassedOn' | 'ComplaintMarkedMajor' | 'LeaderAcknowledged' | 'ComplaintExplained' | 'ComplaintLinked' | 'ComplaintJoinedIncident' | 'ComplainantsRegistered' | 'ComplainantHeard'
  | 'ComplaintEscalated' | 'RecourseTold' | 'SuggestionGiven' | 'OutsidePartyAddressed' | 'OutsidePartyDone' | 'ComplaintUrged' | 'ComplaintReturned' | 'ComplaintTransferred'
  | 'ComplaintAssigned' | 'PartHandedBack' | 'ArrivalRecorded' | 'RepairAccepted' | 'ComplaintSummedUp' | 'EntryCorrected' | 'EntrySigned';

/** Folds of what is beside the main line: who was told, asked, heard, sent, and what was corrected and signed. */
export const CARE_FOLDS: { readonly [T in Extract<Care, ComplaintEntryType>]: Fold<T> } = {
  ComplaintReceived: (state, { actor }) => ({ firstReceiverId: state.firstReceiverId ?? actor }),
  ComplaintPassedOn: ({ passedOnAt }, { at }) => ({ passedOnAt: passedOnAt ?? at }),
  ComplaintMarkedMajor: () => ({ severity: 'MAJOR' }),
  LeaderAcknowledged: (state, { at, actor }) => ({ leaderAcknowledgedAt: state.leaderAcknowledgedAt ?? at, leaderAcknowledgedBy: state.leaderAcknowledgedBy ?? actor }),
  ComplaintExplained: (state, { at, actor, entry: { facts, personal } }) => ({
    explanations: [...state.explanations, { way: facts.way, text: words(personal.text), notice: kept(personal.notice), at, by: actor }],
    replyActs: union(state.replyActs, ['EXPLANATION']),
    ...planExplained(state, at),
  }),
  ComplaintLinked: linked,
  ComplaintJoinedIncident: (_state, { entry: { facts } }) => ({ incidentId: facts.incidentId }),
  ComplainantsRegistered: registered,
  ComplainantHeard: (state, { at, entry: { facts } }) =>
    ({ complainants: state.complainants.map((one, index) => (index === facts.place - 1 ? { ...one, heardAt: at, apart: facts.apart } : one)) }),
  ComplaintEscalated: (_, { at, entry: { facts } }) => ({ escalation: facts.to, escalatedAt: at }),
  RecourseTold: (_, { at }) => ({ recourseToldAt: at }),
  SuggestionGiven: (state, { at, entry: { personal } }) => ({ suggestions: [...state.suggestions, { text: words(personal.text), at }] }),
  OutsidePartyAddressed: (_, { at, entry: { facts, personal } }) =>
    ({ outsideParty: { party: facts.party, name: words(personal.name), promise: words(personal.promise), dueAt: facts.dueAt, addressedAt: at, doneAt: null } }),
  OutsidePartyDone: ({ outsideParty }, { at }) => (outsideParty === null ? {} : { outsideParty: { ...outsideParty, doneAt: at } }),
  ComplaintUrged: ({ urges }) => ({ urges: urges + 1 }),
  ComplaintReturned: (state, { at, entry: { facts, personal } }) => ({
    ...UNASSIGNED, status: 'REGISTERED', departmentId: null, dispatchedAt: null, limitAt: null, parts: [],
    returns: [...state.returns, { departmentId: facts.departmentId, reason: words(personal.reason), at }],
  }),
  ComplaintTransferred: (state, { at, entry: { facts, personal } }) => ({
    ...UNASSIGNED, status: 'DISPATCHED', departmentId: facts.departmentId, parts: state.parts.filter(({ departmentId }) => departmentId !== facts.departmentId),
    returns: state.departmentId === null ? state.returns : [...state.returns, { departmentId: state.departmentId, reason: words(personal.reason), at }],
  }),
  ComplaintAssigned: (state, { entry: { facts } }) => ({ assigneeId: facts.assigneeId, doers: union(state.doers, [facts.assigneeId]) }),
  PartHandedBack: (state, { at, actor, entry: { facts } }) => ({
    doers: union(state.doers, [actor]),
    parts: state.parts.map((part) => (part.departmentId === facts.departmentId && part.handedBackAt === null ? { ...part, handedBackAt: at, handedBackBy: actor } : part)),
  }),
  ArrivalRecorded: (state, { at, actor }) => ({ arrivedAt: state.arrivedAt ?? at, doers: union(state.doers, [actor]) }),
  RepairAccepted: (_, { at, entry: { facts } }) => ({ workAcceptedAt: at, fiveOnes: facts.fiveOnes }),
  ComplaintSummedUp: (state, { at, actor, entry: { personal } }) => ({ said: saying(state, ['sumUp']), sumUp: { cause: kept(personal.cause), lesson: words(personal.lesson), adjustment: kept(personal.adjustment), at, by: actor } }),
  EntryCorrected: corrected,
  EntrySigned: (state, { at, actor, entry: { facts } }) => ({ signatures: [...state.signatures, { ordinal: facts.ordinal, by: actor, at, way: facts.way, shownHash: facts.shownHash }] }),
};
