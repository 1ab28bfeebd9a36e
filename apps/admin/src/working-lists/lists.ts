import type { RegisterFilter } from '../complaints/filter.ts';

export const LISTS = ['firstReply', 'grab', 'agreedToday', 'followUps', 'results', 'callBacks', 'toClose', 'plans', 'outside'] as const;
export type ListName = (typeof LISTS)[number];

/** The register's filter behind each working list, so that a list can be opened whole. */
export function filterOf(name: ListName, tonight: string, departmentId: string | null): RegisterFilter {
  switch (name) {
    case 'firstReply': return { runningRule: 'CMP-8' };
    case 'grab': return { status: ['DISPATCHED'], departmentId };
    case 'agreedToday': return { runningRule: 'CMP-9', runningDueBefore: tonight };
    case 'followUps': return { runningRule: 'CMP-12', runningDueBefore: tonight };
    case 'results': return { runningRule: 'CMP-14a' };
    case 'callBacks': return { runningRule: 'CMP-14b' };
    case 'toClose': return { status: ['CALLED_BACK'] };
    case 'plans': return { runningRule: 'CMP-15' };
    case 'outside': return { runningRule: 'CMP-24' };
  }
}
