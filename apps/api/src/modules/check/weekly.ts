import { createHash } from 'node:crypto';
import { addDays, weekOf, type CommunityId, type Instant, type LocalDate, type SubjectId, type WeeklyCheckState, type WorkingCalendar } from '@huiyin/domain';
import { canonicalJson } from '@huiyin/evidence';
import type { CommunityInSight, Context } from '../../context.ts';
import { derivedId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import type { Append } from '../../platform/journal.ts';
import { appendAll } from '../base/book.ts';
import { openingByClock, type ClockedPlace } from '../base/opening.ts';
import { createSubject, decideSubject, keepRow, subjectToChange } from '../base/subject-commands.ts';
import { isFailure, stale, type Failure } from '../base/user-errors.ts';
import { confirmPassword } from '../session/commands.ts';
import type { WeeklyCheckOpenInput, WeeklyCheckSignInput } from '../types.generated.ts';
import { WEEKLY_CHECK_NOUN, type WeeklyCheckRow } from './queries.ts';

type Answer = Promise<WeeklyCheckRow | Failure>;

/** One check a community and week: its id follows from both. */
export const weeklyCheckId = (communityId: string, week: string): SubjectId => derivedId('weeklyCheck', communityId, week) as SubjectId;
const checkIdOf = (community: CommunityInSight, week: string): SubjectId => weeklyCheckId(community.id, week);
const checkOf = (context: Context, community: CommunityInSight, week: string): Promise<WeeklyCheckRow | null> =>
  context.loaders.subject.load({ table: WEEKLY_CHECK_NOUN.table, communityId: community.id, id: checkIdOf(community, week) }) as Promise<WeeklyCheckRow | null>;

/** The week of an instant opened by the clock itself, so that what is owed begins on Monday 00:00 whether or not anybody comes (CMP-13). */
export function weekOpening(place: ClockedPlace, calendar: WorkingCalendar, now: Instant): Append {
  const { communityId, timeZone } = place;
  const week = weekOf(timeZone, now);
  return openingByClock(WEEKLY_CHECK_NOUN, place, 'CUSTOMER_SUPERVISOR', { type: 'openWeeklyCheck', checkId: weeklyCheckId(communityId, week), communityId: communityId as CommunityId, week, ahead: false }, calendar, now);
}

/** Opens a week; one that is open already, whoever opened it, is answered as it is. */
export async function weeklyCheckOpen(context: Context, input: WeeklyCheckOpenInput): Answer {
  const community = communityInSight(requireViewer(context), input.communityId);
  const week = community === null ? '' : (input.week ?? weekOf(community.timeZone, context.now));
  const opened = await createSubject(context, WEEKLY_CHECK_NOUN, 'weeklyCheckOpen', input, (place) =>
    ({ type: 'openWeeklyCheck' as const, checkId: checkIdOf(place, week), communityId: place.id as never, week: week as LocalDate, ahead: false }));
  if (!isFailure(opened) || opened.code !== 'TAKEN' || community === null) return opened;
  // The week is open already: nothing was written.
  context.loaders.subject.clear({ table: WEEKLY_CHECK_NOUN.table, communityId: community.id, id: checkIdOf(community, week) });
  return (await checkOf(context, community, week)) ?? opened;
}

/** What the signature is put under: the week and every section as it stands, with what was listed. */
export const shownHashOf = ({ communityId, week, sections }: WeeklyCheckState): string =>
  createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify({ communityId, week, sections }))), 'utf8').digest('hex');

/** Signs a week, and in the same transaction opens the next one, so that its deadline is there on Monday 00:00. */
export async function weeklyCheckSign(context: Context, input: WeeklyCheckSignInput): Answer {
  const viewer = requireViewer(context);
  const found = await subjectToChange<WeeklyCheckState>(context, WEEKLY_CHECK_NOUN, input.checkId, input.expectedVersion);
  if (isFailure(found)) return found;
  const { row, community } = found;
  const signed = decideSubject(context, WEEKLY_CHECK_NOUN, community, row, { type: 'signWeeklyCheck' as const, shownHash: shownHashOf(row.state), reason: input.reason ?? null }, null);
  if (isFailure(signed)) return signed;
  const unconfirmed = await confirmPassword(context, input.password, ['input', 'password']);
  if (unconfirmed !== null) return unconfirmed;
  const next = await nextWeek(context, community, row.state);
  const appended = await appendAll(context, viewer.scope, next === null ? [signed.append] : [signed.append, next.append], ['input', 'checkId']);
  // The next week was opened by somebody else meanwhile: nothing was written, so it can be said again.
  if (isFailure(appended)) return appended.code === 'TAKEN' ? stale(context, row.version) : appended;
  const [outcome] = appended;
  if (outcome!.outcome !== 'appended') return stale(context, outcome!.outcome === 'stale' ? outcome!.version : row.version);
  return keepRow(context, WEEKLY_CHECK_NOUN.table, { number: outcome!.number!, version: outcome!.version, organisationId: viewer.organisationId, state: signed.state });
}

async function nextWeek(context: Context, community: CommunityInSight, { week, communityId }: WeeklyCheckState) {
  const next = addDays(week, 7);
  if (next < weekOf(community.timeZone, context.now) || (await checkOf(context, community, next)) !== null) return null;
  const decided = decideSubject(context, WEEKLY_CHECK_NOUN, community, null, { type: 'openWeeklyCheck' as const, checkId: checkIdOf(community, next), communityId, week: next, ahead: true }, null);
  return isFailure(decided) ? null : decided;
}
