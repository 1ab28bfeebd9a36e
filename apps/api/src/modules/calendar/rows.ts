import type { CalendarYearState } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';

/** A published year as its table keeps it. */
export interface CalendarYearRow {
  readonly version: number;
  readonly state: CalendarYearState;
}

export const calendarYearRow = (state: CalendarYearState, organisationId: string): RowWrite => ({
  table: 'calendar_years', row: { organisation_id: organisationId, year: state.year, community_id: state.communityId, id: state.id, off_days: state.off, make_up_days: state.on, state },
});

export const calendarYearByYear = { name: 'calendar_year', text: 'select version, state from calendar_years where organisation_id = $1 and year = $2' };
/** The notices behind the published years of a stretch. */
export const calendarNotices = { name: 'calendar_notices', text: `select year, state->>'noticeText' as text from calendar_years where organisation_id = $1 and year between $2 and $3` };
export const calendarYearsOf = { name: 'calendar_years_of', text: `select year, off_days as off, make_up_days as "on" from calendar_years where organisation_id = $1` };
