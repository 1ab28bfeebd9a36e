import type { people as zh } from '../zh-cn/people.ts';

/** Words of people and departments. */
export const people: typeof zh = {
  lead: 'Who works here in which roles; the departments and who heads them.', notAllowed: 'People and departments are the system administrator\'s', staff: 'Staff', search: 'Name or login', role: 'Role', anyRole: 'All roles', empty: 'Nobody works here yet', emptyHint: 'Appoint the first person, with roles and a first password.', none: 'Nobody fits', noneHint: 'Try another word, or clear the filter.',
  appoint: 'Appoint', appointed: 'Appointed', name: 'Name', login: 'Login', loginHint: '2 to 60 small letters or digits, also . _ -', password: 'First password', passwordHint: 'At least 10 characters; to be changed by the person at once', department: 'Department', noDepartment: 'None', departmentHint: 'Department managers, responsible staff, guards and the like need one',
  roles: 'Roles', rolesHint: 'One or several',
  dismiss: 'End the account', dismissOf: 'End the account of %{name}', dismissLead: 'The account and all its sessions end at once; what the person recorded stays.', dismissed: 'The account has ended', dismissedPill: 'Ended', reason: 'Reason',
  group: { service: 'Customer service', department: 'Department', centre: 'Centre', company: 'Company', administration: 'Administrators (one of them a person)' },
  departments: 'Departments', head: 'Headed by %{name}', noHead: 'No head yet', noDepartments: 'This level has no departments', openDepartment: 'Add a department', departmentOpened: 'Department added', departmentName: 'Name', departmentKind: 'Kind',
  kind: { CUSTOMER_SERVICE: 'Customer service', ENGINEERING: 'Engineering', ENVIRONMENT: 'Environment', SECURITY: 'Security', ADMINISTRATION: 'Administration', FINANCE: 'Finance', OTHER: 'Other' },
  office: 'Community and offices', inSight: 'Communities and offices in sight', openCommunity: 'Open a community', communityOpened: 'Opened', communityName: 'Name', code: 'Code', codeHint: '2 to 8 capital letters or digits; stands in every number and cannot be changed', level: 'Level', openFromAbove: 'To open a community, switch to the headquarters or regional office first.',
  figure: { siteAreaSquareMetres: 'Site (m²)', builtAreaSquareMetres: 'Built (m²)', liftCount: 'Lifts', parkingPlaceCount: 'Parking places' },
};
