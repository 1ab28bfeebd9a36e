import { endOfWorkingDay } from '../kernel/calendar.ts';
import type { DeadlineChange, DeadlineOwner } from '../kernel/deadline.ts';
import { openDeadlineBook } from '../kernel/deadline-book.ts';
import type { DeadlineBook, DeadlineStart } from '../kernel/deadline-book.ts';
import { endOfDay, endOfNthDay, localDate, minuteOfDay, MINUTE_MS, plus } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import type { DepartmentId, StaffId } from '../kernel/ids.ts';
import { isDeskOpen } from '../kernel/policy.ts';
import type { Role } from '../kernel/role.ts';
import { evolveComplaint } from './evolve.ts';
import type { ComplaintContext, ComplaintState } from './model.ts';
import type { ComplaintEntry } from './entries.ts';
import type { Channel } from './vocabulary.ts';

/** What the counting needs of a context: no actor, no clock. */
export type CountingRules = Pick<ComplaintContext, 'policy' | 'calendar' | 'zone'>;

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
export function sameDayEnd({ policy, zone }: CountingRules, receivedAt: Instant): Instant {
  const midnight = endOfDay(zone, localDate(zone, receivedAt));
  const least = plus(receivedAt, policy.sameDayMinimumMinutes * MINUTE_MS);
  return least > midnight ? least : midnight;
}

/** CMP-9: 24:00 of the last working day on which an agreed reply time may lie. */
export const latestReplyAt = ({ policy, calendar, zone }: CountingRules, receivedAt: Instant): Instant =>
  endOfWorkingDay(calendar, zone, receivedAt, policy.secondReplyMaxWorkingDays).at;

/** CMP-9: 24:00 of the day after which an agreed reply time needs a reason, and the due instant when none is agreed. */
export const ordinaryReplyAt = ({ policy, zone }: CountingRules, receivedAt: Instant): Instant =>
  endOfNthDay(zone, receivedAt, policy.secondReplyDays);

/** Section 8 at intake: what a complaint starts with. */
function intakeDeadlines(state: ComplaintState, at: Instant, rules: CountingRules): DeadlineStart[] {
  const { policy, calendar, zone } = rules;
  const { receivedAt, flags } = state;
  const manager = owner('DEPARTMENT_MANAGER', state.departmentId);
  const measures = endOfWorkingDay(calendar, zone, receivedAt, policy.measuresWorkingDays);
  const markedAt = state.backEntry ? receivedAt : at;
  const starts: DeadlineStart[] = [
    { rule: 'CMP-8', owner: deskOwner(rules, receivedAt), startsAt: receivedAt, dueAt: plus(receivedAt, policy.firstReplyMinutes * MINUTE_MS) },
    { rule: 'CMP-9', owner: deskOwner(rules, receivedAt), startsAt: receivedAt, dueAt: ordinaryReplyAt(rules, receivedAt) },
    { rule: 'CMP-11a', owner: manager, startsAt: receivedAt, dueAt: measures.at, provisional: measures.provisional },
    { rule: 'CMP-12', owner: owner('CUSTOMER_ASSISTANT'), startsAt: receivedAt, dueAt: endOfNthDay(zone, receivedAt, policy.followUpDays) },
  ];
  if (state.kind === 'COMPLAINT') {
    starts.push({ rule: 'CMP-11b', owner: manager, startsAt: receivedAt, dueAt: endOfNthDay(zone, receivedAt, policy.settleDays) });
  }
  if (flags.dangerToLifeOrProperty || flags.essentialFacility || flags.ongoingBreach) {
    starts.push({ rule: 'CMP-10', owner: manager, startsAt: receivedAt, dueAt: sameDayEnd(rules, receivedAt) });
  }
  if (state.severity === 'MAJOR') {
    starts.push({ rule: 'CMP-7', owner: owner('CUSTOMER_SUPERVISOR'), startsAt: markedAt, dueAt: plus(markedAt, policy.leaderMinutes * MINUTE_MS) });
  }
  if (state.aboutRepair) {
    starts.push({ rule: 'REP-1', owner: manager, startsAt: receivedAt, dueAt: plus(receivedAt, policy.repairComplaintArrivalMinutes * MINUTE_MS) });
  }
  if (state.authorityDueAt !== null) {
    starts.push({ rule: 'CMP-1', owner: owner('CUSTOMER_SUPERVISOR'), startsAt: receivedAt, dueAt: state.authorityDueAt });
  }
  return starts;
}

function startFollowUp({ at, book, rules }: Step): void {
  book.start({ rule: 'CMP-12', owner: owner('CUSTOMER_ASSISTANT'), startsAt: at, dueAt: endOfNthDay(rules.zone, at, rules.policy.followUpDays) });
}

function startDispatchLimit({ after, at, book, rules }: Step): void {
  const dueAt = after.limitAt ?? plus(at, rules.policy.dispatchMinutes[after.severity] * MINUTE_MS);
  book.start({ rule: 'CMP-22', owner: owner('DEPARTMENT_MANAGER', after.departmentId), startsAt: at, dueAt });
}

/** REP-2: a small one in a time, an urgent one the same day, or in a time when it comes late, large works in days. */
function repairDue({ policy, zone }: CountingRules, size: ComplaintState['repairSize'], at: Instant): Instant {
  if (size === 'LARGE') return endOfNthDay(zone, at, policy.largeRepairDays);
  if (size !== 'URGENT') return plus(at, policy.smallRepairMinutes * MINUTE_MS);
  const late = minuteOfDay(zone, at) >= policy.urgentRepairLateFromMinute;
  return late ? plus(at, policy.urgentRepairLateMinutes * MINUTE_MS) : endOfDay(zone, localDate(zone, at));
}

/** REP-1, REP-2: a repair request reaches engineering. */
function startRepair({ before, after, at, book, rules }: Step): void {
  if (after.kind !== 'REPAIR') return;
  const manager = owner('DEPARTMENT_MANAGER', after.departmentId);
  if (before.arrivedAt === null) book.start({ rule: 'REP-1', owner: manager, startsAt: at, dueAt: plus(at, rules.policy.repairArrivalMinutes * MINUTE_MS) });
  book.start({ rule: 'REP-2', owner: manager, startsAt: at, dueAt: repairDue(rules, after.repairSize, at) });
}

/** REP-2 asks for both: repaired, and accepted by the customer. */
function repaired({ after, book }: Step): void {
  if (after.workAcceptedAt !== null && after.handledAt !== null) book.meet('REP-2');
}

/** CMP-7 runs from the entry that makes it major. */
function becomeMajor({ at, book, rules }: Step): void {
  book.start({ rule: 'CMP-7', owner: owner('CUSTOMER_SUPERVISOR'), startsAt: at, dueAt: plus(at, rules.policy.leaderMinutes * MINUTE_MS) });
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
  const { policy, calendar, zone } = rules;
  book.meet('CMP-11b');
  book.cancel('CMP-12');
  book.cancel('CMP-22');
  // What is handled needs nobody on the spot any more, and arriving could no longer be recorded.
  book.cancel('REP-1');
  if (at <= sameDayEnd(rules, after.receivedAt)) book.cancel('CMP-11a');
  repaired(step);
  const told = ORAL_CHANNELS.includes(after.channel)
    ? endOfWorkingDay(calendar, zone, at, policy.resultOralWorkingDays)
    : { at: endOfNthDay(zone, at, policy.resultOtherDays), provisional: false };
  book.start({ rule: 'CMP-14a', owner: deskOwner(rules, at), startsAt: at, dueAt: told.at, provisional: told.provisional });
  book.start({ rule: 'CMP-14b', owner: owner('CUSTOMER_SUPERVISOR'), startsAt: at, dueAt: endOfNthDay(zone, at, policy.callBackDays) });
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
  const book = openDeadlineBook(before?.deadlines ?? [], at, rules.policy);
  if (before === null) {
    // A back-entry 补录 starts no deadline that is already past (section 8).
    for (const start of intakeDeadlines(after, at, rules)) if (!after.backEntry || start.dueAt > at) book.start(start);
  } else {
    apply({ before, after, at, book, rules }, entry);
  }
  return book.changes;
}
