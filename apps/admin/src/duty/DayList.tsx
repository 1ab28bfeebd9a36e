import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'ra-core';
import { useTimeWords } from '../time/useTimeWords.ts';
import { dayNumber, wallOf } from '../time/zone.ts';
import { useDutyWords } from './useDutyWords.ts';
import { ShiftChip, type RosterView } from './WeekTable.tsx';
import { dateOf } from './week.ts';

/** The week on a phone: one day at a time, post by post. */
export function DayList({ days, rows, mine, onShift, onAdd }: RosterView) {
  const t = useTranslate();
  const { zone, now } = useTimeWords();
  const { post } = useDutyWords();
  const today = Math.max(0, days.findIndex((day) => dayNumber(zone, day) === dayNumber(zone, now)));
  const [picked, setPicked] = useState<number | null>(null);
  const chosen = picked ?? today;
  const shown = rows.filter((row) => row.days[chosen]!.length > 0 || mine.has(row.key));
  return (
    <Box>
      <Box role="group" aria-label={t('duty.days')} sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: 0.5, mb: 2 }}>
        {days.map((day, index) => (
          <ButtonBase key={day} data-day={dateOf(zone, day)} aria-pressed={index === chosen} onClick={() => setPicked(index)} sx={({ look }) => ({ display: 'grid', justifyItems: 'center', font: 'inherit', py: 0.75, minHeight: 56, borderRadius: 2.5, bgcolor: index === chosen ? 'primary.main' : look.raised, color: index === chosen ? 'primary.contrastText' : 'text.primary', border: '1.5px solid', borderColor: index === today && index !== chosen && dayNumber(zone, day) === dayNumber(zone, now) ? 'primary.main' : 'transparent' })}>
            <Box component="span" sx={{ fontSize: '0.875rem', lineHeight: 1.3 }}>{t(`duty.day.${index + 1}`)}</Box><Box component="span" sx={{ fontWeight: 650, lineHeight: 1.3 }}>{wallOf(zone, day).day}</Box>
          </ButtonBase>
        ))}
      </Box>
      {shown.length === 0 && <Box sx={{ color: 'text.secondary', py: 2, textAlign: 'center' }}>{t('duty.nothing')}</Box>}
      <Box sx={{ display: 'grid', gap: 2, columnGap: 3, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(290px, 1fr))' } }}>
        {shown.map((row) => (
          <Box key={row.key} data-post={row.key}>
            <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, minHeight: 44 }}>
              <Box component="h3" sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 650 }}>{post(row)}</Box>
              {mine.has(row.key) && <Button size="small" startIcon={<AddIcon />} onClick={() => onAdd(row, days[chosen]!)}>{t('duty.plan')}</Button>}
            </Box>
            <Box sx={{ display: 'grid', gap: 0.75 }}>{row.days[chosen]!.map((shift) => <ShiftChip key={shift.id} shift={shift} wide onOpen={() => onShift(shift)} />)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
