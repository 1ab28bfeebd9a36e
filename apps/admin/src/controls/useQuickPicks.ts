import { useTranslate } from 'ra-core';
import { useCommunity } from '../providers/community.ts';
import { startOfLocalDay } from '../time/zone.ts';
import { useNow } from '../time/useNow.ts';
import type { QuickPick } from './DateTimeField.tsx';

const [MINUTE, HOUR] = [60_000, 3_600_000];

/** Times people agree on the phone; whole minutes, on the community's wall clock. */
export function useQuickPicks(): QuickPick[] {
  const t = useTranslate();
  const { timeZone } = useCommunity().community;
  const now = Math.floor(useNow() / MINUTE) * MINUTE;
  const day = (days: number, hour: number): number => startOfLocalDay(timeZone, now, days) + hour * HOUR;
  return [
    { label: t('app.quick.minutes30'), at: now + 30 * MINUTE }, { label: t('app.quick.hours2'), at: now + 2 * HOUR },
    { label: t('app.quick.tomorrowNoon'), at: day(1, 12) }, { label: t('app.quick.tomorrowNight'), at: day(1, 18) }, { label: t('app.quick.thirdDay'), at: day(3, 18) },
  ];
}
