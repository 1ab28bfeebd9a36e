import type { Role } from '@huiyin/domain';

/** The roles of ORG-3 as somebody who appoints looks for them. */
export const ROLE_GROUPS = {
  service: ['CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'CUSTOMER_SUPERVISOR'],
  department: ['DEPARTMENT_MANAGER', 'COMPLAINT_DESK_SUPERVISOR', 'RESPONSIBLE_STAFF', 'SECURITY_GUARD', 'SAFETY_OFFICER', 'CONTROL_ROOM'],
  centre: ['CENTRE_MANAGER', 'REGISTER_CUSTODIAN', 'SEAL_KEEPER', 'OWNERS_COMMITTEE'],
  company: ['COMPANY_DUTY_PERSON', 'STATEMENT_OFFICE', 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR'],
  administration: ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
