import type { FieldReader } from '../kernel/fields.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext } from '../kernel/subject.ts';
import { stepsOf } from '../playbook/model.ts';
import type { PlaybookStep } from '../playbook/model.ts';
import { stepStates } from '../playbook/run.ts';
import type { StepState } from '../playbook/run.ts';
import { INCIDENT_LIMITS } from './model.ts';
import type { IncidentCommand, IncidentEntry, IncidentState, PlaybookCopy, PlaybookRun } from './model.ts';
import { holdsStep, logKindsOf, partiesOf, partiesToNotify } from './parties.ts';

type Reader = FieldReader<CommonRefusal>;
type Of<T extends IncidentCommand['type']> = Extract<IncidentCommand, { type: T }>;
const { title: TITLE, place: PLACE, text: TEXT, short: SHORT, reason: REASON, persons: PERSONS } = INCIDENT_LIMITS;

const copyFacts = ({ template, documentId, version, contentHash, departments }: PlaybookCopy) => ({ key: template.key, documentId, version, contentHash, departments });

function raise(read: Reader, command: Of<'raiseIncident'>, { now, actor }: DecisionContext): IncidentEntry {
  const { incidentId: id, communityId, kind, level, departmentId, drill, pictures, origin, parent, playbook } = command;
  return {
    type: 'IncidentRaised',
    facts: {
      id, communityId, kind, level, departmentId, drill, pictures, origin, parent, publicSide: command.publicSide ?? kind !== 'ON_SITE',
      happenedAt: command.happenedAt === null ? now : read.past('happenedAt', command.happenedAt, now),
      notified: partiesToNotify(actor, communityId, departmentId), playbook: playbook === null ? null : copyFacts(playbook),
    },
    personal: { title: read.required('title', command.title, TITLE), place: read.required('place', command.place, PLACE), detail: read.optional('detail', command.detail, TEXT), template: playbook?.template ?? null },
  };
}

function count(read: Reader, { where, present, expected, text }: Of<'countIncidentHeads'>): IncidentEntry {
  const counted = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= PERSONS;
  read.demand(counted(present), invalidField('present', 'OUT_OF_RANGE', PERSONS));
  read.demand(expected === null || counted(expected), invalidField('expected', 'OUT_OF_RANGE', PERSONS));
  return { type: 'IncidentHeadsCounted', facts: { present, expected }, personal: { where: read.required('where', where, PLACE), text: read.optional('text', text, SHORT) } };
}

function log(read: Reader, { kind, text }: Of<'logIncident'>, state: IncidentState, { actor }: DecisionContext): IncidentEntry {
  read.demand(logKindsOf(state, actor).includes(kind), { kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: state.departmentId } });
  return { type: 'IncidentLogged', facts: { kind }, personal: { text: read.required('text', text, TEXT) } };
}

/** Only what is said anew, and something must be. */
function revise(read: Reader, { level, kind, place, title, departmentId, reason }: Of<'reviseIncident'>, state: IncidentState): IncidentEntry {
  const facts = {
    ...(level === null || level === state.level ? {} : { level }), ...(kind === null || kind === state.kind ? {} : { kind }),
    ...(departmentId === null || departmentId === state.departmentId ? {} : { departmentId }),
  };
  const personal = { place: read.optional('place', place, PLACE), title: read.optional('title', title, TITLE), reason: read.required('reason', reason, REASON) };
  read.demand(Object.keys(facts).length > 0 || personal.place !== null || personal.title !== null, invalidField('level', 'NOT_APPLICABLE'));
  return { type: 'IncidentRevised', facts, personal };
}

interface FoundStep { readonly run: PlaybookRun; readonly step: PlaybookStep; readonly state: StepState }

function findStep(state: IncidentState, key: string, stepKey: string): FoundStep | null {
  const run = state.runs.find((one) => one.key === key);
  const step = run?.template == null ? undefined : stepsOf(run.template).find((one) => one.key === stepKey);
  if (run?.template == null || step === undefined) return null;
  return { run, step, state: stepStates(run.template, run.marks).get(stepKey)! };
}

/** The step a command names, open to the actor in one of the states; the reader keeps why not. */
function stepFor(read: Reader, command: { readonly run: string; readonly step: string }, states: readonly StepState[], state: IncidentState, { actor }: DecisionContext): PlaybookStep | null {
  const found = findStep(state, command.run, command.step);
  read.demand(found !== null, invalidField('step', 'NOT_APPLICABLE'));
  if (found === null) return null;
  read.demand(holdsStep(state, found.run, found.step, actor), { kind: 'NotAllowed', denial: { reason: 'ROLE', roles: [found.step.role] } });
  read.demand(states.includes(found.state), { kind: 'WrongState', state: found.state, allowedIn: states });
  return found.step;
}

function tick(read: Reader, command: Of<'tickStep'>, state: IncidentState, context: DecisionContext): IncidentEntry {
  const { run, step, answer } = command;
  const found = stepFor(read, command, ['OPEN'], state, context);
  const ask = found?.ask ?? null;
  if (ask === null) read.demand(answer === null, invalidField('answer', 'NOT_APPLICABLE'));
  else read.demand(answer !== null && ask.some(({ key }) => key === answer), invalidField('answer', answer === null ? 'EMPTY' : 'NOT_APPLICABLE'));
  return { type: 'StepTicked', facts: { run, step, answer, log: found?.log ?? null }, personal: { text: read.optional('text', command.text, SHORT) } };
}

function skip(read: Reader, command: Of<'skipStep'>, state: IncidentState, context: DecisionContext): IncidentEntry {
  stepFor(read, command, ['OPEN'], state, context);
  return { type: 'StepSkipped', facts: { run: command.run, step: command.step }, personal: { reason: read.required('reason', command.reason, REASON) } };
}

function reopen(read: Reader, command: Of<'reopenStep'>, state: IncidentState, context: DecisionContext): IncidentEntry {
  stepFor(read, command, ['DONE', 'SKIPPED'], state, context);
  return { type: 'StepReopened', facts: { run: command.run, step: command.step }, personal: { reason: read.required('reason', command.reason, REASON) } };
}

function startPlaybook(read: Reader, { playbook }: Of<'startPlaybook'>, state: IncidentState): IncidentEntry {
  read.demand(!state.runs.some(({ key }) => key === playbook.template.key), invalidField('playbook', 'NOT_APPLICABLE'));
  return { type: 'PlaybookStarted', facts: copyFacts(playbook), personal: { template: playbook.template } };
}

function recordPictures(read: Reader, command: Of<'secureIncidentPictures'>, state: IncidentState): IncidentEntry {
  read.demand(command.state !== state.pictures.state, invalidField('state', 'NOT_APPLICABLE'));
  return { type: 'IncidentPicturesRecorded', facts: { state: command.state }, personal: { text: read.required('text', command.text, SHORT) } };
}

function sumUp(read: Reader, { cause, course, losses, lessons, copies }: Of<'submitIncidentSummary'>): IncidentEntry {
  return {
    type: 'IncidentSummarySubmitted', facts: { copies },
    personal: { cause: read.required('cause', cause, TEXT), course: read.required('course', course, TEXT), losses: read.optional('losses', losses, TEXT), lessons: read.required('lessons', lessons, TEXT) },
  };
}

function stated(read: Reader, { statementId, communityId, version, explanation, handling, wording, matter: { content, keywords, places } }: Of<'stateIncident'>): IncidentEntry {
  return {
    type: 'IncidentStated', facts: { statementId, communityId, version, content },
    personal: { explanation: read.required('explanation', explanation, TEXT), handling: read.required('handling', handling, TEXT), wording: read.required('wording', wording, TEXT), keywords, places },
  };
}

/** Reads the fields of a command on an incident that exists and answers its entry; it counts only when the reader keeps no refusal. */
function change(read: Reader, command: Exclude<IncidentCommand, { type: 'raiseIncident' }>, state: IncidentState, context: DecisionContext): IncidentEntry {
  const reason = (text: string): string => read.required('reason', text, REASON);
  switch (command.type) {
    case 'acknowledgeIncident': return { type: 'IncidentAcknowledged', facts: { parties: partiesOf(state, context.actor).map(({ party }) => party) }, personal: {} };
    case 'setIncidentReplyDeadline': return { type: 'IncidentReplyDeadlineSet', facts: { dueAt: read.future('dueAt', command.dueAt, context.now) }, personal: { reason: read.optional('reason', command.reason, REASON) } };
    case 'answerIncident': return { type: 'IncidentAnswered', facts: {}, personal: { reason: read.required('reason', command.reason, TEXT), handling: read.required('handling', command.handling, TEXT), impact: read.required('impact', command.impact, TEXT) } };
    case 'logIncident': return log(read, command, state, context);
    case 'countIncidentHeads': return count(read, command);
    case 'reviseIncident': return revise(read, command, state);
    case 'markIncidentUnderControl': return { type: 'IncidentUnderControl', facts: {}, personal: { text: read.required('text', command.text, SHORT) } };
    case 'loseIncidentControl': return { type: 'IncidentControlLost', facts: {}, personal: { reason: reason(command.reason) } };
    case 'completeIncident': return { type: 'IncidentStatementNotNeeded', facts: {}, personal: { reason: reason(command.reason) } };
    case 'stateIncident': return stated(read, command);
    case 'endIncidentStatement': return { type: 'IncidentStatementEnded', facts: {}, personal: {} };
    case 'startPlaybook': return startPlaybook(read, command, state);
    case 'tickStep': return tick(read, command, state, context);
    case 'skipStep': return skip(read, command, state, context);
    case 'reopenStep': return reopen(read, command, state, context);
    case 'takeIncidentPost': return { type: 'IncidentPostTaken', facts: { post: command.post }, personal: {} };
    case 'handOverIncident': return { type: 'IncidentHandedOver', facts: { post: command.post, to: command.to }, personal: { text: read.optional('text', command.text, SHORT) } };
    case 'secureIncidentPictures': return recordPictures(read, command, state);
    case 'submitIncidentSummary': return sumUp(read, command);
    case 'returnIncidentSummary': return { type: 'IncidentSummaryReturned', facts: {}, personal: { reason: reason(command.reason) } };
    case 'acceptIncidentSummary': return { type: 'IncidentSummaryAccepted', facts: {}, personal: { text: read.optional('text', command.text, SHORT) } };
    case 'standDownIncident': return { type: 'IncidentStoodDown', facts: {}, personal: { reason: reason(command.reason) } };
  }
}

/** What a command writes, fields read; see {@link change}. */
export const writeIncident = (read: Reader, command: IncidentCommand, state: IncidentState | null, context: DecisionContext): IncidentEntry =>
  (command.type === 'raiseIncident' ? raise(read, command, context) : change(read, command, state!, context));
