import type { CommunityId, DepartmentId, StaffId } from './ids.ts';

/** The roles of ORG-3. One person may hold several. */
export const ROLES = [
  'CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'CUSTOMER_SUPERVISOR', 'DEPARTMENT_MANAGER', 'COMPLAINT_DESK_SUPERVISOR',
  'RESPONSIBLE_STAFF', 'SECURITY_GUARD', 'SAFETY_OFFICER', 'CONTROL_ROOM', 'CENTRE_MANAGER', 'COMPANY_DUTY_PERSON',
  'STATEMENT_OFFICE', 'SEAL_KEEPER', 'REGISTER_CUSTODIAN', 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'REGION_INSPECTOR',
  'HEADQUARTERS_INSPECTOR', 'OWNERS_COMMITTEE', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

/** A role held in one place: a community (or office), and in one of its departments where the role has one. */
export interface RoleGrant {
  readonly role: Role;
  readonly communityId: CommunityId;
  readonly departmentId: DepartmentId | null;
}

/** Who acts: a member of staff with the roles in force now, or the system itself (clock, import of demo data never). */
export interface Actor {
  readonly staffId: StaffId;
  readonly grants: readonly RoleGrant[];
}

/** Why somebody may not: the roles that may, or the relation they lack. */
export type Denial =
  | { readonly reason: 'ROLE'; readonly roles: readonly Role[] }
  | { readonly reason: 'RESPONSIBLE_DEPARTMENT'; readonly departmentId: DepartmentId | null }
  | { readonly reason: 'DOER' }
  | { readonly reason: 'READ_ONLY' };
