// The people, departments and playbook that tests of incidents and statements speak of.
import type { CommunityId, DepartmentId, IncidentCommand, IncidentEntry, IncidentState, PlaybookCopy, PlaybookStep, PlaybookTemplate, SubjectId } from '../src/index.ts';
import { INCIDENT } from '../src/index.ts';
import { actorOf, COMMUNITY, ENGINEERING } from './kit.ts';
import { Tale } from './subject-kit.ts';

export const SECURITY = 'department-security' as DepartmentId;
export const securityManager = actorOf('security-manager', 'DEPARTMENT_MANAGER', SECURITY);
export const securityGuard = actorOf('security-guard', 'SECURITY_GUARD', SECURITY);
export const controlRoom = actorOf('control-room', 'CONTROL_ROOM', SECURITY);
export const statementOffice = actorOf('statement-office', 'STATEMENT_OFFICE');

const words = (zh: string): { readonly zh: string; readonly en: string } => ({ zh, en: `in English: ${zh}` });
const step = (key: string, patch: Partial<PlaybookStep> = {}): PlaybookStep =>
  ({ key, title: words(key), detail: null, role: 'SECURITY_GUARD', department: null, post: null, blocking: false, limitMinutes: null, when: null, ask: null, log: null, ...patch });

/** A fire of four steps: a call that blocks, a question, and a branch each way. */
export const FIRE: PlaybookTemplate = {
  key: 'FIRE', title: words('火警'), purpose: words('先人后物'), rules: ['PBK-1'], incidentKind: 'ON_SITE', level: 2, department: 'SECURITY', pictures: true,
  posts: [{ post: 'COMMANDER', role: 'DEPARTMENT_MANAGER', duty: words('总指挥') }],
  phases: [
    { key: 'alarm', title: words('报警'), steps: [
      step('call', { blocking: true, limitMinutes: 2, role: 'CONTROL_ROOM' }),
      step('inside', { ask: [{ key: 'yes', words: words('有') }, { key: 'no', words: words('无') }], limitMinutes: 3 }),
    ] },
    { key: 'act', title: words('处置'), steps: [
      step('evacuate', { when: { step: 'inside', answer: 'yes' }, limitMinutes: 10, post: 'EVACUATION', log: 'PEOPLE' }),
      step('power', { role: 'RESPONSIBLE_STAFF', department: 'ENGINEERING', when: { step: 'inside', answer: 'no' } }),
    ] },
  ],
};
export const FIRE_COPY: PlaybookCopy = { documentId: null, version: 1, contentHash: 'ab'.repeat(32), template: FIRE, departments: { SECURITY, ENGINEERING } };

type Raise = Extract<IncidentCommand, { type: 'raiseIncident' }>;
export const raise = (patch: Partial<Raise> = {}): Raise => ({
  type: 'raiseIncident', incidentId: 'incident-1' as SubjectId, communityId: COMMUNITY as CommunityId, kind: 'MEDIA', level: 2, departmentId: SECURITY, drill: false, publicSide: null, pictures: false,
  origin: 'REPORT', parent: null, place: '3栋大堂', title: '记者到访', detail: null, happenedAt: null, playbook: null, ...patch,
});
/** An on-site fire with its playbook. */
export const raiseFire = (patch: Partial<Raise> = {}): Raise => raise({ kind: 'ON_SITE', title: '3栋12层冒烟', pictures: true, playbook: FIRE_COPY, ...patch });

export const say = {
  answer: { type: 'answerIncident', reason: '电缆井短路', handling: '断电，逐层检查', impact: '3栋 12 层 4 户' },
  control: { type: 'markIncidentUnderControl', text: '明火已灭' },
  lost: { type: 'loseIncidentControl', reason: '11 层又冒烟' },
  none: { type: 'completeIncident', reason: '现场事件，无人询问' },
  stated: { type: 'stateIncident', statementId: 'statement-1' as SubjectId, communityId: COMMUNITY as CommunityId, version: 1, matter: { content: null, keywords: ['冒烟'], places: ['3栋'] }, explanation: '电缆井短路冒烟，无人受伤', handling: '已断电检修，今晚恢复', wording: '您好，3栋已处理完毕' },
  endStatement: { type: 'endIncidentStatement' },
  summary: { type: 'submitIncidentSummary', cause: '电缆老化', course: '20:00 报警，20:12 控制', losses: null, lessons: '每季检查电缆井', copies: [{ departmentId: ENGINEERING, staffIds: [] }] },
  returned: { type: 'returnIncidentSummary', reason: '原因写清楚' },
  accepted: { type: 'acceptIncidentSummary', text: null },
  standDown: { type: 'standDownIncident', reason: '误报' },
  acknowledge: { type: 'acknowledgeIncident' },
  log: { type: 'logIncident', kind: 'NOTE', text: '消防车到场' },
} as const satisfies Readonly<Record<string, IncidentCommand>>;
export const tick = (stepKey: string, answer: string | null = null): IncidentCommand => ({ type: 'tickStep', run: 'FIRE', step: stepKey, answer, text: null });

export const incident = (): Tale<IncidentState, IncidentCommand, IncidentEntry> => new Tale(INCIDENT);
