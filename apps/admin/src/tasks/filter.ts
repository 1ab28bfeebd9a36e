import type { DeadlineFilter } from '../gql/graphql.ts';

/** How the page of tasks is narrowed; it stands in the address, so that going back finds it again. */
export interface TaskFilter { readonly everybody: boolean; readonly state: 'RUNNING' | 'MISSED' | null; readonly rule: string | null }
export const TASK_STATES = ['RUNNING', 'MISSED'] as const;
const RULE = /^[A-Z]{3}-\d{1,2}[a-z]?$/;

export function readTaskFilter(asked: URLSearchParams): TaskFilter {
  const rule = asked.get('rule');
  return { everybody: asked.get('whose') === 'all', state: TASK_STATES.find((one) => one === asked.get('state')) ?? null, rule: rule !== null && RULE.test(rule) ? rule : null };
}

export const writeTaskFilter = ({ everybody, state, rule }: TaskFilter): Record<string, string> =>
  ({ ...(everybody ? { whose: 'all' } : {}), ...(state === null ? {} : { state }), ...(rule === null ? {} : { rule }) });

/** What the API is asked: only what is neither met nor cancelled. */
export const askedDeadlines = ({ everybody, state, rule }: TaskFilter): DeadlineFilter =>
  ({ open: true, ...(everybody ? {} : { mine: true }), ...(state === null ? {} : { state }), ...(rule === null ? {} : { rule }) });
