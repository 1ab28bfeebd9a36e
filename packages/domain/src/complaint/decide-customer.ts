import { holdsRole } from '../kernel/permission.ts';
import { invalidField } from '../kernel/refusal.ts';
import { underStatement } from './decide-handling.ts';
import type { Write } from './decide-handling.ts';
import { needsFullSummary } from './evidence.ts';
import { COMPLAINANTS_MAX, COMPLAINT_LIMITS as LIMITS } from './limits.ts';
import type { Complainant } from './model.ts';
import { judgementOf } from './row.ts';
import { ESCALATION_LEVELS } from './vocabulary.ts';

/** ORG-4: who first opens what a program brought in has taken it in. */
export const receive: Write<'receiveComplaint'> = () => ({ type: 'ComplaintReceived', facts: {}, personal: {} });

/** ORG-4: whoever took it in passes it to the customer assistant. */
export const passOn: Write<'passOnComplaint'> = (read, { text }) =>
  ({ type: 'ComplaintPassedOn', facts: {}, personal: { text: read.required('text', text, LIMITS.text) } });

/** CMP-7: it turned out to be major. */
export const markMajor: Write<'markComplaintMajor'> = (read, { reason }) =>
  ({ type: 'ComplaintMarkedMajor', facts: {}, personal: { reason: read.reason('reason', reason, LIMITS.reason, 'CMP-7', true) ?? '' } });

/** CMP-7: the leader who was told says so. */
export const acknowledge: Write<'acknowledgeComplaint'> = (read, { text }) =>
  ({ type: 'LeaderAcknowledged', facts: {}, personal: { text: read.optional('text', text, LIMITS.text) } });

/** CMP-6: an explanation as a record; at the home of whoever complained without ground the supervisor goes. */
export const explain: Write<'explainComplaint'> = (read, { way, text, notice, statement }, state, { actor }) => {
  const supervisor = holdsRole(actor, state.communityId, ['CUSTOMER_SUPERVISOR']);
  read.demand(way !== 'HOME_VISIT' || judgementOf(state) !== 'INVALID' || supervisor, {
    kind: 'NotAllowed', command: 'explainComplaint', denial: { reason: 'ROLE', roles: ['CUSTOMER_SUPERVISOR'] },
  });
  read.demand(way === 'NOTICE' || notice === null, invalidField('notice', 'NOT_APPLICABLE'));
  return {
    type: 'ComplaintExplained', facts: { way, ...underStatement(read, statement) },
    personal: { text: read.required('text', text, LIMITS.text), notice: way === 'NOTICE' ? read.required('notice', notice, LIMITS.notice) : null },
  };
};

/** CMP-16, CMP-18: to the earlier complaint on the same matter, or to the notice that answers many. */
export const link: Write<'linkComplaint'> = (read, { previousComplaintId, notice }, state) => {
  const reference = read.optional('notice', notice, LIMITS.notice);
  read.demand(previousComplaintId !== null || reference !== null, invalidField('previousComplaintId', 'EMPTY'));
  read.demand(previousComplaintId !== state.id, invalidField('previousComplaintId', 'NOT_APPLICABLE'));
  return { type: 'ComplaintLinked', facts: { previousComplaintId }, personal: { notice: reference } };
};

/** INC-1: many complaints, one incident; each keeps its own call-back. */
export const joinIncident: Write<'joinIncident'> = (read, { incidentId }, state) => {
  read.demand(incidentId !== (state.incidentId ?? null), invalidField('incidentId', 'NOT_APPLICABLE'));
  return { type: 'ComplaintJoinedIncident', facts: { incidentId }, personal: {} };
};

/** CMP-17: everybody who complains is registered; enough persons or households make it a group, and major. */
export const registerComplainants: Write<'registerComplainants'> = (read, { complainants }, state, { policy }) => {
  read.demand(complainants.length > 0, invalidField('complainants', 'EMPTY'));
  read.demand(state.complainants.length + complainants.length <= COMPLAINANTS_MAX, invalidField('complainants', 'OUT_OF_RANGE', COMPLAINANTS_MAX));
  const clean = complainants.map(({ name, phone, unitId }, index): Complainant => ({
    name: read.required(`complainants.${index}.name`, name, LIMITS.name), phone: read.optional(`complainants.${index}.phone`, phone, LIMITS.phone), unitId,
  }));
  const all = [...state.complainants, ...clean];
  const households = new Set(all.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))).size;
  const group = Math.max(state.groupSize, all.length) >= policy.groupPersons || households >= policy.groupHouseholds;
  return { type: 'ComplainantsRegistered', facts: { count: clean.length, group }, personal: { complainants: clean } };
};

/** CMP-17: each is heard, and can be heard apart 回避. */
export const hear: Write<'hearComplainant'> = (read, { place, apart, text }, state) => {
  const heard = state.complainants[place - 1];
  read.demand(heard !== undefined, invalidField('place', 'OUT_OF_RANGE', state.complainants.length));
  read.demand(heard?.heardAt == null, invalidField('place', 'NOT_APPLICABLE'));
  return { type: 'ComplainantHeard', facts: { place, apart }, personal: { text: read.required('text', text, LIMITS.text) } };
};

/** CMP-17: from the department to the community's office, from there to the company; no level is skipped. */
export const escalate: Write<'escalateComplaint'> = (read, { to, reason }, state) => {
  read.demand(ESCALATION_LEVELS.indexOf(to) === ESCALATION_LEVELS.indexOf(state.escalation) + 1, invalidField('to', 'NOT_APPLICABLE'));
  return { type: 'ComplaintEscalated', facts: { to }, personal: { reason: read.reason('reason', reason, LIMITS.reason, 'CMP-17', true) ?? '' } };
};

/** Where a customer can turn who does not accept our answer. */
export const tellRecourse: Write<'tellRecourse'> = (read, { text }) =>
  ({ type: 'RecourseTold', facts: {}, personal: { text: read.required('text', text, LIMITS.text) } });

/** CMP-23: what we cannot solve gets at least one suggestion. */
export const suggest: Write<'suggestToCustomer'> = (read, { text }) =>
  ({ type: 'SuggestionGiven', facts: {}, personal: { text: read.required('text', text, LIMITS.text) } });

/** CMP-24: an outside party is asked, with its promise and date. */
export const addressOutside: Write<'addressOutsideParty'> = (read, { party, name, promise, dueAt }, _, { now }) => ({
  type: 'OutsidePartyAddressed', facts: { party, dueAt: read.future('dueAt', dueAt, now) },
  personal: { name: read.required('name', name, LIMITS.party), promise: read.required('promise', promise, LIMITS.text) },
});

/** CMP-24: it has done what it promised. */
export const outsideDone: Write<'recordOutsideDone'> = (read, { text }) =>
  ({ type: 'OutsidePartyDone', facts: {}, personal: { text: read.required('text', text, LIMITS.text) } });

/** CMP-22: the assistant urges 督办 until the expected result is reached. */
export const urge: Write<'urgeComplaint'> = (read, { text }) =>
  ({ type: 'ComplaintUrged', facts: {}, personal: { text: read.required('text', text, LIMITS.text) } });

/** CMP-21: cause, lesson and adjustment; one line, the lesson, is enough where nothing went wrong. */
export const sumUp: Write<'sumUpComplaint'> = (read, { cause, lesson, adjustment }, state) => {
  const full = needsFullSummary(state);
  return {
    type: 'ComplaintSummedUp', facts: {},
    personal: {
      cause: full ? read.required('cause', cause ?? state.cause, LIMITS.text) : read.optional('cause', cause, LIMITS.text),
      lesson: read.required('lesson', lesson, LIMITS.text),
      adjustment: full ? read.required('adjustment', adjustment, LIMITS.text) : read.optional('adjustment', adjustment, LIMITS.text),
    },
  };
};
