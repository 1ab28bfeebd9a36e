import type { IncidentStatus } from '../gql/graphql.ts';

/** The way of an incident from raised to closed. A statement that is not needed is passed over. */
export const COURSE = ['RAISED', 'ANSWERED', 'STATED', 'COMPLETED', 'SUMMARISED', 'CLOSED'] as const;
export type CourseState = 'done' | 'here' | 'ahead' | 'passed';
export interface CourseStep { readonly status: IncidentStatus; readonly state: CourseState }

interface Passed { readonly status: IncidentStatus; readonly answer?: unknown; readonly statement?: unknown; readonly noStatement?: unknown }

/** How far it is: what it went through, where it is, what it went past without. Stood down, nothing lies ahead. */
export function course({ status, answer, statement, noStatement }: Passed): readonly CourseStep[] {
  const at = COURSE.findIndex((one) => one === status);
  const passed = (one: (typeof COURSE)[number]): boolean => (one === 'ANSWERED' && !answer) || (one === 'STATED' && !statement);
  const steps = COURSE.flatMap((one, index): CourseStep[] => {
    if (one === 'STATED' && noStatement) return [];
    if (index === at) return [{ status: one, state: 'here' }];
    if (status === 'STOOD_DOWN') return index === 0 ? [{ status: one, state: 'done' }] : [];
    return [{ status: one, state: index > at ? 'ahead' : passed(one) ? 'passed' : 'done' }];
  });
  return status === 'STOOD_DOWN' ? [...steps, { status, state: 'here' }] : steps;
}
