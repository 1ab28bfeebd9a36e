import { CALENDAR_YEAR, recordSubject, type CalendarYearCommand } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { officeInSight, requireViewer } from '../../sight.ts';
import { appendOne, appendTo, intentOf, placeOf } from '../base/book.ts';
import { rulesContext } from '../base/subject.ts';
import { writtenBefore } from '../base/subject-commands.ts';
import { badKey, failureOf, isFailure, stale, type Failure } from '../base/user-errors.ts';
import type { CalendarPublishInput } from '../types.generated.ts';
import { calendarDenial, calendarYearId, viewedYear, type CalendarYearView } from './queries.ts';
import { calendarYearRow } from './rows.ts';

type Answer = { readonly calendarYear: CalendarYearView } | Failure;

/** Publishes the calendar of a year in the book of the headquarters' office, or corrects it. The same key and input answer the same. */
export async function publishCalendar(context: Context, input: CalendarPublishInput): Promise<Answer> {
  const viewer = requireViewer(context);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const office = officeInSight(viewer);
  const denial = calendarDenial(viewer);
  if (denial !== null || office === null) return failureOf(context, { kind: 'NotAllowed', denial: denial! });
  const intent = intentOf(context, 'calendarPublish', input);
  const written = await writtenBefore(context, intent);
  if (written !== null) return isFailure(written) ? written : { calendarYear: await viewedYear(context, input.year) };
  const command = commandOf(viewer.organisationId, office.id, input);
  const { kept: before } = await viewedYear(context, input.year);
  if ((before?.version ?? 0) !== input.expectedVersion) return stale(context, before?.version ?? 0);
  const decided = recordSubject(CALENDAR_YEAR, before?.state ?? null, command, rulesContext(context, office));
  if (!decided.ok) return failureOf(context, decided.refusal);
  const { recorded, state } = decided.value;
  const append = appendTo(context, placeOf(office), {
    book: 'administration', subject: { id: state.id, kind: 'CalendarYear' }, expectedVersion: before?.version ?? null, recorded, rows: [calendarYearRow(state, viewer.organisationId)], intent,
  });
  const appended = await appendOne(context, viewer.scope, append, ['input', 'year']);
  // Two who publish the same year for the first time at once: the second one finds it there.
  if (isFailure(appended)) return appended.code === 'TAKEN' ? stale(context, 1) : appended;
  return { calendarYear: await viewedYear(context, input.year) };
}

const commandOf = (organisationId: string, officeId: string, input: CalendarPublishInput): CalendarYearCommand => ({
  type: 'publishCalendarYear', id: calendarYearId(organisationId, input.year) as CalendarYearCommand['id'], communityId: officeId as CalendarYearCommand['communityId'],
  year: input.year, off: input.off, on: input.on, source: input.source, noticeText: input.noticeText ?? null, reason: input.reason ?? null,
});
