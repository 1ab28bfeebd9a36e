import type { RecordedEntry } from '../kernel/decider.ts';
import { INCIDENT_LIMITS } from './model.ts';
import type { IncidentEntry, IncidentStatus, IncidentState, PlaybookRun } from './model.ts';

type Folded = Omit<IncidentState, 'deadlines'>;
type Entry<T extends IncidentEntry['type']> = Extract<IncidentEntry, { type: T }>;
type Recorded = RecordedEntry<IncidentEntry>;

/** The latest of a list: a row is written with every entry, and must not grow without end. */
const kept = <T>(list: readonly T[], one: T): readonly T[] => [...list, one].slice(-INCIDENT_LIMITS.kept);

/** Whether the question of a statement is settled (INC-6): one fixed and filed since control was last lost, or none needed. */
export const isStatementSettled = ({ statement, statementStale, noStatement }: Pick<IncidentState, 'statement' | 'statementStale' | 'noStatement'>): boolean =>
  noStatement !== null || (statement !== null && !statementStale);

/** Where an incident stands, from its facts alone: later facts go before earlier ones. */
export function statusOf(state: Omit<Folded, 'status'>): IncidentStatus {
  if (state.standDown !== null) return 'STOOD_DOWN';
  if (state.acceptance !== null) return 'CLOSED';
  if (state.completedAt !== null) return state.summary === null ? 'COMPLETED' : 'SUMMARISED';
  if (state.statement !== null && !state.statementStale) return 'STATED';
  return state.answers.length > 0 ? 'ANSWERED' : 'RAISED';
}

/** Completion is the later of: statement settled, and under control (INC-6). */
const settled = (state: Folded, at: Recorded['at']): Folded =>
  (state.completedAt === null && state.control !== null && isStatementSettled(state) ? { ...state, completedAt: at } : state);

function raised({ facts, personal }: Entry<'IncidentRaised'>, { at, actor }: Recorded): Folded {
  const { pictures, notified, playbook, ...rest } = facts;
  const { title = '', place = '', detail = null, template = null } = personal;
  const runs: readonly PlaybookRun[] = playbook === null ? [] : [{ ...playbook, template, startedAt: at, startedBy: actor, marks: {} }];
  return {
    ...rest, status: 'RAISED', raisedAt: at, raisedBy: actor, title, place, detail, runs,
    notified: notified.map((party) => ({ ...party, acknowledgedAt: null, acknowledgedBy: null })), answers: [], log: [], headCounts: [], control: null, lost: [], statement: null,
    statementStale: false, noStatement: null, completedAt: null, posts: [], pictures: { state: pictures ? 'NEEDED' : 'NOT_NEEDED', act: null }, summary: null, returns: [], acceptance: null, standDown: null,
  };
}

function revised(state: Folded, { facts, personal }: Entry<'IncidentRevised'>): Folded {
  const { place = null, title = null } = personal;
  const { departmentId } = facts;
  const notified = departmentId === undefined ? state.notified
    : [...state.notified.filter(({ party }) => party !== 'RESPONSIBLE'), { party: 'RESPONSIBLE' as const, role: 'DEPARTMENT_MANAGER' as const, departmentId, acknowledgedAt: null, acknowledgedBy: null }];
  return { ...state, ...facts, place: place ?? state.place, title: title ?? state.title, notified };
}

const withRun = (state: Folded, key: string, change: (run: PlaybookRun) => PlaybookRun): Folded => ({ ...state, runs: state.runs.map((run) => (run.key === key ? change(run) : run)) });

function marked(state: Folded, entry: Entry<'StepTicked' | 'StepSkipped' | 'StepReopened'>, { at, actor: by }: Recorded): Folded {
  const { run, step } = entry.facts;
  if (entry.type === 'StepReopened') return withRun(state, run, (one) => ({ ...one, marks: Object.fromEntries(Object.entries(one.marks).filter(([key]) => key !== step)) }));
  const skipped = entry.type === 'StepSkipped';
  const mark = { at, by, skipped, answer: skipped ? null : entry.facts.answer, text: (skipped ? entry.personal.reason : entry.personal.text) ?? null };
  return withRun(state, run, (one) => ({ ...one, marks: { ...one.marks, [step]: mark } }));
}

function controlled(state: Folded, entry: Entry<'IncidentUnderControl' | 'IncidentControlLost' | 'IncidentStatementNotNeeded' | 'IncidentStated' | 'IncidentStatementEnded'>, { at, actor: by }: Recorded): Folded {
  switch (entry.type) {
    case 'IncidentUnderControl': return settled({ ...state, control: { at, by, text: entry.personal.text ?? '' } }, at);
    case 'IncidentControlLost': {
      const lost = kept(state.lost, { at, by, text: entry.personal.reason ?? '' });
      return { ...state, control: null, lost, completedAt: null, summary: null, statementStale: state.statement !== null && (state.statementStale || state.completedAt !== null) };
    }
    case 'IncidentStatementNotNeeded': return settled({ ...state, noStatement: { at, by, text: entry.personal.reason ?? '' } }, at);
    case 'IncidentStated': {
      const { explanation = '', handling = '', wording = '', keywords = [], places = [] } = entry.personal;
      const { content, ...facts } = entry.facts;
      return settled({ ...state, statement: { ...facts, matter: { content, keywords, places }, explanation, handling, wording, fixedAt: at, fixedBy: by, endedAt: null }, statementStale: false }, at);
    }
    case 'IncidentStatementEnded': return { ...state, statement: state.statement === null ? null : { ...state.statement, endedAt: at } };
  }
}

const endedWith = (state: Folded, at: Recorded['at']): Folded => ({ ...state, statement: state.statement === null || state.statement.endedAt !== null ? state.statement : { ...state.statement, endedAt: at } });

function ended(state: Folded, entry: Entry<'IncidentSummarySubmitted' | 'IncidentSummaryReturned' | 'IncidentSummaryAccepted' | 'IncidentStoodDown'>, { at, actor: by }: Recorded): Folded {
  switch (entry.type) {
    case 'IncidentSummarySubmitted': {
      const { cause = '', course = '', losses = null, lessons = '' } = entry.personal;
      return { ...state, summary: { at, by, cause, course, losses, lessons, copies: entry.facts.copies } };
    }
    case 'IncidentSummaryReturned': return { ...state, summary: null, returns: kept(state.returns, { at, by, text: entry.personal.reason ?? '' }) };
    case 'IncidentSummaryAccepted': return endedWith({ ...state, acceptance: { at, by, text: entry.personal.text ?? '' } }, at);
    case 'IncidentStoodDown': return endedWith({ ...state, standDown: { at, by, text: entry.personal.reason ?? '' } }, at);
  }
}

function folded(state: Folded, recorded: Recorded): Folded {
  const { at, actor: by, entry } = recorded;
  switch (entry.type) {
    case 'IncidentRaised': throw new Error('An incident is raised once');
    case 'IncidentAcknowledged': return { ...state, notified: state.notified.map((one) => (entry.facts.parties.includes(one.party) && one.acknowledgedAt === null ? { ...one, acknowledgedAt: at, acknowledgedBy: by } : one)) };
    case 'IncidentReplyDeadlineSet': return { ...state, publicSide: true };
    case 'IncidentAnswered': return { ...state, answers: kept(state.answers, { at, by, reason: entry.personal.reason ?? '', handling: entry.personal.handling ?? '', impact: entry.personal.impact ?? '' }) };
    case 'IncidentLogged': return { ...state, log: kept(state.log, { at, by, kind: entry.facts.kind, text: entry.personal.text ?? '' }) };
    case 'IncidentHeadsCounted': return { ...state, headCounts: kept(state.headCounts, { at, by, ...entry.facts, where: entry.personal.where ?? '', text: entry.personal.text ?? null }) };
    case 'IncidentRevised': return revised(state, entry);
    case 'PlaybookStarted': return { ...state, runs: [...state.runs, { ...entry.facts, template: entry.personal.template ?? null, startedAt: at, startedBy: by, marks: {} }] };
    case 'StepTicked':
    case 'StepSkipped':
    case 'StepReopened': return marked(state, entry, recorded);
    case 'IncidentPostTaken': return { ...state, posts: [...state.posts.filter(({ post }) => post !== entry.facts.post), { post: entry.facts.post, staffId: by!, since: at }] };
    case 'IncidentHandedOver': return { ...state, posts: [...state.posts.filter(({ post }) => post !== entry.facts.post), { post: entry.facts.post, staffId: entry.facts.to, since: at }] };
    case 'IncidentPicturesRecorded': return { ...state, pictures: { state: entry.facts.state, act: { at, by, text: entry.personal.text ?? '' } } };
    case 'IncidentUnderControl':
    case 'IncidentControlLost':
    case 'IncidentStatementNotNeeded':
    case 'IncidentStated':
    case 'IncidentStatementEnded': return controlled(state, entry, recorded);
    default: return ended(state, entry, recorded);
  }
}

/** Folds one entry of an incident; personal values that were erased are absent and read as nothing. */
export function foldIncident(before: Folded | null, recorded: Recorded): Folded {
  const state = recorded.entry.type === 'IncidentRaised' ? raised(recorded.entry, recorded) : folded(before!, recorded);
  return { ...state, status: statusOf(state) };
}
