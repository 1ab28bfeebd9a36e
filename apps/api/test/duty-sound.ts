// Roster and hand-over for the suites that try everything: one of each, and a sound request of each mutation.
import { randomBytes } from 'node:crypto';
import { type CAST, PASSWORD, register, type Organisation, type Person, type TestServer } from './testkit.ts';
import { speaker, type Thing } from './work-kit.ts';

type Input = Record<string, unknown>;
type Role = keyof typeof CAST;
interface Sound { readonly input: Input; readonly person: Person | null }
const key = (): string => randomBytes(8).toString('hex');
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
/** The Monday of next week, on Shanghai's calendar. */
const nextMonday = (): string => {
  const day = new Date(Date.now() + 8 * 3_600_000);
  return new Date(day.getTime() + (7 - ((day.getUTCDay() + 6) % 7)) * 86_400_000).toISOString().slice(0, 10);
};

const speakers = (server: TestServer) => ({ shift: speaker(server, 'dutyShift', 'id version'), handover: speaker(server, 'shiftHandover', 'id version list { matters { number } }') });
const planning = (org: Organisation, more: Input = {}): Input =>
  ({ communityId: org.communityId, departmentId: org.departments['CUSTOMER_SERVICE'], role: 'CUSTOMER_ASSISTANT', staffIds: [org.people.desk.staffId], from: inHours(-1), until: inHours(1), note: '台风预警', idempotencyKey: key(), ...more });

/** Ids of one of each, whose every text is `mark`; the hand-over lists a complaint. */
export async function fillDuty(server: TestServer, org: Organisation, mark: string): Promise<Readonly<Record<'DutyShift' | 'ShiftHandover', string>>> {
  const { shift, handover } = speakers(server);
  const { desk, supervisor } = org.people;
  const standing = await shift.must(supervisor, 'dutyShiftPlan', planning(org, { note: mark }));
  await shift.must(supervisor, 'dutyShiftPlan', planning(org, { note: mark, staffIds: [supervisor.staffId], from: inHours(1), until: inHours(3) }));
  const { number } = await register(server, org, desk, { title: `交班 ${mark}` });
  const opened = await handover.must(desk, 'shiftHandoverOpen', { shiftId: standing.id, idempotencyKey: key() });
  const written = await handover.must(desk, 'shiftHandoverWrite', { handoverId: opened.id, expectedVersion: opened.version, text: mark, remarks: [{ number, text: mark }] });
  const given = await handover.must(desk, 'shiftHandoverGive', { handoverId: opened.id, expectedVersion: written.version, password: PASSWORD });
  await handover.must(supervisor, 'shiftHandoverReturn', { handoverId: opened.id, expectedVersion: given.version, reason: mark });
  return { DutyShift: standing.id, ShiftHandover: opened.id };
}

/** Arguments of ours that name things. */
export const DUTY_NAMES: Readonly<Record<string, string>> = { shiftId: 'DutyShift', incomingShiftId: 'DutyShift', incomingStaffId: 'Staff', staffIds: 'Staff', handoverId: 'ShiftHandover' };
/** Of each creation: a change that makes it another one. */
export const DUTY_CHANGED: Readonly<Record<string, Input>> = { dutyShiftPlan: { note: '别的' }, shiftHandoverOpen: { incomingStaffId: null } };
/** What each creation answers. */
export const DUTY_ANSWERED: Readonly<Record<string, string>> = { dutyShiftPlan: 'dutyShift { id }', shiftHandoverOpen: 'shiftHandover { id }' };

/** A sound request of each mutation. */
export function soundDuty(world: () => { readonly server: TestServer; readonly ours: Organisation }): Readonly<Record<string, () => Promise<Sound>>> {
  const sound = (who: Role, input: Input): Sound => ({ person: world().ours.people[who], input });
  const planned = (more: Input = {}, who: Role = 'supervisor'): Promise<Thing> => speakers(world().server).shift.must(world().ours.people[who], 'dutyShiftPlan', planning(world().ours, more));
  const say = (who: Role, mutation: string, input: Input): Promise<Thing> => speakers(world().server).handover.must(world().ours.people[who], mutation, input);
  const on = (shift: Thing, more: Input): Input => ({ shiftId: shift.id, expectedVersion: shift.version, ...more });
  const to = (handover: Thing, more: Input): Input => ({ handoverId: handover.id, expectedVersion: handover.version, ...more });
  const shape = (): Input => ({ staffIds: [world().ours.people.desk.staffId], from: inHours(-2), until: inHours(2), note: '延长', reason: '接班晚到' });
  /** Of the centre manager: nothing that others do meanwhile is in its list. */
  const quiet = async (): Promise<Thing> => say('centre', 'shiftHandoverOpen', { shiftId: (await planned({ departmentId: null, role: 'CENTRE_MANAGER', staffIds: [world().ours.people.centre.staffId] }, 'centre')).id, incomingStaffId: world().ours.people.supervisor.staffId, idempotencyKey: key() });
  const given = async (): Promise<Thing> => say('centre', 'shiftHandoverGive', to(await quiet(), { password: PASSWORD }));
  return {
    dutyShiftPlan: async () => sound('supervisor', planning(world().ours)),
    dutyShiftChange: async () => sound('supervisor', on(await planned(), shape())),
    dutyShiftCancel: async () => sound('supervisor', on(await planned(), { reason: '排重了' })),
    dutyWeekCopy: async () => sound('supervisor', { communityId: world().ours.communityId, departmentId: world().ours.departments['CUSTOMER_SERVICE'], week: nextMonday() }),
    shiftHandoverOpen: async () => sound('desk', { shiftId: (await planned()).id, incomingStaffId: world().ours.people.supervisor.staffId, idempotencyKey: key() }),
    shiftHandoverWrite: async () => {
      await register(world().server, world().ours, world().ours.people.desk);
      const opened = await say('desk', 'shiftHandoverOpen', { shiftId: (await planned()).id, incomingStaffId: world().ours.people.supervisor.staffId, idempotencyKey: key() });
      // Others have registered more than a list holds: a remark is about what is listed.
      return sound('desk', to(opened, { text: '钥匙在柜里', remarks: [{ number: opened.list.matters[0].number, text: '业主晚上在' }], incomingStaffId: world().ours.people.supervisor.staffId }));
    },
    shiftHandoverGive: async () => sound('centre', to(await quiet(), { password: PASSWORD })),
    shiftHandoverTake: async () => {
      const handover = await given();
      const { data } = await world().server.request('query ($id: ID!) { shiftHandoverDifference(id: $id) { hash } }', { id: handover.id }, { token: world().ours.people.supervisor.token });
      return sound('supervisor', to(handover, { password: PASSWORD, differenceHash: data.shiftHandoverDifference.hash }));
    },
    shiftHandoverReturn: async () => sound('supervisor', to(await given(), { reason: '没有写电梯的事' })),
  };
}
