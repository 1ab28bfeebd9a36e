import { CALL_BACK_ANSWERS, COMMUNICATION_KINDS, CONTACT_WAYS, JUDGEMENTS, REPLY_ACTS, REPLY_STAGES } from '@huiyin/domain';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { UploadTray } from '../../files/upload-tray.ts';
import * as documents from '../commands.graphql.ts';
import type { CommandDocument } from '../../providers/command.ts';
import { CARE_ACTIONS } from './care-definitions.ts';

export type Values = Record<string, unknown>;
type Words = 'judgement' | 'communicationKind' | 'replyStage' | 'contactWay' | 'replyAct' | 'callBackAnswer' | 'outcome' | 'explanationWay' | 'escalation' | 'outsideParty' | 'fiveOne' | 'handleAgain';
type Allowed = Pick<ComplaintFacts, 'allowedActions'>;
interface FieldBase { name: string; label: string; required?: (complaint: ComplaintFacts, values: Values) => boolean; when?: (complaint: ComplaintFacts, values: Values) => boolean; hint?: string }
export type FieldSpec = FieldBase & (
  | { kind: 'choice'; words: Words; values: readonly string[]; hints?: 'judgementHint'; columns?: number; optional?: boolean; only?: (complaint: Allowed, value: string) => boolean }
  | { kind: 'several'; words: Words; values: readonly string[] }
  | { kind: 'text'; rows?: number; recorded?: (complaint: ComplaintFacts) => string | null | undefined }
  /** Yes or no, and neither by itself: somebody has to say which. */
  | { kind: 'decision'; words: Words }
  | { kind: 'toggle' } | { kind: 'time' } | { kind: 'department' } | { kind: 'departments' } | { kind: 'complainants' } | { kind: 'complainant' }
  | { kind: 'staff'; self: string; ofDepartment: boolean }
  | { kind: 'files' }
);
export interface ActionDefinition {
  document: CommandDocument;
  fields: readonly FieldSpec[];
  initial?: (complaint: ComplaintFacts) => Values;
}

const always = () => true;
const YES = 'YES';
/** What a decision's form holds. */
export const DECISIONS = [YES, 'NO'] as const;
const mayCloseAs = ({ allowedActions }: Allowed, outcome: string): boolean => allowedActions.some(({ action, variant, allowed }) => action === 'complaintClose' && allowed && variant === outcome);
const text = (label: string, name = 'text'): FieldSpec => ({ kind: 'text', name, label, required: always, rows: 3 });
const way: FieldSpec = { kind: 'choice', name: 'way', label: 'way', words: 'contactWay', values: CONTACT_WAYS, required: always };
const findings: readonly FieldSpec[] = [
  { kind: 'text', name: 'cause', label: 'cause', recorded: ({ cause }) => cause },
  { kind: 'text', name: 'correctiveAction', label: 'correctiveAction', recorded: ({ correctiveAction }) => correctiveAction },
  { kind: 'text', name: 'preventiveAction', label: 'preventiveAction', recorded: ({ preventiveAction }) => preventiveAction },
];
const wayOf = ({ channel }: ComplaintFacts): Values => ({ way: channel === 'VISIT' ? 'VISIT' : channel === 'LETTER' ? 'LETTER' : channel === 'MESSAGE_BOARD' ? 'MESSAGE_BOARD' : 'PHONE' });
const stageOf = ({ firstRepliedAt, secondRepliedAt }: ComplaintFacts): string => (!firstRepliedAt ? 'FIRST' : !secondRepliedAt ? 'SECOND' : 'FURTHER');

/** One form a command, as data: what it asks for. Whether it may be used now is `allowedActions`' to say. */
export const ACTIONS = {
  complaintJudge: {
    document: documents.judgeDocument as unknown as CommandDocument,
    fields: [
      { kind: 'choice', name: 'judgement', label: 'judgement', words: 'judgement', values: JUDGEMENTS, hints: 'judgementHint', columns: 1, required: always },
      { kind: 'choice', name: 'communicationKind', label: 'communicationKind', words: 'communicationKind', values: COMMUNICATION_KINDS, columns: 3, when: (_, { judgement }) => judgement === 'COMMUNICATION', required: always },
      { kind: 'text', name: 'reason', label: 'reasonAgain', rows: 2, when: ({ judgement }) => Boolean(judgement), required: always },
      { kind: 'text', name: 'reason', label: 'reason', rows: 2, when: ({ judgement }) => !judgement },
    ],
  },
  complaintDispatch: {
    document: documents.dispatchDocument as unknown as CommandDocument,
    fields: [
      { kind: 'department', name: 'departmentId', label: 'department', required: always },
      { kind: 'departments', name: 'supportingDepartmentIds', label: 'supporting', hint: 'supportingHint' },
      { kind: 'time', name: 'limitAt', label: 'limitAt', hint: 'limitDefault' },
      { kind: 'text', name: 'instruction', label: 'instruction', rows: 2 },
    ],
    initial: ({ department }) => ({ departmentId: department?.id ?? '' }),
  },
  complaintAccept: {
    document: documents.acceptDocument as unknown as CommandDocument,
    fields: [{ kind: 'staff', name: 'assigneeId', label: 'assignee', self: 'assigneeSelf', ofDepartment: true }],
  },
  complaintReply: {
    document: documents.replyDocument as unknown as CommandDocument,
    fields: [
      { kind: 'choice', name: 'stage', label: 'stage', words: 'replyStage', values: REPLY_STAGES, columns: 3, required: always },
      way,
      text('replyText'),
      { kind: 'several', name: 'acts', label: 'acts', words: 'replyAct', values: REPLY_ACTS },
      { kind: 'toggle', name: 'settles', label: 'settles', hint: 'settlesHint', when: (_, { stage }) => stage === 'FIRST' },
      { kind: 'toggle', name: 'toAuthority', label: 'toAuthority', when: ({ channel }) => channel === 'AUTHORITY' },
    ],
    initial: (complaint) => ({ ...wayOf(complaint), stage: stageOf(complaint), acts: [] }),
  },
  complaintAgreeReplyTime: {
    document: documents.agreeReplyTimeDocument as unknown as CommandDocument,
    fields: [{ kind: 'time', name: 'replyAt', label: 'replyAt', required: always }, { kind: 'text', name: 'reason', label: 'replyAtReason', rows: 2 }],
  },
  complaintRecordMeasures: {
    document: documents.recordMeasuresDocument as unknown as CommandDocument,
    fields: [text('measuresText'), { kind: 'toggle', name: 'staffSent', label: 'staffSent' }, { kind: 'toggle', name: 'customerTold', label: 'customerTold' }, ...findings],
  },
  complaintFollowUp: { document: documents.followUpDocument as unknown as CommandDocument, fields: [text('followUpText')] },
  complaintSetPlan: {
    document: documents.setPlanDocument as unknown as CommandDocument,
    fields: [
      text('planText'), { kind: 'department', name: 'departmentId', label: 'department', required: always },
      { kind: 'time', name: 'dueAt', label: 'planDue', required: always }, { kind: 'toggle', name: 'explainedToCustomer', label: 'explained' },
    ],
    initial: ({ department }) => ({ departmentId: department?.id ?? '' }),
  },
  complaintCompletePlan: { document: documents.completePlanDocument as unknown as CommandDocument, fields: [text('planDone')] },
  complaintRefer: {
    document: documents.referDocument as unknown as CommandDocument,
    fields: [{ kind: 'text', name: 'channel', label: 'referChannel', required: always }, text('referReason', 'reason')],
  },
  complaintComplete: { document: documents.completeDocument as unknown as CommandDocument, fields: [text('completeText'), ...findings] },
  complaintTellResult: { document: documents.tellResultDocument as unknown as CommandDocument, fields: [way, text('resultText')], initial: wayOf },
  complaintCallBack: {
    document: documents.callBackDocument as unknown as CommandDocument,
    fields: [
      { kind: 'choice', name: 'answer', label: 'answer', words: 'callBackAnswer', values: CALL_BACK_ANSWERS, columns: 2, required: always },
      { kind: 'decision', name: 'handleAgain', label: 'handleAgain', words: 'handleAgain', hint: 'handleAgainHint', required: always, when: ({ judgement }, { answer }) => answer === 'DISSATISFIED' && judgement !== 'VALID' },
      way,
      { kind: 'text', name: 'text', label: 'callBackText', rows: 3 },
      { kind: 'staff', name: 'callerId', label: 'caller', self: 'callerSelf', ofDepartment: false },
    ],
    initial: wayOf,
  },
  complaintTellLeader: { document: documents.tellLeaderDocument as unknown as CommandDocument, fields: [text('leaderText')] },
  complaintClose: {
    document: documents.closeDocument as unknown as CommandDocument,
    fields: [
      { kind: 'choice', name: 'outcome', label: 'outcome', words: 'outcome', values: ['UNREACHABLE', 'WITHDRAWN', 'REGISTERED_IN_ERROR'], optional: true, only: mayCloseAs, required: (complaint) => !mayCloseNow(complaint), when: ({ allowedActions }) => allowedActions.some(({ variant, allowed }) => allowed && variant && variant !== 'ORDINARY') },
      { kind: 'text', name: 'reason', label: 'closeReason', rows: 2, when: (_, { outcome }) => Boolean(outcome), required: always },
    ],
  },
  complaintReopen: { document: documents.reopenDocument as unknown as CommandDocument, fields: [text('reopenReason', 'reason')] },
  complaintAttach: {
    document: documents.attachDocument as unknown as CommandDocument,
    fields: [{ kind: 'files', name: 'attachmentIds', label: 'attachments', required: always }, { kind: 'text', name: 'note', label: 'attachNote', rows: 2 }],
    initial: () => ({ attachmentIds: new UploadTray() }),
  },
  ...CARE_ACTIONS,
} satisfies Record<string, ActionDefinition>;

interface MayClose { allowedActions: readonly { action: string; allowed: boolean; variant?: string | null }[] }
/** Whether closing as usual is allowed; early outcomes are allowed or not each by itself. */
export const mayCloseNow = ({ allowedActions }: MayClose): boolean =>
  allowedActions.some(({ action, allowed, variant }) => action === 'complaintClose' && allowed && (!variant || variant === 'ORDINARY'));

export type ActionName = keyof typeof ACTIONS;
export const isAction = (name: string): name is ActionName => name in ACTIONS;
export const definitionOf = (name: ActionName): ActionDefinition => ACTIONS[name];

/** The fields that are asked for, given what is chosen so far. */
export const shownFields = (definition: ActionDefinition, complaint: ComplaintFacts, values: Values): readonly FieldSpec[] =>
  definition.fields.filter(({ when }) => !when || when(complaint, values));

/** Somebody who complains with others, as the form holds them. */
export interface Person { name: string; phone: string; unitId: string; unitLabel: string }
/** What is sent of them: rows without a name are left out. */
const peopleOf = (value: unknown): object[] => (value as Person[]).filter(({ name }) => name.trim()).map(({ name, phone, unitId }) => ({ name: name.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}), ...(unitId ? { unitId } : {}) }));

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'name' in one && !String(one.name).trim())) || (value instanceof UploadTray && value.items.length === 0);

/** What is sent: only what is shown and filled in; the rest is absent and means its default. */
export function inputOf(fields: readonly FieldSpec[], values: Values): Values {
  const filled = fields.filter(({ name }) => !isEmpty(values[name]));
  return Object.fromEntries(filled.map(({ name, kind }) => [name, sentValue(kind, values[name])]));
}

function sentValue(kind: FieldSpec['kind'], value: unknown): unknown {
  if (kind === 'complainants') return peopleOf(value);
  if (kind === 'complainant') return Number(value);
  if (kind === 'decision') return value === YES;
  return typeof value === 'string' ? value.trim() : value instanceof UploadTray ? value.ids : value;
}

/** Waits for the files of a form that are still on their way; the first field where one did not arrive, null when all did. */
export async function unfinishedField(fields: readonly FieldSpec[], values: Values): Promise<string | null> {
  for (const { name } of fields) if (values[name] instanceof UploadTray && !(await values[name].settled())) return name;
  return null;
}

/** Names of the fields that must be filled in and are not. */
export const missingFields = (fields: readonly FieldSpec[], complaint: ComplaintFacts, values: Values): string[] =>
  fields.filter(({ name, required }) => required?.(complaint, values) && (isEmpty(values[name]) || (typeof values[name] === 'string' && !values[name].trim()))).map(({ name }) => name);
