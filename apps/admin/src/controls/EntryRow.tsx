import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { useTimeWords } from '../time/useTimeWords.ts';

/** `by`: who did it where no person is named, such as the clock. */
interface EntryRowProps {
  readonly entry: { readonly type: string; readonly at: string; readonly actorRole: string | null; readonly actor?: { readonly name: string } | null };
  readonly title: string;
  readonly by?: string;
  readonly children?: ReactNode;
}

/** One entry of a timeline: what happened, who did it and when; below it what it says. */
export function EntryRow({ entry: { type, at, actor, actorRole }, title, by, children }: EntryRowProps) {
  const join = useJoin();
  const words = useWords();
  const { moment } = useTimeWords();
  return (
    <Box component="li" data-entry={type} sx={{ borderLeft: 2, borderColor: 'divider', pl: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, alignItems: 'baseline' }}>
        <b>{title}</b>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([actor?.name ?? by, words('role', actorRole)])}</Box>
        <Box component="time" dateTime={at} sx={{ ml: { sm: 'auto' }, color: 'text.secondary', fontSize: '0.875rem' }}>{moment(at)}</Box>
      </Box>
      {children}
    </Box>
  );
}
