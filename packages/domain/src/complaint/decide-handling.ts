import { latestReplyAt, ordinaryReplyAt } from './deadlines.ts';
import { allHeard, findingsMissing, partsHandedBack } from './evidence.ts';
import { invalidField } from '../kernel/refusal.ts';
import { readAttachments } from '../kernel/attachment.ts';
import type { FieldReader } from '../kernel/fields.ts';
import type { StatementUse, StatementUsed } from '../statement/window.ts';
import { COMPLAINT_LIMITS as LIMITS } from './limits.ts';
import { REPLY_ACTS } from './vocabulary.ts';
import type { ComplaintContext, ComplaintRefusal, ComplaintState } from './model.ts';
import type { ComplaintCommand, ComplaintCommandType } from './commands.ts';
import type { ComplaintEntry } from './entries.ts';
import { judgementOf } from './row.ts';

/** Reads the fields of a command that nothing stands against, and makes the entry; the reader keeps a refusal. */
export type Write<T extends ComplaintCommandType> = (
  read: FieldReader<ComplaintRefusal>, command: Extract<ComplaintCommand, { type: T }>, state: ComplaintState, context: ComplaintContext,
) => ComplaintEntry;

/** CMP-3, CMP-4: a judgement is a fact; judging again needs a reason and keeps what was judged before. */
export const judge: Write<'judgeComplaint'> = (read, { judgement, communicationKind, reason }, state) => {
  const again = state.judgements.length > 0;
  const communicates = judgement === 'COMMUNICATION';
  read.demand(communicates || communicationKind === null, invalidField('communicationKind', 'NOT_APPLICABLE'));
  read.demand(!communicates || communicationKind !== null, invalidField('communicationKind', 'EMPTY'));
  return {
    type: 'ComplaintJudged', facts: { judgement, communicationKind, again },
    personal: { reason: read.reason('reason', reason, LIMITS.reason, 'CMP-4', again) },
  };
};

/** CMP-22: to the responsible department, with a limit or the policy's. */
export const dispatch: Write<'dispatchComplaint'> = (read, { departmentId, supporting, limitAt, instruction }, _, { now }) => ({
  type: 'ComplaintDispatched',
  facts: { departmentId, supporting: [...new Set(supporting)].filter((one) => one !== departmentId), limitAt: limitAt === null ? null : read.future('limitAt', limitAt, now) },
  personal: { instruction: read.optional('instruction', instruction, LIMITS.instruction) },
});

/** 接单: by the department, for somebody named or for the one who accepts. */
export const accept: Write<'acceptComplaint'> = (_, { assigneeId }, __, { actor }) =>
  ({ type: 'ComplaintAccepted', facts: { assigneeId: assigneeId ?? actor.staffId }, personal: {} });

/** STM-3: with a statement in force for the matter, one of its versions in force was on screen, and is recorded. */
export function underStatement(read: FieldReader<ComplaintRefusal>, { inForce, used }: StatementUse = { inForce: [], used: null }): StatementUsed {
  const found = inForce.find(({ statementId }) => statementId === used);
  const [first] = inForce;
  if (found === undefined && first !== undefined) read.demand(false, { kind: 'StatementRequired', field: 'statementId', statement: first });
  // It ended meanwhile, or is of another matter.
  read.demand(found !== undefined || used === null, invalidField('statementId', 'NOT_APPLICABLE'));
  return found === undefined ? {} : { statementId: found.statementId, statementVersion: found.version };
}

/** CMP-8, CMP-9: first and second reply once a round, further ones after them; a reply to the authority meets CMP-1. */
export const reply: Write<'replyToComplaint'> = (read, command, state, { now }) => {
  const { stage, way, settles, toAuthority } = command;
  const replied = state.firstRepliedAt !== null || state.secondRepliedAt !== null;
  const fits = { FIRST: state.firstRepliedAt === null, SECOND: state.secondRepliedAt === null, FURTHER: replied || toAuthority };
  read.demand(fits[stage], invalidField('stage', 'NOT_APPLICABLE'));
  read.demand(!settles || stage === 'FIRST', invalidField('settles', 'NOT_APPLICABLE'));
  read.demand(!toAuthority || state.channel === 'AUTHORITY', invalidField('toAuthority', 'NOT_APPLICABLE'));
  // CMP-17: the owners are answered after all are heard.
  read.demand((stage !== 'SECOND' && !settles) || allHeard(state), { kind: 'EvidenceMissing', judgement: judgementOf(state), missing: ['HEARING'] });
  return {
    type: 'ComplaintReplied',
    facts: { stage, way, acts: REPLY_ACTS.filter((act) => command.acts.includes(act)), settles, toAuthority, repliedAt: now, ...underStatement(read, command.statement) },
    personal: { text: read.required('text', command.text, LIMITS.text) },
  };
};

/** CMP-9: a time beyond the 3rd day needs a reason; beyond the 3rd working day from intake it is refused. */
export const agree: Write<'agreeReplyTime'> = (read, command, { receivedAt }, context) => {
  const replyAt = read.future('replyAt', command.replyAt, context.now);
  const latest = latestReplyAt(context, receivedAt);
  read.demand(replyAt <= latest, { kind: 'TooLate', field: 'replyAt', rule: 'CMP-9', latest });
  const late = replyAt > ordinaryReplyAt(context, receivedAt);
  return { type: 'ReplyTimeAgreed', facts: { replyAt }, personal: { reason: read.reason('reason', command.reason, LIMITS.reason, 'CMP-9', late) } };
};

interface Findings {
  readonly cause: string | null;
  readonly correctiveAction: string | null;
  readonly preventiveAction: string | null;
}
const readFindings = (read: FieldReader<ComplaintRefusal>, given: Findings): Findings => ({
  cause: read.optional('cause', given.cause, LIMITS.text),
  correctiveAction: read.optional('correctiveAction', given.correctiveAction, LIMITS.text),
  preventiveAction: read.optional('preventiveAction', given.preventiveAction, LIMITS.text),
});

/** CMP-10, CMP-11: what is done about it, whether somebody was sent, whether the customer knows. */
export const measures: Write<'recordMeasures'> = (read, command) => ({
  type: 'MeasuresRecorded',
  facts: { staffSent: command.staffSent, customerTold: command.customerTold },
  personal: { text: read.required('text', command.text, LIMITS.text), ...readFindings(read, command) },
});

/** CMP-12; after a referral also the follow-up that CMP-15 asks for. */
export const followUp: Write<'followUpComplaint'> = (read, { text }) =>
  ({ type: 'ComplaintFollowedUp', facts: {}, personal: { text: read.required('text', text, LIMITS.text) } });

/** CMP-6, CMP-15: the improvement plan of a TO_IMPROVE complaint; a new one takes the place of the old. */
export const setPlan: Write<'setPlan'> = (read, command, _, { now }) => ({
  type: 'PlanSet',
  facts: { departmentId: command.departmentId, dueAt: read.future('dueAt', command.dueAt, now), explainedToCustomer: command.explainedToCustomer },
  personal: { text: read.required('text', command.text, LIMITS.text) },
});

/** CMP-15: the plan is done, also after the complaint was closed. */
export const completePlan: Write<'completePlan'> = (read, { text }) =>
  ({ type: 'PlanCompleted', facts: {}, personal: { text: read.required('text', text, LIMITS.text) } });

/** CMP-6: not ours, so say why and where to. */
export const refer: Write<'referComplaint'> = (read, { channel, reason }) => ({
  type: 'ComplaintReferred', facts: {},
  personal: {
    channel: read.required('channel', channel, LIMITS.referralChannel),
    reason: read.reason('reason', reason, LIMITS.reason, 'CMP-6', true) ?? '',
  },
});

/** LDG-2: files stand in the register by their hashes; the files and their names can be erased. */
export const attach: Write<'attachToComplaint'> = (read, { note, attachments }) => {
  const { facts, personal } = readAttachments(read, 'attachmentIds', attachments, true);
  return { type: 'ComplaintAttachmentsAdded', facts, personal: { ...personal, note: read.optional('note', note, LIMITS.reason) } };
};

/** CMP-19, CMP-22: handed back to the centre; a VALID one with cause, corrective and preventive action (CMP-6). */
export const complete: Write<'completeComplaint'> = (read, command, state) => {
  const text = read.required('text', command.text, LIMITS.text);
  const given = readFindings(read, command);
  const judgement = judgementOf(state);
  const missing = findingsMissing({
    cause: given.cause ?? state.cause,
    correctiveAction: given.correctiveAction ?? state.correctiveAction,
    preventiveAction: given.preventiveAction ?? state.preventiveAction,
  });
  read.demand(judgement !== 'VALID' || missing.length === 0, { kind: 'EvidenceMissing', judgement, missing });
  read.demand(partsHandedBack(state), { kind: 'EvidenceMissing', judgement, missing: ['PARTS'] });
  return { type: 'ComplaintCompleted', facts: { measures: given.correctiveAction !== null }, personal: { text, ...given } };
};
