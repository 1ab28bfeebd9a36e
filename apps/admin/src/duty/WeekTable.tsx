import AddIcon from '@mui/icons-material/AddRounded';
import CheckIcon from '@mui/icons-material/CheckCircleRounded';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'ra-core';
import type { ShiftFactsFragment } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import { dayNumber } from '../time/zone.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { toneOfRole } from './tones.ts';
import { useDutyWords } from './useDutyWords.ts';
import { dateOf, type RosterRow } from './week.ts';

export interface RosterView {
  readonly days: readonly number[];
  readonly rows: readonly RosterRow<ShiftFactsFragment>[];
  /** Posts that the viewer may add shifts to, by their key. */
  readonly mine: ReadonlySet<string>;
  readonly onShift: (shift: ShiftFactsFragment) => void;
  readonly onAdd: (row: RosterRow<ShiftFactsFragment>, day: number) => void;
}

/** The week on a desk: a line a post, a column a day. */
export function WeekTable({ days, rows, mine, onShift, onAdd }: RosterView) {
  const t = useTranslate();
  const words = useWords();
  const { zone, now, date } = useTimeWords();
  const isToday = (day: number): boolean => dayNumber(zone, day) === dayNumber(zone, now);
  const cell = { p: 0.75, borderTop: 1, borderLeft: 1, borderColor: 'divider', verticalAlign: 'top' } as const;
  return (
    <Box component="table" aria-label={t('duty.week')} sx={{ width: '100%', borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed' }}>
      <thead>
        <tr>
          <Box component="th" scope="col" sx={{ width: 138, p: 0.75, textAlign: 'left', fontSize: '0.875rem', color: 'text.secondary', fontWeight: 600 }}>{t('duty.post')}</Box>
          {days.map((day, index) => (
            <Box component="th" scope="col" key={day} data-day={dateOf(zone, day)} aria-current={isToday(day) ? 'date' : undefined} sx={({ look }) => ({ p: 0.75, textAlign: 'left', fontSize: '0.875rem', fontWeight: 600, borderLeft: 1, borderColor: 'divider', borderRadius: isToday(day) ? '10px 10px 0 0' : 0, color: isToday(day) ? 'primary.main' : 'text.secondary', bgcolor: isToday(day) ? look.primarySoft : 'transparent' })}>
              {t('duty.weekday', { day: t(`duty.day.${index + 1}`) })} <Box component="span" sx={{ fontWeight: 400 }}>{isToday(day) ? t('duty.today') : date(day)}</Box>
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Box component="tr" key={row.key} data-post={row.key}>
            <Box component="th" scope="row" sx={{ ...cell, borderLeft: 0, textAlign: 'left', fontWeight: 600, pl: 0, overflowWrap: 'anywhere' }}>
              {words('role', row.role)}
              <Box sx={{ fontSize: '0.875rem', fontWeight: 400, color: 'text.secondary' }}>{row.department?.name ?? t('duty.centre')}</Box>
            </Box>
            {row.days.map((shifts, index) => (
              <Box component="td" key={days[index]} sx={({ look }) => ({ ...cell, bgcolor: isToday(days[index]!) ? look.raised : 'transparent' })}>
                <Box sx={{ display: 'grid', gap: 0.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
                  {shifts.map((shift) => <ShiftChip key={shift.id} shift={shift} onOpen={() => onShift(shift)} />)}
                  {mine.has(row.key) && <AddButton row={row} day={days[index]!} onAdd={() => onAdd(row, days[index]!)} quiet={shifts.length > 0} />}
                </Box>
              </Box>
            ))}
          </Box>
        ))}
      </tbody>
    </Box>
  );
}

function AddButton({ row, day, onAdd, quiet }: { row: RosterRow<unknown>; day: number; onAdd: () => void; quiet: boolean }) {
  const t = useTranslate();
  const { post, day: dayWord } = useDutyWords();
  return (
    <ButtonBase aria-label={t('duty.add', { post: post(row), day: dayWord(new Date(day).toISOString()) })} onClick={onAdd} sx={{ minHeight: quiet ? 24 : 40, borderRadius: 2, border: '1.5px dashed transparent', color: 'text.secondary', '&:hover, &:focus-visible': { borderColor: 'divider', color: 'primary.main' } }}>
      <AddIcon sx={{ fontSize: 18 }} />
    </ButtonBase>
  );
}

/** One shift: when, who, and whether it was handed over. What is past stands back, what stands now stands out. */
export function ShiftChip({ shift, onOpen, wide = false }: { shift: ShiftFactsFragment; onOpen: () => void; wide?: boolean }) {
  const t = useTranslate();
  const words = useDutyWords();
  const { now } = useTimeWords();
  const [past, standing] = [Date.parse(shift.until) <= now, Date.parse(shift.from) <= now && now < Date.parse(shift.until)];
  const tone = past ? 'neutral' : toneOfRole(shift.role);
  return (
    <ButtonBase
      data-shift={shift.number} onClick={onOpen}
      sx={({ look }) => ({
        display: 'block', width: '100%', minWidth: 0, textAlign: 'left', font: 'inherit', p: wide ? 1.5 : 0.75, borderRadius: 2, border: '1.5px solid', borderColor: standing ? look.tones[tone].text : 'transparent',
        bgcolor: look.tones[tone].fill, color: look.tones[tone].text, '&:hover': { borderColor: look.tones[tone].line },
      })}
    >
      {/* Whoever hears it has no column in sight. */}
      <Box component="span" sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' }}>{t('duty.onDay', { post: words.post(shift), day: words.day(shift.from) })}</Box>
      <Box sx={{ fontSize: '0.875rem', lineHeight: 1.4 }}>{words.clock(shift)}</Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, fontWeight: 650, fontSize: wide ? '1.0625rem' : '0.9375rem', lineHeight: 1.4 }}>
        <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{words.names(shift.staff)}</Box>
        {shift.handover?.status === 'TAKEN' && <CheckIcon titleAccess={t('duty.hand.TAKEN')} sx={{ fontSize: 16, ml: 'auto', flexShrink: 0 }} />}
      </Box>
      {shift.note && <Box sx={{ fontSize: '0.875rem', lineHeight: 1.4, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: wide ? 'normal' : 'nowrap' }}>{shift.note}</Box>}
    </ButtonBase>
  );
}
