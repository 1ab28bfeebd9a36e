import { useEffect, useRef, useState } from 'react';
import QuestionIcon from '@mui/icons-material/HelpOutlineRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { INCIDENT_KINDS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { useWorkWords } from '../works/useWorkWords.ts';
import { iconOf } from './icons.ts';
import { OTHER } from './raise-draft.ts';
import { TriagePanel, useTriage } from './TriagePanel.tsx';
import { usePlaybooks } from './usePlaybooks.ts';
import type { Raising } from './useRaise.ts';

/** What happened: large tiles, of which one is left once it is chosen; questions for whoever does not know which. */
export function WhatTiles({ raising: { draft, set, submission } }: { raising: Raising }) {
  const t = useTranslate();
  const words = useWorkWords();
  const { errors } = submission;
  const [unsure, setUnsure] = useState(false);
  const tiles = [...usePlaybooks(), { key: OTHER, title: t('incident.other') }];
  useTriage();
  const choose = (what: string): void => { setUnsure(false); set({ what }); };
  const open = draft.what === '';
  return (
    <Box component="section" aria-labelledby="what">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: 1, mb: 1 }}>
        <Box component="h2" id="what" sx={{ m: 0, fontSize: '1.0625rem', fontWeight: 650 }}>{t('incident.what')}</Box>
        {open && !unsure && <Unsure onClick={() => setUnsure(true)} />}
      </Box>
      {!open && <Chosen what={draft.what} name={tiles.find(({ key }) => key === draft.what)?.title ?? draft.what} onChange={() => set({ what: '', kind: '' })} />}
      {open && unsure && <TriagePanel onChoose={choose} onTiles={() => setUnsure(false)} />}
      {open && !unsure && (
        <Box role="group" aria-labelledby="what" aria-invalid={Boolean(errors['playbook'])} data-field="playbook" sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: 'repeat(3, minmax(0, 1fr))', sm: 'repeat(5, minmax(0, 1fr))' } }}>
          {tiles.map(({ key, title }) => <Tile key={key} what={key} name={title} onClick={() => choose(key)} />)}
        </Box>
      )}
      {errors['playbook'] && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem', mt: 0.75 }}>{t('incident.chooseWhat')}</Box>}
      {draft.what === OTHER && <Box sx={{ mt: 1.5 }}><ChoiceField name="kind" label={t('incident.kindOf')} columns={2} choices={INCIDENT_KINDS.map((kind) => ({ value: kind, label: words('incidentKind', kind) }))} value={draft.kind} onChange={(kind) => set({ kind })} error={errors['kind']} /></Box>}
    </Box>
  );
}

/** The way to the questions, beside what is asked: the tiles stand where they stood. */
function Unsure({ onClick }: { onClick: () => void }) {
  const t = useTranslate();
  return <Button variant="outlined" color="inherit" size="small" data-unsure startIcon={<QuestionIcon />} title={t('incident.triage.hint')} onClick={onClick} sx={{ minHeight: 44, my: -0.5, borderRadius: '22px', fontWeight: 600 }}>{t('incident.triage.ask')}</Button>;
}

function Tile({ what, name, onClick }: { what: string; name: string; onClick: () => void }) {
  const Icon = iconOf(what);
  return (
    <ButtonBase data-what={what} onClick={onClick} sx={({ look }) => ({ display: 'grid', justifyItems: 'center', alignContent: 'center', gap: 0.5, minHeight: { xs: 80, sm: 96 }, px: 0.5, py: 1, borderRadius: 3, border: '1.5px solid', borderColor: look.line, bgcolor: 'background.paper', color: 'text.primary', font: 'inherit', fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.3, textAlign: 'center', '&:hover': { borderColor: 'error.main' } })}>
      <Icon sx={{ fontSize: 32, color: 'error.main' }} aria-hidden />{name}
    </ButtonBase>
  );
}

function Chosen({ what, name, onChange }: { what: string; name: string; onChange: () => void }) {
  const t = useTranslate();
  const Icon = iconOf(what);
  const button = useRef<HTMLButtonElement>(null);
  // The tile that had the focus is gone.
  useEffect(() => { button.current?.focus({ preventScroll: true }); }, []);
  return (
    <Box data-chosen={what} sx={({ look }) => ({ display: 'flex', alignItems: 'center', gap: 1.5, p: 1.5, minHeight: 64, borderRadius: 3, border: '2px solid', borderColor: 'error.main', bgcolor: look.tones.red.fill, color: look.tones.red.text })}>
      <Icon sx={{ fontSize: 32 }} aria-hidden />
      <Box sx={{ fontSize: '1.1875rem', fontWeight: 700, flex: 1 }}>{name}{what === OTHER && <Box sx={{ fontSize: '0.875rem', fontWeight: 400 }}>{t('incident.otherHint')}</Box>}</Box>
      <Button ref={button} color="inherit" variant="outlined" onClick={onChange} sx={{ minHeight: 44 }}>{t('incident.change')}</Button>
    </Box>
  );
}
