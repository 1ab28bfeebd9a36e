// An organisation with the people a roster needs, and shifts planned by its supervisor; for the suites of roster and hand-over.
import { CAST, foundOrganisation, startTestServer, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { FIELDS, key, speaker, type Thing } from './work-kit.ts';

export const DUTY_CAST = {
  ...CAST, desk2: { roles: ['CUSTOMER_ASSISTANT'], department: 'CUSTOMER_SERVICE' }, duty: { roles: ['DUTY_PERSON'], department: 'CUSTOMER_SERVICE' }, guard: { roles: ['SECURITY_GUARD'], department: 'SECURITY' },
  chief: { roles: ['DEPARTMENT_MANAGER'], department: 'SECURITY' }, leader: { roles: ['COMPANY_LEADER'], department: null },
} as const;
export type Name = keyof typeof DUTY_CAST;
/** An instant of November 2026 on Shanghai's wall clock. */
export const iso = (local: string): string => new Date(`2026-11-${local}+08:00`).toISOString();
const SHIFT = `${FIELDS} role from until note staff { id } department { id } plannedBy { id } cancellation { text by { id } } handover { id status }`;

/** A server with the test clock, two organisations, and what the suites say to them. */
export async function startDuty() {
  const server: TestServer = await startTestServer({ clock: 'manual' });
  const at = (local: string): Promise<void> => server.setClock(iso(local));
  await at('02T07:00:00');
  const org: TestOrganisation<Name> = await foundOrganisation(server, DUTY_CAST);
  const other = await foundOrganisation(server);
  const shifts = speaker(server, 'dutyShift', SHIFT);
  const people = (...names: readonly Name[]): readonly string[] => names.map((name) => org.people[name].staffId);
  const input = (patch: Record<string, unknown> = {}): Record<string, unknown> =>
    ({ communityId: org.communityId, departmentId: org.departments['CUSTOMER_SERVICE'], role: 'CUSTOMER_ASSISTANT', staffIds: people('desk'), from: iso('03T08:00:00'), until: iso('03T15:00:00'), note: '电话 13812345678', idempotencyKey: key(), ...patch });
  const plan = (patch: Record<string, unknown> = {}, who: Name = 'supervisor'): Promise<Thing> => shifts.must(org.people[who], 'dutyShiftPlan', input(patch));
  const ask = async (person: Person, query: string, variables: Record<string, unknown>): Promise<Thing> => {
    const { data, errors } = await server.request(query, variables, { token: person.token });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  return { server, at, org, other, shifts, people, input, plan, ask };
}

/** A shift by its id and version. */
export const on = (shift: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ shiftId: shift.id, expectedVersion: shift.version, ...more });
/** A shift as it is, for a change of it. */
export const as = (shift: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => on(shift, { staffIds: shift.staff.map(({ id }: Thing) => id), from: shift.from, until: shift.until, note: shift.note, ...more });
