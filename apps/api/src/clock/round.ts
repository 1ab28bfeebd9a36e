import { addDays, monthOf, nextMonth, recountProvisional, startOfDay, weekOf, type Instant, type SubjectId, type WorkingCalendar } from '@huiyin/domain';
import { calendarOf, publishedYears } from '../modules/calendar/queries.ts';
import type { ClockedPlace } from '../modules/base/opening.ts';
import { weekOpening, weeklyCheckId } from '../modules/check/weekly.ts';
import { monthlyCheckId, monthOpening } from '../modules/spot-check/monthly.ts';
import { NO_SCOPE } from '../platform/database.ts';
import type { Append } from '../platform/journal.ts';
import type { Services } from '../services.ts';
import { deadlineAppend, loadSubjects } from './append.ts';
import * as rows from './rows.ts';
import { policiesOf } from './worker.ts';

/** Most subjects whose deadlines a round counts again in one community; the next round takes others. */
const RECOUNT = 200;

interface Rounds { readonly services: Pick<Services, 'database' | 'journal'>; readonly now: Instant; readonly calendar: WorkingCalendar }

/** What is opened in each community once a period; its id follows from the community and the period. */
interface Periodic { readonly table: 'weekly_checks' | 'spot_checks'; idOf(place: rows.Round, now: Instant): SubjectId; opening(place: ClockedPlace, calendar: WorkingCalendar, now: Instant): Append }
const WEEKS: Periodic = { table: 'weekly_checks', idOf: ({ id, timeZone }, now) => weeklyCheckId(id, weekOf(timeZone, now)), opening: weekOpening };
const MONTHS: Periodic = { table: 'spot_checks', idOf: ({ id, timeZone }, now) => monthlyCheckId(id, monthOf(timeZone, now)), opening: monthOpening };

/**
 * What the clock looks for now and then in every community: the week that nobody opened (CMP-13), the month's spot check
 * where a region owes one (NOT-13), and provisional 暂定 deadlines of a year whose notice was published meanwhile.
 * Answers how many entries it wrote, and when a week or month begins next.
 */
export async function goRound(services: Rounds['services'], now: number): Promise<{ readonly written: number; readonly nextAt: number }> {
  const communities = await services.database.write(NO_SCOPE, async (query) => {
    await query(rows.lookEverywhere, []);
    return query<rows.Round>(rows.rounds, []);
  });
  let written = 0;
  for (const organisationId of new Set(communities.map((one) => one.organisationId))) {
    const own = communities.filter((one) => one.organisationId === organisationId);
    const rounds: Rounds = { services, now: now as Instant, calendar: await calendarOf(services.database, organisationId) };
    written += await openPeriod(rounds, own, WEEKS);
    written += await openPeriod(rounds, own.filter(({ supervised }) => supervised), MONTHS);
    const years = await publishedYears(services.database, organisationId);
    for (const place of years.length === 0 ? [] : own) written += await recount(rounds, place, years);
  }
  return { written, nextAt: Math.min(...communities.flatMap(({ timeZone }) => [addDays(weekOf(timeZone, now as Instant), 7), nextMonth(monthOf(timeZone, now as Instant))].map((date) => startOfDay(timeZone, date)))) };
}

async function openPeriod({ services: { database, journal }, now, calendar }: Rounds, own: readonly rows.Round[], { table, idOf, opening }: Periodic): Promise<number> {
  if (own.length === 0) return 0;
  const wanted = own.map((place) => ({ place, check: idOf(place, now) }));
  const communityIds = own.map(({ id }) => id);
  const there = new Set((await database.read<{ id: string }>({ organisationId: own[0]!.organisationId, communityIds }, rows.opened(table), [communityIds, wanted.map(({ check }) => check)])).map(({ id }) => id));
  let opened = 0;
  for (const { place } of wanted.filter(({ check }) => !there.has(check))) {
    const scope = { organisationId: place.organisationId, communityIds: [place.id] };
    const policyOf = await policiesOf(database, scope, place.id, now);
    try {
      await journal.append(scope, [opening({ ...place, communityId: place.id, policy: policyOf(null) }, calendar, now)]);
      opened += 1;
    } catch (error) {
      // Another worker, or whoever owes it, was a moment faster.
      if ((error as { code?: string }).code !== '23505') throw error;
    }
  }
  return opened;
}

async function recount({ services: { database, journal }, now, calendar }: Rounds, place: rows.Round, years: readonly number[]): Promise<number> {
  const scope = { organisationId: place.organisationId, communityIds: [place.id] };
  const found = await database.read<rows.DueSubject>(scope, rows.provisionalSubjects, [place.id, years, RECOUNT]);
  if (found.length === 0) return 0;
  const loaded = await loadSubjects(database, scope, place.id, found);
  const policyOf = await policiesOf(database, scope, place.id, now);
  const appends = loaded.flatMap((subject) => {
    const { recorded, deadlines } = recountProvisional(subject.state.deadlines, now, { calendar, zone: place.timeZone }, policyOf);
    return recorded.length === 0 ? [] : [deadlineAppend({ ...place, communityId: place.id }, subject, recorded, deadlines, { at: now, actorId: null, actorRole: null, messages: [] })];
  });
  if (appends.length === 0) return 0;
  const outcomes = await journal.append(scope, appends);
  return outcomes.reduce((sum, { outcome }, index) => sum + (outcome === 'appended' ? appends[index]!.recorded.length : 0), 0);
}
