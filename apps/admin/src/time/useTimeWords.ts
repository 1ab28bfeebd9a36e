import { useMemo } from 'react';
import { useCommunity } from '../providers/community.ts';
import { useLanguage } from '../providers/language.ts';
import { formatAge, formatDate, formatDay, formatDue, formatMoment, formatSpan } from './format-time.ts';
import { useNow } from './useNow.ts';

// Beyond a month a date says more than a number of days.
const LONG_AGO = 31 * 86_400_000;

/** Times of the API in words of the screen: the community's wall clock, the person's language, the present minute. */
export function useTimeWords() {
  const language = useLanguage();
  const { timeZone: zone } = useCommunity().community;
  const now = useNow();
  return useMemo(() => ({
    now, zone, language,
    moment: (iso: string) => formatMoment(language, zone, Date.parse(iso), now),
    date: (at: number) => formatDate(language, zone, at, now),
    day: (iso: string) => formatDay(language, zone, Date.parse(iso), now),
    due: (iso: string) => formatDue(language, zone, Date.parse(iso), now),
    age: (iso: string) => (now - Date.parse(iso) > LONG_AGO ? formatDay(language, zone, Date.parse(iso), now) : formatAge(language, Date.parse(iso), now)),
    span: (ms: number) => formatSpan(language, ms),
  }), [language, zone, now]);
}
