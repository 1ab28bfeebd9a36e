import type { Role } from '@huiyin/domain';

export interface OrganisationRow { readonly id: string; readonly name: string }
export interface CommunityRow {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly level: 'HEADQUARTERS' | 'REGION' | 'COMMUNITY';
  readonly parentId: string | null;
  readonly timeZone: string;
  readonly siteAreaSquareMetres: number | null;
  readonly builtAreaSquareMetres: number | null;
  readonly liftCount: number | null;
  readonly parkingPlaceCount: number | null;
}
export interface DepartmentRow { readonly id: string; readonly communityId: string; readonly name: string; readonly kind: 'CUSTOMER_SERVICE' | 'ENGINEERING' | 'ENVIRONMENT' | 'SECURITY' | 'ADMINISTRATION' | 'FINANCE' | 'OTHER' }
export interface StaffRow { readonly id: string; readonly communityId: string; readonly departmentId: string | null; readonly name: string; readonly login: string; readonly active: boolean; readonly roles: readonly Role[] }
export interface UnitRow { readonly id: string; readonly communityId: string; readonly building: string; readonly entrance: string | null; readonly number: string; readonly floorAreaSquareMetres: number | null }
