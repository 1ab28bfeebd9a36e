import { EntitySchema } from 'typeorm';
import type { RowWrite } from '../../platform/journal.ts';
import type { CommunityLevel, CommunityState, DepartmentKind, PolicyVersion, Role, StaffContacts, StaffState } from '@huiyin/domain';

export interface OrganisationRow { readonly id: string; readonly name: string }
export interface CommunityRow {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly level: CommunityLevel;
  readonly parentId: string | null;
  readonly timeZone: string;
  readonly siteAreaSquareMetres: number | null;
  readonly builtAreaSquareMetres: number | null;
  readonly liftCount: number | null;
  readonly parkingPlaceCount: number | null;
}
export interface DepartmentRow { readonly id: string; readonly communityId: string; readonly name: string; readonly kind: DepartmentKind }
export interface StaffRow { readonly id: string; readonly communityId: string; readonly departmentId: string | null; readonly name: string; readonly login: string; readonly active: boolean; readonly roles: readonly Role[] }
export interface UnitRow { readonly id: string; readonly communityId: string; readonly building: string; readonly entrance: string | null; readonly number: string; readonly floorAreaSquareMetres: number | null }

export const DepartmentEntity = new EntitySchema<DepartmentRow>({
  name: 'departments',
  columns: {
    communityId: { type: 'uuid', name: 'community_id', primary: true, primaryKeyConstraintName: 'departments_pk' },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'departments_pk' },
    name: { type: 'text' },
    kind: { type: 'text' },
  },
});
export const StaffEntity = new EntitySchema<StaffRow>({
  name: 'staff',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'staff_pk' },
    communityId: { type: 'uuid', name: 'community_id' },
    departmentId: { type: 'uuid', name: 'department_id', nullable: true },
    name: { type: 'text' },
    login: { type: 'text' },
    active: { type: 'boolean' },
    roles: { type: 'text', array: true },
  },
});
export const UnitEntity = new EntitySchema<UnitRow>({
  name: 'units',
  columns: {
    communityId: { type: 'uuid', name: 'community_id', primary: true, primaryKeyConstraintName: 'units_pk' },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'units_pk' },
    building: { type: 'text' },
    entrance: { type: 'text', nullable: true },
    number: { type: 'text' },
    floorAreaSquareMetres: { type: 'integer', name: 'floor_area_square_metres', nullable: true },
  },
});

export const communityRow = (state: CommunityState, organisationId: string): Record<string, unknown> => ({
  id: state.id, organisation_id: organisationId, parent_id: state.parentId, level: state.level, code: state.code, name: state.name, time_zone: state.timeZone,
  site_area_square_metres: state.premises.siteAreaSquareMetres, built_area_square_metres: state.premises.builtAreaSquareMetres,
  lift_count: state.premises.liftCount, parking_place_count: state.premises.parkingPlaceCount,
});

export const policyRow = (communityId: string, { version, inForceFrom, policy, sources }: PolicyVersion): Record<string, unknown> =>
  ({ community_id: communityId, version, figures: policy, in_force_from: inForceFrom === null ? '-infinity' : new Date(inForceFrom).toISOString(), sources });

export const unitRow = (communityId: string, unit: CommunityState['units'][number]): Record<string, unknown> => ({
  community_id: communityId, id: unit.id, building: unit.building, entrance: unit.entrance, number: unit.number, floor_area_square_metres: unit.floorAreaSquareMetres,
});

export const staffRow = (state: StaffState, organisationId: string, communityId: string): Record<string, unknown> => ({
  id: state.id, organisation_id: organisationId, community_id: communityId, department_id: state.departmentId, name: state.name, login: state.login, active: state.active, roles: state.roles,
});

/** How somebody is reached, where they said; nothing otherwise. */
export const staffContactsRow = ({ id, contacts }: StaffState, organisationId: string): readonly RowWrite[] => (contacts === null ? [] : [{
  table: 'staff_contacts', row: { staff_id: id, organisation_id: organisationId, mobile: contacts.mobile, email: contacts.email, wecom_user_id: contacts.wecomUserId, wechat_open_id: contacts.wechatOpenId },
}]);
/** How somebody is reached outside the house. */
export interface ContactRow extends StaffContacts { readonly staffId: string }
export const contactsByStaff = { name: 'staff_contacts_of', text: 'select staff_id as "staffId", mobile, email, wecom_user_id as "wecomUserId", wechat_open_id as "wechatOpenId" from staff_contacts where staff_id = any ($1::uuid[])' };

export const departmentRow = (communityId: string, organisationId: string, department: CommunityState['departments'][number]): Record<string, unknown> => ({ community_id: communityId, organisation_id: organisationId, id: department.id, name: department.name, kind: department.kind });

export const subjectVersion = { name: 'subject_version', text: 'select version from subjects where community_id = $1 and id = $2' };
export const existingUnits = { name: 'units_existing', text: 'select building, entrance, number from units where community_id = $1 and building = any ($2::text[])' };
export const communityById = {
  name: 'community_by_id',
  text: `select id, organisation_id as "organisationId", code, name, level, parent_id as "parentId", time_zone as "timeZone", site_area_square_metres as "siteAreaSquareMetres",
    built_area_square_metres as "builtAreaSquareMetres", lift_count as "liftCount", parking_place_count as "parkingPlaceCount" from communities where id = $1`,
};

const departmentColumns = 'id, community_id as "communityId", name, kind';
const staffColumns = 'id, community_id as "communityId", department_id as "departmentId", name, login, active, roles';
export const departmentsByKey = { name: 'departments_by_key', text: `select ${departmentColumns} from departments where community_id = any ($1::uuid[]) and id = any ($2::uuid[])` };
export const departmentsIn = { name: 'departments_in', text: `select ${departmentColumns} from departments where community_id = any ($1::uuid[])` };
export const departmentManagers = {
  name: 'department_managers',
  text: `select ${staffColumns} from staff where community_id = any ($1::uuid[]) and department_id = any ($2::uuid[]) and active and 'DEPARTMENT_MANAGER' = any (roles) order by name`,
};
export const activeStaff = { name: 'staff_active', text: `select ${staffColumns} from staff where community_id = $1::uuid and community_id = any (scope_communities()) and active order by name, id limit 2000` };
export const staffByIds = { name: 'staff_by_ids', text: `select ${staffColumns} from staff where id = any ($1::uuid[])` };
/** In one statement, so that the version is that of the row. */
export const staffWithVersion = {
  name: 'staff_with_version',
  text: `select ${staffColumns.split(', ').map((column) => `s.${column}`).join(', ')}, j.version from staff s join subjects j on j.community_id = s.community_id and j.id = s.id where s.id = $1`,
};
export const unitsByKey = { name: 'units_by_key', text: 'select id, community_id as "communityId", building, entrance, number, floor_area_square_metres as "floorAreaSquareMetres" from units where community_id = any ($1::uuid[]) and id = any ($2::uuid[])' };
