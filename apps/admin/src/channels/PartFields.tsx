import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import type { ChannelDraft, Part } from './draft.ts';
import { RouteFields } from './RouteFields.tsx';
import { fieldName, type SettingRule } from './settings.ts';
import { SettingsFields } from './SettingsFields.tsx';
import { WordsFields } from './WordsFields.tsx';

interface PartFieldsProps {
  part: Part; draft: ChannelDraft; rules: readonly SettingRule[]; kept?: readonly string[]; errors: Readonly<Record<string, string>>;
  onChange: (change: (now: ChannelDraft) => ChannelDraft, ...fields: readonly string[]) => void;
}

/** The fields of one part of a channel. */
export function PartFields({ part, draft, rules, kept = [], errors, onChange }: PartFieldsProps) {
  const change = (next: Partial<ChannelDraft>): void => onChange((now) => ({ ...now, ...next }), ...Object.keys(next));
  switch (part) {
    case 'route': return <RouteFields draft={draft} errors={errors} onChange={change} />;
    case 'words': return <WordsFields draft={draft} error={errors['template']} onChange={(template) => change({ template })} />;
    case 'settings': return (
      <>
        <NameField value={draft.name} error={errors['name']} onChange={(name) => change({ name })} />
        {draft.kind && <SettingsFields kind={draft.kind} rules={rules} values={draft.settings} kept={kept} errors={errors} onChange={(name, value) => onChange((now) => ({ ...now, settings: { ...now.settings, [name]: value } }), fieldName(name))} />}
      </>
    );
  }
}

function NameField({ value, error, onChange }: { value: string; error: string | undefined; onChange: (name: string) => void }) {
  const t = useTranslate();
  return <TextField name="name" label={t('channels.name')} value={value} required autoComplete="off" error={Boolean(error)} helperText={error ?? t('channels.nameHint')} onChange={(event) => onChange(event.target.value)} slotProps={{ htmlInput: { maxLength: 60 } }} fullWidth />;
}
