import { weekdayOf, type LocalDate } from '@huiyin/domain';
import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import type { DayView } from './draft.ts';

/** Days in words of the screen. */
export function useDayWords() {
  const t = useTranslate();
  return useMemo(() => {
    const parts = (date: string) => ({ year: Number(date.slice(0, 4)), month: t(`calendar.month.${Number(date.slice(5, 7))}`), day: Number(date.slice(8)) });
    const weekday = (n: number): string => t(`calendar.weekday.${n}`);
    const weekdayOfDate = (date: string): string => weekday(weekdayOf(date as LocalDate));
    const said = ({ kind, holiday }: Pick<DayView, 'kind' | 'holiday'>): string => (holiday ? t('app.mark.named', { name: holiday, text: t(`calendar.kind.${kind}`) }) : t(`calendar.kind.${kind}`));
    const day = (date: string): string => t('calendar.date', parts(date));
    return {
      weekday, said, day,
      /** With its year, for days of another one. */
      dated: (date: string): string => t('calendar.dated', parts(date)),
      weekdayOfDate,
      /** Days as people list them: what follows on each other as a stretch. */
      list: (dates: readonly string[]): string => stretches(dates).map(([from, to]) => (from === to ? day(from) : t('calendar.span', { from: day(from), to: day(to) }))).join(t('app.mark.list')),
      cell: (one: DayView, isToday: boolean): string => t('calendar.cell', {
        date: day(one.date), weekday: weekdayOfDate(one.date), said: [said(one), one.corrected && t('calendar.corrected'), isToday && t('calendar.today')].filter(Boolean).join(t('app.mark.list')),
      }),
    };
  }, [t]);
}

function stretches(dates: readonly string[]): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (const date of dates) {
    const last = found.at(-1);
    if (last && Date.parse(date) - Date.parse(last[1]) === 86_400_000) last[1] = date;
    else found.push([date, date]);
  }
  return found;
}
