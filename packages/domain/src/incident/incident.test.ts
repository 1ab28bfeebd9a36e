import { describe, expect, test } from '@jest/globals';
import type { Actor, IncidentCommand, IncidentState, StaffId } from '../index.ts';
import { DUTY_ROLES, endCarriedStatement, INCIDENT, INCIDENT_STATUSES, isAlwaysOn, LOG_KINDS, logKindsOf, walkLifecycle } from '../index.ts';
import { controlRoom, FIRE_COPY, incident, raise, raiseFire, say, SECURITY, securityGuard, securityManager, statementOffice, tick } from '../../test/incident-kit.ts';
import { actorOf, at, ENGINEERING, WHO } from '../../test/kit.ts';
import { matrix } from '../../test/subject-kit.ts';

const T0 = '2026-11-02 20:00';
const media = (patch = {}) => incident().do(T0, 'assistant', raise(patch));
const fire = (patch = {}) => incident().do(T0, 'assistant', raiseFire(patch));

describe('the course of an incident (INC-1…7)', () => {
  test('INC-5, INC-6: answered, stated, under control: complete at the later of the two', () => {
    const tale = media().do('2026-11-02 20:10', securityManager, say.answer).do('2026-11-02 20:30', statementOffice, say.stated);
    expect(tale.state.status).toBe('STATED');
    tale.do('2026-11-02 21:00', securityManager, say.control);
    expect([tale.state.status, tale.state.completedAt]).toEqual(['COMPLETED', at('2026-11-02 21:00')]);
    const other = media().do('2026-11-02 20:10', securityManager, say.answer).do('2026-11-02 20:30', securityManager, say.control);
    expect(other.state.status).toBe('ANSWERED');
    expect(other.do('2026-11-02 21:30', statementOffice, say.stated).state.completedAt).toBe(at('2026-11-02 21:30'));
  });

  test('INC-6: on the spot a recorded decision that no statement is needed takes its place; with a public side it cannot', () => {
    const tale = fire().do('2026-11-02 20:20', securityManager, say.none);
    expect(tale.state.status).toBe('RAISED');
    expect(tale.do('2026-11-02 20:40', securityManager, say.control).state.status).toBe('COMPLETED');
    expect(media().refusal('2026-11-02 20:20', securityManager, say.none)).toEqual({ kind: 'InvalidField', field: 'statement', problem: 'NOT_APPLICABLE', limit: null });
  });

  test('INC-6: lost control is an entry that opens it again; the statement has to be fixed anew, the decision for none stands', () => {
    const tale = media().do('2026-11-02 20:10', securityManager, say.answer).do('2026-11-02 20:20', statementOffice, say.stated).do('2026-11-02 20:30', securityManager, say.control);
    tale.do('2026-11-02 22:00', 'centreManager', say.lost);
    expect([tale.state.status, tale.state.completedAt, tale.state.lost.map(({ text }) => text)]).toEqual(['ANSWERED', null, ['11 层又冒烟']]);
    expect(tale.shows('INC-7', '2026-11-02 22:00')).toEqual(['CANCELLED 2026-11-02 20:30 – 2026-11-10 00:00']);
    tale.do('2026-11-02 23:00', securityManager, say.control);
    expect(tale.state.status).toBe('ANSWERED');
    tale.do('2026-11-03 01:00', statementOffice, { ...say.stated, version: 2 });
    expect([tale.state.status, tale.shows('INC-7', '2026-11-03 02:00')]).toEqual(['COMPLETED', ['CANCELLED 2026-11-02 20:30 – 2026-11-10 00:00', 'RUNNING 2026-11-03 01:00 – 2026-11-11 00:00']]);
    const onSite = fire().do('2026-11-02 20:10', securityManager, say.none).do('2026-11-02 20:20', securityManager, say.control).do('2026-11-02 21:00', securityManager, say.lost);
    expect(onSite.state.status).toBe('RAISED');
    expect(onSite.do('2026-11-02 21:30', securityManager, say.control).state.status).toBe('COMPLETED');
  });

  test('INC-7: summed up, sent back, summed up again, accepted by the centre manager alone', () => {
    const tale = fire().do('2026-11-02 20:10', securityManager, say.none).do('2026-11-02 20:20', securityManager, say.control).do('2026-11-05 10:00', securityManager, say.summary);
    expect(tale.state.status).toBe('SUMMARISED');
    expect(tale.refusal('2026-11-05 11:00', 'leader', say.accepted)).toEqual({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles: ['CENTRE_MANAGER'] } });
    tale.do('2026-11-05 11:00', 'centreManager', say.returned);
    expect([tale.state.status, tale.shows('INC-7', '2026-11-05 12:00')]).toEqual(['COMPLETED', ['MET 2026-11-02 20:20 – 2026-11-10 00:00', 'RUNNING 2026-11-05 11:00 – 2026-11-13 00:00']]);
    tale.do('2026-11-06 10:00', securityManager, say.summary).do('2026-11-06 11:00', 'centreManager', say.accepted);
    expect([tale.state.status, tale.state.deadlines.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null).map(({ rule }) => rule)]).toEqual(['CLOSED', ['INC-11']]);
  });

  test('a false alarm is stood down and owes nothing more', () => {
    const tale = fire().do('2026-11-02 20:05', 'centreManager', say.standDown);
    expect([tale.state.status, tale.state.deadlines.every(({ cancelledAt }) => cancelledAt === at('2026-11-02 20:05'))]).toEqual(['STOOD_DOWN', true]);
    expect(fire().refusal('2026-11-02 20:05', securityManager, say.standDown)).toMatchObject({ kind: 'NotAllowed' });
  });

  test('a statement ends with the incident, or earlier (STM-3)', () => {
    const tale = media().do('2026-11-02 20:10', securityManager, say.answer).do('2026-11-02 20:20', statementOffice, say.stated);
    expect(tale.state.statement?.endedAt).toBeNull();
    const early = media().do('2026-11-02 20:20', statementOffice, say.stated).do('2026-11-02 20:40', statementOffice, say.endStatement);
    expect([early.state.statement?.endedAt, early.state.status]).toEqual([at('2026-11-02 20:40'), 'STATED']);
    tale.do('2026-11-02 21:00', securityManager, say.control).do('2026-11-03 09:00', securityManager, say.summary).do('2026-11-04 09:00', 'centreManager', say.accepted);
    expect(tale.state.statement?.endedAt).toBe(at('2026-11-04 09:00'));
  });

  test('STM-3: below a wide incident it ends with that one, whoever closed it', () => {
    const tale = media({ parent: { communityId: 'office', id: 'wide' } }).do('2026-11-02 20:20', statementOffice, say.stated);
    const ended = endCarriedStatement(tale.state, { now: at('2026-11-04 09:00'), actor: actorOf('leader', 'COMPANY_LEADER') });
    expect([ended.state.statement?.endedAt, ended.state.status, ended.recorded.map(({ entry, actor }) => [entry.type, actor])]).toEqual([at('2026-11-04 09:00'), 'STATED', [['IncidentStatementEnded', 'leader']]]);
  });

  test('what it is turns out otherwise: the answer is counted anew from its start, the other department is told', () => {
    const tale = media({ level: 3 }).do('2026-11-02 20:10', 'assistant', { type: 'reviseIncident', level: 1, kind: null, place: '3栋', title: null, departmentId: ENGINEERING, reason: '电视台已播出' });
    expect(tale.state).toMatchObject({ level: 1, departmentId: ENGINEERING, place: '3栋', title: '记者到访' });
    expect(tale.shows('INC-5', '2026-11-02 20:10')).toEqual(['CANCELLED 2026-11-02 20:00 – 2026-11-02 22:00', 'RUNNING 2026-11-02 20:00 – 2026-11-02 20:30']);
    expect(tale.state.deadlines.find(({ key }) => key === 'INC-5#2')?.owner.departmentId).toBe(ENGINEERING);
    expect(tale.state.deadlines.filter(({ rule }) => rule === 'INC-2').map(({ key, owner, cancelledAt }) => [key, owner.role, owner.departmentId, cancelledAt !== null]))
      .toEqual([['INC-2:OWN#1', 'CUSTOMER_SUPERVISOR', null, false], ['INC-2:RESPONSIBLE#1', 'DEPARTMENT_MANAGER', SECURITY, true], ['INC-2:RESPONSIBLE#2', 'DEPARTMENT_MANAGER', ENGINEERING, false]]);
    expect(tale.refusal('2026-11-02 20:12', 'assistant', { type: 'reviseIncident', level: 1, kind: null, place: null, title: null, departmentId: null, reason: '同上' })).toMatchObject({ kind: 'InvalidField', problem: 'NOT_APPLICABLE' });
  });
});

describe('notification duty (INC-2)', () => {
  test('two acknowledgements run side by side, five minutes each, and stand in nobody\'s way', () => {
    const tale = media();
    expect(tale.shows('INC-2', T0)).toEqual(['RUNNING 2026-11-02 20:00 – 2026-11-02 20:05', 'RUNNING 2026-11-02 20:00 – 2026-11-02 20:05']);
    tale.do('2026-11-02 20:05', 'supervisor', say.acknowledge).do('2026-11-02 20:05:00.001', securityManager, say.acknowledge);
    expect(tale.shows('INC-2', '2026-11-02 20:06')).toEqual(['MET 2026-11-02 20:00 – 2026-11-02 20:05', 'MISSED 2026-11-02 20:00 – 2026-11-02 20:05']);
    expect(media().do('2026-11-02 20:01', securityManager, say.answer).state.status).toBe('ANSWERED');
  });

  test('who was not told cannot acknowledge, and nobody does twice', () => {
    expect(media().refusal('2026-11-02 20:01', 'manager', say.acknowledge)).toEqual({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles: ['CUSTOMER_SUPERVISOR', 'DEPARTMENT_MANAGER'] } });
    expect(media().do('2026-11-02 20:01', 'supervisor', say.acknowledge).refusal('2026-11-02 20:02', 'supervisor', say.acknowledge)).toMatchObject({ kind: 'InvalidField', problem: 'NOT_APPLICABLE' });
  });

  test.each([
    ['the desk tells the customer supervisor', 'assistant', SECURITY, ['CUSTOMER_SUPERVISOR null', `DEPARTMENT_MANAGER ${SECURITY}`]],
    ['a guard tells the manager of security, who is responsible too: once', securityGuard, SECURITY, [`DEPARTMENT_MANAGER ${SECURITY}`]],
    ['an engineer tells two managers', 'engineer', SECURITY, [`DEPARTMENT_MANAGER ${ENGINEERING}`, `DEPARTMENT_MANAGER ${SECURITY}`]],
    ['a manager of the responsible department tells the centre manager', securityManager, SECURITY, ['CENTRE_MANAGER null']],
    ['the centre manager tells the responsible department', 'centreManager', SECURITY, [`DEPARTMENT_MANAGER ${SECURITY}`]],
    ['the customer supervisor tells the centre manager', 'supervisor', SECURITY, ['CENTRE_MANAGER null', `DEPARTMENT_MANAGER ${SECURITY}`]],
    ['an office has a company duty person', 'leader', null, ['COMPANY_DUTY_PERSON null']],
  ] as const)('%s', (_what, who, departmentId, told) => {
    expect(incident().do(T0, who, raise({ departmentId })).state.notified.map((one) => `${one.role} ${one.departmentId}`)).toEqual(told);
  });
});

describe('deadlines of an incident (section 8)', () => {
  test.each([[1, '20:30'], [2, '21:00'], [3, '22:00'], [4, '2026-11-03 00:00']] as const)('INC-5: level %d answers by %s', (level, due) => {
    const dueAt = due.length > 5 ? due : `2026-11-02 ${due}`;
    expect(media({ level }).shows('INC-5', T0)).toEqual([`RUNNING 2026-11-02 20:00 – ${dueAt}`]);
    expect(media({ level }).do(dueAt, securityManager, say.answer).shows('INC-5', '2026-11-04 00:00')).toEqual([`MET 2026-11-02 20:00 – ${dueAt}`]);
    expect(media({ level }).do((at(dueAt) + 1) as never, securityManager, say.answer).shows('INC-5', '2026-11-04 00:00')).toEqual([`MISSED 2026-11-02 20:00 – ${dueAt}`]);
  });

  test('INC-3: the desk sets another reply deadline, and then an on-site emergency owes an answer too', () => {
    const set: IncidentCommand = { type: 'setIncidentReplyDeadline', dueAt: at('2026-11-02 20:15'), reason: null };
    expect(media().do('2026-11-02 20:01', 'assistant', set).shows('INC-5', '2026-11-02 20:02')).toEqual(['CANCELLED 2026-11-02 20:00 – 2026-11-02 21:00', 'RUNNING 2026-11-02 20:01 – 2026-11-02 20:15']);
    const tale = fire();
    expect(tale.shows('INC-5', T0)).toEqual([]);
    expect(tale.do('2026-11-02 20:01', 'duty', set).state.publicSide).toBe(true);
    expect(tale.shows('INC-5', T0)).toEqual(['RUNNING 2026-11-02 20:01 – 2026-11-02 20:15']);
    expect(media().refusal('2026-11-02 20:01', 'leader', set)).toEqual({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles: ['CUSTOMER_ASSISTANT', 'DUTY_PERSON'] } });
    expect(media().refusal('2026-11-02 20:16', 'assistant', set)).toMatchObject({ kind: 'InThePast', field: 'dueAt' });
  });

  test('INC-7: end of the seventh day after completion, and none for a drill', () => {
    const done = (drill: boolean) => fire({ drill }).do('2026-09-30 18:00', securityManager, say.none).do('2026-09-30 18:00', securityManager, say.control);
    expect(done(false).shows('INC-7', '2026-09-30 18:00')).toEqual(['RUNNING 2026-09-30 18:00 – 2026-10-08 00:00']);
    expect(done(false).do('2026-10-08 00:00', securityManager, say.summary).shows('INC-7', '2026-10-09 00:00')).toEqual(['MET 2026-09-30 18:00 – 2026-10-08 00:00']);
    expect(done(false).do('2026-10-08 00:00:00.001', securityManager, say.summary).shows('INC-7', '2026-10-09 00:00')).toEqual(['MISSED 2026-09-30 18:00 – 2026-10-08 00:00']);
    expect(done(true).shows('INC-7', '2026-09-30 18:00')).toEqual([]);
    expect(done(true).do('2026-10-01 09:00', securityManager, say.summary).state.status).toBe('SUMMARISED');
  });

  test('INC-11: pictures count from the event, and are secured or not needed', () => {
    const tale = fire({ happenedAt: at('2026-11-01 22:00') });
    expect(tale.shows('INC-11', T0)).toEqual(['RUNNING 2026-11-01 22:00 – 2026-12-02 00:00']);
    expect(tale.do('2026-11-03 09:00', controlRoom, { type: 'secureIncidentPictures', state: 'SECURED', text: '已拷贝至硬盘 3' }).shows('INC-11', '2026-12-03 00:00')).toEqual(['MET 2026-11-01 22:00 – 2026-12-02 00:00']);
    expect(fire().do('2026-11-03 09:00', controlRoom, { type: 'secureIncidentPictures', state: 'NOT_NEEDED', text: '无摄像头' }).shows('INC-11', '2026-12-03 00:00')).toEqual(['MET 2026-11-02 20:00 – 2026-12-03 00:00']);
    const needed = media().do('2026-11-02 20:10', controlRoom, { type: 'secureIncidentPictures', state: 'NEEDED', text: '大堂有人闹事' });
    expect(needed.shows('INC-11', T0)).toEqual(['RUNNING 2026-11-02 20:00 – 2026-12-03 00:00']);
  });
});

describe('the playbook in an incident (PBK)', () => {
  const states = (state: IncidentState): string[] => state.deadlines.filter(({ rule }) => rule === 'PBK').map(({ key, owner, metAt, cancelledAt }) => `${key} ${owner.role}${metAt === null ? '' : ' met'}${cancelledAt === null ? '' : ' cancelled'}`);

  test('steps open with their limits, by answer; a tick meets its own limit', () => {
    const tale = fire();
    expect(states(tale.state)).toEqual(['PBK:FIRE:call#1 CONTROL_ROOM']);
    tale.do('2026-11-02 20:01', controlRoom, tick('call')).do('2026-11-02 20:02', securityGuard, tick('inside', 'yes'));
    expect(states(tale.state)).toEqual(['PBK:FIRE:call#1 CONTROL_ROOM met', 'PBK:FIRE:inside#1 SECURITY_GUARD met', 'PBK:FIRE:evacuate#1 SECURITY_GUARD']);
    expect(tale.state.deadlines.find(({ key }) => key === 'PBK:FIRE:evacuate#1')).toMatchObject({ startsAt: at('2026-11-02 20:02'), dueAt: at('2026-11-02 20:12') });
    tale.do('2026-11-02 20:03', securityGuard, { type: 'reopenStep', run: 'FIRE', step: 'inside', reason: '看错楼层' });
    expect(states(tale.state).slice(-2)).toEqual(['PBK:FIRE:evacuate#1 SECURITY_GUARD cancelled', 'PBK:FIRE:inside#2 SECURITY_GUARD']);
  });

  test('who may tick: the holder of the role, their manager, who leads; nobody else', () => {
    for (const who of [controlRoom, securityManager, 'centreManager'] as const) expect(fire().do('2026-11-02 20:01', who, tick('call')).state.runs[0]!.marks['call']).toBeDefined();
    for (const who of ['engineer', 'assistant', securityGuard, 'supervisor'] as const) expect(fire().refusal('2026-11-02 20:01', who, tick('call'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles: ['CONTROL_ROOM'] } });
    const later = fire().do('2026-11-02 20:01', controlRoom, tick('call')).do('2026-11-02 20:02', securityGuard, tick('inside', 'no'));
    expect(later.do('2026-11-02 20:03', 'engineer', tick('power')).state.runs[0]!.marks['power']?.by).toBe('engineer');
  });

  test('a step that waits, one that is done and one that asks cannot be ticked blindly', () => {
    expect(fire().refusal('2026-11-02 20:01', securityGuard, tick('evacuate'))).toEqual({ kind: 'WrongState', state: 'WAITING', allowedIn: ['OPEN'] });
    const tale = fire().do('2026-11-02 20:01', controlRoom, tick('call'));
    expect(tale.refusal('2026-11-02 20:02', controlRoom, tick('call'))).toEqual({ kind: 'WrongState', state: 'DONE', allowedIn: ['OPEN'] });
    expect(tale.refusal('2026-11-02 20:02', securityGuard, tick('inside'))).toMatchObject({ field: 'answer', problem: 'EMPTY' });
    expect(tale.refusal('2026-11-02 20:02', securityGuard, tick('inside', 'maybe'))).toMatchObject({ field: 'answer', problem: 'NOT_APPLICABLE' });
    expect(tale.refusal('2026-11-02 20:02', securityGuard, { type: 'tickStep', run: 'FIRE', step: 'nothing', answer: null, text: null })).toMatchObject({ field: 'step' });
    expect(tale.refusal('2026-11-02 20:02', securityGuard, { type: 'skipStep', run: 'FIRE', step: 'inside', reason: ' ' })).toMatchObject({ field: 'reason', problem: 'EMPTY' });
  });

  test('a run is a frozen copy, begun once; another playbook may run beside it', () => {
    const tale = fire();
    expect(tale.refusal('2026-11-02 20:01', securityManager, { type: 'startPlaybook', playbook: { ...FIRE_COPY, version: 2 } })).toMatchObject({ kind: 'InvalidField' });
    const gas = { ...FIRE_COPY, template: { ...FIRE_COPY.template, key: 'GAS' } };
    expect(tale.do('2026-11-02 20:01', securityManager, { type: 'startPlaybook', playbook: gas }).state.runs.map(({ key }) => key)).toEqual(['FIRE', 'GAS']);
    expect(tale.erased().runs.map(({ template }) => template)).toEqual([null, null]);
  });

  test('posts are taken when free, and handed over by their holder or by who leads', () => {
    const tale = fire().do('2026-11-02 20:01', securityGuard, { type: 'takeIncidentPost', post: 'COMMANDER' });
    expect(tale.refusal('2026-11-02 20:02', controlRoom, { type: 'takeIncidentPost', post: 'COMMANDER' })).toEqual({ kind: 'WrongState', state: 'HELD', allowedIn: ['FREE'] });
    const over = (to: string): IncidentCommand => ({ type: 'handOverIncident', post: 'COMMANDER', to: to as StaffId, text: null });
    expect(tale.refusal('2026-11-02 20:02', controlRoom, over('control-room'))).toEqual({ kind: 'NotAllowed', denial: { reason: 'SHIFT' } });
    expect(tale.refusal('2026-11-02 20:02', securityGuard, over('security-guard'))).toMatchObject({ kind: 'InvalidField', field: 'to' });
    tale.do('2026-11-02 20:10', securityGuard, over('security-manager')).do('2026-11-02 20:20', 'centreManager', over('centre-manager'));
    expect(tale.state.posts).toEqual([{ post: 'COMMANDER', staffId: 'centre-manager', since: at('2026-11-02 20:20') }]);
    // Whoever commands may tick what others owe.
    expect(fire().do('2026-11-02 20:01', securityGuard, { type: 'takeIncidentPost', post: 'COMMANDER' }).do('2026-11-02 20:02', securityGuard, tick('call')).state.runs[0]!.marks['call']?.by).toBe('security-guard');
  });

  test('INC-4, INC-9: the log keeps what anybody on the incident writes; only who leads directs', () => {
    const tale = fire().do('2026-11-02 20:01', securityGuard, say.log).do('2026-11-02 20:02', securityManager, { type: 'logIncident', kind: 'DIRECTION', text: '先切断 12 层电源' });
    expect(tale.state.log.map(({ kind, text, by }) => [kind, text, by])).toEqual([['NOTE', '消防车到场', 'security-guard'], ['DIRECTION', '先切断 12 层电源', 'security-manager']]);
    expect(tale.refusal('2026-11-02 20:03', securityGuard, { type: 'logIncident', kind: 'DIRECTION', text: '撤' })).toMatchObject({ kind: 'NotAllowed' });
    expect(tale.refusal('2026-11-02 20:03', 'gardener', say.log)).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    expect(tale.refusal('2026-11-02 20:03', 'committee', say.log)).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'READ_ONLY' } });
    const kinds = (who: Actor) => logKindsOf(tale.state, who);
    expect([kinds(securityManager), kinds(actorOf('centre-manager', 'CENTRE_MANAGER'))]).toEqual([LOG_KINDS, LOG_KINDS]);
    expect([kinds(securityGuard), kinds(WHO.gardener)]).toEqual([LOG_KINDS.filter((kind) => kind !== 'DIRECTION'), []]);
    const leading = fire().do('2026-11-02 20:01', securityGuard, { type: 'takeIncidentPost', post: 'COMMANDER' }).state;
    expect(logKindsOf(leading, securityGuard)).toEqual(LOG_KINDS);
    for (let line = 0; line < 60; line += 1) tale.do('2026-11-02 20:05', securityGuard, { ...say.log, text: `第 ${line} 条` });
    expect([tale.state.log.length, tale.state.log.at(-1)?.text]).toEqual([50, '第 59 条']);
  });

  test('INC-9: whoever is on duty is on every incident, but for a department\'s staff', () => {
    expect(DUTY_ROLES.filter((role) => !isAlwaysOn(role))).toEqual(['RESPONSIBLE_STAFF']);
  });

  test('PBK-1: heads are counted place by place', () => {
    const tale = fire().do('2026-11-02 20:15', securityGuard, { type: 'countIncidentHeads', where: '东门集合点', present: 42, expected: 43, text: '12B 一人未到' });
    expect(tale.state.headCounts).toEqual([{ at: at('2026-11-02 20:15'), by: 'security-guard', where: '东门集合点', present: 42, expected: 43, text: '12B 一人未到' }]);
    expect(tale.refusal('2026-11-02 20:16', securityGuard, { type: 'countIncidentHeads', where: '东门', present: -1, expected: null, text: null })).toMatchObject({ field: 'present', problem: 'OUT_OF_RANGE' });
  });
});

describe('the table', () => {
  test('no state is unreachable or a dead end', () => expect(walkLifecycle(INCIDENT.lifecycle)).toEqual([]));

  const answered = () => media().do('2026-11-02 20:10', securityManager, say.answer);
  const stated = () => answered().do('2026-11-02 20:20', statementOffice, say.stated);
  const completed = () => fire().do('2026-11-02 20:10', securityManager, say.none).do('2026-11-02 20:20', securityManager, say.control);
  const summarised = () => completed().do('2026-11-03 20:10', securityManager, say.summary);
  const IN_STATE: Record<(typeof INCIDENT_STATUSES)[number], () => IncidentState> = {
    RAISED: () => fire().state, ANSWERED: () => answered().state, STATED: () => stated().state, COMPLETED: () => completed().state, SUMMARISED: () => summarised().state,
    CLOSED: () => summarised().do('2026-11-04 09:00', 'centreManager', say.accepted).state, STOOD_DOWN: () => fire().do('2026-11-02 20:10', 'centreManager', say.standDown).state,
  };
  const COMMANDS: readonly IncidentCommand[] = [
    ...Object.values(say), { type: 'setIncidentReplyDeadline', dueAt: at('2026-11-10 00:00'), reason: null }, { type: 'countIncidentHeads', where: '东门', present: 1, expected: null, text: null },
    { type: 'reviseIncident', level: 1, kind: null, place: null, title: null, departmentId: null, reason: '扩大' }, { type: 'startPlaybook', playbook: { ...FIRE_COPY, template: { ...FIRE_COPY.template, key: 'GAS' } } },
    tick('call'), { type: 'skipStep', run: 'FIRE', step: 'call', reason: '已在场' }, { type: 'reopenStep', run: 'FIRE', step: 'call', reason: '误点' },
    { type: 'takeIncidentPost', post: 'RECORDER' }, { type: 'handOverIncident', post: 'RECORDER', to: 'x' as StaffId, text: null }, { type: 'secureIncidentPictures', state: 'SECURED', text: '已存' },
  ];
  const everybody = ['assistant', 'supervisor', 'centreManager', securityManager, securityGuard, controlRoom, statementOffice, 'leader', actorOf('company', 'COMPANY_DUTY_PERSON')] as const;
  test.each(matrix(INCIDENT, IN_STATE, COMMANDS, '2026-11-05 09:00', everybody))('$command in $state: legal $legal', ({ legal, refusedByState }) => {
    if (!legal) expect(refusedByState).toBe(true);
  });
  test('every command of the table is tried', () => {
    expect(new Set(COMMANDS.map(({ type }) => type))).toEqual(new Set(INCIDENT.lifecycle.transitions.map(({ command }) => command).filter((command) => command !== 'raiseIncident')));
  });

  test('what is raised names its place, kind and happened before now', () => {
    expect(incident().refusal(T0, 'assistant', raise({ place: ' ' }))).toMatchObject({ field: 'place', problem: 'EMPTY' });
    expect(incident().refusal(T0, 'assistant', raise({ happenedAt: at('2026-11-02 20:01') }))).toMatchObject({ kind: 'InTheFuture' });
    expect(incident().refusal(T0, 'committee', raise())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'READ_ONLY' } });
    expect(incident().refusal(T0, 'stranger', raise())).toMatchObject({ kind: 'NotAllowed' });
  });

  test('an incident without its texts still folds', () => {
    const tale = stated().do('2026-11-02 20:30', securityGuard, say.log).do('2026-11-02 20:40', securityManager, say.control).do('2026-11-02 21:00', securityManager, say.summary);
    const erased = tale.erased();
    expect([erased.status, erased.title, erased.place, erased.log[0]?.text, erased.statement?.explanation, erased.summary?.cause]).toEqual(['SUMMARISED', '', '', '', '', '']);
  });
});
