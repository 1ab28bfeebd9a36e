import { useEffect, useRef, useState, type RefObject } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import OnIcon from '@mui/icons-material/ChevronRightRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { client } from '../providers/client.ts';
import { useLanguage } from '../providers/language.ts';
import { triageDocument } from './incidents.graphql.ts';
import { chosenBy, questionAt, type Option } from './triage.ts';

/** The questions, read when the form opens: whoever needs them waits for nothing. */
export const useTriage = () => useQuery({ queryKey: ['playbooks', 'triage'], staleTime: Infinity, queryFn: async () => (await client.request(triageDocument)).playbookTriage });

interface TriagePanelProps { readonly onChoose: (what: string) => void; readonly onTiles: () => void }

/** For whoever does not know which tile: a question at a time, three touches at most, leads to a playbook. Escape and “back” lead back. */
export function TriagePanel({ onChoose, onTiles }: TriagePanelProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { data, isError } = useTriage();
  const [way, setWay] = useState<readonly string[]>([]);
  const first = useRef<HTMLButtonElement>(null);
  const question = questionAt(data ?? [], way);
  // What had the focus is gone with each answer.
  useEffect(() => { first.current?.focus(); }, [question]);
  const back = (): void => (way.length > 0 ? setWay(way.slice(0, -1)) : onTiles());
  const say = ({ zh, en }: { zh: string; en: string }): string => (language === 'en' ? en : zh);
  function choose(option: Option): void {
    const to = chosenBy(option);
    if ('what' in to) onChoose(to.what);
    else setWay([...way, to.next]);
  }
  return (
    <Box data-triage={question?.key ?? ''} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); back(); } }} sx={({ look }) => ({ display: 'grid', gap: 1, p: 1.5, borderRadius: 3, border: '1.5px solid', borderColor: look.line, bgcolor: 'background.paper' })}>
      {isError && <Alert severity="warning">{t('incident.triage.failed')}</Alert>}
      {!question && !isError && [1, 2, 3].map((one) => <Skeleton key={one} height={56} sx={{ transform: 'none' }} />)}
      {question && (
        <Box role="group" aria-labelledby="triage-question" sx={{ display: 'grid', gap: 1 }}>
          <Box id="triage-question" aria-live="polite" sx={{ fontSize: '1.0625rem', fontWeight: 650 }}>{say(question.words)}</Box>
          <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>{question.options.map((option, index) => <Answer key={option.key} option={option} words={say(option.words)} button={index === 0 ? first : null} onClick={() => choose(option)} />)}</Box>
        </Box>
      )}
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        {way.length > 0 ? <Button color="inherit" startIcon={<BackIcon />} data-triage-back onClick={back} sx={{ minHeight: 44 }}>{t('incident.triage.back')}</Button> : <span />}
        <Button color="inherit" data-triage-tiles onClick={onTiles} sx={{ minHeight: 44 }}>{t('incident.triage.tiles')}</Button>
      </Box>
    </Box>
  );
}

function Answer({ option, words, button, onClick }: { option: Option; words: string; button: RefObject<HTMLButtonElement | null> | null; onClick: () => void }) {
  return (
    <ButtonBase ref={button} data-triage-option={option.key} onClick={onClick} sx={({ look }) => ({ justifyContent: 'space-between', gap: 1, minHeight: 56, px: 1.75, py: 1, borderRadius: 2.5, border: '1.5px solid', borderColor: look.line, font: 'inherit', fontSize: '1rem', fontWeight: 600, lineHeight: 1.35, textAlign: 'start', '&:hover': { borderColor: 'error.main' } })}>
      {words}{option.next && <OnIcon aria-hidden sx={{ color: 'text.secondary', flexShrink: 0 }} />}
    </ButtonBase>
  );
}
