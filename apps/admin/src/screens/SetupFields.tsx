import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { SCREEN_LANGUAGES, SCREEN_LIMITS, SCREEN_LOOKS, type ScreenLanguage, type ScreenLook } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useViewer } from '../providers/session.ts';
import { toggled, type ScreenDraft } from './draft.ts';

interface SetupFieldsProps { draft: ScreenDraft; errors: Readonly<Record<string, string>>; onChange: (change: Partial<ScreenDraft>) => void }

/** What a screen is called, what it shows, and how. */
export function SetupFields({ draft, errors, onChange }: SetupFieldsProps) {
  const t = useTranslate();
  const { name, language, look, sound, drills } = draft;
  return (
    <>
      <TextField name="name" label={t('screens.name')} placeholder={t('screens.nameExample')} value={name} error={Boolean(errors['name'])} helperText={errors['name'] ?? t('screens.nameHint')} onChange={(event) => onChange({ name: event.target.value })} slotProps={{ htmlInput: { maxLength: SCREEN_LIMITS.name } }} autoComplete="off" />
      <Communities draft={draft} error={errors['communityIds']} onChange={onChange} />
      <ChoiceField name="language" label={t('screens.language')} columns={2} choices={SCREEN_LANGUAGES.map((value) => ({ value, label: t(`screens.languages.${value}`) }))} value={language} error={errors['language']} onChange={(value) => onChange({ language: value as ScreenLanguage })} />
      <ChoiceField name="look" label={t('screens.look')} columns={2} choices={SCREEN_LOOKS.map((value) => ({ value, label: t(`screens.looks.${value}`), hint: t(`screens.lookHint.${value}`) }))} value={look} error={errors['look']} onChange={(value) => onChange({ look: value as ScreenLook })} />
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' } }}>
        <ToggleField name="sound" label={t('screens.sound')} hint={t('screens.soundHint')} value={sound} onChange={(on) => onChange({ sound: on })} />
        <ToggleField name="drills" label={t('screens.drills')} hint={t('screens.drillsHint')} value={drills} onChange={(on) => onChange({ drills: on })} />
      </Box>
    </>
  );
}

/** Which communities, in the order they are chosen: so they take turns. Of a single one there is nothing to choose. */
function Communities({ draft: { communityIds }, error, onChange }: { draft: ScreenDraft; error: string | undefined; onChange: (change: Partial<ScreenDraft>) => void }) {
  const t = useTranslate();
  const { communities } = useViewer();
  if (communities.length === 1 && communityIds.length === 1 && !error) return null;
  return (
    <Box role="group" aria-labelledby="screen-communities" aria-invalid={Boolean(error)} data-field="communityIds" tabIndex={-1}>
      <Typography id="screen-communities" sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>{t('screens.communities')}</Typography>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 0.75 }}>{t('screens.communitiesHint')}</Box>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))' }}>
        {communities.map(({ id, code, name }) => {
          const turn = communityIds.indexOf(id) + 1;
          return <ToggleField key={id} name={`community.${code}`} label={name} hint={turn > 0 && communityIds.length > 1 ? t('screens.turn', { n: turn }) : code} value={turn > 0} onChange={() => onChange({ communityIds: toggled(communityIds, id) })} />;
        })}
      </Box>
      {error && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem', mt: 0.5 }}>{error}</Box>}
    </Box>
  );
}
