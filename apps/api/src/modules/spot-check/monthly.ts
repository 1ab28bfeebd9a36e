import { monthOf, type Instant, type SubjectId, type WorkingCalendar } from '@huiyin/domain';
import type { Append } from '../../platform/journal.ts';
import { derivedId } from '../../platform/ids.ts';
import { openingByClock, type ClockedPlace } from '../base/opening.ts';
import { SPOT_CHECK_NOUN } from './queries.ts';

/** One check a community and month: its id follows from both. */
export const monthlyCheckId = (communityId: string, month: string): SubjectId => derivedId('spotCheck', communityId, month) as SubjectId;

/** The month of an instant opened by the clock, so that the region owes it from the first minute whether or not anybody comes (NOT-13). */
export const monthOpening = (place: ClockedPlace, calendar: WorkingCalendar, now: Instant): Append =>
  openingByClock(SPOT_CHECK_NOUN, place, 'REGION_INSPECTOR', { type: 'openSpotCheck', checkId: monthlyCheckId(place.communityId, monthOf(place.timeZone, now)), communityId: place.communityId as never, kind: 'MONTHLY', occasion: null }, calendar, now);
