import { NOTICE_KINDS, NOTICE_STATUSES } from '@huiyin/domain';
import type { NoticeFilter, NoticeKind, NoticeStatus } from '../gql/graphql.ts';

/** Of one list several ways to look at it, one at a time; `open` first, by what is due first. */
export const VIEWS = { open: { open: true }, overdue: { open: true, overdue: true }, inForce: { inForce: true }, outside: { outside: true }, all: {} } as const satisfies Record<string, NoticeFilter>;
export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as readonly ViewName[];

/** What a list is narrowed to; '' stands for "any". */
export interface NoticeView { readonly view: ViewName; readonly status: string; readonly kind: string; readonly departmentId: string }

/** As the address says it; what it does not know is not asked for. */
export function viewIn(search: URLSearchParams): NoticeView {
  const one = (name: string, values: readonly string[] | null): string => { const value = search.get(name) ?? ''; return values === null || values.includes(value) ? value : ''; };
  return { view: (one('view', VIEW_NAMES) || 'open') as ViewName, status: one('status', NOTICE_STATUSES), kind: one('kind', NOTICE_KINDS), departmentId: one('department', null) };
}

/** The address of a view; the usual ones leave nothing in it. */
export const searchOf = ({ view, status, kind, departmentId }: NoticeView): Record<string, string> =>
  Object.fromEntries(Object.entries({ view: view === 'open' ? '' : view, status, kind, department: departmentId }).filter(([, value]) => value !== ''));

export const filterOf = ({ view, status, kind, departmentId }: NoticeView): NoticeFilter => ({
  ...VIEWS[view], ...(status === '' ? {} : { status: [status as NoticeStatus] }), ...(kind === '' ? {} : { kind: [kind as NoticeKind] }), ...(departmentId === '' ? {} : { departmentId }),
});

/** Whether anything but the view itself narrows it. */
export const isNarrowed = ({ status, kind, departmentId }: NoticeView): boolean => status !== '' || kind !== '' || departmentId !== '';
