import { isRunning } from '../kernel/deadline.ts';
import type { DeadlineBook } from '../kernel/deadline-book.ts';
import type { FieldReader } from '../kernel/fields.ts';
import { addDays, isInstant, localDate } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import { WORK_LIMITS } from '../kernel/work-limits.ts';
import { dayOf, inspectionDay, inspectionsOn } from './days.ts';
import { foldRenovation } from './fold.ts';
import { RENOVATION_STATUSES, REVIEW_TOPICS } from './model.ts';
import type { RenovationCommand, RenovationEntry, RenovationState } from './model.ts';

/** Most drawings one application brings; more are added one by one. */
export const DRAWINGS_MAX = 30;
const OPEN = ['APPLIED', 'APPROVED', 'UNDER_WORKS', 'PAUSED', 'COMPLETED'] as const;

type Reader = FieldReader<CommonRefusal>;
type Of<T extends RenovationCommand['type']> = Extract<RenovationCommand, { type: T }>;

function apply(read: Reader, command: Of<'applyRenovation'>): RenovationEntry {
  const { renovationId: id, communityId, departmentId, unitId, plannedStartAt, plannedEndAt } = command;
  read.demand(isInstant(plannedStartAt), invalidField('plannedStartAt', 'OUT_OF_RANGE'));
  read.demand(isInstant(plannedEndAt) && plannedEndAt > plannedStartAt, invalidField('plannedEndAt', 'OUT_OF_RANGE'));
  read.demand(command.drawings.length <= DRAWINGS_MAX, invalidField('drawings', 'OUT_OF_RANGE', DRAWINGS_MAX));
  const drawings = command.drawings.slice(0, DRAWINGS_MAX).map(({ title, reference }, index) => ({
    title: read.required(`drawings.${index}.title`, title, WORK_LIMITS.place), reference: read.required(`drawings.${index}.reference`, reference, WORK_LIMITS.reference),
  }));
  return { type: 'RenovationApplied', facts: { id, communityId, departmentId, plannedStartAt, plannedEndAt }, personal: {
    unitId, drawings, applicant: read.required('applicant', command.applicant, WORK_LIMITS.name), phone: read.optional('phone', command.phone, WORK_LIMITS.phone),
    contractor: read.optional('contractor', command.contractor, WORK_LIMITS.name), scope: read.required('scope', command.scope, WORK_LIMITS.text),
  } };
}

/** Every point exactly once; what failed says why. */
function review(read: Reader, { points }: Of<'reviewRenovation'>): RenovationEntry {
  const complete = points.length === REVIEW_TOPICS.length && REVIEW_TOPICS.every((topic) => points.some((point) => point.topic === topic));
  read.demand(complete, invalidField('points', 'EMPTY'));
  const remarks = points.slice(0, REVIEW_TOPICS.length).flatMap(({ topic, result, remark }, index) => {
    const field = `points.${index}.remark`;
    const said = result === 'FAILED' ? read.required(field, remark, WORK_LIMITS.text) : read.optional(field, remark, WORK_LIMITS.text);
    return said === null ? [] : [[topic, said] as const];
  });
  return { type: 'RenovationReviewed', facts: { points: Object.fromEntries(points.map(({ topic, result }) => [topic, result])) }, personal: { remarks: remarks.length === 0 ? null : Object.fromEntries(remarks) } };
}

function inspect(read: Reader, { newWorks, hiddenWorks, remark }: Of<'inspectRenovation'>): RenovationEntry {
  const failed = newWorks === 'FAILED' || hiddenWorks === 'FAILED';
  const said = failed ? read.required('remark', remark, WORK_LIMITS.text) : read.optional('remark', remark, WORK_LIMITS.text);
  return { type: 'WorksInspected', facts: { newWorks, hiddenWorks }, personal: { remark: said } };
}

function accept(read: Reader, { passed, remark, openFindings }: Of<'acceptRenovation'>): RenovationEntry {
  read.demand(!passed || openFindings === 0, { kind: 'StillOpen', open: openFindings });
  return { type: 'WorksAccepted', facts: { passed }, personal: { remark: passed ? read.optional('remark', remark, WORK_LIMITS.text) : read.required('remark', remark, WORK_LIMITS.text) } };
}

function write(read: Reader, command: RenovationCommand): RenovationEntry {
  const reason = (text: string): { readonly reason: string } => ({ reason: read.required('reason', text, WORK_LIMITS.reason) });
  const remark = (text: string | null): { readonly remark: string | null } => ({ remark: read.optional('remark', text, WORK_LIMITS.text) });
  switch (command.type) {
    case 'applyRenovation': return apply(read, command);
    case 'addRenovationDrawing': return { type: 'RenovationDrawingAdded', facts: {}, personal: { title: read.required('title', command.title, WORK_LIMITS.place), reference: read.required('reference', command.reference, WORK_LIMITS.reference) } };
    case 'reviewRenovation': return review(read, command);
    case 'approveRenovation': return { type: 'RenovationApproved', facts: {}, personal: remark(command.remark) };
    case 'refuseRenovation': return { type: 'RenovationRefused', facts: {}, personal: reason(command.reason) };
    case 'withdrawRenovation': return { type: 'RenovationWithdrawn', facts: {}, personal: reason(command.reason) };
    case 'startRenovation': return { type: 'WorksStarted', facts: {}, personal: {} };
    case 'pauseRenovation': return { type: 'WorksPaused', facts: {}, personal: reason(command.reason) };
    case 'resumeRenovation': return { type: 'WorksResumed', facts: {}, personal: {} };
    case 'inspectRenovation': return inspect(read, command);
    case 'completeRenovation': return { type: 'WorksCompleted', facts: {}, personal: remark(command.remark) };
    case 'acceptRenovation': return accept(read, command);
  }
}

/** Starts the day's deadline, or the next day's when this one already has its inspections. */
function startDay(book: DeadlineBook, state: RenovationState, from: Instant | null, { now, zone, policy }: DecisionContext): void {
  const today = localDate(zone, now);
  const done = inspectionsOn(state, zone, today) >= policy.inspectionsADay;
  owe(book, state, dayOf(zone, done ? addDays(today, 1) : today, done ? null : from));
}

const owe = (book: DeadlineBook, state: RenovationState, day: { readonly startsAt: Instant; readonly dueAt: Instant }): void =>
  book.start({ rule: 'REP-3', basis: 'REP-3', owner: { role: 'DEPARTMENT_MANAGER', departmentId: state.departmentId, staffId: null }, ...day });

/** The day's first inspections leave its deadline running, the last one owed meets it and starts the next day's. */
function countInspection(book: DeadlineBook, state: RenovationState, { now, zone, policy }: DecisionContext): void {
  const today = inspectionDay(zone, now);
  const running = state.deadlines.find((deadline) => isRunning(deadline) && deadline.rule === 'REP-3');
  if (running === undefined || running.dueAt > dayOf(zone, today, null).dueAt) return;
  if (running.dueAt < dayOf(zone, today, null).dueAt) owe(book, state, dayOf(zone, today, null));
  if (inspectionsOn(state, zone, today) + 1 < policy.inspectionsADay) return;
  book.meet('REP-3');
  owe(book, state, dayOf(zone, addDays(today, 1), null));
}

function count(book: DeadlineBook, entry: RenovationEntry, state: RenovationState, context: DecisionContext): void {
  switch (entry.type) {
    case 'WorksStarted':
    case 'WorksResumed': return startDay(book, state, context.now, context);
    case 'WorksInspected': return countInspection(book, state, context);
    case 'WorksAccepted': return entry.facts.passed ? undefined : startDay(book, state, context.now, context);
    case 'WorksPaused':
    case 'WorksCompleted':
    case 'RenovationWithdrawn': return book.cancelAll();
    default: return undefined;
  }
}

/**
 * A renovation 装修 through its three gates (REP-3). While works go on exactly one REP-3 deadline runs, that of one day:
 * it starts at the day's 00:00 (the first day: when works start) and is due at its 24:00.
 * - Starting or resuming works, and an acceptance that failed, start the deadline of that day.
 * - The inspection that completes the day's figure (2) meets it and starts the deadline of the next day, ahead of time:
 *   so it is there at 00:00 without a clock having to write. Further inspections of the day change nothing.
 * - A day without enough inspections leaves its deadline running past its due instant: overdue, then missed. The next
 *   inspection re-sets it to its own day (a miss is never undone). Days in between have no deadline of their own;
 *   `worksDays` derives them from the entries and shows them as missed.
 * - Stopping, completing or withdrawing ends the obligation: that day owes nothing more.
 */
export const RENOVATION: SubjectRules<RenovationState, RenovationCommand, RenovationEntry> = {
  lifecycle: {
    states: RENOVATION_STATUSES, initial: ['APPLIED'], final: ['ACCEPTED', 'REFUSED', 'WITHDRAWN'],
    transitions: [
      { command: 'applyRenovation', variant: null, from: [], to: ['APPLIED'] },
      { command: 'addRenovationDrawing', variant: null, from: OPEN, to: 'SAME' },
      { command: 'reviewRenovation', variant: null, from: ['APPLIED'], to: 'SAME' },
      { command: 'approveRenovation', variant: null, from: ['APPLIED'], to: ['APPROVED'] },
      { command: 'refuseRenovation', variant: null, from: ['APPLIED', 'APPROVED'], to: ['REFUSED'] },
      { command: 'startRenovation', variant: null, from: ['APPROVED'], to: ['UNDER_WORKS'] },
      { command: 'inspectRenovation', variant: null, from: ['UNDER_WORKS'], to: 'SAME' },
      { command: 'pauseRenovation', variant: null, from: ['UNDER_WORKS'], to: ['PAUSED'] },
      { command: 'resumeRenovation', variant: null, from: ['PAUSED'], to: ['UNDER_WORKS'] },
      { command: 'completeRenovation', variant: null, from: ['UNDER_WORKS', 'PAUSED'], to: ['COMPLETED'] },
      { command: 'acceptRenovation', variant: null, from: ['COMPLETED'], to: ['ACCEPTED', 'UNDER_WORKS'] },
      { command: 'withdrawRenovation', variant: null, from: OPEN, to: ['WITHDRAWN'] },
    ],
  },
  permissions: {
    applyRenovation: 'applyRenovation', addRenovationDrawing: 'addRenovationDrawing', reviewRenovation: 'reviewRenovation', approveRenovation: 'approveRenovation',
    refuseRenovation: 'refuseRenovation', startRenovation: 'startRenovation', inspectRenovation: 'inspectRenovation', pauseRenovation: 'pauseRenovation',
    resumeRenovation: 'resumeRenovation', completeRenovation: 'completeRenovation', acceptRenovation: 'acceptRenovation', withdrawRenovation: 'withdrawRenovation',
  },
  against: (state, command) => {
    if (command !== 'approveRenovation') return null;
    if (state.review === null) return invalidField('review', 'EMPTY');
    const failed = state.review.points.filter(({ result }) => result === 'FAILED').length;
    return failed === 0 ? null : { kind: 'StillOpen', open: failed };
  },
  write: (read, command) => write(read, command),
  fold: foldRenovation,
  count: (book, entry, before, context) => (before === null ? undefined : count(book, entry, before, context)),
};
