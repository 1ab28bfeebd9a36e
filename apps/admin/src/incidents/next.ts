import { isAllowed, isEnded, type IncidentFacts, type Phase, type Run, type Step } from './model.ts';

/** The one next thing of whoever looks: a command, or a step of a playbook. */
export type NextThing =
  | { readonly kind: 'acknowledge' | 'answer' | 'control' | 'noStatement' | 'pictures' | 'summary' | 'accept' | 'nothing' | 'done'; readonly action: string | null }
  | { readonly kind: 'step'; readonly run: Run; readonly phase: Phase; readonly step: Step };

const does = (kind: Exclude<NextThing['kind'], 'step'>, action: string | null = null): NextThing => ({ kind, action });
const isRunning = (incident: IncidentFacts, rule: string): boolean => incident.deadlines.some((one) => one.rule === rule && !one.metAt && !one.cancelledAt);

interface At { readonly run: Run; readonly phase: Phase; readonly step: Step }
const openSteps = ({ runs }: IncidentFacts): readonly At[] =>
  runs.flatMap((run) => run.phases.flatMap((phase) => phase.steps.filter(({ state }) => state === 'OPEN').map((step) => ({ run, phase, step }))));

/** The step to do first: of the viewer's own roles, else any that they may do; what is limited before what is not, in the order of the playbook. */
function stepFor(incident: IncidentFacts, roles: readonly string[]): At | undefined {
  const mine = openSteps(incident).filter(({ step }) => step.mine);
  const own = mine.filter(({ step }) => roles.includes(step.role));
  const list = own.length > 0 ? own : mine;
  return list.find(({ step }) => step.dueAt) ?? list[0];
}

/** What whoever looks does next, by what the API allows: knowing of it; once it is completed what ends it; else the steps, the answer, control. */
export function nextThing(incident: IncidentFacts, roles: readonly string[]): NextThing {
  const may = (action: string): boolean => isAllowed(incident, action);
  if (isEnded(incident)) return does('done');
  if (may('incidentAcknowledge')) return does('acknowledge', 'incidentAcknowledge');
  if (may('incidentAcceptSummary')) return does('accept', 'incidentAcceptSummary');
  if (may('incidentSubmitSummary')) return does('summary', 'incidentSubmitSummary');
  const step = stepFor(incident, roles);
  const answer = may('incidentAnswer') && incident.answer === null && isRunning(incident, 'INC-5');
  // Somebody in danger comes before a report: the answer is asked for while no step of the own role has a limit running.
  if (step && (!answer || (step.step.dueAt && roles.includes(step.step.role)))) return { kind: 'step', ...step };
  if (answer) return does('answer', 'incidentAnswer');
  if (may('incidentMarkUnderControl') && !incident.control) return does('control', 'incidentMarkUnderControl');
  if (may('incidentComplete') && incident.control) return does('noStatement', 'incidentComplete');
  if (may('incidentSecurePictures') && incident.pictures === 'NEEDED' && incident.control) return does('pictures', 'incidentSecurePictures');
  return does('nothing');
}

/** What else may be done, as the page offers it below: what has a place of its own on the page is not named twice. */
const BESIDE = ['incidentAcknowledge', 'incidentAnswer', 'incidentSetReplyDeadline', 'incidentMarkUnderControl', 'incidentLoseControl', 'incidentComplete', 'incidentAcceptSummary', 'incidentReturnSummary', 'incidentSubmitSummary', 'incidentRevise', 'incidentStartPlaybook', 'incidentStandDown'] as const;
export function otherActions(incident: IncidentFacts, next: NextThing): readonly string[] {
  const first = next.kind === 'step' ? null : next.action;
  return BESIDE.filter((action) => action !== first && isAllowed(incident, action));
}
