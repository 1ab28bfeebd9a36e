import { Brackets } from 'typeorm';
import { mayCommand, type CommunityId, type DepartmentId, type Role, type StaffContacts, type StaffId } from '@huiyin/domain';
import type { Context, Key } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { requireViewer } from '../../sight.ts';
import { connection, like, searchWords, type Connection, type PageRequest, type Read } from '../base/connection.ts';
import { activeStaff, communityById, contactsByStaff, departmentManagers, departmentsByKey, departmentsIn, staffByIds, StaffEntity, unitsByKey, UnitEntity, type CommunityRow, type ContactRow, type DepartmentRow, type StaffRow, type UnitRow } from './rows.ts';

export type { DepartmentRow, StaffRow, UnitRow } from './rows.ts';

const ids = (keys: readonly Key[]): [readonly string[], readonly string[]] => [[...new Set(keys.map(({ communityId }) => communityId))], keys.map(({ id }) => id)];

export const departmentsById = (database: Database, scope: Scope, keys: readonly Key[]): Promise<readonly DepartmentRow[]> => database.read<DepartmentRow>(scope, departmentsByKey, ids(keys));

export const communityRowById = async (database: Database, scope: Scope, id: string): Promise<CommunityRow | null> =>
  (await database.read<CommunityRow>(scope, communityById, [id]))[0] ?? null;

export const unitsById = (database: Database, scope: Scope, keys: readonly Key[]): Promise<readonly UnitRow[]> => database.read<UnitRow>(scope, unitsByKey, ids(keys));

export const staffById = (database: Database, scope: Scope, staffIds: readonly string[]): Promise<readonly StaffRow[]> => database.read<StaffRow>(scope, staffByIds, [staffIds]);

/** Everybody whose place is the community and whose account is open, by name. */
export const activeStaffOf = (database: Database, scope: Scope, communityId: string): Promise<readonly StaffRow[]> => database.read<StaffRow>(scope, activeStaff, [communityId]);

export const managersOf = (database: Database, scope: Scope, departments: readonly Key[]): Promise<readonly StaffRow[]> => database.read<StaffRow>(scope, departmentManagers, ids(departments));

const ORDER = ['CUSTOMER_SERVICE', 'ENGINEERING', 'ENVIRONMENT', 'SECURITY', 'ADMINISTRATION', 'FINANCE', 'OTHER'];

/** Departments of a community, in the order of the field: customer service first. */
export const departmentsOf = (context: Context, communityId: string): Promise<readonly DepartmentRow[]> => context.loaders.departments.load(communityId);

/** The departments of a community, for whoever reads something else in the same flight. */
export const departmentsRead = (communityId: string): Read => ({ statement: departmentsIn, values: [[communityId]] });

/** The complaint desk of a department, with who answers there. */
export interface ComplaintDesk { readonly departmentId: DepartmentId; readonly staffIds: readonly StaffId[] }
/** The complaint desks of a community's departments: at each its complaint-desk supervisors; where nobody is, its managers (ORG-2). */
export async function complaintDesksOf(context: Context, communityId: string): Promise<readonly ComplaintDesk[]> {
  const [departments, staff] = await Promise.all([departmentsOf(context, communityId), activeStaffOf(context.services.database, requireViewer(context).scope, communityId)]);
  return departments.map(({ id }) => {
    const of = (role: Role): readonly StaffId[] => staff.filter((one) => one.departmentId === id && one.roles.includes(role)).map((one) => one.id as StaffId);
    const supervisors = of('COMPLAINT_DESK_SUPERVISOR');
    return { departmentId: id as DepartmentId, staffIds: supervisors.length > 0 ? supervisors : of('DEPARTMENT_MANAGER') };
  });
}

export async function departmentsOfAll(database: Database, scope: Scope, communityIds: readonly string[]): Promise<readonly DepartmentRow[]> {
  const rows = await database.read<DepartmentRow>(scope, departmentsIn, [communityIds]);
  return [...rows].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.name.localeCompare(b.name, 'zh-CN'));
}

export interface StaffCriteria { readonly departmentId?: string | null; readonly role?: Role | null; readonly search?: string | null }

/** Staff whose place is the community, by name. */
export async function staffOf(context: Context, communityId: string, criteria: StaffCriteria, page: PageRequest): Promise<Connection<StaffRow>> {
  const search = searchWords(criteria.search, ['filter', 'search']);
  return connection(context, page, `staff:${communityId}`, async ({ after, limit }) =>
    context.services.database.mapped(context.viewer!.scope, async (manager) => {
      const query = manager.createQueryBuilder(StaffEntity, 's').where('s.communityId = :communityId and s.communityId = any (scope_communities())', { communityId });
      if (criteria.departmentId != null) query.andWhere('s.departmentId = :departmentId', { departmentId: criteria.departmentId });
      if (criteria.role != null) query.andWhere(':role = any (s.roles)', { role: criteria.role });
      if (search !== '') query.andWhere(new Brackets((or) => or.where('s.name ilike :like').orWhere('s.login ilike :like')), { like: like(search) });
      const totalCount = await query.getCount();
      if (after !== null) query.andWhere('(s.name, s.id) > (:afterName, :afterId)', { afterName: after[0], afterId: after[1] });
      const rows = await query.orderBy('s.name').addOrderBy('s.id').limit(limit).getMany();
      return { rows, totalCount };
    }), (row) => [row.name, row.id]);
}

/** Units of a community in the order of their places. */
export async function unitsOf(context: Context, communityId: string, search: string | null, page: PageRequest): Promise<Connection<UnitRow>> {
  const words = searchWords(search, ['filter', 'search']);
  return connection(context, page, `units:${communityId}`, async ({ after, limit }) =>
    context.services.database.mapped(context.viewer!.scope, async (manager) => {
      const query = manager.createQueryBuilder(UnitEntity, 'u').where('u.communityId = :communityId', { communityId });
      // Every word must be found somewhere in the place: "3 1502" finds 3 栋 1502.
      words.split(/[\s\-—栋幢座单元室号]+/u).filter((word) => word !== '').slice(0, 5).forEach((word, index) => {
        query.andWhere(`concat(u.building, ' ', u.entrance, ' ', u.number) ilike :word${index}`, { [`word${index}`]: like(word) });
      });
      const totalCount = await query.getCount();
      if (after !== null) query.andWhere(`(u.building, coalesce(u.entrance, ''), u.number, u.id) > (:b, :e, :n, :i)`, { b: after[0], e: after[1], n: after[2], i: after[3] });
      const rows = await query.orderBy('u.building').addOrderBy(`coalesce(u.entrance, '')`).addOrderBy('u.number').addOrderBy('u.id').limit(limit).getMany();
      return { rows, totalCount };
    }), (row) => [row.building, row.entrance ?? '', row.number, row.id]);
}

/** A unit as people write it. */
export const unitLabel = (unit: UnitRow): string => [`${unit.building}${/[栋幢座号]$/u.test(unit.building) ? '' : ' 栋'}`, unit.entrance === null ? null : `${unit.entrance}${/单元$/u.test(unit.entrance) ? '' : ' 单元'}`, unit.number].filter((part) => part !== null).join(' ');

/** How somebody is reached: shown to themselves and to whoever manages people there; null otherwise, and where nobody said. */
export async function contactsOf(context: Context, staff: StaffRow): Promise<StaffContacts | null> {
  const viewer = requireViewer(context);
  if (staff.id !== viewer.staffId && mayCommand(viewer.actor, 'managePeople', { communityId: staff.communityId as CommunityId }) !== null) return null;
  return context.loaders.contacts.load(staff.id);
}

/** How people are reached, by their ids. */
export const contactsById = (database: Database, scope: Scope, staffIds: readonly string[]): Promise<readonly ContactRow[]> => database.read<ContactRow>(scope, contactsByStaff, [staffIds]);
export { contactsByStaff, type ContactRow } from './rows.ts';
