import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import { weekdayOf, type LocalDate } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import type { DayView } from './draft.ts';
import { gridLook } from './grid-look.ts';
import { movedBy } from './move.ts';
import { useDayWords } from './useDayWords.ts';

interface YearGridProps {
  days: readonly DayView[]; today: string;
  /** The day that Tab reaches; `focus` counts how often it was moved to on purpose. */
  at: { date: string; focus: number }; onMove: (date: string) => void;
  /** Touching or pressing Enter on a day; absent: they are only looked at. */
  onTouch?: ((date: string) => void) | undefined;
}

/** The twelve months of a year. One stop for Tab: arrow keys go over the days of all of them. */
export function YearGrid({ days, today, at, onMove, onTouch }: YearGridProps) {
  const t = useTranslate();
  const months = useMemo(() => Array.from({ length: 12 }, (_, month) => days.filter(({ date }) => Number(date.slice(5, 7)) === month + 1)), [days]);
  const box = useRef<HTMLDivElement>(null);
  const hint = useId();
  useEffect(() => { if (at.focus > 0) box.current?.querySelector<HTMLElement>(`[data-date="${at.date}"]`)?.focus(); }, [at]);
  const press = (event: KeyboardEvent): void => {
    const date = (event.target as HTMLElement).dataset['date'];
    if (!date || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = movedBy(event.key, date);
    if (to) onMove(to);
    else if (onTouch && (event.key === 'Enter' || event.key === ' ')) onTouch(date);
    else return;
    event.preventDefault();
  };
  return (
    <Box ref={box} onKeyDown={press} sx={(theme) => gridLook(theme, onTouch !== undefined)}>
      <Box id={hint} sx={{ gridColumn: '1 / -1', color: 'text.secondary', fontSize: '0.875rem', display: { xs: 'none', md: 'block' } }}>{t(onTouch ? 'calendar.keysDraft' : 'calendar.keys')}</Box>
      {months.map((month, index) => <Month key={month[0]?.date ?? index} month={index + 1} days={month} today={today} at={at.date} hint={hint} onTouch={onTouch} onMove={onMove} />)}
    </Box>
  );
}

type MonthProps = Pick<YearGridProps, 'days' | 'today' | 'onTouch' | 'onMove'> & { month: number; at: string; hint: string };

function Month({ month, days, today, at, hint, onTouch, onMove }: MonthProps) {
  const t = useTranslate();
  const { weekday } = useDayWords();
  const title = useId();
  const first = days[0] ? weekdayOf(days[0].date as LocalDate) : 1;
  const weeks = Math.ceil((first - 1 + days.length) / 7);
  return (
    <section data-month={month}>
      <h2 id={title}>{t(`calendar.month.${month}`)}</h2>
      <table role="grid" aria-labelledby={title} aria-describedby={hint}>
        <thead><tr>{[1, 2, 3, 4, 5, 6, 7].map((n) => <th key={n} scope="col">{weekday(n)}</th>)}</tr></thead>
        <tbody>
          {Array.from({ length: weeks }, (_, week) => (
            <tr key={week}>
              {Array.from({ length: 7 }, (_unused, column) => {
                const day = days[week * 7 + column - (first - 1)];
                return day ? <Day key={day.date} day={day} isToday={day.date === today} reached={day.date === at} onTouch={onTouch} onMove={onMove} /> : <td key={column} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Day({ day, isToday, reached, onTouch, onMove }: { day: DayView; isToday: boolean; reached: boolean } & Pick<YearGridProps, 'onTouch' | 'onMove'>) {
  const t = useTranslate();
  const words = useDayWords();
  const mark = day.kind === 'WORKING' ? '' : t(`calendar.mark.${day.kind}`);
  return (
    <td
      role="gridcell" tabIndex={reached ? 0 : -1} data-date={day.date} data-kind={day.kind} data-mark={mark} data-corrected={day.corrected || undefined} aria-current={isToday ? 'date' : undefined}
      aria-label={words.cell(day, isToday)} title={words.cell(day, isToday)} onClick={() => { onMove(day.date); onTouch?.(day.date); }}
    >
      <b>{Number(day.date.slice(8))}</b>
    </td>
  );
}
