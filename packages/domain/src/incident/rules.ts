import { holdsRole } from '../kernel/permission.ts';
import { DESK_ROLES } from '../kernel/permission-table.ts';
import type { Role } from '../kernel/role.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { countIncident } from './count.ts';
import { foldIncident } from './fold.ts';
import { INCIDENT_STATUSES } from './model.ts';
import type { IncidentCommand, IncidentCommandType, IncidentEntry, IncidentState, IncidentStatus } from './model.ts';
import { isNotified, isOnIncident, leadsIncident, partiesOf } from './parties.ts';
import { writeIncident } from './write.ts';

const HOT = ['RAISED', 'ANSWERED', 'STATED'] as const;
const OPEN = [...HOT, 'COMPLETED', 'SUMMARISED'] as const;
const ALL_BUT_STOOD_DOWN = [...OPEN, 'CLOSED'] as const;
const same = (command: IncidentCommandType, from: readonly IncidentStatus[]) => ({ command, variant: null, from, to: 'SAME' as const });
const to = (command: IncidentCommandType, from: readonly IncidentStatus[], ...states: IncidentStatus[]) => ({ command, variant: null, from, to: states });

/** The lifecycle of an incident (design 2). Acknowledgements, steps, posts and pictures are facts: they never stand in the way. */
const LIFECYCLE: Lifecycle<IncidentStatus, IncidentCommandType> = {
  states: INCIDENT_STATUSES, initial: ['RAISED'], final: ['CLOSED', 'STOOD_DOWN'],
  transitions: [
    to('raiseIncident', [], 'RAISED'),
    same('acknowledgeIncident', OPEN),
    same('setIncidentReplyDeadline', HOT),
    to('answerIncident', HOT, 'ANSWERED', 'STATED'),
    same('logIncident', OPEN),
    same('countIncidentHeads', OPEN),
    same('reviseIncident', HOT),
    to('markIncidentUnderControl', HOT, ...HOT, 'COMPLETED'),
    // A statement that was fixed before has to be fixed anew.
    to('loseIncidentControl', OPEN, 'RAISED', 'ANSWERED', 'STATED'),
    to('completeIncident', ['RAISED', 'ANSWERED'], 'RAISED', 'ANSWERED', 'COMPLETED'),
    to('stateIncident', OPEN, 'STATED', 'COMPLETED', 'SUMMARISED'),
    same('endIncidentStatement', ALL_BUT_STOOD_DOWN),
    same('startPlaybook', HOT),
    same('tickStep', OPEN),
    same('skipStep', OPEN),
    same('reopenStep', OPEN),
    same('takeIncidentPost', OPEN),
    same('handOverIncident', OPEN),
    same('secureIncidentPictures', ALL_BUT_STOOD_DOWN),
    to('submitIncidentSummary', ['COMPLETED'], 'SUMMARISED'),
    to('returnIncidentSummary', ['SUMMARISED'], 'COMPLETED'),
    to('acceptIncidentSummary', ['SUMMARISED'], 'CLOSED'),
    to('standDownIncident', [...HOT, 'COMPLETED'], 'STOOD_DOWN'),
  ],
};

const denied = (roles: readonly Role[]): CommonRefusal => ({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles } });

/** The centre manager of a community; the company's leader where an office has none. */
const aboveIt = (state: IncidentState, { actor }: DecisionContext): CommonRefusal | null => {
  const roles = state.departmentId === null ? (['COMPANY_LEADER', 'CENTRE_MANAGER'] as const) : (['CENTRE_MANAGER'] as const);
  return holdsRole(actor, state.communityId, roles) ? null : denied(roles);
};

function againstControl(state: IncidentState, command: IncidentCommandType): CommonRefusal | null {
  const under = state.control !== null;
  if (command === 'markIncidentUnderControl' && under) return { kind: 'WrongState', state: 'UNDER_CONTROL', allowedIn: ['NOT_UNDER_CONTROL'] };
  if (command === 'loseIncidentControl' && !under) return { kind: 'WrongState', state: 'NOT_UNDER_CONTROL', allowedIn: ['UNDER_CONTROL'] };
  return null;
}

function againstStatement(state: IncidentState, command: IncidentCommandType): CommonRefusal | null {
  const inForce = state.statement !== null && state.statement.endedAt === null;
  if (command === 'endIncidentStatement') return inForce ? null : invalidField('statement', 'NOT_APPLICABLE');
  // With outside people concerned everybody must say the same; and what is settled needs no second decision.
  return state.publicSide || state.noStatement !== null || state.statement !== null ? invalidField('statement', 'NOT_APPLICABLE') : null;
}

function against(state: IncidentState, command: IncidentCommandType, context: DecisionContext): CommonRefusal | null {
  const { actor } = context;
  switch (command) {
    case 'setIncidentReplyDeadline': return state.departmentId === null || holdsRole(actor, state.communityId, DESK_ROLES) ? null : denied(DESK_ROLES);
    case 'acknowledgeIncident':
      if (partiesOf(state, actor).length > 0) return null;
      return isNotified(state, actor) ? invalidField('parties', 'NOT_APPLICABLE') : denied(state.notified.map(({ role }) => role));
    case 'logIncident':
    case 'countIncidentHeads':
    case 'takeIncidentPost':
    case 'startPlaybook':
    case 'secureIncidentPictures': return isOnIncident(state, actor) ? null : { kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: state.departmentId } };
    case 'markIncidentUnderControl':
    case 'loseIncidentControl': return againstControl(state, command);
    case 'completeIncident':
    case 'endIncidentStatement': return againstStatement(state, command);
    case 'returnIncidentSummary':
    case 'acceptIncidentSummary':
    case 'standDownIncident': return aboveIt(state, context);
    default: return null;
  }
}

/** A post that somebody holds is handed over by its holder, or by whoever leads; a free one is taken. */
function againstPost(state: IncidentState, command: IncidentCommand, { actor }: DecisionContext): CommonRefusal | null {
  if (command.type !== 'takeIncidentPost' && command.type !== 'handOverIncident') return null;
  const holder = state.posts.find(({ post }) => post === command.post);
  if (command.type === 'takeIncidentPost') return holder === undefined ? null : { kind: 'WrongState', state: 'HELD', allowedIn: ['FREE'] };
  if (holder === undefined) return { kind: 'WrongState', state: 'FREE', allowedIn: ['HELD'] };
  if (holder.staffId === command.to) return invalidField('to', 'NOT_APPLICABLE');
  return holder.staffId === actor.staffId || leadsIncident(state, actor) ? null : { kind: 'NotAllowed', denial: { reason: 'SHIFT' } };
}

/**
 * An incident 事件 under the emergency mechanism (INC-1…11, PBK): raised by anybody, led by the first responsible
 * department, finished by the centre manager. Its status follows from its facts: answered, stated, completed once it is
 * under control and the question of a statement is settled (INC-6), summed up, accepted. Drills run the same way (INC-10).
 */
export const INCIDENT: SubjectRules<IncidentState, IncidentCommand, IncidentEntry> = {
  lifecycle: LIFECYCLE,
  permissions: {
    raiseIncident: 'raiseIncident', acknowledgeIncident: 'acknowledgeIncident', setIncidentReplyDeadline: 'setIncidentReplyDeadline', answerIncident: 'answerIncident', logIncident: 'logIncident',
    countIncidentHeads: 'logIncident', reviseIncident: 'reviseIncident', markIncidentUnderControl: 'markIncidentUnderControl', loseIncidentControl: 'loseIncidentControl', completeIncident: 'completeIncident',
    stateIncident: 'fixStatement', endIncidentStatement: 'endStatement', startPlaybook: 'startPlaybook', tickStep: 'tickStep', skipStep: 'skipStep', reopenStep: 'tickStep', takeIncidentPost: 'takeIncidentPost',
    handOverIncident: 'handOverIncident', secureIncidentPictures: 'secureIncidentPictures', submitIncidentSummary: 'submitIncidentSummary', returnIncidentSummary: 'acceptIncidentSummary',
    acceptIncidentSummary: 'acceptIncidentSummary', standDownIncident: 'standDownIncident',
  },
  against,
  write: (read, command, state, context) => {
    const refusal = state === null ? null : againstPost(state, command, context);
    if (refusal !== null) read.demand(false, refusal);
    return writeIncident(read, command, state, context);
  },
  fold: foldIncident,
  count: countIncident,
};
