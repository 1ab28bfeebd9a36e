import type { DepartmentKind } from '../organisation/kinds.ts';
import type { IncidentKind, IncidentLevel } from './vocabulary.ts';

/** What an incident of a kind is unless whoever raises it says otherwise (ours). */
export interface KindDefaults { readonly level: IncidentLevel; readonly department: DepartmentKind; readonly title: string }

/** Level, first responsible department and title by kind, where no playbook says it. */
export const INCIDENT_DEFAULTS: Readonly<Record<IncidentKind, KindDefaults>> = {
  SUDDEN: { level: 2, department: 'SECURITY', title: '突发事件' },
  MAJOR: { level: 1, department: 'CUSTOMER_SERVICE', title: '重大事件' },
  CONCENTRATED: { level: 3, department: 'CUSTOMER_SERVICE', title: '集中投诉' },
  IMAGE: { level: 2, department: 'CUSTOMER_SERVICE', title: '影响公司形象的事件' },
  MEDIA: { level: 2, department: 'CUSTOMER_SERVICE', title: '媒体关注' },
  LEGAL: { level: 2, department: 'CUSTOMER_SERVICE', title: '法律事务' },
  WIDE_AREA: { level: 1, department: 'CUSTOMER_SERVICE', title: '大面积投诉' },
  ON_SITE: { level: 2, department: 'SECURITY', title: '现场突发事件' },
};

/** Whether a number is a level. */
export const isIncidentLevel = (level: number): level is IncidentLevel => level === 1 || level === 2 || level === 3 || level === 4;
