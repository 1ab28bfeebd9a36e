import type { Write } from './decide-handling.ts';
import { invalidField } from '../kernel/refusal.ts';
import { COMPLAINT_LIMITS as LIMITS } from './limits.ts';
import { FIVE_ONES } from './vocabulary.ts';
import { partOf } from './parts.ts';

/** CMP-22: back to the centre, with the reason: it is not this department's. */
export const giveBack: Write<'returnComplaint'> = (read, { reason }, state) => ({
  type: 'ComplaintReturned', facts: { departmentId: state.departmentId! },
  personal: { reason: read.reason('reason', reason, LIMITS.reason, 'CMP-22', true) ?? '' },
});

/** CMP-22: on to another department; the limit given at dispatch goes with it. */
export const transfer: Write<'transferComplaint'> = (read, { departmentId, reason }, state) => {
  read.demand(departmentId !== state.departmentId, invalidField('departmentId', 'NOT_APPLICABLE'));
  return { type: 'ComplaintTransferred', facts: { departmentId }, personal: { reason: read.reason('reason', reason, LIMITS.reason, 'CMP-22', true) ?? '' } };
};

/** 指派: to somebody else of the department. */
export const assign: Write<'assignComplaint'> = (read, { assigneeId }, state) => {
  read.demand(assigneeId !== state.assigneeId, invalidField('assigneeId', 'NOT_APPLICABLE'));
  return { type: 'ComplaintAssigned', facts: { assigneeId }, personal: {} };
};

/** CMP-19: a supporting department hands its part back to the centre. */
export const handBack: Write<'handBackPart'> = (read, { text }, state, { actor }) => ({
  type: 'PartHandedBack', facts: { departmentId: partOf(state, actor)! }, personal: { text: read.required('text', text, LIMITS.text) },
});

/** REP-1: on the spot. */
export const arrive: Write<'recordArrival'> = (read, { text }) =>
  ({ type: 'ArrivalRecorded', facts: {}, personal: { text: read.optional('text', text, LIMITS.text) } });

/** REP-2, REP-5: the customer accepts the work; the Five Ones are ticked beside it. */
export const acceptWork: Write<'acceptRepair'> = (read, { acceptedBy, fiveOnes, remark }) => ({
  type: 'RepairAccepted', facts: { fiveOnes: FIVE_ONES.filter((one) => fiveOnes.includes(one)) },
  personal: { acceptedBy: read.required('acceptedBy', acceptedBy, LIMITS.name), remark: read.optional('remark', remark, LIMITS.text) },
});
