/** The departments of a service centre (ORG-2); OTHER for those that are added. */
export const DEPARTMENT_KINDS = ['CUSTOMER_SERVICE', 'ENGINEERING', 'ENVIRONMENT', 'SECURITY', 'ADMINISTRATION', 'FINANCE', 'OTHER'] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];
