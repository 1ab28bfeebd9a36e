import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useTranslate } from 'ra-core';
import type { NoticeFieldsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useDayWords } from './useDayWords.ts';

type Problem = NoticeFieldsFragment['problems'][number];
interface ReadNoticeProps { notice: NoticeFieldsFragment | null; reading: boolean; year: number; waiting: string; onShow: (date: string) => void }

/** What was read off a pasted notice, holiday by holiday, and what is doubtful, with its place. */
export function ReadNotice({ notice, reading, year, waiting, onShow }: ReadNoticeProps) {
  const t = useTranslate();
  if (!notice) return <Box sx={{ color: 'text.secondary', display: 'flex', gap: 1, alignItems: 'center' }} role="status">{reading ? <><CircularProgress size={18} />{t('calendar.draft.reading')}</> : waiting}</Box>;
  const found = notice.holidays.length > 0;
  return (
    <Box aria-busy={reading} sx={{ display: 'grid', gap: 1.5 }}>
      <Box component="h2" role="status" data-read={notice.holidays.length} sx={{ m: 0, fontSize: '1.0625rem', fontWeight: 650 }}>{found ? t('calendar.draft.read', { n: notice.holidays.length }) : t('calendar.draft.nothing')}</Box>
      {found && <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>{notice.holidays.map((one) => <Holiday key={one.name} holiday={one} />)}</Box>}
      {notice.problems.length === 0 && <Alert severity="success">{t('calendar.problem.fine')}</Alert>}
      {found && notice.problems.length > 0 && <Problems problems={notice.problems} year={year} onShow={onShow} />}
    </Box>
  );
}

function Holiday({ holiday: { name, off, on, announced } }: { holiday: NoticeFieldsFragment['holidays'][number] }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useDayWords();
  return (
    <Box component="li" data-holiday={name} sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '140px 1fr' }, columnGap: 1.5 }}>
      <b>{name || t('calendar.draft.unnamed')}</b>
      <Box sx={{ color: 'text.secondary' }}>{join([off.length > 0 && t('calendar.draft.off', { days: words.list(off) }), announced != null && t('calendar.draft.announced', { n: announced }), on.length > 0 && t('calendar.draft.on', { days: words.list(on) })])}</Box>
    </Box>
  );
}

function Problems({ problems, year, onShow }: { problems: readonly Problem[]; year: number; onShow: (date: string) => void }) {
  const t = useTranslate();
  const say = useProblemWords(year);
  return (
    <Alert severity="warning" sx={{ alignItems: 'flex-start', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <b>{t('calendar.problem.title', { n: problems.length })}</b>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, display: 'grid', gap: 0.25 }}>
        {problems.map((problem, index) => (
          <Box component="li" key={index} data-problem={problem.kind} sx={{ overflowWrap: 'anywhere' }}>
            {say(problem)}{problem.line != null && t('app.mark.aside', { text: t('calendar.problem.line', { line: problem.line }) })}
            {problem.date?.startsWith(`${year}-`) && <Button size="small" color="inherit" onClick={() => onShow(problem.date!)} sx={{ minHeight: 30, px: 1, ml: 0.5, textDecoration: 'underline' }}>{t('calendar.problem.show')}</Button>}
          </Box>
        ))}
      </Box>
    </Alert>
  );
}

/** A doubtful place in words. */
function useProblemWords(year: number): (problem: Problem) => string {
  const t = useTranslate();
  const words = useDayWords();
  return ({ kind, holiday, date, announced, counted, weekdaySaid, weekdayIs, text, years }) => t(`calendar.problem.${kind}`, {
    year, holiday: holiday || t('calendar.draft.unnamed'), announced, counted, text, years: years.join(t('app.mark.list')),
    date: date ? (kind === 'OUTSIDE_YEAR' ? words.dated(date) : words.day(date)) : '', said: weekdaySaid ? words.weekday(weekdaySaid) : '', is: weekdayIs ? words.weekday(weekdayIs) : date ? words.weekdayOfDate(date) : '',
  });
}
