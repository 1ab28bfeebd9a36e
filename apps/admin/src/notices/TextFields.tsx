import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import { NOTICE_LIMITS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { NOTICE_LANGUAGES, replaced, without, type DraftValues } from './draft.ts';
import { counted } from './PurposeFields.tsx';
import { useNoticeWords } from './useNoticeWords.ts';

export interface DraftProps { values: DraftValues; errors: Readonly<Record<string, string>>; set: (part: Partial<DraftValues>) => void }
interface TextFieldsProps extends DraftProps { tab: number; onTab: (tab: number) => void; usual?: (() => void) | undefined }

/** Its words, a language a tab, the main one first. */
export function TextFields({ values, errors, set, tab, onTab, usual }: TextFieldsProps) {
  const t = useTranslate();
  const words = useNoticeWords();
  const { texts } = values;
  const at = Math.min(tab, texts.length - 1);
  const { language, title, body } = texts[at]!;
  const change = (part: Partial<DraftValues['texts'][number]>): void => set({ texts: replaced(texts, at, part) });
  const fault = (index: number): boolean => Boolean(errors[`texts.${index}.title`] ?? errors[`texts.${index}.body`] ?? errors[`texts.${index}.language`]);
  const name = (part: string): string => `texts.${at}.${part}`;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Tabs value={at} onChange={(_, next: number) => onTab(next)} variant="scrollable" aria-label={t('notices.languages')} sx={{ minWidth: 0 }}>
          {texts.map((one, index) => <Tab key={one.language} data-language={one.language} lang={one.language} label={words.language(one.language)} sx={{ minHeight: 48, fontSize: '0.9375rem', color: fault(index) ? 'error.main' : undefined }} />)}
        </Tabs>
        <AddLanguage texts={texts} onAdd={(next) => { set({ texts: [...texts, { language: next, title: '', body: '' }] }); onTab(texts.length); }} />
      </Box>
      <TextField key={name('title')} name={name('title')} label={`${t('notices.field.title')} *`} lang={language} value={title} onChange={(event) => change({ title: event.target.value })} error={Boolean(errors[name('title')])} helperText={errors[name('title')] ?? counted(title, NOTICE_LIMITS.title)} fullWidth autoComplete="off" />
      {usual && <Box><Button variant="outlined" data-usual onClick={usual} sx={{ minHeight: 48 }}>{t('notices.usual')}</Button></Box>}
      <Box sx={{ display: 'grid', gap: 1 }}>
        <TextField key={name('body')} name={name('body')} label={`${t('notices.field.body')} *`} lang={language} multiline minRows={7} maxRows={22} value={body} onChange={(event) => change({ body: event.target.value })} error={Boolean(errors[name('body')])} helperText={errors[name('body')] ?? counted(body, NOTICE_LIMITS.body)} fullWidth />
        {at > 0 && <Box><Button color="error" onClick={() => { set({ texts: without(texts, at) }); onTab(0); }} sx={{ minHeight: 44, px: 1 }}>{t('notices.removeLanguage', { language: words.language(language) })}</Button></Box>}
      </Box>
    </Box>
  );
}

function AddLanguage({ texts, onAdd }: { texts: DraftValues['texts']; onAdd: (language: string) => void }) {
  const t = useTranslate();
  const words = useNoticeWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const left = NOTICE_LANGUAGES.filter((one) => !texts.some(({ language }) => language === one));
  if (texts.length >= NOTICE_LIMITS.languages || left.length === 0) return null;
  return (
    <>
      <Button size="small" startIcon={<AddIcon />} aria-haspopup="menu" data-add-language onClick={(event) => setAnchor(event.currentTarget)} sx={{ minHeight: 44, ml: 'auto', flexShrink: 0 }}>{t('notices.addLanguage')}</Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>{left.map((one) => <MenuItem key={one} data-language={one} onClick={() => { setAnchor(null); onAdd(one); }} sx={{ minHeight: 48 }}>{words.language(one)}</MenuItem>)}</Menu>
    </>
  );
}
