import { describe, expect, test } from '@jest/globals';
import type { Actor, CommunityId, DepartmentId, StaffId, StatementCommand, StatementState, SubjectId } from '../index.ts';
import { deadlineState, STATEMENT, STATEMENT_STATUSES, walkLifecycle } from '../index.ts';
import { SECURITY, securityManager, statementOffice } from '../../test/incident-kit.ts';
import { actorOf, at, COMMUNITY, ENGINEERING, ENVIRONMENT } from '../../test/kit.ts';
import { Tale, matrix } from '../../test/subject-kit.ts';

const T0 = '2026-11-02 20:00';
const engineeringDesk = actorOf('engineering-desk', 'COMPLAINT_DESK_SUPERVISOR', ENGINEERING);
const environmentDesk = actorOf('environment-desk', 'COMPLAINT_DESK_SUPERVISOR', ENVIRONMENT);
const companyDuty = actorOf('company', 'COMPANY_DUTY_PERSON');
type Draft = Extract<StatementCommand, { type: 'draftStatement' }>;
const INCIDENT = { id: 'incident-1' as SubjectId, answered: true, status: 'ANSWERED', over: false, drill: false, departmentId: SECURITY, below: false, spoken: false };
const draft = (patch: Partial<Draft> = {}): Draft => ({
  type: 'draftStatement', statementId: 'statement-1' as SubjectId, communityId: COMMUNITY as CommunityId, incident: INCIDENT, communities: [COMMUNITY], asked: [ENGINEERING, ENVIRONMENT],
  explanation: '电缆井短路冒烟，无人受伤', handling: '已断电检修，今晚恢复', wording: '您好，3栋已处理完毕', matter: { content: 'SUDDEN_EVENT', keywords: ['冒烟'], places: ['3栋'] }, ...patch,
});
const say = {
  revise: { type: 'reviseStatement', explanation: null, handling: '今晚十点恢复', wording: null, matter: null },
  advise: { type: 'adviseStatement', text: '补充恢复时间', pass: false },
  pass: { type: 'adviseStatement', text: null, pass: true },
  fix: { type: 'fixStatement', communities: [COMMUNITY], filedTo: ['centre-manager' as StaffId], withoutAdviceReason: null },
  hurry: { type: 'fixStatement', communities: [COMMUNITY], filedTo: ['centre-manager' as StaffId], withoutAdviceReason: '记者在场，不能等' },
  supersede: { type: 'supersedeStatement', by: 'statement-2' as SubjectId, reason: '原因查明' },
  end: { type: 'endStatement', reason: '事情已过去' },
  over: { type: 'endStatementWithIncident' },
} as const satisfies Readonly<Record<string, StatementCommand>>;
const statement = (patch: Partial<Draft> = {}, who: Parameters<Tale<StatementState, StatementCommand, never>['do']>[1] = 'supervisor') => new Tale(STATEMENT).do(T0, who, draft(patch));
const consulted = () => statement().do('2026-11-02 20:10', engineeringDesk, say.advise).do('2026-11-02 20:20', environmentDesk, say.pass);
const fixed = () => consulted().do('2026-11-02 20:30', statementOffice, say.fix);

describe('the course of a statement (STM-1, STM-2)', () => {
  test('drafted, advised on, fixed and filed', () => {
    const tale = statement();
    expect(tale.state).toMatchObject({ status: 'DRAFTED', series: 'statement-1', version: 1, office: false, drill: false, communities: [COMMUNITY], explanation: '电缆井短路冒烟，无人受伤', handling: '已断电检修，今晚恢复' });
    expect(tale.do('2026-11-02 20:10', engineeringDesk, say.advise).state.status).toBe('DRAFTED');
    expect(tale.do('2026-11-02 20:15', 'supervisor', say.revise).state).toMatchObject({ revision: 1, handling: '今晚十点恢复', explanation: '电缆井短路冒烟，无人受伤' });
    expect(tale.do('2026-11-02 20:20', environmentDesk, say.pass).state.status).toBe('CONSULTED');
    expect(tale.state.asked.map(({ departmentId, advice }) => [departmentId, advice?.by, advice?.text, advice?.pass, advice?.revision])).toEqual([[ENGINEERING, 'engineering-desk', '补充恢复时间', false, 0], [ENVIRONMENT, 'environment-desk', null, true, 1]]);
    tale.do('2026-11-02 20:30', statementOffice, say.fix);
    expect([tale.state.status, tale.state.fixing]).toEqual(['FIXED', { at: at('2026-11-02 20:30'), by: 'statement-office', filedTo: ['centre-manager'], withoutAdvice: [], reason: null }]);
  });

  test('from the department’s answer, once at a time, and not below a wide incident', () => {
    const refused = (incident: Partial<Draft['incident']>) => new Tale(STATEMENT).refusal(T0, 'supervisor', draft({ incident: { ...INCIDENT, ...incident } }));
    expect(refused({ answered: false, status: 'RAISED' })).toEqual({ kind: 'WrongState', state: 'UNANSWERED', allowedIn: ['ANSWERED'] });
    expect(refused({ over: true, status: 'CLOSED' })).toMatchObject({ kind: 'WrongState', state: 'CLOSED' });
    expect(refused({ below: true })).toMatchObject({ kind: 'InvalidField', field: 'incidentId', problem: 'NOT_APPLICABLE' });
    expect(refused({ spoken: true })).toMatchObject({ kind: 'InvalidField', field: 'incidentId', problem: 'NOT_APPLICABLE' });
  });

  test('who drafts: the customer supervisor; of an office the company; the other way round nobody', () => {
    expect(new Tale(STATEMENT).refusal(T0, companyDuty, draft())).toEqual({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles: ['CUSTOMER_SUPERVISOR'] } });
    const office = { incident: { ...INCIDENT, departmentId: null }, asked: [] as DepartmentId[] };
    expect(new Tale(STATEMENT).refusal(T0, 'supervisor', draft(office))).toMatchObject({ denial: { roles: ['COMPANY_DUTY_PERSON', 'COMPANY_LEADER'] } });
    const tale = statement(office, companyDuty);
    expect([tale.state.status, tale.state.office]).toEqual(['CONSULTED', true]);
    expect(tale.refusal('2026-11-02 20:10', 'supervisor', say.revise)).toMatchObject({ kind: 'NotAllowed' });
    expect(tale.do('2026-11-02 20:10', 'leader', say.revise).do('2026-11-02 20:20', statementOffice, say.fix).state.status).toBe('FIXED');
  });

  test('a fire does not wait: before all advice is in, a reason is needed; with it, none is', () => {
    const tale = statement().do('2026-11-02 20:05', engineeringDesk, say.advise);
    expect(tale.refusal('2026-11-02 20:06', statementOffice, say.fix)).toEqual({ kind: 'ReasonRequired', field: 'withoutAdviceReason', rule: 'STM-2' });
    tale.do('2026-11-02 20:06', statementOffice, say.hurry);
    expect(tale.state.fixing).toMatchObject({ withoutAdvice: [ENVIRONMENT], reason: '记者在场，不能等' });
    expect(consulted().refusal('2026-11-02 20:30', statementOffice, say.hurry)).toMatchObject({ field: 'withoutAdviceReason', problem: 'NOT_APPLICABLE' });
  });

  test('who advises: the complaint-desk supervisor of a department that is asked, or its manager (ORG-2)', () => {
    expect(statement().refusal('2026-11-02 20:05', securityManager, say.advise)).toEqual({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles: ['COMPLAINT_DESK_SUPERVISOR'] } });
    expect(statement().refusal('2026-11-02 20:05', 'assistant', say.advise)).toMatchObject({ kind: 'NotAllowed' });
    expect(statement().do('2026-11-02 20:05', 'manager', say.advise).state.asked[0]?.advice?.by).toBe('manager');
    expect(statement().refusal('2026-11-02 20:05', engineeringDesk, { ...say.advise, text: ' ' })).toMatchObject({ field: 'text', problem: 'EMPTY' });
    // Somebody thinks again.
    expect(consulted().do('2026-11-02 20:25', environmentDesk, { ...say.advise, text: '树池已围挡' }).state.asked[1]?.advice).toMatchObject({ text: '树池已围挡', pass: false });
  });

  test.each<readonly [string, string | Actor]>([['the desk', 'assistant'], ['the supervisor', 'supervisor'], ['the centre manager', 'centreManager'], ['a leader', 'leader']])('only the statement office speaks: not %s', (_who, actor) => {
    for (const command of [say.fix, say.supersede, say.end]) {
      const tale = command === say.fix ? consulted() : fixed();
      expect(tale.refusal('2026-11-02 21:00', actor as never, command)).toEqual({ kind: 'NotAllowed', denial: { reason: 'ROLE', roles: ['STATEMENT_OFFICE'] } });
    }
  });

  test('a later version is fixed at once, says why, and keeps what it does not change', () => {
    const old = fixed();
    old.do('2026-11-02 22:00', statementOffice, say.supersede);
    expect(old.state).toMatchObject({ status: 'SUPERSEDED', superseding: { statementId: 'statement-2', reason: '原因查明', by: 'statement-office' } });
    const issue = { type: 'issueStatement', statementId: 'statement-2' as SubjectId, communityId: COMMUNITY, old: old.state, communities: [COMMUNITY], filedTo: [], explanation: '接头老化', handling: null, wording: null, matter: null, reason: '原因查明' } as const;
    const next = new Tale(STATEMENT).do('2026-11-02 22:00', statementOffice, issue);
    expect(next.state).toMatchObject({ status: 'FIXED', series: 'statement-1', version: 2, supersedes: 'statement-1', explanation: '接头老化', handling: '已断电检修，今晚恢复', matter: draft().matter, incidentId: 'incident-1', fixing: { reason: '原因查明' } });
    expect(new Tale(STATEMENT).refusal('2026-11-02 22:00', 'supervisor', issue)).toMatchObject({ kind: 'NotAllowed' });
    expect(new Tale(STATEMENT).refusal('2026-11-02 22:00', statementOffice, { ...issue, wording: ' ' })).toMatchObject({ field: 'wording', problem: 'EMPTY' });
    expect(new Tale(STATEMENT).refusal('2026-11-02 22:00', statementOffice, { ...issue, reason: '' })).toMatchObject({ field: 'reason', problem: 'EMPTY' });
  });

  test('it ends by the statement office, or with its incident when the centre manager closes that', () => {
    expect(fixed().do('2026-11-03 09:00', statementOffice, say.end).state.ending).toEqual({ at: at('2026-11-03 09:00'), by: 'statement-office', cause: 'OFFICE', reason: '事情已过去' });
    expect(fixed().refusal('2026-11-03 09:00', statementOffice, { ...say.end, reason: '' })).toMatchObject({ field: 'reason', problem: 'EMPTY' });
    expect(fixed().do('2026-11-03 09:00', 'centreManager', say.over).state.ending).toMatchObject({ cause: 'INCIDENT', reason: null });
    expect(statement().do('2026-11-02 20:05', 'centreManager', say.over).state.status).toBe('ENDED');
  });

  test('what it is recognised by: something has to be said, and no more than ten words of each', () => {
    const refused = (matter: Partial<Draft['matter']>) => new Tale(STATEMENT).refusal(T0, 'supervisor', draft({ matter: { content: null, keywords: [], places: [], ...matter } }));
    expect(refused({})).toMatchObject({ field: 'matter.keywords', problem: 'EMPTY' });
    expect(refused({ keywords: [' '] })).toMatchObject({ field: 'matter.keywords.0', problem: 'EMPTY' });
    expect(refused({ places: Array.from({ length: 11 }, (_, index) => `${index}栋`) })).toMatchObject({ field: 'matter.places', problem: 'OUT_OF_RANGE', limit: 10 });
    expect(refused({ keywords: ['水'.repeat(41)] })).toMatchObject({ field: 'matter.keywords.0', problem: 'TOO_LONG', limit: 40 });
    expect(refused({ content: 'NOTHING' as never })).toMatchObject({ field: 'matter.content', problem: 'MALFORMED' });
    expect(statement({ matter: { content: 'FEES', keywords: [], places: [] } }).state.matter.content).toBe('FEES');
    expect(statement().refusal('2026-11-02 20:05', 'supervisor', { ...say.revise, handling: null })).toMatchObject({ field: 'explanation', problem: 'EMPTY' });
    expect(statement().do('2026-11-02 20:05', statementOffice, { ...say.revise, matter: { content: null, keywords: ['电视台'], places: [] } }).state.matter).toEqual({ content: null, keywords: ['电视台'], places: [] });
  });
});

describe('STM-2: advice is owed within the hour', () => {
  const due = (tale: ReturnType<typeof statement>, when: string) => tale.state.deadlines.map((deadline) => `${deadline.key} ${deadline.owner.role} ${deadline.owner.departmentId} ${deadlineState(deadline, at(when))}`);
  test('one of each department that is asked, over the holiday as on any day', () => {
    const tale = new Tale(STATEMENT).do('2026-09-30 23:30', 'supervisor', draft());
    expect(tale.shows('STM-2', '2026-09-30 23:31')).toEqual(['RUNNING 2026-09-30 23:30 – 2026-10-01 00:30', 'RUNNING 2026-09-30 23:30 – 2026-10-01 00:30']);
    expect(due(tale, '2026-10-01 00:30')).toEqual([`STM-2:${ENGINEERING}#1 COMPLAINT_DESK_SUPERVISOR ${ENGINEERING} RUNNING`, `STM-2:${ENVIRONMENT}#1 COMPLAINT_DESK_SUPERVISOR ${ENVIRONMENT} RUNNING`]);
  });
  test('met at the due instant, missed a millisecond later; advice and pass meet it alike', () => {
    const tale = new Tale(STATEMENT).do('2026-09-30 23:30', 'supervisor', draft()).do('2026-10-01 00:30', engineeringDesk, say.pass).do('2026-10-01 00:30:00.001', environmentDesk, say.advise);
    expect(tale.shows('STM-2', '2026-10-01 01:00')).toEqual(['MET 2026-09-30 23:30 – 2026-10-01 00:30', 'MISSED 2026-09-30 23:30 – 2026-10-01 00:30']);
    expect(tale.state.status).toBe('CONSULTED');
  });
  test('fixed before, or ended: nothing more is owed', () => {
    expect(due(statement().do('2026-11-02 20:05', statementOffice, say.hurry), '2026-11-02 23:00').every((one) => one.endsWith('CANCELLED'))).toBe(true);
    expect(due(statement().do('2026-11-02 20:05', 'centreManager', say.over), '2026-11-02 23:00').every((one) => one.endsWith('CANCELLED'))).toBe(true);
  });
});

describe('the table', () => {
  test('no state is unreachable or a dead end', () => expect(walkLifecycle(STATEMENT.lifecycle)).toEqual([]));
  const IN_STATE: Record<(typeof STATEMENT_STATUSES)[number], () => StatementState> = {
    DRAFTED: () => statement().state, CONSULTED: () => consulted().state, FIXED: () => fixed().state,
    SUPERSEDED: () => fixed().do('2026-11-02 22:00', statementOffice, say.supersede).state, ENDED: () => fixed().do('2026-11-02 22:00', statementOffice, say.end).state,
  };
  const COMMANDS: readonly StatementCommand[] = Object.values(say).filter((command) => command !== say.hurry && command !== say.pass);
  test.each(matrix(STATEMENT, IN_STATE, COMMANDS, '2026-11-05 09:00', ['supervisor', 'centreManager', statementOffice, engineeringDesk, 'leader', 'assistant']))('$command in $state: legal $legal', ({ legal, refusedByState }) => {
    if (!legal) expect(refusedByState).toBe(true);
  });
  test('every command of the table is tried', () => {
    expect(new Set(COMMANDS.map(({ type }) => type))).toEqual(new Set(STATEMENT.lifecycle.transitions.map(({ command }) => command).filter((command) => command !== 'draftStatement' && command !== 'issueStatement')));
  });

  test('a statement without its texts still folds', () => {
    const tale = statement().do('2026-11-02 20:01', 'supervisor', { ...say.revise, matter: { content: null, keywords: ['电视台'], places: [] } }).do('2026-11-02 20:10', engineeringDesk, say.advise).do('2026-11-02 20:20', statementOffice, say.hurry).do('2026-11-02 22:00', statementOffice, say.supersede);
    const erased = tale.erased();
    expect(erased).toMatchObject({ status: 'SUPERSEDED', explanation: '', handling: '', wording: '', matter: { content: null, keywords: [], places: [] }, fixing: { reason: null }, superseding: { reason: '' }, revision: 1 });
    expect(erased.asked[0]?.advice).toMatchObject({ text: '', pass: false });
  });
});
