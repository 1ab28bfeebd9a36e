import { isRunning, runProgress, stepDueAt, stepsOf, stepStates, type IncidentState, type PlaybookRun } from '@huiyin/domain';
import { globalId } from '../../platform/ids.ts';
import { forWall } from './for-wall.ts';
import type { BoardIncident } from './picture.ts';
import type { BoardIncidentRow } from './rows.ts';

const LOG_LINES = 3;
const STEPS_MAX = 12;

/** An open incident as its wall shows it. */
export function incidentLine({ number, version, state, department, statementNumber }: BoardIncidentRow): BoardIncident {
  const owed = state.deadlines.filter(isRunning).sort((a, b) => a.dueAt - b.dueAt);
  return {
    id: globalId('Incident', state.communityId, state.id), number, version, kind: state.kind, level: state.level, drill: state.drill, title: forWall(state.title), place: forWall(state.place),
    raisedAt: state.raisedAt, happenedAt: state.happenedAt, status: state.status, underControlAt: state.control?.at ?? null, department,
    owner: state.notified.find(({ party }) => party === 'RESPONSIBLE')?.role ?? null,
    notified: state.notified.map(({ party, role, acknowledgedAt }) => ({ party, role, acknowledgedAt })),
    replyDueAt: owed.find(({ rule }) => rule === 'INC-5')?.dueAt ?? null,
    deadlines: owed.map(({ rule, key, owner, startsAt, warnAt, dueAt, clock }) => ({ rule, key, owner: owner.role, startsAt, warnAt, dueAt, missed: clock?.missedAt != null })),
    playbook: playbookOf(state), statement: statementOf(state, statementNumber),
    log: state.log.slice(-LOG_LINES).reverse().map(({ at, kind, text }) => ({ at, kind, text: forWall(text) })),
  };
}

function playbookOf(state: IncidentState): BoardIncident['playbook'] {
  const runs = state.runs.flatMap((run) => progressOf(state, run)).reverse();
  return runs.find(({ done, total }) => done < total) ?? runs[0] ?? null;
}

/** None once its words were erased. */
function progressOf(state: IncidentState, run: PlaybookRun): readonly NonNullable<BoardIncident['playbook']>[] {
  const { template } = run;
  if (template === null) return [];
  const states = stepStates(template, run.marks);
  const current = stepsOf(template).filter(({ key }) => states.get(key) === 'OPEN').slice(0, STEPS_MAX).map(({ key, title, role }) => ({ title, role, dueAt: stepDueAt(state, run.key, key) }));
  return [{ title: template.title, ...runProgress(states), current }];
}

/** What was fixed to be said outside is shown as it was fixed; once erased there is nothing to show. */
function statementOf({ statement, statementStale }: IncidentState, number: string | null): BoardIncident['statement'] {
  if (statement === null || statement.endedAt !== null || statement.explanation === '') return null;
  const { version, explanation, handling, fixedAt } = statement;
  return { number, version, explanation, handling, fixedAt, stale: statementStale };
}
