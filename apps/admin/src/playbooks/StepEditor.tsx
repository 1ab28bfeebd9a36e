import AddIcon from '@mui/icons-material/AddRounded';
import RemoveIcon from '@mui/icons-material/DeleteOutlineRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { DEPARTMENT_KINDS, LOG_KINDS, ROLES, type PlaybookStep } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useWords } from '../i18n/useWords.ts';
import { PickField } from './PickField.tsx';
import { questionsBefore, withMoreAnswers, type Draft, type Place } from './playbook-draft.ts';
import { belongs, usePlaybookWords } from './usePlaybookWords.ts';
import { WordsField, type Fault } from './WordsField.tsx';

interface StepEditorProps { draft: Draft; place: Place; step: PlaybookStep; name: string; fault: Fault | null; onChange: (change: Partial<PlaybookStep>) => void }
const EMPTY = { zh: '', en: '' } as const;
const pair = { display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' }, alignItems: 'start' } as const;

/** Everything about one step: what, how, who, by when, on which answer, and what it asks. */
export function StepEditor({ draft, place, step, name, fault, onChange }: StepEditorProps) {
  const t = useTranslate();
  const { title, detail, blocking } = step;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1.5 }}>
      <WordsField name={`${name}.title`} label={t('playbook.edit.titleField')} value={title} fault={fault} onChange={(value) => onChange({ title: value })} />
      <WordsField name={`${name}.detail`} label={t('playbook.edit.detail')} value={detail ?? EMPTY} fault={fault} long optional onChange={(value) => onChange({ detail: value.zh === '' && value.en === '' ? null : value })} />
      <Who draft={draft} step={step} name={name} fault={fault} onChange={onChange} />
      <When draft={draft} place={place} step={step} name={name} fault={fault} onChange={onChange} />
      <ToggleField name={`${name}.blocking`} label={t('playbook.edit.blocking')} hint={t('playbook.edit.blockingHint')} value={blocking} onChange={(value) => onChange({ blocking: value })} />
      <Asking step={step} name={name} fault={fault} onChange={onChange} />
    </Box>
  );
}

type PartProps = Omit<StepEditorProps, 'place'>;
function Who({ draft, step, name, fault, onChange }: PartProps) {
  const t = useTranslate();
  const words = useWords();
  const { department, post: postWord, log: logWord } = usePlaybookWords();
  const roles = ROLES.filter((role) => role !== 'OWNERS_COMMITTEE').map((role) => ({ id: role, name: words('role', role) }));
  const departments = belongs(step.role) ? [{ id: '', name: t('playbook.edit.firstResponsible') }, ...DEPARTMENT_KINDS.map((kind) => ({ id: kind, name: department(kind) }))] : [{ id: '', name: t('playbook.edit.ofNone') }];
  const posts = [{ id: '', name: t('playbook.edit.noPost') }, ...draft.posts.map(({ post }) => ({ id: post, name: postWord(post) }))];
  const logs = [{ id: '', name: t('playbook.edit.noLog') }, ...LOG_KINDS.map((log) => ({ id: log, name: logWord(log) }))];
  const minutes = /^\d{1,5}$/;
  return (
    <Box sx={pair}>
      <PickField name={`${name}.role`} label={t('playbook.edit.role')} value={step.role} choices={roles} fault={fault} onChange={(value) => onChange({ role: value as PlaybookStep['role'], ...(belongs(value) ? {} : { department: null }) })} />
      <PickField name={`${name}.department`} label={t('playbook.edit.stepDepartment')} value={step.department ?? ''} choices={departments} fault={fault} onChange={(value) => onChange({ department: (value || null) as PlaybookStep['department'] })} />
      <PickField name={`${name}.post`} label={t('playbook.edit.post')} value={step.post ?? ''} choices={posts} fault={fault} onChange={(value) => onChange({ post: (value || null) as PlaybookStep['post'] })} />
      <PickField name={`${name}.log`} label={t('playbook.edit.log')} value={step.log ?? ''} choices={logs} fault={fault} onChange={(value) => onChange({ log: (value || null) as PlaybookStep['log'] })} />
      <TextField
        size="small" name={`${name}.limitMinutes`} label={t('playbook.edit.limit')} placeholder={t('playbook.edit.noLimit')} value={step.limitMinutes ?? ''} error={fault?.name === `${name}.limitMinutes`} helperText={fault?.name === `${name}.limitMinutes` ? fault.message : undefined}
        onChange={({ target: { value } }) => { if (value === '' || minutes.test(value)) onChange({ limitMinutes: value === '' ? null : Number(value) }); }} slotProps={{ htmlInput: { inputMode: 'numeric' }, inputLabel: { shrink: true } }}
      />
    </Box>
  );
}

function When({ draft, place, step, name, fault, onChange }: StepEditorProps) {
  const t = useTranslate();
  const { text } = usePlaybookWords();
  const questions = questionsBefore(draft, place);
  const asking = questions.find(({ key }) => key === step.when?.step);
  const wrong = fault?.name.startsWith(`${name}.when`) ? { name: `${name}.when`, message: t('playbook.edit.condition') } : null;
  if (questions.length === 0 && step.when === null) return null;
  return (
    <Box sx={pair}>
      <PickField
        name={`${name}.when`} label={t('playbook.edit.when')} value={step.when?.step ?? ''} fault={wrong} choices={[{ id: '', name: t('playbook.edit.always') }, ...questions.map(({ key, title }) => ({ id: key, name: text(title) || t('playbook.edit.untitled') }))]}
        onChange={(value) => onChange({ when: value === '' ? null : { step: value, answer: questions.find(({ key }) => key === value)?.ask?.[0]?.key ?? '' } })}
      />
      {asking && step.when && <PickField name={`${name}.answer`} label={t('playbook.edit.answer')} value={step.when.answer} choices={(asking.ask ?? []).map(({ key, words }) => ({ id: key, name: text(words) || t('playbook.edit.untitled') }))} onChange={(answer) => onChange({ when: { step: asking.key, answer } })} />}
    </Box>
  );
}

function Asking({ step: { ask }, name, fault, onChange }: Omit<PartProps, 'draft'>) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <ToggleField name={`${name}.ask`} label={t('playbook.edit.ask')} value={ask !== null} error={fault?.name === `${name}.ask` ? fault.message : undefined} onChange={(value) => onChange({ ask: value ? withMoreAnswers(null) : null })} />
      {ask?.map((option, index) => (
        <Box key={option.key} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: 1, alignItems: 'start' }}>
          <WordsField name={`${name}.ask.${index}.words`} label={t('app.mark.named', { name: t('playbook.edit.asks'), text: String(index + 1) })} value={option.words} fault={fault} onChange={(words) => onChange({ ask: ask.map((one, at) => (at === index ? { ...one, words } : one)) })} />
          <IconButton aria-label={t('app.mark.named', { name: String(index + 1), text: t('playbook.edit.removeAnswer') })} disabled={ask.length <= 2} onClick={() => onChange({ ask: ask.filter((_, at) => at !== index) })}><RemoveIcon /></IconButton>
        </Box>
      ))}
      {ask && ask.length < 6 && <Button startIcon={<AddIcon />} onClick={() => onChange({ ask: withMoreAnswers(ask) })} sx={{ justifySelf: 'start' }}>{t('playbook.edit.addAnswer')}</Button>}
    </Box>
  );
}
