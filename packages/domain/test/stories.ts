// Complaints brought some way, all on 1 October 2026, the first day of the holidays.
import type { DeadlineRule, RegisterComplaint } from '../src/index.ts';
import { register, say, story } from './kit.ts';
import type { Story } from './kit.ts';

export const MORNING = '2026-10-01 09:00';
export const taken = (patch: Partial<RegisterComplaint> = {}, when = MORNING): Story => story().do(when, 'assistant', register(patch));
export const owed = (told: Story, rule: DeadlineRule): string => {
  const { role, departmentId } = told.deadline(rule)?.owner ?? { role: 'none', departmentId: null };
  return departmentId === null ? role : `${role} ${departmentId}`;
};
export const dispatched = (patch: Partial<RegisterComplaint> = {}): Story => taken(patch).do('2026-10-01 09:05', 'assistant', say.dispatch());
export const handling = (patch: Partial<RegisterComplaint> = {}): Story => dispatched(patch).do('2026-10-01 09:06', 'manager', say.accept('engineer'));
export const done = (patch: Partial<RegisterComplaint> = {}): Story => handling(patch).do('2026-10-01 10:00', 'engineer', say.complete());
