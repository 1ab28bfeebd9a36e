import type { Branded } from './ids.ts';

/** A day of the community's wall calendar, `YYYY-MM-DD`. */
export type LocalDate = Branded<string, 'LocalDate'>;

/** The published statutory calendar by year: holidays off and make-up days 调休 on; other days are Monday to Friday. */
export interface WorkingCalendar {
  readonly years: Readonly<Record<string, { readonly off: readonly LocalDate[]; readonly on: readonly LocalDate[] }>>;
}
