import { countDue } from '../kernel/counting.ts';
import type { CountingBasis } from '../kernel/counting.ts';
import { deadlineTopic } from '../kernel/deadline-book.ts';
import type { DeadlineBook } from '../kernel/deadline-book.ts';
import { isRunning } from '../kernel/deadline.ts';
import type { DeadlineOwner } from '../kernel/deadline.ts';
import type { DepartmentId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { DecisionContext } from '../kernel/subject.ts';
import { stepsOf } from '../playbook/model.ts';
import { stepChanges, stepDue, stepStates } from '../playbook/run.ts';
import { foldIncident } from './fold.ts';
import type { IncidentEntry, IncidentState, Notified, PlaybookRun } from './model.ts';
import { stepOwner } from './parties.ts';
import type { IncidentLevel } from './vocabulary.ts';

type Folded = Omit<IncidentState, 'deadlines'>;

const REPLY_BASIS: Readonly<Record<IncidentLevel, CountingBasis>> = { 1: 'INC-5.1', 2: 'INC-5.2', 3: 'INC-5.3', 4: 'INC-5.4' };

/** Of an office without departments the company's duty person answers. */
const responsible = (departmentId: DepartmentId | null): DeadlineOwner => ({ role: departmentId === null ? 'COMPANY_DUTY_PERSON' : 'DEPARTMENT_MANAGER', departmentId, staffId: null });

/** The name under which the limit of a step runs: its run and its key. */
const stepTopic = (run: string, step: string): string => `${run}:${step}`;

/** Until when an open step of a run is to be done; null where nothing runs for it. */
export const stepDueAt = ({ deadlines }: Pick<IncidentState, 'deadlines'>, run: string, step: string): Instant | null =>
  deadlines.find((deadline) => deadline.rule === 'PBK' && isRunning(deadline) && deadlineTopic(deadline) === stepTopic(run, step))?.dueAt ?? null;

const notify = (book: DeadlineBook, { party, role, departmentId }: Pick<Notified, 'party' | 'role' | 'departmentId'>, context: DecisionContext): void =>
  book.start({ rule: 'INC-2', of: party, basis: 'INC-2', owner: { role, departmentId, staffId: null }, startsAt: context.now, dueAt: countDue('INC-2', context.now, context).at });

function oweAnswer(book: DeadlineBook, { level, departmentId }: Pick<Folded, 'level' | 'departmentId'>, from: DecisionContext['now'], context: DecisionContext): void {
  const basis = REPLY_BASIS[level];
  book.start({ rule: 'INC-5', basis, owner: responsible(departmentId), startsAt: from, dueAt: countDue(basis, from, context).at });
}

function oweSummary(book: DeadlineBook, { departmentId, drill }: Folded, context: DecisionContext): void {
  if (drill) return;
  const { at: dueAt, provisional } = countDue('INC-7', context.now, context);
  book.start({ rule: 'INC-7', basis: 'INC-7', owner: responsible(departmentId), startsAt: context.now, dueAt, provisional });
}

const owePictures = (book: DeadlineBook, { happenedAt }: Folded, context: DecisionContext): void =>
  book.start({ rule: 'INC-11', basis: 'INC-11', owner: { role: 'CONTROL_ROOM', departmentId: null, staffId: null }, startsAt: happenedAt, dueAt: countDue('INC-11', happenedAt, context).at });

/** Limits of the steps that opened run from now; those of steps that closed undone are cancelled. */
function countSteps(book: DeadlineBook, state: Folded, before: PlaybookRun | undefined, after: PlaybookRun, { now }: DecisionContext): void {
  if (after.template === null) return;
  const was = before?.template == null ? new Map<string, never>() : stepStates(before.template, before.marks);
  const { opened, closed } = stepChanges(was, stepStates(after.template, after.marks));
  for (const step of stepsOf(after.template)) {
    const of = stepTopic(after.key, step.key);
    if (closed.includes(step.key)) {
      if (after.marks[step.key] === undefined) book.cancel('PBK', of);
      else book.meet('PBK', of);
    }
    const dueAt = opened.includes(step.key) ? stepDue(step, now) : null;
    if (dueAt !== null) book.start({ rule: 'PBK', of, owner: stepOwner(state, after, step), startsAt: now, dueAt });
  }
}

function countRuns(book: DeadlineBook, before: IncidentState | null, after: Folded, context: DecisionContext): void {
  for (const run of after.runs) countSteps(book, after, before?.runs.find(({ key }) => key === run.key), run, context);
}

/** Another level counts the answer anew from its own start; another department is told, and owes what the first one owed. */
function countRevision(book: DeadlineBook, entry: Extract<IncidentEntry, { type: 'IncidentRevised' }>, after: Folded, context: DecisionContext): void {
  const { level, departmentId } = entry.facts;
  const [running] = book.running('INC-5');
  if (level !== undefined && running !== undefined && running.basis !== null) oweAnswer(book, after, running.startsAt, context);
  if (departmentId === undefined) return;
  notify(book, { party: 'RESPONSIBLE', role: 'DEPARTMENT_MANAGER', departmentId }, context);
  for (const { key } of [...book.running('INC-5'), ...book.running('INC-7')]) book.assign(key, responsible(departmentId));
}

function countRaised(book: DeadlineBook, entry: Extract<IncidentEntry, { type: 'IncidentRaised' }>, after: Folded, context: DecisionContext): void {
  for (const party of entry.facts.notified) notify(book, party, context);
  if (after.publicSide) oweAnswer(book, after, context.now, context);
  if (after.pictures.state === 'NEEDED') owePictures(book, after, context);
  countRuns(book, null, after, context);
}

/** What one entry does to the deadlines of its incident (section 8: INC-2, INC-5, INC-7, INC-11, PBK). */
export function countIncident(book: DeadlineBook, entry: IncidentEntry, before: IncidentState | null, context: DecisionContext): void {
  const after = foldIncident(before, { at: context.now, actor: context.actor.staffId, entry, deadlines: [] });
  if (before !== null && before.completedAt === null && after.completedAt !== null) oweSummary(book, after, context);
  switch (entry.type) {
    case 'IncidentRaised': return countRaised(book, entry, after, context);
    case 'IncidentAcknowledged': return entry.facts.parties.forEach((party) => book.meet('INC-2', party));
    case 'IncidentReplyDeadlineSet': return book.start({ rule: 'INC-5', owner: responsible(after.departmentId), startsAt: context.now, dueAt: entry.facts.dueAt });
    case 'IncidentAnswered': return book.meet('INC-5');
    case 'IncidentRevised': return countRevision(book, entry, after, context);
    case 'IncidentControlLost': return book.cancel('INC-7');
    case 'PlaybookStarted':
    case 'StepTicked':
    case 'StepSkipped':
    case 'StepReopened': return countRuns(book, before, after, context);
    case 'IncidentPicturesRecorded': return entry.facts.state === 'NEEDED' ? owePictures(book, after, context) : book.meet('INC-11');
    case 'IncidentSummarySubmitted': return book.meet('INC-7');
    case 'IncidentSummaryReturned': return oweSummary(book, after, context);
    // Pictures are overwritten whether or not the matter is closed.
    case 'IncidentSummaryAccepted': return book.cancelAll(['INC-11']);
    case 'IncidentStoodDown': return book.cancelAll();
    default: return undefined;
  }
}
