import { useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { contentOf, type TemplateDraft } from './template-draft.ts';

interface TemplateDialogProps { title: string; start: TemplateDraft; done: string; command: CommandDocument; input: Record<string, unknown>; onDone: (result: Record<string, unknown>) => void; onClose: () => void }
const TEXTS = ['title', 'code', 'edition', 'retentionYears', 'footer'] as const;
const LABELS = { title: 'name', code: 'code', edition: 'edition', retentionYears: 'keepYears', footer: 'footer' } as const;

/** 编制: what a template prints, and under which words. */
export function TemplateDialog({ title, start, done, command, input, onDone, onClose }: TemplateDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const [draft, setDraft] = useState(start);
  const submission = useSubmission({
    fields: TEXTS,
    send: async () => {
      const answer = await give(command, { ...input, content: contentOf(draft) });
      if (answer.refusal) return answer.refusal;
      notify(done, { type: 'success' });
      onDone(answer.result);
      return null;
    },
  });
  const { errors, clear } = submission;
  return (
    <FormDialog title={title} submit={t('paper.document.save')} size="md" submission={submission} onClose={onClose}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {TEXTS.map((name) => (
          <TextField
            key={name} name={name} label={t(`paper.document.${LABELS[name]}`)} value={draft[name]} type={name === 'retentionYears' ? 'number' : 'text'} error={Boolean(errors[name])} helperText={errors[name]}
            onChange={(event) => { setDraft({ ...draft, [name]: event.target.value }); clear(name); }} sx={name === 'title' || name === 'footer' ? { gridColumn: '1 / -1' } : {}}
          />
        ))}
      </Box>
      <Parts title={t('paper.document.sections')} rows={draft.sections.map((one) => ({ ...one, word: t(`paper.section.${one.section}`) }))} fixed={(index) => draft.sections[index]?.section === 'INTAKE'} onChange={(index, change) => setDraft({ ...draft, sections: draft.sections.map((one, at) => (at === index ? { ...one, ...change } : one)) })} />
      <Parts title={t('paper.document.fields')} rows={draft.fields.map((one) => ({ ...one, word: t(`paper.field.${one.field}`) }))} fixed={(index) => draft.fields[index]?.field === 'NUMBER'} onChange={(index, change) => setDraft({ ...draft, fields: draft.fields.map((one, at) => (at === index ? { ...one, ...change } : one)) })} />
    </FormDialog>
  );
}

interface PartsProps { title: string; rows: readonly { word: string; printed: boolean; label: string }[]; fixed: (index: number) => boolean; onChange: (index: number, change: { printed?: boolean; label?: string }) => void }
function Parts({ title, rows, fixed, onChange }: PartsProps) {
  const t = useTranslate();
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 2.5, p: 1.5, m: 0 }}>
      <Typography component="legend" sx={{ fontWeight: 600, px: 0.75 }}>{title}</Typography>
      <Box sx={{ display: 'grid', columnGap: 3, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        {rows.map(({ word, printed, label }, index) => (
          <Box key={word} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 140px', alignItems: 'center', gap: 1, minHeight: 48 }}>
            <FormControlLabel control={<Checkbox checked={printed} disabled={fixed(index)} onChange={(event) => onChange(index, { printed: event.target.checked })} />} label={word} />
            {printed && <TextField size="small" value={label} placeholder={word} slotProps={{ htmlInput: { 'aria-label': t('app.mark.named', { name: word, text: t('paper.document.label') }) } }} onChange={(event) => onChange(index, { label: event.target.value })} />}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
