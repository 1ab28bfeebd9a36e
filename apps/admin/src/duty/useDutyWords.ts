import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { isOvernight, timeOf, type PostOf } from './week.ts';

/** What is said of posts and shifts everywhere. */
export function useDutyWords() {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { zone, language, moment, day } = useTimeWords();
  return useMemo(() => {
    const clock = (from: number, until: number): string => {
      const end = timeOf(zone, until) === '00:00' ? '24:00' : timeOf(zone, until);
      return t('duty.span', { from: timeOf(zone, from), until: isOvernight(zone, from, until) ? t('duty.nextDay', { at: end }) : end });
    };
    return {
      post: ({ department, role }: PostOf): string => join([department?.name ?? t('duty.centre'), words('role', role)]),
      names: (staff: readonly { readonly name: string }[]): string => staff.map(({ name }) => name).join(t('app.mark.list')),
      clock: ({ from, until }: { readonly from: string; readonly until: string }): string => clock(Date.parse(from), Date.parse(until)),
      span: ({ from, until }: { readonly from: string; readonly until: string }): string => `${day(from)} ${clock(Date.parse(from), Date.parse(until))}`,
      moment, day, zone, language,
    };
  }, [t, join, words, zone, language, moment, day]);
}
