import { CALENDAR_YEAR, type CalendarYearCommand } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { setOfCompany } from '../base/of-company.ts';
import type { Failure } from '../base/user-errors.ts';
import type { CalendarPublishInput } from '../types.generated.ts';
import { calendarDenial, calendarYearId, viewedYear, type CalendarYearView } from './queries.ts';
import { calendarYearRow } from './rows.ts';

const NOUN = { kind: 'CalendarYear', rules: CALENDAR_YEAR, mutation: 'calendarPublish', denial: calendarDenial, rowOf: calendarYearRow } as const;

/** Publishes the calendar of a year in the book of the headquarters' office, or corrects it. The same key and input answer the same. */
export async function publishCalendar(context: Context, input: CalendarPublishInput): Promise<{ readonly calendarYear: CalendarYearView } | Failure> {
  const { organisationId } = requireViewer(context);
  const failure = await setOfCompany(context, NOUN, input, { command: (office) => commandOf(organisationId, office.id, input), before: async () => (await viewedYear(context, input.year)).kept, path: ['input', 'year'] });
  return failure ?? { calendarYear: await viewedYear(context, input.year) };
}

const commandOf = (organisationId: string, officeId: string, input: CalendarPublishInput): CalendarYearCommand => ({
  type: 'publishCalendarYear', id: calendarYearId(organisationId, input.year) as CalendarYearCommand['id'], communityId: officeId as CalendarYearCommand['communityId'],
  year: input.year, off: input.off, on: input.on, source: input.source, noticeText: input.noticeText ?? null, reason: input.reason ?? null,
});
