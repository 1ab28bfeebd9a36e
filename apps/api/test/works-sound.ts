// Works and checks for the suites that try everything: one of each noun, and a sound request of each mutation.
import { randomBytes } from 'node:crypto';
import { type CAST, PASSWORD, register, type Organisation, type Person, type TestServer } from './testkit.ts';
import { speaker, type Thing } from './work-kit.ts';

type Input = Record<string, unknown>;
type Role = keyof typeof CAST;
interface Sound { readonly input: Input; readonly person: Person | null }
const key = (): string => randomBytes(8).toString('hex');
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const TOPICS = ['REMOVAL', 'FRONT', 'PIPES', 'ENVIRONMENT'] as const;
const points = (remark: string) => TOPICS.map((topic) => ({ topic, result: 'PASSED', remark }));

/** The Monday of some weeks ago, on Shanghai's calendar. */
const mondayBack = (weeks: number): string => {
  const day = new Date(Date.now() + 8 * 3_600_000 - weeks * 7 * 86_400_000);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
};

/** Speaks to each noun, answering id and version. */
const speakers = (server: TestServer) => Object.fromEntries(['finding', 'renovation', 'handoverSheet', 'defect', 'weeklyCheck', 'dailyCheck', 'commitment'].map((field) => [field, speaker(server, field, 'id version')])) as Record<string, ReturnType<typeof speaker>>;

/** Ids of one of each, whose every text is `mark`; also a complaint that waits for its judgement, so that the weekly check lists it. */
export async function fillWorks(server: TestServer, org: Organisation, mark: string, unitId: string): Promise<Readonly<Record<string, string>>> {
  const { finding, renovation, handoverSheet, defect, weeklyCheck, dailyCheck, commitment } = speakers(server) as Record<'finding' | 'renovation' | 'handoverSheet' | 'defect' | 'weeklyCheck' | 'dailyCheck' | 'commitment', ReturnType<typeof speaker>>;
  const { desk, supervisor, manager, centre } = org.people;
  const at = (): Input => ({ communityId: org.communityId, idempotencyKey: key() });
  await register(server, org, desk, { title: `未判断 ${mark}` });
  const daily = await dailyCheck.must(manager, 'dailyCheckRecord', { ...at(), where: 'SITE', place: mark, text: mark, result: 'FINDING' });
  const found = await finding.must(manager, 'findingRecord', { ...at(), source: 'DAILY_CHECK', sourceId: daily.id, severity: 'MINOR', dueAt: inDays(5), departmentId: org.departments['ENGINEERING'], inspectedBy: mark, place: mark, description: mark });
  const rectified = await finding.must(manager, 'findingRectify', { findingId: found.id, expectedVersion: found.version, text: mark });
  await finding.must(centre, 'findingCheck', { findingId: found.id, expectedVersion: rectified.version, passed: false, remark: mark, dueAt: inDays(9) });
  const applied = await renovation.must(desk, 'renovationApply', { ...at(), unitId, applicant: mark, phone: mark.slice(0, 20), contractor: mark, scope: mark, drawings: [{ title: mark, reference: mark }], plannedStartAt: inDays(1), plannedEndAt: inDays(30) });
  await renovation.must(manager, 'renovationReview', { renovationId: applied.id, expectedVersion: applied.version, points: points(mark) });
  const sheet = await handoverSheet.must(desk, 'handoverSheetOpen', { ...at(), form: 'MOVE_IN', unitId, present: mark });
  const flaw = await defect.must(desk, 'defectRecord', { ...at(), sheetId: sheet.id, place: mark, description: mark, party: 'OTHER', partyName: mark, reinspectAt: inDays(9) });
  await defect.must(supervisor, 'defectDemand', { defectId: flaw.id, expectedVersion: flaw.version, text: mark, penaltyRule: mark });
  const week = await weeklyCheck.must(supervisor, 'weeklyCheckOpen', at());
  await weeklyCheck.must(supervisor, 'weeklyCheckRecordSection', { checkId: week.id, expectedVersion: week.version, section: 'RECORDS', result: 'FINDING', remark: mark });
  const promise = await commitment.must(desk, 'commitmentMake', { ...at(), departmentId: org.departments['ENGINEERING'], toWhom: mark, text: mark, dueAt: inDays(3) });
  return { Finding: found.id, Renovation: applied.id, HandoverSheet: sheet.id, Defect: flaw.id, WeeklyCheck: week.id, DailyCheck: daily.id, Commitment: promise.id };
}

/** Arguments of ours that name things. */
export const WORKS_NAMES: Readonly<Record<string, string>> = { findingId: 'Finding', sourceId: 'DailyCheck', renovationId: 'Renovation', sheetId: 'HandoverSheet', defectId: 'Defect', checkId: 'WeeklyCheck', commitmentId: 'Commitment' };

/** Of each creation: a change that makes it another one. */
export const WORKS_CHANGED: Readonly<Record<string, Input>> = {
  findingRecord: { severity: 'CRITICAL' }, renovationApply: { scope: '别的' }, handoverSheetOpen: { present: '别人' }, defectRecord: { place: '别处' }, weeklyCheckOpen: { week: mondayBack(52) }, dailyCheckRecord: { place: '别处' }, commitmentMake: { toWhom: '别人' },
};
/** What each creation answers. */
export const WORKS_ANSWERED: Readonly<Record<string, string>> = Object.fromEntries(Object.entries({ findingRecord: 'finding', renovationApply: 'renovation', handoverSheetOpen: 'handoverSheet', defectRecord: 'defect', weeklyCheckOpen: 'weeklyCheck', dailyCheckRecord: 'dailyCheck', commitmentMake: 'commitment' }).map(([name, field]) => [name, `${field} { id }`]));

/** A sound request of each mutation; `world` answers when asked, since the suite founds its organisations later. */
export function soundWorks(world: () => { readonly server: TestServer; readonly ours: Organisation; readonly own: Readonly<Record<string, string>> }): Readonly<Record<string, () => Promise<Sound>>> {
  const at = (): Input => ({ communityId: world().ours.communityId, idempotencyKey: key() });
  const must = (who: Role, field: string, mutation: string, input: Input): Promise<Thing> => speakers(world().server)[field]!.must(world().ours.people[who], mutation, input);
  const sound = (who: Role, input: Input): Sound => ({ person: world().ours.people[who], input });
  const found = (): Input => ({ ...at(), source: 'DAILY_CHECK', sourceId: world().own['DailyCheck'], severity: 'MINOR', foundAt: new Date(Date.now() - 1_000).toISOString(), dueAt: inDays(5), departmentId: world().own['Department'], inspectedBy: '督导', place: '车库', description: '积水' });
  const application = (): Input => ({ ...at(), unitId: world().own['Unit'], applicant: '赵', phone: '138', contractor: '宏图', scope: '翻新', drawings: [{ title: '平面图', reference: '01' }], plannedStartAt: inDays(1), plannedEndAt: inDays(30) });
  const sheet = (): Input => ({ ...at(), form: 'TAKING_OVER', area: '大堂', inspectedAt: new Date(Date.now() - 1_000).toISOString(), present: '王' });
  const flaw = (): Input => ({ ...at(), sheetId: world().own['HandoverSheet'], place: '主卧', description: '空鼓', party: 'OTHER', partyName: '宏图', reinspectAt: inDays(9) });
  const promise = (): Input => ({ ...at(), departmentId: world().own['Department'], toWhom: '李', text: '修好', dueAt: inDays(3) });
  const naming = (idField: string, one: Thing, more: Input): Input => ({ [idField]: one.id, expectedVersion: one.version, ...more });
  const works: readonly (readonly [string, Input])[] = [['Review', { points: points('好') }], ['Approve', {}], ['Start', {}], ['Pause', { reason: '停' }]];
  const renovation = async (steps: number, others: readonly string[] = []): Promise<Thing> => {
    let one = await must('desk', 'renovation', 'renovationApply', application());
    for (const [name, input] of [...works.slice(0, steps), ...others.map((name) => [name, {}] as const)]) one = await must('manager', 'renovation', `renovation${name}`, naming('renovationId', one, input));
    return one;
  };
  const onRenovation = async (one: Promise<Thing>, more: Input, who: Role = 'manager'): Promise<Sound> => sound(who, naming('renovationId', await one, more));
  const demanded = async (): Promise<Thing> => must('supervisor', 'defect', 'defectDemand', naming('defectId', await must('desk', 'defect', 'defectRecord', flaw()), { text: '修', penaltyRule: '罚' }));
  let back = 1;
  /** Another week each time: a check is one a week. */
  const week = (): string => mondayBack((back += 1));
  const checked = async (sections: number): Promise<Thing> => {
    let one = await must('supervisor', 'weeklyCheck', 'weeklyCheckOpen', { ...at(), week: week() });
    for (const section of ['RECORDS', 'HANDLING', 'CALL_BACKS'].slice(0, sections)) one = await must('supervisor', 'weeklyCheck', 'weeklyCheckRecordSection', naming('checkId', one, { section, result: 'IN_ORDER' }));
    return one;
  };
  let open: Thing = null;
  return {
    findingRecord: async () => sound('manager', found()),
    findingRectify: async () => sound('manager', naming('findingId', await must('manager', 'finding', 'findingRecord', found()), { text: '已清' })),
    findingCheck: async () => sound('centre', naming('findingId', await must('manager', 'finding', 'findingRectify', naming('findingId', await must('manager', 'finding', 'findingRecord', found()), { text: '已清' })), { passed: false, remark: '仍有', dueAt: inDays(9) })),
    renovationApply: async () => sound('desk', application()),
    renovationAddDrawing: () => onRenovation(renovation(0), { title: '水电图', reference: '02' }, 'desk'),
    renovationReview: () => onRenovation(renovation(0), { points: points('好') }),
    renovationApprove: () => onRenovation(renovation(1), { remark: '同意' }),
    renovationRefuse: () => onRenovation(renovation(1), { reason: '不行' }),
    renovationStart: () => onRenovation(renovation(2), {}),
    renovationInspect: () => onRenovation(renovation(3), { newWorks: 'PASSED', hiddenWorks: 'FAILED', remark: '过薄' }),
    renovationPause: () => onRenovation(renovation(3), { reason: '停工' }),
    renovationResume: () => onRenovation(renovation(4), {}),
    renovationComplete: () => onRenovation(renovation(3), { remark: '完工' }),
    renovationAccept: () => onRenovation(renovation(3, ['Complete']), { passed: false, remark: '未达标' }),
    renovationWithdraw: () => onRenovation(renovation(0), { reason: '取消' }, 'desk'),
    handoverSheetOpen: async () => sound('desk', sheet()),
    handoverSheetClose: async () => sound('supervisor', naming('sheetId', await must('desk', 'handoverSheet', 'handoverSheetOpen', sheet()), { remark: '签收' })),
    defectRecord: async () => sound('desk', flaw()),
    defectDemand: async () => sound('supervisor', naming('defectId', await must('desk', 'defect', 'defectRecord', flaw()), { text: '修', penaltyRule: '罚', reinspectAt: inDays(7) })),
    defectRectify: async () => sound('desk', naming('defectId', await demanded(), { text: '已修' })),
    defectReinspect: async () => sound('supervisor', naming('defectId', await demanded(), { passed: false, remark: '仍漏', reinspectAt: inDays(12) })),
    weeklyCheckOpen: async () => sound('supervisor', { ...at(), week: week() }),
    weeklyCheckRecordSection: async () => {
      open ??= await checked(0);
      open = await must('supervisor', 'weeklyCheck', 'weeklyCheckRecordSection', naming('checkId', { ...open, version: (await speakers(world().server)['weeklyCheck']!.read(world().ours.people.supervisor, open.id)).version }, { section: 'RECORDS', result: 'IN_ORDER' }));
      return sound('supervisor', naming('checkId', open, { section: 'HANDLING', result: 'FINDING', remark: '超时' }));
    },
    weeklyCheckSign: async () => sound('supervisor', naming('checkId', await checked(3), { password: PASSWORD, reason: '补签' })),
    dailyCheckRecord: async () => sound('manager', { ...at(), departmentId: world().own['Department'], where: 'SITE', place: '大堂', text: '完好', result: 'IN_ORDER', checkedAt: new Date(Date.now() - 1_000).toISOString() }),
    commitmentMake: async () => sound('desk', promise()),
    commitmentClose: async () => sound('manager', naming('commitmentId', await must('desk', 'commitment', 'commitmentMake', promise()), { kept: true, result: '已修' })),
  };
}
