import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { WORD_KINDS, type WordKind } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../../controls/ChoiceField.tsx';
import { FormDialog } from '../../controls/FormDialog.tsx';
import { useSubmission } from '../../controls/useSubmission.ts';
import { faultOf, valuesOf, wordOf, type Word, type WordValues } from './draft.ts';

interface WordDialogProps { word: Word | null; /** Words that it must differ from. */ others: readonly string[]; onTake: (word: Word) => void; onClose: () => void }

/** One word of the company's own, typed or changed; it is written when the list is saved. */
export function WordDialog({ word, others, onTake, onClose }: WordDialogProps) {
  const t = useTranslate();
  const [values, setValues] = useState(() => valuesOf(word));
  const submission = useSubmission({
    fields: ['word', 'better', 'except'],
    missing: () => (['word', ...(values.kind === 'WRONG' ? ['better' as const] : [])] as const).filter((name) => values[name].trim() === ''),
    send: async () => {
      const fault = faultOf(values, others);
      if (fault !== null) return { message: t(`noticeWords.fault.${fault.said}`, { n: fault.n, text: fault.text }), path: [fault.field] };
      onTake(wordOf(values));
      return null;
    },
  });
  const { errors, clear } = submission;
  const set = (part: Partial<WordValues>): void => { setValues((now) => ({ ...now, ...part })); clear(...Object.keys(part), ...('kind' in part ? ['better'] : [])); };
  const field = (name: 'word' | 'better' | 'except') => ({
    name, label: t(`noticeWords.form.${name}`), value: values[name], error: Boolean(errors[name]), helperText: errors[name] ?? t(`noticeWords.form.${name}Hint`), autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  return (
    <FormDialog title={t(word === null ? 'noticeWords.form.add' : 'noticeWords.form.change')} submit={t('noticeWords.form.submit')} submission={submission} onClose={onClose}>
      <TextField {...field('word')} autoFocus required />
      <ChoiceField name="kind" label={t('noticeWords.form.kind')} value={values.kind} onChange={(kind) => set({ kind: kind as WordKind })} choices={WORD_KINDS.map((kind) => ({ value: kind, label: t(`noticeWords.kind.${kind}`), hint: t(`noticeWords.kindHint.${kind}`) }))} />
      <TextField {...field('better')} required={values.kind === 'WRONG'} />
      <TextField {...field('except')} multiline minRows={2} maxRows={8} />
    </FormDialog>
  );
}
