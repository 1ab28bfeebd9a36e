import { CALENDAR_YEAR, foldSubject, type CalendarYearEntry, type RecordedEntry } from '@huiyin/domain';
import type { Noun } from '../base/noun.ts';
import { calendarYearOfId } from './queries.ts';
import { calendarYearRow } from './rows.ts';

export const CALENDAR_YEAR_NOUN: Noun = {
  table: 'calendar_years',
  nameColumn: 'year',
  ofOrganisation: true,
  fold: (office, entries) => {
    const state = foldSubject(CALENDAR_YEAR, entries as readonly RecordedEntry<CalendarYearEntry>[]);
    return { rows: [{ ...calendarYearRow(state, office.organisationId), keys: { organisation_id: office.organisationId, year: state.year } }], deadlines: [] };
  },
  read: calendarYearOfId,
};
