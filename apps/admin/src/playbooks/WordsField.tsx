import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Words } from '@huiyin/domain';
import { useTranslate } from 'ra-core';

export interface Fault { readonly name: string; readonly message: string }
interface WordsFieldProps { name: string; label: string; value: Words; onChange: (value: Words) => void; fault: Fault | null; long?: boolean; optional?: boolean }
const LANGUAGES = [['zh', 'chinese'], ['en', 'english']] as const;

/** One text in both languages, side by side where there is room; `name` is its path within the playbook. */
export function WordsField({ name, label, value, onChange, fault, long = false, optional = false }: WordsFieldProps) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
      {LANGUAGES.map(([language, word]) => {
        const wrong = fault !== null && (fault.name === `${name}.${language}` || fault.name === name);
        const part = t('playbook.edit.named', { part: label, language: t(`playbook.edit.${word}`) });
        return (
          <TextField
            key={language} name={`${name}.${language}`} label={optional ? `${part}${t('app.mark.aside', { text: t('app.field.optional') })}` : part} value={value[language]} autoComplete="off" size="small" multiline={long} minRows={long ? 2 : undefined}
            error={wrong} helperText={wrong ? fault.message : undefined} onChange={(event) => onChange({ ...value, [language]: event.target.value })} slotProps={{ htmlInput: { lang: language === 'zh' ? 'zh-CN' : 'en' } }}
          />
        );
      })}
    </Box>
  );
}
