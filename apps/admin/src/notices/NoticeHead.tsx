import { useState } from 'react';
import ExpandIcon from '@mui/icons-material/ExpandMoreRounded';
import LinkIcon from '@mui/icons-material/OpenInNewRounded';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { noticeCopiesPath, noticePaperPath } from '../paperwork/paths.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { course, type CourseState, type CourseStep } from './course.ts';
import { DueBand } from './DueBand.tsx';
import { NoticeMarks } from './NoticeMarks.tsx';
import { useNoticeRoom } from './room.ts';

/** What it is, how far it is, and the clock that runs. */
export function NoticeHead() {
  const t = useTranslate();
  const join = useJoin();
  const { due } = useTimeWords();
  const { notice } = useNoticeRoom();
  const { number, title, department, content, url, inForce } = notice;
  return (
    <Box component="header" sx={{ display: 'grid', gap: 1, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }} role="status"><NoticeMarks notice={notice} /><Box component="span" sx={{ ml: { sm: 'auto' }, color: 'text.secondary', fontSize: '0.875rem' }}>{number}</Box></Box>
      <Typography variant="h1" sx={{ fontSize: { xs: '1.5rem', md: '1.875rem' }, overflowWrap: 'anywhere' }}>{title || t('complaint.data.erased')}</Typography>
      <Box sx={{ color: 'text.secondary', display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}>
        <span>{join([department?.name, content && (inForce || !notice.ending) && t('notices.until', { at: due(content.validUntil) })])}</span>
        {url && <Link href={url} target="_blank" rel="noopener" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minHeight: 44 }}>{t('notices.publicPage')}<LinkIcon sx={{ fontSize: 17 }} /></Link>}
        {content && <Link href={noticePaperPath(notice.id)} target="_blank" rel="noopener" data-action="noticePaper" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minHeight: 44 }}>{t('notices.paper')}<PrintIcon sx={{ fontSize: 17 }} /></Link>}
        {content && content.places.length > 0 && <Link href={noticeCopiesPath(notice.id)} target="_blank" rel="noopener" data-action="noticeCopies" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minHeight: 44 }}>{t('notices.allCopies', { n: content.places.length })}<PrintIcon sx={{ fontSize: 17 }} /></Link>}
      </Box>
      <DueBand notice={notice} />
      <Course />
    </Box>
  );
}

const BAR: Readonly<Record<CourseState, object>> = { done: { bgcolor: 'primary.main' }, here: { bgcolor: 'primary.main', outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '2px' }, ahead: { bgcolor: 'divider' }, passed: { bgcolor: 'divider' } };

/** The whole way with who and when; on a phone where it is, the rest at a touch. */
function Course() {
  const t = useTranslate();
  const { notice } = useNoticeRoom();
  const desk = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const [open, setOpen] = useState(false);
  const steps = course(notice);
  return (
    <Box sx={{ mt: 0.5 }}>
      <Box component="ol" aria-label={t('notices.stepper')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5, gridTemplateColumns: `repeat(${steps.length}, minmax(0, 1fr))` }}>
        {steps.map((step) => <Bar key={step.name} step={step} words={desk} />)}
      </Box>
      {!desk && <Button color="inherit" aria-expanded={open} data-course-more onClick={() => setOpen(!open)} endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />} sx={{ minHeight: 44, px: 0.5, color: 'text.secondary', fontWeight: 500 }}>{t('notices.whoWhen')}</Button>}
      {!desk && open && <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>{steps.filter(({ state }) => state === 'done' || state === 'here').map((step) => <Box component="li" key={step.name} sx={{ display: 'flex', gap: 1.5 }}><Box sx={{ minWidth: 48, fontWeight: 650, flexShrink: 0 }}>{t(`notices.course.${step.name}`)}</Box><WhoWhen step={step} line /></Box>)}</Box>}
    </Box>
  );
}

function Bar({ step, words }: { step: CourseStep; words: boolean }) {
  const t = useTranslate();
  const { name, state } = step;
  const here = state === 'here';
  return (
    <Box component="li" data-course={name} data-state={state} aria-current={here ? 'step' : undefined} sx={{ minWidth: 0 }}>
      <Box sx={[{ height: 6, borderRadius: 3 }, BAR[state]]} />
      <Box sx={{ mt: 0.75, fontSize: { xs: '0.8125rem', md: '0.9375rem' }, whiteSpace: 'nowrap', color: here ? 'text.primary' : 'text.secondary', fontWeight: here ? 700 : state === 'done' ? 600 : 400 }}>{t(`notices.${words ? 'course' : 'courseShort'}.${name}`)}</Box>
      {words && <WhoWhen step={step} />}
    </Box>
  );
}

function WhoWhen({ step: { by, at, state }, line = false }: { step: CourseStep; line?: boolean }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const soft = { fontSize: '0.875rem', color: 'text.secondary', overflowWrap: 'anywhere' } as const;
  if (state === 'here') return <Box sx={{ fontSize: '0.875rem', color: 'primary.main', fontWeight: 600 }}>{t('notices.now')}</Box>;
  if (line) return <Box sx={soft}>{join([by, at && moment(at)])}</Box>;
  return <Box sx={soft}>{by && <div>{by}</div>}{at && <div>{moment(at)}</div>}</Box>;
}
