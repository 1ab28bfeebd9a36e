import { underStatement } from './decide-handling.ts';
import type { Write } from './decide-handling.ts';
import { closingOf } from './evidence.ts';
import { invalidField } from '../kernel/refusal.ts';
import { COMPLAINT_LIMITS as LIMITS } from './limits.ts';
import { judgementOf } from './row.ts';

/** CMP-14: the customer is told the result 反馈. */
export const tellResult: Write<'tellResult'> = (read, { way, text, statement }) =>
  ({ type: 'ResultTold', facts: { way, ...underStatement(read, statement) }, personal: { text: read.required('text', text, LIMITS.text) } });

/** CMP-7: a major complaint is reported to the company's leaders. */
export const tellLeader: Write<'tellLeader'> = (read, { text }) =>
  ({ type: 'LeaderTold', facts: {}, personal: { text: read.required('text', text, LIMITS.text) } });

/**
 * CMP-14, CMP-15: the call-back 回访, never by a doer. A dissatisfied customer of a VALID complaint is handled again;
 * of any other the supervisor decides and must say so.
 */
export const callBack: Write<'callBackComplaint'> = (read, command, state, { actor }) => {
  const { way, answer, handleAgain } = command;
  const callerId = command.callerId ?? actor.staffId;
  read.demand(!state.doers.includes(callerId), { kind: 'DoerMayNot', command: command.type });
  const valid = judgementOf(state) === 'VALID';
  const decides = answer === 'DISSATISFIED' && !valid;
  read.demand(!decides || handleAgain !== null, invalidField('handleAgain', 'EMPTY'));
  read.demand(decides || handleAgain === null, invalidField('handleAgain', 'NOT_APPLICABLE'));
  return {
    type: 'ComplaintCalledBack',
    facts: { way, answer, handleAgain: answer === 'DISSATISFIED' && (valid || handleAgain === true), callerId },
    personal: { text: read.optional('text', command.text, LIMITS.text) },
  };
};

/** CMP-15: what the judgement demands was checked before; an outcome of its own needs a reason. */
export const close: Write<'closeComplaint'> = (read, { outcome, reason }, state) => ({
  type: 'ComplaintClosed',
  facts: { outcome: outcome ?? closingOf(state).outcome },
  personal: { reason: read.reason('reason', reason, LIMITS.reason, 'CMP-15', outcome !== null) },
});

/** Back to the department that had it, else to the register; a closed one is reopened before it can change (design 2). */
export const reopen: Write<'reopenComplaint'> = (read, { reason }, { departmentId }) => ({
  type: 'ComplaintReopened',
  facts: { status: departmentId === null ? 'REGISTERED' : 'HANDLING' },
  personal: { reason: read.reason('reason', reason, LIMITS.reason, 'LDG-2', true) ?? '' },
});
