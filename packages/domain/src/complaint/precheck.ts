import { grantsIn, holdsRole, mayCommand } from '../kernel/permission.ts';
import type { Actor } from '../kernel/permission.ts';
import type { DepartmentId } from '../kernel/ids.ts';
import { partOf } from './parts.ts';
import type { CommandName } from '../kernel/permission-table.ts';
import { statusesFor } from '../kernel/lifecycle.ts';
import { evidenceMissing, lastReached } from './evidence.ts';
import { COMPLAINT_LIFECYCLE } from './lifecycle.ts';
import type { ComplaintContext, ComplaintRefusal, ComplaintState, EntryTarget } from './model.ts';
import type { ComplaintCommand, ComplaintCommandType } from './commands.ts';
import type { ComplaintEntryType } from './entries.ts';
import { localDate } from '../kernel/instant.ts';
import { invalidField } from '../kernel/refusal.ts';
import { judgementOf } from './row.ts';

/** The ways to close: without an outcome given it is the one the judgement leads to. */
export const CLOSE_VARIANTS = ['ORDINARY', 'UNREACHABLE', 'WITHDRAWN', 'REGISTERED_IN_ERROR'] as const;
export type CloseVariant = (typeof CLOSE_VARIANTS)[number];

/** The variant of the lifecycle row that a command falls under; null for commands that have only one. */
export function variantOf(state: ComplaintState, command: ComplaintCommand): string | null {
  if (command.type === 'closeComplaint') return command.outcome ?? 'ORDINARY';
  if (command.type === 'replyToComplaint') return command.settles ? 'SETTLES' : null;
  return variantIn(state, command.type);
}

/** A follow-up of a handled complaint is one of its referral; a referral of one changes no status. */
const variantIn = (state: ComplaintState, type: ComplaintCommandType): string | null => {
  const handled = state.status === 'HANDLED' || state.status === 'CALLED_BACK';
  if (type === 'followUpComplaint') return handled && state.referral !== null ? 'REFERRAL' : null;
  return type === 'referComplaint' && handled ? 'REFERRAL' : null;
};

const permissionOf = (state: ComplaintState, type: ComplaintCommandType): CommandName =>
  type === 'judgeComplaint' && state.judgements.length > 0 ? 'judgeComplaintAgain' : type;

/** Whose matter a command is: the plan's, the part's, or the responsible department. */
function departmentFor(state: ComplaintState, type: ComplaintCommandType, actor: Actor): DepartmentId | null {
  if (type === 'completePlan' && state.plan !== null) return state.plan.departmentId;
  return type === 'handBackPart' ? (partOf(state, actor) ?? state.parts[0]?.departmentId ?? null) : state.departmentId;
}

function denial(state: ComplaintState, type: ComplaintCommandType, { actor }: ComplaintContext): ComplaintRefusal | null {
  const departmentId = departmentFor(state, type, actor);
  const found = mayCommand(actor, permissionOf(state, type), { communityId: state.communityId, departmentId, assigneeId: state.assigneeId });
  return found === null ? null : { kind: 'NotAllowed', command: type, denial: found };
}

/** Written by the responsible department, so that its manager supervises who wrote it; all others are the centre's. */
const DEPARTMENT_ENTRIES: readonly ComplaintEntryType[] = [
  'ComplaintAccepted', 'ComplaintAssigned', 'MeasuresRecorded', 'ArrivalRecorded', 'RepairAccepted', 'PlanSet', 'PlanCompleted', 'ComplaintCompleted', 'ComplaintSummedUp',
];

/** LDG-2, LDG-3: an entry is corrected by who wrote it or their supervisor, and signed by who wrote it. */
export function authorDenial(state: ComplaintState, command: ComplaintCommand, { actor }: ComplaintContext): ComplaintRefusal | null {
  if (command.type !== 'correctEntry' && command.type !== 'signEntry') return null;
  if (command.target.actor === actor.staffId) return null;
  const supervises = holdsRole(actor, state.communityId, ['CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER'])
    || (DEPARTMENT_ENTRIES.includes(command.target.type)
      && grantsIn(actor, state.communityId).some(({ role, departmentId }) => role === 'DEPARTMENT_MANAGER' && departmentId !== null && departmentId === state.departmentId));
  return command.type === 'correctEntry' && supervises ? null : { kind: 'NotAllowed', command: command.type, denial: { reason: 'AUTHOR' } };
}

function illegal(state: ComplaintState, type: ComplaintCommandType, variant: string | null): ComplaintRefusal | null {
  const allowedIn = statusesFor(COMPLAINT_LIFECYCLE, type, variant);
  return allowedIn.includes(state.status) ? null : { kind: 'IllegalTransition', command: type, status: state.status, allowedIn };
}

/** CMP-15: never reached, on as many different days as the policy says. */
function tooFewAttempts(state: ComplaintState, { policy, zone }: ComplaintContext): ComplaintRefusal | null {
  const attempts = state.callBacks.filter(({ answer }) => answer === 'NOT_REACHED');
  const days = new Set(attempts.map(({ at }) => localDate(zone, at))).size;
  const required = policy.unreachableAttempts;
  return attempts.length >= required && days >= required ? null : { kind: 'TooFewAttempts', attempts: attempts.length, days, required };
}

function closeFacts(state: ComplaintState, variant: string | null, context: ComplaintContext): ComplaintRefusal | null {
  if (state.doers.includes(context.actor.staffId)) return { kind: 'DoerMayNot', command: 'closeComplaint' };
  if (variant === 'UNREACHABLE') return tooFewAttempts(state, context);
  if (variant !== 'ORDINARY') return null;
  const judgement = judgementOf(state);
  const mustSatisfy = judgement === 'VALID' || (judgement === null && state.kind === 'REPAIR');
  if (mustSatisfy && lastReached(state)?.answer === 'DISSATISFIED') return { kind: 'CustomerNotSatisfied' };
  const missing = evidenceMissing(state);
  return missing.length === 0 ? null : { kind: 'EvidenceMissing', judgement, missing };
}

/** A judgement that a command builds on. */
function needsJudgement(state: ComplaintState, command: ComplaintCommandType, expected: 'NOT_OURS' | 'TO_IMPROVE'): ComplaintRefusal | null {
  const judgement = judgementOf(state);
  if (judgement === null) return { kind: 'JudgementRequired', command };
  return judgement === expected ? null : { kind: 'JudgementMismatch', command, judgement, expected: [expected] };
}

const notNow = (field: string): ComplaintRefusal => invalidField(field, 'NOT_APPLICABLE');

/** 群诉 (CMP-17): by the persons it stands for, or by those registered and their households. */
function isGroup(state: ComplaintState, { policy }: ComplaintContext): boolean {
  const households = new Set(state.complainants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))).size;
  return state.groupSize >= policy.groupPersons || households >= policy.groupHouseholds;
}

/** What the complaint itself must be like, whatever the command's fields say. */
function facts(state: ComplaintState, type: ComplaintCommandType, variant: string | null, context: ComplaintContext): ComplaintRefusal | null {
  switch (type) {
    case 'judgeComplaint': return state.kind === 'REPAIR' ? invalidField('judgement', 'NOT_APPLICABLE') : null;
    case 'agreeReplyTime': return state.secondRepliedAt === null ? null : invalidField('replyAt', 'NOT_APPLICABLE');
    case 'referComplaint': return needsJudgement(state, type, 'NOT_OURS');
    case 'setPlan': return needsJudgement(state, type, 'TO_IMPROVE');
    case 'completePlan': return state.plan !== null && state.plan.completedAt === null ? null : invalidField('plan', 'NOT_APPLICABLE');
    case 'tellLeader': return state.severity === 'MAJOR' ? null : invalidField('severity', 'NOT_APPLICABLE');
    case 'callBackComplaint':
      return state.kind === 'REPAIR' || state.judgements.length > 0 ? null : { kind: 'JudgementRequired', command: type };
    case 'closeComplaint': return closeFacts(state, variant, context);
    case 'receiveComplaint': return state.firstReceiverId === null ? null : notNow('firstReceiver');
    case 'markComplaintMajor': return state.severity === 'MAJOR' ? notNow('severity') : null;
    case 'acknowledgeComplaint': return state.leaderToldAt !== null && state.leaderAcknowledgedAt === null ? null : notNow('leader');
    case 'hearComplainant': return state.complainants.some(({ heardAt }) => heardAt === null) ? null : notNow('complainants');
    case 'escalateComplaint': return state.escalation !== 'COMPANY' && isGroup(state, context) ? null : notNow('to');
    case 'recordOutsideDone': return state.outsideParty !== null && state.outsideParty.doneAt === null ? null : notNow('outsideParty');
    case 'handBackPart': return partOf(state, context.actor) === null ? notNow('parts') : null;
    case 'recordArrival': return (state.kind === 'REPAIR' || state.aboutRepair) && state.arrivedAt === null ? null : notNow('arrival');
    case 'acceptRepair': return state.kind === 'REPAIR' && state.workAcceptedAt === null ? null : notNow('kind');
    default: return null;
  }
}

/**
 * What stands against a command before its fields are looked at, in this order: the role (who may never do it is told
 * that first), the status, the department or assignment, then what the complaint lacks. Null: nothing does.
 */
export function precheck(
  state: ComplaintState, type: ComplaintCommandType, variant: string | null, context: ComplaintContext,
): ComplaintRefusal | null {
  const denied = denial(state, type, context);
  const byRelation = denied?.kind === 'NotAllowed' && denied.denial.reason === 'RESPONSIBLE_DEPARTMENT';
  if (denied !== null && !byRelation) return denied;
  return illegal(state, type, variant) ?? denied ?? facts(state, type, variant, context);
}

/** What a screen shows for one command: whether it may be given now, and if not, why. */
export interface AllowedAction {
  readonly command: ComplaintCommandType;
  /** Tells the ways to close apart; null for every other command. */
  readonly variant: CloseVariant | null;
  readonly allowed: boolean;
  readonly refusal: ComplaintRefusal | null;
}

/** All commands on an existing complaint, in the order of its life; what is done to one of its entries is not among them. */
export const COMPLAINT_COMMANDS = [
  'receiveComplaint', 'passOnComplaint', 'judgeComplaint', 'replyToComplaint', 'agreeReplyTime', 'markComplaintMajor', 'tellLeader', 'acknowledgeComplaint', 'dispatchComplaint', 'acceptComplaint',
  'assignComplaint', 'recordArrival', 'recordMeasures', 'followUpComplaint', 'urgeComplaint', 'returnComplaint', 'transferComplaint', 'handBackPart', 'registerComplainants', 'hearComplainant',
  'escalateComplaint', 'explainComplaint', 'suggestToCustomer', 'setPlan', 'completePlan', 'addressOutsideParty', 'recordOutsideDone', 'referComplaint', 'linkComplaint', 'joinIncident', 'completeComplaint',
  'acceptRepair', 'tellResult', 'callBackComplaint', 'tellRecourse', 'sumUpComplaint', 'closeComplaint', 'reopenComplaint', 'attachToComplaint',
] as const satisfies readonly ComplaintCommandType[];

/** Whether this viewer may correct and sign one entry of a complaint now, in the same form. */
export function entryActions(state: ComplaintState, target: EntryTarget, context: ComplaintContext): readonly { readonly command: 'correctEntry' | 'signEntry'; readonly allowed: boolean; readonly refusal: ComplaintRefusal | null }[] {
  return (['correctEntry', 'signEntry'] as const).map((command) => {
    const asked = command === 'correctEntry' ? { type: command, target, key: '', value: null, reason: '' } : { type: command, target, way: 'PASSWORD' as const, shownHash: '' };
    const signed = command === 'signEntry' && state.signatures.some(({ ordinal }) => ordinal === target.ordinal);
    const refusal = precheck(state, command, null, context) ?? authorDenial(state, asked, context) ?? (signed || target.type === 'EntrySigned' ? notNow('entryId') : null);
    return { command, allowed: refusal === null, refusal };
  });
}

/**
 * Every command on a complaint with whether this viewer may give it now, and the refusal they would meet when not;
 * closing has a row a variant, ORDINARY first. Fields are not looked at: an allowed command can still be refused for them.
 */
export function allowedActions(state: ComplaintState, context: ComplaintContext): readonly AllowedAction[] {
  const row = (command: ComplaintCommandType, variant: CloseVariant | null): AllowedAction => {
    const refusal = precheck(state, command, variant ?? variantIn(state, command), context);
    return { command, variant, allowed: refusal === null, refusal };
  };
  return COMPLAINT_COMMANDS.flatMap((command) =>
    command === 'closeComplaint' ? CLOSE_VARIANTS.map((variant) => row(command, variant)) : [row(command, null)]);
}
