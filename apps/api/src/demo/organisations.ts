import type { DepartmentKind, Premises } from '@huiyin/domain';
import { CCHY_HOMES, CCHY_PREMISES, YYSJ_HOMES, YYSJ_PREMISES, type Home } from './premises.ts';
import type { LiveCase } from './live.ts';
import type { BackEntry } from './stories/back-entries.ts';
import type { Story } from './story.ts';
import { BACK_ENTRIES, BACK_ENTRIES_B } from './stories/back-entries.ts';
import { LIVE, LIVE_B } from './live.ts';
import { STORIES, STORIES_B } from './stories/index.ts';

/** One of the two organisations of the demo (contract.md): nothing of one is ever visible to the other. */
export interface DemoOrganisation {
  /** 0 or 1: whose names of the cast. */
  readonly index: 0 | 1;
  readonly name: string;
  readonly region: { readonly name: string; readonly code: string };
  readonly community: { readonly name: string; readonly code: string; readonly premises: Premises };
  /** Ends every login. */
  readonly suffix: string;
  readonly homes: readonly Home[];
  readonly stories: readonly Story[];
  readonly backEntries: readonly BackEntry[];
  readonly live: readonly LiveCase[];
  /** Complaints of the past, beside the back-entries and the live ones. */
  readonly pastCount: number;
}

export const DEPARTMENT_NAMES: Readonly<Record<DepartmentKind, string>> = {
  CUSTOMER_SERVICE: '客户服务中心', ENGINEERING: '工程部', ENVIRONMENT: '环境部', SECURITY: '护卫部', ADMINISTRATION: '行政部', FINANCE: '财务部', OTHER: '其他部门',
};

export const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    index: 0, name: '长城物业演示', region: { name: '华中平台公司', code: 'HZ' }, community: { name: '颐园世家', code: 'YYSJ', premises: YYSJ_PREMISES },
    suffix: '', homes: YYSJ_HOMES, stories: STORIES, backEntries: BACK_ENTRIES, live: LIVE, pastCount: 142,
  },
  {
    index: 1, name: '城澄物业演示', region: { name: '湘中平台公司', code: 'XZ' }, community: { name: '城澄花园', code: 'CCHY', premises: CCHY_PREMISES },
    suffix: '-b', homes: CCHY_HOMES, stories: STORIES_B, backEntries: BACK_ENTRIES_B, live: LIVE_B, pastCount: 18,
  },
];
