// 30 September to 10 October 2026, with the notice of that year on the table: 1–7 October off, Saturday the 10th a make-up
// day. What happens when, and until when each is owed, is worked by hand from section 8 of the rules; nothing here counts.
import { addUnit, key, speaker, type Thing } from './work-kit.ts';
import { live, register, type Organisation, type Person, type Step, type TestServer } from './testkit.ts';

/** `09-30 10:00` of Shanghai in 2026. */
export const at = (text: string): number => Date.parse(`2026-${text.replace(' ', 'T')}:00+08:00`);
export const isoAt = (text: string): string => new Date(at(text)).toISOString();

/** Rule and end of the period; 24:00 is written as the next day's 00:00. */
export type Owed = readonly [rule: string, due: string];
export interface World { readonly server: TestServer; readonly org: Organisation }
/** Something that happens, by the words that it goes by on the screens; answers the type and id of what its deadlines belong to. */
export interface Happening { readonly when: string; readonly what: string; readonly owed: readonly Owed[]; run(world: World): Promise<readonly [type: string, id: string]> }

type Steps = (world: World) => readonly Step[];
const complaint = (when: string, what: string, owed: readonly Owed[], input: Record<string, unknown> = {}, steps: Steps = () => []): Happening => ({
  when, what, owed,
  run: async (world) => {
    const made = await register(world.server, world.org, world.org.people.desk, { title: what, ...input });
    return ['Complaint', (await live(world.server, made, steps(world))).id];
  },
});
const dispatched: Steps = ({ org }) => [[org.people.supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'] }]];
const settled: Steps = ({ org }) => [[org.people.desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '已说明', acts: ['EXPLANATION'], settles: true }]];
const planned: Steps = ({ org }) => [
  [org.people.supervisor, 'complaintJudge', { judgement: 'TO_IMPROVE' }],
  [org.people.desk, 'complaintSetPlan', { departmentId: org.departments['ENGINEERING'], text: '节后更换', dueAt: isoAt('10-10 18:00'), explainedToCustomer: false }],
  [org.people.desk, 'complaintAddressOutsideParty', { party: 'DEVELOPER', name: '开发商', promise: '节后第一天来', dueAt: isoAt('10-08 12:00') }],
];
const repair = (when: string, size: string, owed: readonly Owed[]): Happening => complaint(when, `请修 ${size}`, owed, { kind: 'REPAIR', repairSize: size }, dispatched);

const work = (when: string, what: string, type: string, owed: readonly Owed[], make: (world: World, must: (person: Person, mutation: string, input: Record<string, unknown>, field?: string) => Promise<Thing>) => Promise<Thing>): Happening => ({
  when, what, owed,
  run: async (world) => {
    const must = (person: Person, mutation: string, input: Record<string, unknown>, field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`): Promise<Thing> => speaker(world.server, field, 'id version').must(person, mutation, input);
    return [type, (await make(world, must)).id];
  },
});

/** In the order in which it happens. */
export const HAPPENINGS: readonly Happening[] = [
  complaint('09-30 10:00', '来电投诉', [['CMP-8', '09-30 10:15'], ['CMP-9', '10-04 00:00'], ['CMP-11a', '10-11 00:00'], ['CMP-11b', '10-04 00:00'], ['CMP-12', '10-04 00:00']]),
  complaint('09-30 10:00', '一般派单', [['CMP-22', '10-03 10:00']], {}, dispatched),
  complaint('09-30 10:00', '紧急派单', [['CMP-10', '10-01 00:00'], ['CMP-22', '10-01 10:00']], { essentialFacility: true }, dispatched),
  complaint('09-30 10:00', '重大投诉', [['CMP-7', '09-30 10:15'], ['CMP-22', '09-30 14:00']], { dangerToLifeOrProperty: true }, dispatched),
  complaint('09-30 10:00', '主管部门转办', [['CMP-1', '10-09 17:00']], { channel: 'AUTHORITY', authorityReference: '转办 1 号', authorityDueAt: isoAt('10-09 17:00') }),
  complaint('09-30 10:00', '改进计划与外部责任方', [['CMP-15', '10-10 18:00'], ['CMP-24', '10-08 12:00']], {}, planned),
  complaint('09-30 10:00', '维修质量投诉', [['REP-1', '09-30 10:30']], { aboutRepair: true }),
  repair('09-30 10:00', 'SMALL', [['REP-1', '09-30 10:10'], ['REP-2', '09-30 12:00']]),
  repair('09-30 10:00', 'LARGE', [['REP-2', '10-08 00:00']]),
  work('09-30 10:05', '消防通道堵塞', 'Finding', [['ORG-8', '10-09 12:00']], ({ org }, must) => must(org.people.centre, 'findingRecord', { communityId: org.communityId, idempotencyKey: key(), source: 'AUTHORITY', severity: 'MAJOR', dueAt: isoAt('10-09 12:00'), departmentId: org.departments['ENGINEERING'], inspectedBy: '住建局', description: '消防通道堵塞' })),
  work('09-30 10:05', '节后补种绿化', 'Commitment', [['ORG-7', '10-08 18:00']], ({ org }, must) => must(org.people.desk, 'commitmentMake', { communityId: org.communityId, idempotencyKey: key(), departmentId: org.departments['ENGINEERING'], toWhom: '业主', text: '节后补种绿化', dueAt: isoAt('10-08 18:00') })),
  work('09-30 10:05', '主卧空鼓', 'Defect', [['REP-4', '10-09 18:00']], async ({ server, org }, must) => {
    const unitId = await addUnit(server, org, '1502');
    const sheet = await must(org.people.desk, 'handoverSheetOpen', { communityId: org.communityId, idempotencyKey: key(), form: 'MOVE_IN', unitId, present: '业主' }, 'handoverSheet');
    return must(org.people.desk, 'defectRecord', { communityId: org.communityId, idempotencyKey: key(), sheetId: sheet.id, place: '主卧', description: '主卧空鼓', party: 'DEVELOPER', reinspectAt: isoAt('10-09 18:00') });
  }),
  complaint('09-30 16:00', '来电办结', [['CMP-14a', '10-09 00:00'], ['CMP-14b', '10-04 00:00']], {}, settled),
  complaint('09-30 16:00', '来信办结', [['CMP-14a', '10-04 00:00'], ['CMP-14b', '10-04 00:00']], { channel: 'LETTER' }, settled),
  repair('09-30 19:59', 'URGENT', [['REP-2', '10-01 00:00']]),
  repair('09-30 21:30', 'URGENT', [['REP-2', '10-01 01:30']]),
  complaint('09-30 22:30', '夜间停电', [['CMP-10', '10-01 00:30']], { essentialFacility: true }),
  work('10-01 09:00', '全屋翻新', 'Renovation', [['REP-3', '10-02 00:00']], async ({ server, org }, must) => {
    const unitId = await addUnit(server, org, '1503');
    let one = await must(org.people.desk, 'renovationApply', { communityId: org.communityId, idempotencyKey: key(), unitId, applicant: '赵', scope: '全屋翻新', drawings: [{ title: '平面图', reference: '01' }], plannedStartAt: isoAt('10-01 10:00'), plannedEndAt: isoAt('10-30 10:00') });
    const points = ['REMOVAL', 'FRONT', 'PIPES', 'ENVIRONMENT'].map((topic) => ({ topic, result: 'PASSED' }));
    for (const [name, input] of [['Review', { points }], ['Approve', {}], ['Start', {}]] as const) one = await must(org.people.manager, `renovation${name}`, { renovationId: one.id, expectedVersion: one.version, ...input });
    return one;
  }),
  complaint('10-09 10:00', '节后投诉', [['CMP-9', '10-13 00:00'], ['CMP-11a', '10-14 00:00'], ['CMP-11b', '10-13 00:00']]),
  complaint('10-09 16:00', '节后来电办结', [['CMP-14a', '10-11 00:00'], ['CMP-14b', '10-13 00:00']], {}, settled),
];

/** The weekly check is opened by the clock: the week of 28 September, and the one of the holiday. */
export const WEEKS: readonly (readonly [monday: string, due: string])[] = [['2026-09-28', '10-05 00:00'], ['2026-10-05', '10-12 00:00']];
/** Each further day of works by the clock, as nobody inspects. */
export const WORKS_DAYS = ['10-03 00:00', '10-04 00:00', '10-05 00:00', '10-06 00:00', '10-07 00:00', '10-08 00:00', '10-09 00:00', '10-10 00:00', '10-11 00:00'] as const;
