import { useTranslate } from 'ra-core';
import type { QuickPick } from '../controls/DateTimeField.tsx';
import { useCommunity } from '../providers/community.ts';
import { useNow } from '../time/useNow.ts';
import { startOfLocalDay } from '../time/zone.ts';

const DAYS = [1, 3, 7, 15, 30];
const DAY_MS = 86_400_000;

/** Ends of days to come: what works and rectifications are agreed for. `mostDays`: none lies further away; null: as far as there are. */
export function useDatePicks(mostDays: number | null = null): QuickPick[] {
  const t = useTranslate();
  const { timeZone } = useCommunity().community;
  const now = useNow();
  return DAYS.map((days) => ({ label: t('works.inDays', { n: days }), at: startOfLocalDay(timeZone, now, days + 1) })).filter(({ at }) => mostDays === null || at <= now + mostDays * DAY_MS);
}
