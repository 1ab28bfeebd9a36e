import { useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ChannelKind } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { CopyButton } from './CopyButton.tsx';
import { fieldName, MINTED, tidied, type SettingRule } from './settings.ts';

interface SettingsFieldsProps {
  kind: ChannelKind; rules: readonly SettingRule[]; values: Readonly<Record<string, string>>;
  /** Names of secrets that the channel has already. */
  kept: readonly string[]; errors: Readonly<Record<string, string>>; onChange: (name: string, value: string) => void;
}

/** Settings whose values are a few; everything else is typed. */
const CHOICES: Readonly<Record<string, readonly string[]>> = { 'EMAIL.security': ['TLS', 'STARTTLS', 'PLAIN'] };

/** What a kind of channel must be told: what is needed first, then what may be left out. */
export function SettingsFields({ rules, ...more }: SettingsFieldsProps) {
  const t = useTranslate();
  const [needed, further] = [rules.filter(({ required }) => required), rules.filter(({ required }) => !required)];
  const fields = (some: readonly SettingRule[]) => some.map((rule) => <SettingField key={rule.name} rule={rule} {...more} />);
  if (further.length === 0) return <>{fields(needed)}</>;
  return <><Group title={t('channels.required')}>{fields(needed)}</Group><Group title={t('channels.optional')}>{fields(further)}</Group></>;
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid', gap: 2 }}>
      <Typography component="legend" variant="h2" sx={{ p: 0, mb: 1.5 }}>{title}</Typography>
      {children}
    </Box>
  );
}

function SettingField({ rule, kind, values, kept, errors, onChange }: Omit<SettingsFieldsProps, 'rules'> & { rule: SettingRule }) {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  const [minted, setMinted] = useState(false);
  const { name, required, secret } = rule;
  const words = `channels.setting.${kind}.${name}`;
  const value = values[name] ?? '';
  const error = errors[fieldName(name)];
  const choices = CHOICES[`${kind}.${name}`];
  const mint = MINTED[`${kind}.${name}`];
  const change = (next: string): void => onChange(name, next);
  const reveal = secret && value !== '' && <InputAdornment position="end"><Button size="small" aria-pressed={shown} onClick={() => setShown(!shown)} sx={{ minWidth: 0, px: 1 }}>{t(shown ? 'channels.hide' : 'channels.show')}</Button></InputAdornment>;
  return (
    <Box>
      <TextField
        name={fieldName(name)} label={`${t(`${words}.label`)}${required ? '' : t('app.mark.aside', { text: t('app.field.optional') })}`} value={value} required={required && !kept.includes(name)} select={choices !== undefined}
        type={secret && !shown ? 'password' : 'text'} autoComplete={secret ? 'new-password' : 'off'} placeholder={kept.includes(name) ? t('channels.keep') : ''} error={Boolean(error)} helperText={error ? `${error} ${t(`${words}.hint`)}` : t(`${words}.hint`)} fullWidth
        onChange={(event) => { setMinted(false); change(event.target.value); }} onBlur={() => { const next = tidied(kind, name, value); if (next !== value) change(next); }}
        slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: 'off' }, input: { endAdornment: reveal || undefined }, select: { displayEmpty: true } }}
      >
        {choices && ['', ...choices].map((one) => <MenuItem key={one} value={one}>{one === '' ? t('channels.none') : t(`${words}.choice.${one}`)}</MenuItem>)}
      </TextField>
      {mint && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.75 }}>
          <Button size="small" variant="outlined" onClick={() => { change(mint()); setShown(true); setMinted(true); }}>{t('channels.mint')}</Button>
          {minted && value !== '' && <><CopyButton text={value} /><Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('channels.mintHint')}</Box></>}
        </Box>
      )}
    </Box>
  );
}
