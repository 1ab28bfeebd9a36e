import type { DepartmentId, DepartmentKind, Instant, StaffId } from '@huiyin/domain';
import type { Context, Edge, Viewer } from '../context.ts';
import { createLoaders } from '../loaders.ts';
import { isFailure, type Failure } from '../modules/base/user-errors.ts';
import { foundingOf, staffAppoint, unitsAdd } from '../modules/organisation/commands.ts';
import { departmentsOf } from '../modules/organisation/queries.ts';
import type { DepartmentRow, StaffRow } from '../modules/organisation/rows.ts';
import { globalId } from '../platform/ids.ts';
import type { Services } from '../services.ts';
import { contextOf, contextOfStaff } from '../viewer.ts';
import { ADMINISTRATOR, CAST, PASSWORD, type Member, type Seat } from './cast.ts';
import type { DemoOrganisation } from './organisations.ts';
import { homeLabel } from './premises.ts';
import * as rows from './rows.ts';

export const EDGE: Edge = { language: 'zh-CN', sessionHash: null, address: 'demo' };
const UNITS_PER_CALL = 500;

/** Founds the organisation at an instant of the past; a failure when its login or code is taken. */
export async function found(services: Services, organisation: DemoOrganisation, at: Instant): Promise<Failure | { readonly organisationId: string; readonly administratorId: string }> {
  const { name, region, community, suffix, index } = organisation;
  return foundingOf({ ...(await contextOf(services, EDGE)), now: at }, {
    name, region, communityName: community.name, communityCode: community.code, premises: community.premises,
    administratorName: ADMINISTRATOR.names[index], administratorLogin: `${ADMINISTRATOR.login}${suffix}`, administratorPassword: PASSWORD,
  });
}

/** Who acts in the demo and where: what the steps of a complaint name in words, as the rows they are. */
export interface Settled {
  readonly services: Services;
  readonly organisation: DemoOrganisation;
  readonly organisationId: string;
  readonly communityId: string;
  readonly staff: ReadonlyMap<string, StaffRow>;
  readonly departments: ReadonlyMap<DepartmentKind, DepartmentRow>;
  readonly units: ReadonlyMap<string, string>;
  /** The context of somebody at an instant, with loaders of its own. */
  contextOf(login: string, at: Instant): Promise<Context>;
}

/** Appoints everybody and adds the units; what is there already stays as it is. */
export async function settle(services: Services, organisation: DemoOrganisation, ids: { readonly organisationId: string; readonly administratorId: string }, at: Instant): Promise<Settled> {
  const administrator = await contextOfStaff(services, EDGE, ids.organisationId, ids.administratorId, at);
  const viewer = administrator.viewer!;
  const seat = (level: Seat): string => viewer.communities.find((one) => one.level === level)!.id;
  const communityId = seat('COMMUNITY');
  const departments = new Map((await departmentsOf(administrator, communityId)).map((row) => [row.kind, row]));
  await Promise.all([
    ...CAST.map((member) => appoint(administrator, organisation, member, seat(member.seat), departments)),
    addUnits(administrator, organisation, communityId),
  ]);
  const logins = [ADMINISTRATOR, ...CAST].map(({ login }) => `${login}${organisation.suffix}`);
  const [staff, homes] = (await services.database.readAll(viewer.scope, [{ statement: rows.people, values: [logins] }, { statement: rows.homes, values: [communityId] }])) as [StaffRow[], rows.HomeRow[]];
  const known = new Map(staff.map((row) => [row.login, row]));
  const viewers = new Map<string, Promise<Context>>();
  const settled = { services, organisation, organisationId: ids.organisationId, communityId, staff: known, departments, units: new Map(homes.map((row) => [homeLabel({ ...row, floorAreaSquareMetres: 0 }), row.id])) };
  return {
    ...settled,
    contextOf: async (login, now) => {
      const base = viewers.get(login) ?? contextOfStaff(services, EDGE, ids.organisationId, known.get(`${login}${organisation.suffix}`)!.id);
      viewers.set(login, base);
      const { viewer: who } = await base;
      return { viewer: who, screen: null, now, edge: EDGE, services, loaders: loadersKnowing(settled, who!, now) };
    },
  };
}

/** Fresh loaders that need not ask again who works here. */
function loadersKnowing({ services, communityId, staff, departments }: Omit<Settled, 'contextOf'>, viewer: Viewer, now: number): Context['loaders'] {
  const loaders = createLoaders(services, viewer, now);
  for (const row of staff.values()) loaders.staff.prime(row.id, row);
  for (const row of departments.values()) loaders.department.prime({ communityId, id: row.id }, row);
  return loaders;
}

async function appoint(administrator: Context, organisation: DemoOrganisation, member: Member, placeId: string, departments: ReadonlyMap<DepartmentKind, DepartmentRow>): Promise<void> {
  const { suffix, index } = organisation;
  const { login, names, roles, department } = member;
  const done = await staffAppoint(administrator, {
    communityId: globalId('Community', administrator.viewer!.organisationId, placeId), departmentId: department === null ? null : globalId('Department', placeId, departments.get(department)!.id),
    name: names[index], login: `${login}${suffix}`, password: PASSWORD, roles: [...roles], idempotencyKey: `demo:${login}`,
  });
  if (isFailure(done)) throw refused(`appointing ${login}${suffix}`, done);
}

async function addUnits(administrator: Context, { homes, community }: DemoOrganisation, communityId: string): Promise<void> {
  for (let from = 0; from < homes.length; from += UNITS_PER_CALL) {
    const done = await unitsAdd(administrator, {
      communityId: globalId('Community', administrator.viewer!.organisationId, communityId), units: homes.slice(from, from + UNITS_PER_CALL).map((home) => ({ ...home })), idempotencyKey: `demo:units-${from}`,
    });
    if (isFailure(done)) throw refused(`adding the units of ${community.name}`, done);
  }
}

/** A command of the demo that the rules refuse is a mistake of the demo. */
export const refused = (what: string, { code, message, path }: Failure): Error =>
  new Error(`The demo's rules do not fit the register's: ${what} was refused with ${code} ${path?.join('.') ?? ''} ${message}`);

/** What a command of the demo answers; `what` says in a refusal which it was. */
export const sure = <T extends object>(what: string, answer: T | Failure): T => {
  if (isFailure(answer)) throw refused(what, answer);
  return answer as T;
};

export const departmentIdOf = ({ departments }: Settled, kind: DepartmentKind): DepartmentId => departments.get(kind)!.id as DepartmentId;
export const staffIdOf = ({ staff, organisation }: Settled, login: string): StaffId => staff.get(`${login}${organisation.suffix}`)!.id as StaffId;
