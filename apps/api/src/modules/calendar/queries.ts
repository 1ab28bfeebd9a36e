import {
  CALENDAR_LIMITS, calendarDays, CHINA_CALENDAR, holidayNames, isLocalDate, mergeCalendar, NOTICE_LIMIT, PUBLISHED_NOTICES, readHolidayNotice,
  type CalendarBasis, type CalendarDay, type Denial, type HolidayNotice, type LocalDate, type WorkingCalendar,
} from '@huiyin/domain';
import type { Context, Viewer } from '../../context.ts';
import type { Database } from '../../platform/database.ts';
import { protocolError } from '../../platform/errors.ts';
import { derivedId, readGlobalId } from '../../platform/ids.ts';
import { officeDenial, requireViewer } from '../../sight.ts';
import { calendarNotices, calendarYearByYear, calendarYearsOf, type CalendarYearRow } from './rows.ts';

export type { CalendarYearRow } from './rows.ts';

/** A year as an organisation counts with it; `kept` null: it did not publish that year itself. */
export interface CalendarYearView {
  readonly organisationId: string;
  readonly year: number;
  readonly kept: CalendarYearRow | null;
}

const DAYS_MAX = 400;

/** An organisation has one calendar a year: its id follows from both. */
export const calendarYearId = (organisationId: string, year: number): string => derivedId('calendarYear', organisationId, String(year));

/** Why this viewer may not publish a calendar at all; null when they may. */
export const calendarDenial = (viewer: Viewer): Denial | null => officeDenial(viewer, 'publishCalendar');

/** Where the data of a year come from. */
export const basisOf = ({ year, kept }: CalendarYearView): CalendarBasis => (kept !== null ? 'PUBLISHED' : CHINA_CALENDAR.years[year] === undefined ? 'NONE' : 'BUILT_IN');

/** A year of the viewer's organisation, whatever year it is. */
export async function viewedYear(context: Context, year: number): Promise<CalendarYearView> {
  const { scope, organisationId } = requireViewer(context);
  const [kept] = await context.services.database.read<CalendarYearRow>(scope, calendarYearByYear, [organisationId, year]);
  return { organisationId, year, kept: kept ?? null };
}

/** A year that a caller asks for, with or without data; throws BAD_USER_INPUT outside 2000 to 2199. */
export function calendarYearOf(context: Context, year: number): Promise<CalendarYearView> {
  const { firstYear, lastYear } = CALENDAR_LIMITS;
  if (year < firstYear || year > lastYear) throw protocolError('BAD_USER_INPUT', `\`year\` must be ${firstYear} to ${lastYear}.`, { path: ['year'] });
  return viewedYear(context, year);
}

/** The year a global id names; null when it is none of the viewer's organisation. */
export async function calendarYearOfId(context: Context, id: string): Promise<CalendarYearView | null> {
  const { organisationId } = requireViewer(context);
  const global = readGlobalId(id, 'CalendarYear');
  if (global?.scope !== organisationId) return null;
  for (let year: number = CALENDAR_LIMITS.firstYear; year <= CALENDAR_LIMITS.lastYear; year += 1) if (calendarYearId(organisationId, year) === global.id) return calendarYearOf(context, year);
  return null;
}

function dayOf(text: string, argument: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw protocolError('BAD_USER_INPUT', `\`${argument}\` is no day of the years 1900 to 2199 as \`YYYY-MM-DD\`.`, { path: [argument] });
}

/** The days of a stretch with the names of their holidays. */
export async function daysOf(context: Context, from: string, until: string): Promise<readonly CalendarDay[]> {
  const { scope, organisationId, calendar } = requireViewer(context);
  const [first, last] = [dayOf(from, 'from'), dayOf(until, 'until')];
  if (Date.parse(last) - Date.parse(first) >= DAYS_MAX * 86_400_000) throw protocolError('BAD_USER_INPUT', `At most ${DAYS_MAX} days.`, { path: ['until'], allowed: DAYS_MAX });
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const notices = await context.services.database.read<{ year: number; text: string | null }>(scope, calendarNotices, [organisationId, firstYear, lastYear]);
  const texts = new Map([...Object.entries(PUBLISHED_NOTICES).map(([year, { text }]) => [Number(year), text] as const), ...notices.map(({ year, text }) => [year, text ?? ''] as const)]);
  const years = [...texts].filter(([year]) => year >= firstYear && year <= lastYear);
  return calendarDays(calendar, first, last, new Map(years.flatMap(([year, text]) => [...holidayNames(text, year)])));
}

/** Reads a pasted notice; throws BAD_USER_INPUT for a text that is too long. */
export function noticeRead(context: Context, text: string, year: number | null): HolidayNotice {
  requireViewer(context);
  if (text.length > NOTICE_LIMIT && [...text].length > NOTICE_LIMIT) throw protocolError('BAD_USER_INPUT', `\`text\` has at most ${NOTICE_LIMIT} characters.`, { path: ['text'], allowed: NOTICE_LIMIT });
  return readHolidayNotice(text, year ?? undefined);
}

/** The calendar any organisation counts with, for work without a viewer; an organisation that is none has the built-in years. */
export async function calendarOf(database: Database, organisationId: string): Promise<WorkingCalendar> {
  const years = await database.read<{ year: number; off: LocalDate[]; on: LocalDate[] }>({ organisationId, communityIds: [] }, calendarYearsOf, [organisationId]);
  return mergeCalendar(CHINA_CALENDAR, Object.fromEntries(years.map(({ year, off, on }) => [year, { off, on }])));
}

/** The years an organisation published itself. */
export const publishedYears = async (database: Database, organisationId: string): Promise<readonly number[]> =>
  (await database.read<{ year: number }>({ organisationId, communityIds: [] }, calendarYearsOf, [organisationId])).map(({ year }) => year);
