import type { Decider, RecordedEntry } from '../kernel/decider.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import * as closing from './decide-closing.ts';
import * as customer from './decide-customer.ts';
import * as department from './decide-department.ts';
import * as handling from './decide-handling.ts';
import type { Write } from './decide-handling.ts';
import * as record from './decide-record.ts';
import { decideRegister } from './decide-intake.ts';
import { deadlineChanges } from './deadlines.ts';
import { evolveComplaint } from './evolve.ts';
import { readFields } from '../kernel/fields.ts';
import type { ComplaintContext, ComplaintRefusal, ComplaintState } from './model.ts';
import type { ComplaintCommand, ComplaintCommandType } from './commands.ts';
import type { ComplaintEntry } from './entries.ts';
import { authorDenial, precheck, variantOf } from './precheck.ts';

const WRITES: { readonly [T in Exclude<ComplaintCommandType, 'registerComplaint'>]: Write<T> } = {
  judgeComplaint: handling.judge,
  dispatchComplaint: handling.dispatch,
  acceptComplaint: handling.accept,
  replyToComplaint: handling.reply,
  agreeReplyTime: handling.agree,
  recordMeasures: handling.measures,
  followUpComplaint: handling.followUp,
  setPlan: handling.setPlan,
  completePlan: handling.completePlan,
  referComplaint: handling.refer,
  completeComplaint: handling.complete,
  tellResult: closing.tellResult,
  tellLeader: closing.tellLeader,
  callBackComplaint: closing.callBack,
  closeComplaint: closing.close,
  reopenComplaint: closing.reopen,
  receiveComplaint: customer.receive,
  passOnComplaint: customer.passOn,
  markComplaintMajor: customer.markMajor,
  acknowledgeComplaint: customer.acknowledge,
  explainComplaint: customer.explain,
  linkComplaint: customer.link,
  joinIncident: customer.joinIncident,
  registerComplainants: customer.registerComplainants,
  hearComplainant: customer.hear,
  escalateComplaint: customer.escalate,
  tellRecourse: customer.tellRecourse,
  suggestToCustomer: customer.suggest,
  addressOutsideParty: customer.addressOutside,
  recordOutsideDone: customer.outsideDone,
  urgeComplaint: customer.urge,
  returnComplaint: department.giveBack,
  transferComplaint: department.transfer,
  assignComplaint: department.assign,
  handBackPart: department.handBack,
  recordArrival: department.arrive,
  acceptRepair: department.acceptWork,
  sumUpComplaint: customer.sumUp,
  correctEntry: record.correct,
  signEntry: record.sign,
  attachToComplaint: handling.attach,
};

/**
 * Answers a command on a complaint (null: not registered yet) with the entries to append, or a refusal: role, status,
 * department, what the complaint lacks, then its fields, the first that stands against it. Throws only when anything
 * but a registration is asked of a complaint that does not exist: the edge answers "not found" before.
 */
export function decideComplaint(
  state: ComplaintState | null, command: ComplaintCommand, context: ComplaintContext,
): Result<readonly ComplaintEntry[], ComplaintRefusal> {
  if (command.type === 'registerComplaint') {
    return state === null
      ? decideRegister(command, context)
      : refuse({ kind: 'IllegalTransition', command: command.type, status: state.status, allowedIn: [] });
  }
  if (state === null) throw new Error(`${command.type} needs a registered complaint`);
  const refusal = precheck(state, command.type, variantOf(state, command), context) ?? authorDenial(state, command, context);
  if (refusal !== null) return refuse(refusal);
  const read = readFields<ComplaintRefusal>();
  const entry = (WRITES[command.type] as Write<ComplaintCommandType>)(read, command, state, context);
  return read.refusal === null ? ok([entry]) : refuse(read.refusal);
}

/** The complaint's rules in the kernel's shape. */
export const COMPLAINT_DECIDER: Decider<ComplaintState | null, ComplaintCommand, ComplaintEntry, ComplaintRefusal, ComplaintContext> = {
  initial: null,
  decide: decideComplaint,
  evolve: evolveComplaint,
};

/** What the journal appends for one command, and the state after it. */
export interface Recorded {
  readonly recorded: readonly RecordedEntry<ComplaintEntry>[];
  readonly state: ComplaintState;
}

/**
 * The one function the API calls: decides, counts the deadlines of each entry, and folds. All entries carry
 * `context.now` and the actor. Refusals as {@link decideComplaint}.
 */
export function recordComplaint(state: ComplaintState | null, command: ComplaintCommand, context: ComplaintContext): Result<Recorded, ComplaintRefusal> {
  const decided = decideComplaint(state, command, context);
  if (!decided.ok) return decided;
  const { now: at, actor: { staffId: actor } } = context;
  const recorded: RecordedEntry<ComplaintEntry>[] = [];
  let next = state;
  for (const entry of decided.value) {
    const one = { at, actor, entry, deadlines: deadlineChanges(next, entry, at, actor, context) };
    recorded.push(one);
    next = evolveComplaint(next, one);
  }
  if (next === null) throw new Error('A decision holds at least one entry');
  return ok({ recorded, state: next });
}
