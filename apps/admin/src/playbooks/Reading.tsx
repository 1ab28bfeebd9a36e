import AlarmIcon from '@mui/icons-material/AlarmRounded';
import BlockIcon from '@mui/icons-material/PanToolOutlined';
import LogIcon from '@mui/icons-material/EditNoteRounded';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PlaybookStep } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import type { Draft } from './playbook-draft.ts';
import { usePlaybookWords } from './usePlaybookWords.ts';

const list = { listStyle: 'none', m: 0, p: 0 } as const;
const soft = { color: 'text.secondary', fontSize: '0.875rem' } as const;
/** Said to a screen reader, not shown. */
const unseen = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;
const icon = { fontSize: 18, verticalAlign: '-4px', mr: 0.5 } as const;

/** A playbook as one wants to read it at night: phase by phase, what, who, by when, and what hangs on what. */
export function Reading({ playbook }: { playbook: Draft }) {
  const t = useTranslate();
  const { text } = usePlaybookWords();
  const starts = playbook.phases.map((_, index) => playbook.phases.slice(0, index).reduce((sum, { steps }) => sum + steps.length, 0));
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Head playbook={playbook} />
      {playbook.phases.map((phase, index) => (
        <Card key={phase.key} id={`phase-${index + 1}`} title={<><Box component="span" sx={{ ...soft, fontWeight: 500, mr: 1 }}>{t('playbook.phase', { n: index + 1 })}</Box>{text(phase.title)}</>} sx={{ scrollMarginTop: 16 }}>
          <Box component="ol" sx={list}>{phase.steps.map((step, at) => <Step key={step.key} number={starts[index]! + at + 1} step={step} playbook={playbook} again={isSame(step.when, phase.steps[at - 1]?.when)} />)}</Box>
        </Card>
      ))}
    </Box>
  );
}

function Head({ playbook }: { playbook: Draft }) {
  const t = useTranslate();
  const { text, department, post: postWord } = usePlaybookWords();
  const { purpose, level, incidentKind, pictures, posts, phases } = playbook;
  return (
    <Card>
      <Typography sx={{ fontSize: '1.0625rem', mb: 1.5 }}>{text(purpose)}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        <Pill tone={level === 1 ? 'red' : level === 2 ? 'amber' : 'neutral'}>{t(level === 1 ? 'playbook.gravest' : 'playbook.level', { n: level })}</Pill>
        <Pill tone="neutral">{t(`playbook.kind.${incidentKind}`)}</Pill>
        <Pill tone="neutral">{t('playbook.responsible', { name: department(playbook.department) })}</Pill>
        {pictures && <Pill tone="neutral">{t('playbook.pictures')}</Pill>}
      </Box>
      <Box component="nav" aria-label={t('playbook.reading')} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0, mt: 1.5 }}>
        {phases.map((phase, index) => <Box key={phase.key} component="a" href={`#phase-${index + 1}`} sx={{ color: 'primary.main', minHeight: 44, display: 'inline-flex', alignItems: 'center' }}>{text(phase.title)}</Box>)}
      </Box>
      {posts.length > 0 && (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, minHeight: 44, display: 'list-item', lineHeight: '44px' }}>{t('playbook.posts')}{t('app.mark.aside', { text: String(posts.length) })}</Box>
          <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
            {posts.map(({ post, duty }) => <Box key={post}><Box component="dt" sx={{ fontWeight: 600 }}>{postWord(post)}</Box><Box component="dd" sx={{ m: 0, color: 'text.secondary' }}>{text(duty)}</Box></Box>)}
          </Box>
        </Box>
      )}
    </Card>
  );
}

const isSame = (one: PlaybookStep['when'], other: PlaybookStep['when'] | undefined): boolean => one !== null && one.step === other?.step && one.answer === other.answer;

/** `again`: it hangs on the same answer as the step before, which says so to the eye for both. */
function Step({ number, step, playbook, again }: { number: number; step: PlaybookStep; playbook: Draft; again: boolean }) {
  const { text, condition } = usePlaybookWords();
  const hangsOn = condition(playbook, step);
  return (
    <Box
      component="li" data-step={step.key}
      sx={({ look }) => ({ display: 'grid', gridTemplateColumns: '34px minmax(0, 1fr)', columnGap: 1.5, py: 1.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0.5 }, ...(hangsOn ? { ml: { xs: 0, sm: 3 }, pl: { xs: 1.25, sm: 2 }, borderLeft: `4px solid ${look.tones.violet.text}` } : {}) })}
    >
      <Box aria-hidden sx={{ width: 32, height: 32, borderRadius: '50%', display: 'grid', placeContent: 'center', fontWeight: 650, fontSize: '0.9375rem', border: 1.5, borderColor: step.blocking ? 'error.main' : 'divider', color: step.blocking ? 'error.main' : 'text.secondary' }}>{number}</Box>
      <Box sx={{ minWidth: 0, position: 'relative' }}>
        {hangsOn && <Box sx={[({ look }) => ({ color: look.tones.violet.text, fontSize: '0.875rem', fontWeight: 600, mb: 0.25 }), again && unseen]}>{hangsOn}</Box>}
        <Box sx={{ fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.45 }}>{text(step.title)}</Box>
        <Facts step={step} />
        {step.detail && <Box sx={{ mt: 0.75, whiteSpace: 'pre-line', lineHeight: 1.65 }}>{text(step.detail)}</Box>}
        {step.ask && <Answers ask={step.ask} />}
      </Box>
    </Box>
  );
}

function Facts({ step }: { step: PlaybookStep }) {
  const t = useTranslate();
  const { doer, limit, post, log } = usePlaybookWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.25, rowGap: 0.5, mt: 0.5 }}>
      <Pill tone="blue">{doer(step)}</Pill>
      {step.post && <Box component="span" sx={soft}>{t('playbook.postOr', { post: post(step.post) })}</Box>}
      {step.limitMinutes !== null && <Box component="span" sx={({ look }) => ({ color: look.tones.amber.text, fontWeight: 650, fontSize: '0.9375rem' })}><AlarmIcon aria-hidden sx={icon} />{limit(step.limitMinutes)}</Box>}
      {step.blocking && <Box component="span" sx={({ look }) => ({ color: look.tones.red.text, fontWeight: 600, fontSize: '0.9375rem' })}><BlockIcon aria-hidden sx={icon} />{t('playbook.blocking')}</Box>}
      {step.log && <Box component="span" sx={soft}><LogIcon aria-hidden sx={icon} />{t('playbook.logged', { log: log(step.log) })}</Box>}
    </Box>
  );
}

function Answers({ ask }: { ask: NonNullable<PlaybookStep['ask']> }) {
  const t = useTranslate();
  const { text } = usePlaybookWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mt: 1 }}>
      <Box component="span" sx={{ fontWeight: 600 }}>{t('playbook.asks')}</Box>
      {ask.map(({ key, words }) => <Pill key={key} tone="violet">{text(words)}</Pill>)}
    </Box>
  );
}
