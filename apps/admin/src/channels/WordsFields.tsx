import { useRef } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { TEMPLATE_PLACES } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import type { ChannelDraft } from './draft.ts';
import { isApproved, isSms } from './kinds.ts';
import { Preview } from './Preview.tsx';

interface WordsFieldsProps { draft: ChannelDraft; error: string | undefined; onChange: (template: string) => void }

/** What a message says: a text with places, and at once what it comes to. */
export function WordsFields({ draft, error, onChange }: WordsFieldsProps) {
  const t = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  const { kind, template, tells, settings } = draft;
  const insert = (place: string): void => {
    const { selectionStart = template.length, selectionEnd = template.length } = field.current ?? {};
    const text = `{${place}}`;
    onChange(template.slice(0, selectionStart) + text + template.slice(selectionEnd));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(selectionStart + text.length, selectionStart + text.length);
    });
  };
  return (
    <>
      {kind !== null && isApproved(kind) && <Alert severity="info">{t('channels.approved')}{isSms(kind) && ` ${t('channels.approvedSms')}`}</Alert>}
      <Box>
        <TextField
          name="template" label={`${t('channels.template')}${t('app.mark.aside', { text: t('app.field.optional') })}`} value={template} placeholder={t('channels.usual')} multiline minRows={3} maxRows={10} fullWidth inputRef={field}
          error={Boolean(error)} helperText={error ?? t('channels.templateHint')} onChange={(event) => onChange(event.target.value)} slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        <Box role="group" aria-label={t('channels.insert')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {TEMPLATE_PLACES.map((place) => <Chip key={place} data-place={place} variant="outlined" onClick={() => insert(place)} label={t('app.mark.named', { name: t(`channels.place.${place}`), text: `{${place}}` })} sx={{ height: 36, fontSize: '0.875rem' }} />)}
        </Box>
      </Box>
      <Preview template={template} tells={tells} signature={kind !== null && isSms(kind) ? (settings['signName'] ?? null) : null} sms={kind !== null && isSms(kind)} />
    </>
  );
}
