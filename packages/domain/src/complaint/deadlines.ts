import { countDue } from '../kernel/counting.ts';
import type { CountingBasis, CountingRules } from '../kernel/counting.ts';
import type { DeadlineChange, DeadlineOwner, DeadlineRule } from '../kernel/deadline.ts';
import { openDeadlineBook } from '../kernel/deadline-book.ts';
import type { DeadlineBook, DeadlineStart } from '../kernel/deadline-book.ts';
import { minuteOfDay } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import type { DepartmentId, StaffId } from '../kernel/ids.ts';
import { isDeskOpen } from '../kernel/hours.ts';
import type { Role } from '../kernel/role.ts';
import { evolveComplaint } from './evolve.ts';
import type { ComplaintState } from './model.ts';
import type { ComplaintEntry } from './entries.ts';
import type { Channel } from './vocabulary.ts';

/** CMP-14a: told by word of mouth, so the result is told by phone within a working day. */
const ORAL_CHANNELS: readonly Channel[] = ['PHONE', 'VISIT', 'STAFF'];

interface Step {
  readonly before: ComplaintState;
  readonly after: ComplaintState;
  readonly at: Instant;
  readonly book: DeadlineBook;
  readonly rules: CountingRules;
}

const owner = (role: Role, departmentId: DepartmentId | null = null): DeadlineOwner => ({ role, departmentId, staffId: null });

/** "Desk" of section 8: the customer assistant in desk hours of the start instant, else the duty person. */
const deskOwner = ({ policy, zone }: CountingRules, startsAt: Instant): DeadlineOwner =>
  owner(isDeskOpen(policy, minuteOfDay(zone, startsAt)) ? 'CUSTOMER_ASSISTANT' : 'DUTY_PERSON');

/** 24:00 of the day of intake, but never less than the policy's minimum after it (同日, rules.md "Counting"). */
export const sameDayEnd = (rules: CountingRules, receivedAt: Instant): Instant => countDue('CMP-10', receivedAt, rules).at;

/** CMP-9: 24:00 of the last working day on which an agreed reply time may lie. */
export const latestReplyAt = (rules: CountingRules, receivedAt: Instant): Instant => countDue('CMP-9.latest', receivedAt, rules).at;

/** CMP-9: 24:00 of the day after which an agreed reply time needs a reason, and the due instant when none is agreed. */
export const ordinaryReplyAt = (rules: CountingRules, receivedAt: Instant): Instant => countDue('CMP-9', receivedAt, rules).at;

/** A deadline that section 8 counts from its start. */
function counted(rules: CountingRules, rule: DeadlineRule, basis: CountingBasis, by: DeadlineOwner, startsAt: Instant): DeadlineStart {
  const { at: dueAt, provisional } = countDue(basis, startsAt, rules);
  return { rule, basis, owner: by, startsAt, dueAt, provisional };
}

/** Section 8 at intake: what a complaint starts with. */
function intakeDeadlines(state: ComplaintState, at: Instant, rules: CountingRules): DeadlineStart[] {
  const { receivedAt, flags } = state;
  const manager = owner('DEPARTMENT_MANAGER', state.departmentId);
  const desk = deskOwner(rules, receivedAt);
  const starts: DeadlineStart[] = [
    counted(rules, 'CMP-8', 'CMP-8', desk, receivedAt),
    counted(rules, 'CMP-9', 'CMP-9', desk, receivedAt),
    counted(rules, 'CMP-11a', 'CMP-11a', manager, receivedAt),
    counted(rules, 'CMP-12', 'CMP-12', owner('CUSTOMER_ASSISTANT'), receivedAt),
  ];
  if (state.kind === 'COMPLAINT') starts.push(counted(rules, 'CMP-11b', 'CMP-11b', manager, receivedAt));
  if (flags.dangerToLifeOrProperty || flags.essentialFacility || flags.ongoingBreach) starts.push(counted(rules, 'CMP-10', 'CMP-10', manager, receivedAt));
  if (state.severity === 'MAJOR') starts.push(counted(rules, 'CMP-7', 'CMP-7', owner('CUSTOMER_SUPERVISOR'), state.backEntry ? receivedAt : at));
  if (state.aboutRepair) starts.push(counted(rules, 'REP-1', 'REP-1.complaint', manager, receivedAt));
  if (state.authorityDueAt !== null) starts.push({ rule: 'CMP-1', owner: owner('CUSTOMER_SUPERVISOR'), startsAt: receivedAt, dueAt: state.authorityDueAt });
  return starts;
}

function startFollowUp({ at, book, rules }: Step): void {
  book.start(counted(rules, 'CMP-12', 'CMP-12', owner('CUSTOMER_ASSISTANT'), at));
}

function startDispatchLimit({ after, at, book, rules }: Step): void {
  const by = owner('DEPARTMENT_MANAGER', after.departmentId);
  book.start(after.limitAt === null ? counted(rules, 'CMP-22', `CMP-22.${after.severity}`, by, at) : { rule: 'CMP-22', owner: by, startsAt: at, dueAt: after.limitAt });
}

/** REP-1, REP-2: a repair request reaches engineering; a size that was never said is small. */
function startRepair({ before, after, at, book, rules }: Step): void {
  if (after.kind !== 'REPAIR') return;
  const manager = owner('DEPARTMENT_MANAGER', after.departmentId);
  if (before.arrivedAt === null) book.start(counted(rules, 'REP-1', 'REP-1.repair', manager, at));
  book.start(counted(rules, 'REP-2', `REP-2.${after.repairSize ?? 'SMALL'}`, manager, at));
}

/** REP-2 asks for both: repaired, and accepted by the customer. */
function repaired({ after, book }: Step): void {
  if (after.workAcceptedAt !== null && after.handledAt !== null) book.meet('REP-2');
}

/** CMP-7 runs from the entry that makes it major. */
function becomeMajor({ at, book, rules }: Step): void {
  book.start(counted(rules, 'CMP-7', 'CMP-7', owner('CUSTOMER_SUPERVISOR'), at));
}

/** Back at the centre: nobody owes the order any more; what is owed to the customer waits for the next department. */
function comeBack({ after, book }: Step): void {
  book.cancel('CMP-22');
  book.cancel('REP-2');
  // Of a repair it runs from when engineering has it, of a complaint about one from when that came in.
  if (after.kind === 'REPAIR') book.cancel('REP-1');
  for (const { key, rule, owner: { role } } of book.running()) if (role === 'DEPARTMENT_MANAGER' && rule !== 'CMP-15') book.assign(key, owner('DEPARTMENT_MANAGER'));
}

/** At the entry that makes it handled: settled at once, handed back or referred. */
function becomeHandled(step: Step): void {
  const { after, at, book, rules } = step;
  book.meet('CMP-11b');
  book.cancel('CMP-12');
  book.cancel('CMP-22');
  // What is handled needs nobody on the spot any more, and arriving could no longer be recorded.
  book.cancel('REP-1');
  if (at <= sameDayEnd(rules, after.receivedAt)) book.cancel('CMP-11a');
  repaired(step);
  book.start(counted(rules, 'CMP-14a', ORAL_CHANNELS.includes(after.channel) ? 'CMP-14a.oral' : 'CMP-14a.other', deskOwner(rules, at), at));
  book.start(counted(rules, 'CMP-14b', 'CMP-14b', owner('CUSTOMER_SUPERVISOR'), at));
}

/** A dissatisfied customer or a reopening: what is handled again is followed up and limited again. */
function beginRound(step: Step): void {
  step.book.cancel('CMP-14a');
  step.book.cancel('CMP-14b');
  startFollowUp(step);
  if (step.after.status === 'HANDLING') startDispatchLimit(step);
}

/** CMP-11a asks for both: measures on record, and a customer who was told since. */
function tellCustomer({ after, book }: Step): void {
  if (after.measuresAt !== null) book.meet('CMP-11a');
}

/** The department of what it owes becomes known; a plan keeps the department it was set for (CMP-15). */
function assignDepartment({ after, book }: Step): void {
  for (const { key, rule, owner: old } of book.running()) {
    if (old.role === 'DEPARTMENT_MANAGER' && rule !== 'CMP-15' && old.departmentId !== after.departmentId) {
      book.assign(key, { ...old, departmentId: after.departmentId });
    }
  }
}

function reply(step: Step, facts: Extract<ComplaintEntry, { type: 'ComplaintReplied' }>['facts']): void {
  const { before, after, book } = step;
  if (facts.toAuthority) book.meet('CMP-1');
  if (facts.stage !== 'FURTHER') book.meet('CMP-8');
  if (facts.stage === 'SECOND') book.meet('CMP-9');
  if (facts.settles) book.cancel('CMP-9');
  if (!facts.toAuthority) tellCustomer(step);
  if (before.plan?.explainedAt === null && after.plan?.explainedAt !== null) book.meet('CMP-11b');
}

function agree({ after, book, rules }: Step, replyAt: Instant): void {
  book.meet('CMP-8');
  book.start({ rule: 'CMP-9', owner: deskOwner(rules, after.receivedAt), startsAt: after.receivedAt, dueAt: replyAt });
}

function close({ book }: Step, outcome: ComplaintState['outcome']): void {
  if (outcome === 'UNREACHABLE') book.meet('CMP-14b');
  book.cancelAll(outcome === 'WITHDRAWN' || outcome === 'REGISTERED_IN_ERROR' ? [] : ['CMP-15', 'CMP-24']);
}

/** ORG-4: until somebody opens it the desk owes the first reply, then whoever did. */
function receive({ after, book }: Step): void {
  for (const { key, owner: now } of book.running('CMP-8')) book.assign(key, { ...now, staffId: after.firstReceiverId });
}

/** ORG-4: passed on, it is the desk's again. */
function passOn({ book }: Step): void {
  for (const { key, owner: now } of book.running('CMP-8')) if (now.staffId !== null) book.assign(key, { ...now, staffId: null });
}

/** A plan explained meets what waits for it (CMP-11). */
function explained(step: Step): void {
  if (step.before.explanations.length === step.after.explanations.length) return;
  tellCustomer(step);
  if (step.before.plan?.explainedAt === null && step.after.plan?.explainedAt !== null) step.book.meet('CMP-11b');
}

/** The same for what is beside the main line. */
function applyBeside(step: Step, entry: ComplaintEntry): void {
  const { at, book } = step;
  switch (entry.type) {
    case 'ArrivalRecorded': book.meet('REP-1'); break;
    case 'RepairAccepted': repaired(step); break;
    case 'OutsidePartyAddressed': book.start({ rule: 'CMP-24', owner: owner('CUSTOMER_ASSISTANT'), startsAt: at, dueAt: entry.facts.dueAt }); break;
    case 'OutsidePartyDone': book.meet('CMP-24'); break;
    case 'ComplaintReceived': receive(step); break;
    case 'ComplaintPassedOn': passOn(step); break;
    case 'ComplaintExplained':
    case 'ComplaintLinked': explained(step); break;
  }
}

/** Meets, starts and ends what one entry after the registration does; handled and new rounds are common to several. */
function apply(step: Step, entry: ComplaintEntry): void {
  const { before, after, at, book } = step;
  switch (entry.type) {
    case 'ComplaintDispatched': assignDepartment(step); startDispatchLimit(step); startRepair(step); break;
    case 'ComplaintTransferred': assignDepartment(step); break;
    case 'ComplaintReturned': comeBack(step); break;
    case 'ComplaintReplied': reply(step, entry.facts); break;
    case 'ReplyTimeAgreed': agree(step, entry.facts.replyAt); break;
    case 'MeasuresRecorded':
      if (entry.facts.staffSent) book.meet('CMP-10');
      if (entry.facts.customerTold) tellCustomer(step);
      break;
    case 'ComplaintFollowedUp':
      book.meet('CMP-12');
      if (after.handledAt === null) startFollowUp(step);
      break;
    case 'PlanSet':
      book.start({ rule: 'CMP-15', owner: owner('DEPARTMENT_MANAGER', entry.facts.departmentId), startsAt: at, dueAt: entry.facts.dueAt });
      if (entry.facts.explainedToCustomer) { book.meet('CMP-11b'); tellCustomer(step); }
      break;
    case 'PlanCompleted': book.meet('CMP-15'); break;
    case 'ComplaintCompleted':
      book.meet('CMP-22');
      if (entry.facts.measures) book.meet('CMP-10');
      break;
    case 'ResultTold': book.meet('CMP-14a'); tellCustomer(step); break;
    case 'ComplaintCalledBack': if (entry.facts.answer !== 'NOT_REACHED') book.meet('CMP-14b'); break;
    case 'LeaderTold': book.meet('CMP-7'); break;
    case 'ComplaintClosed': close(step, entry.facts.outcome); break;
    default: applyBeside(step, entry);
  }
  if (before.handledAt === null && after.handledAt !== null) becomeHandled(step);
  if (after.rounds > before.rounds) beginRound(step);
  if (before.severity !== 'MAJOR' && after.severity === 'MAJOR') becomeMajor(step);
}

/**
 * What one entry does to the deadlines of its complaint, exactly as section 8 counts them; the journal stores the
 * answer in the entry, so that folding needs neither policy nor calendar. `before` is the state without the entry
 * (null for the registration), `at` its recorded time: the only time that meets a deadline.
 */
export function deadlineChanges(
  before: ComplaintState | null, entry: ComplaintEntry, at: Instant, actor: StaffId | null, rules: CountingRules,
): readonly DeadlineChange[] {
  const after = evolveComplaint(before, { at, actor, entry, deadlines: [] });
  const book = openDeadlineBook(before?.deadlines ?? [], at, rules.policy, after.backEntry);
  if (before === null) {
    // A back-entry 补录 starts no deadline that is already past (section 8).
    for (const start of intakeDeadlines(after, at, rules)) if (!after.backEntry || start.dueAt > at) book.start(start);
  } else {
    apply({ before, after, at, book, rules }, entry);
  }
  return book.changes;
}
