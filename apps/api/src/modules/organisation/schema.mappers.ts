export type {
  OrganisationRow as OrganisationMapper,
  CommunityRow as CommunityMapper,
  DepartmentRow as DepartmentMapper,
  StaffRow as StaffMapper,
  UnitRow as UnitMapper,
} from './rows.ts';
