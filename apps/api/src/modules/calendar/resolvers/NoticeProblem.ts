import type { NoticeProblem as Problem } from '@huiyin/domain';
import type { NoticeProblemResolvers } from '../../types.generated.ts';

/** A fact that only some kinds of problem have. */
const fact = <Value>(problem: Problem, name: string): Value | null => (problem as unknown as Readonly<Record<string, Value | undefined>>)[name] ?? null;

export const NoticeProblem: NoticeProblemResolvers = {
  line: (problem) => fact(problem, 'line'),
  text: (problem) => fact(problem, 'text'),
  holiday: (problem) => fact(problem, 'holiday'),
  date: (problem) => fact(problem, 'date'),
  announced: (problem) => fact(problem, 'announced'),
  counted: (problem) => fact(problem, 'counted'),
  weekdaySaid: (problem) => fact(problem, 'said'),
  weekdayIs: (problem) => fact(problem, 'is'),
  years: (problem) => [...(fact<readonly number[]>(problem, 'years') ?? [])],
};
