import { useState } from 'react';
import ExpandIcon from '@mui/icons-material/ExpandMoreRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import TextField from '@mui/material/TextField';
import { INCIDENT_DEFAULTS, INCIDENT_LEVELS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { DateTimeField } from '../controls/DateTimeField.tsx';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useViewer } from '../providers/session.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { usePlaybooks } from './usePlaybooks.ts';
import type { Raising } from './useRaise.ts';

const DEFAULTS: Readonly<Record<string, { readonly level: number } | undefined>> = INCIDENT_DEFAULTS;

/** Everything that need not be said: folded, with what holds if it is not. */
export function MoreFields({ raising }: { raising: Raising }) {
  const t = useTranslate();
  const words = useWorkWords();
  const [open, setOpen] = useState(false);
  const playbook = usePlaybooks().find(({ key }) => key === raising.draft.what);
  const level = playbook?.level ?? DEFAULTS[raising.draft.kind]?.level;
  const faulty = ['title', 'detail', 'level', 'departmentId', 'happenedAt', 'communityIds'].some((name) => raising.submission.errors[name]);
  const shown = open || faulty;
  return (
    <Box component="section" sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Button color="inherit" aria-expanded={shown} data-more-fields onClick={() => setOpen(!open)} endIcon={<ExpandIcon sx={{ transform: shown ? 'rotate(180deg)' : 'none' }} />} sx={{ minHeight: 44, px: 0.5 }}>{t('incident.more')}</Button>
      {!shown && raising.draft.title.trim() !== '' && <Box data-title sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{t('app.mark.named', { name: t('incident.title'), text: raising.draft.title })}</Box>}
      {!shown && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{level === undefined ? t('incident.moreDefaults') : t(playbook ? 'incident.moreDefaultsPlaybook' : 'incident.moreDefaultsKind', { level: `${t('incident.level', { n: level })} ${words('incidentLevel', String(level))}` })}</Box>}
      <Collapse in={shown}><Fields raising={raising} /></Collapse>
    </Box>
  );
}

function Fields({ raising: { draft, set, submission } }: { raising: Raising }) {
  const t = useTranslate();
  const words = useWorkWords();
  const { departments } = useCommunityRoom();
  const { errors } = submission;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
      <TextField name="detail" label={t('incident.detail')} multiline minRows={3} value={draft.detail} onChange={(event) => set({ detail: event.target.value })} error={Boolean(errors['detail'])} helperText={errors['detail']} />
      <TextField name="title" label={t('incident.title')} value={draft.title} onChange={(event) => set({ title: event.target.value })} error={Boolean(errors['title'])} helperText={errors['title']} />
      <ChoiceField name="level" label={t('incident.level2')} hint={t(draft.kind ? 'incident.levelDefaultKind' : 'incident.levelDefault')} columns={2} optional choices={INCIDENT_LEVELS.map((level) => ({ value: String(level), label: `${t('incident.level', { n: level })} ${words('incidentLevel', String(level))}` }))} value={draft.level} onChange={(level) => set({ level })} error={errors['level']} />
      {departments.length > 0 && <ChoiceField name="departmentId" label={t('incident.department')} hint={t('incident.departmentHint')} columns={2} optional choices={departments.map(({ id, name }) => ({ value: id, label: name }))} value={draft.departmentId} onChange={(departmentId) => set({ departmentId })} error={errors['departmentId']} />}
      <DateTimeField name="happenedAt" label={t('incident.happenedAt')} value={draft.happenedAt} onChange={(happenedAt) => set({ happenedAt })} error={Boolean(errors['happenedAt'])} helperText={errors['happenedAt'] ?? t('incident.happenedAtHint')} />
      <ToggleField name="publicSide" label={t('incident.publicSide')} hint={t('incident.publicSideHint')} value={draft.publicSide} onChange={(publicSide) => set({ publicSide })} />
      <Communities raising={{ draft, set }} />
    </Box>
  );
}

/** Of a wide incident of an office: in which of its communities one is raised at once. */
function Communities({ raising: { draft, set } }: { raising: Pick<Raising, 'draft' | 'set'> }) {
  const t = useTranslate();
  const { community } = useCommunity();
  const { communities } = useViewer();
  const below = community.level === 'COMMUNITY' ? [] : communities.filter((one) => one.level === 'COMMUNITY' && (community.level === 'HEADQUARTERS' || one.regionName === community.name));
  if (below.length === 0) return null;
  const toggle = (id: string, on: boolean): void => set({ communityIds: on ? [...draft.communityIds, id] : draft.communityIds.filter((one) => one !== id) });
  return (
    <Box role="group" aria-label={t('incident.communities')} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>{t('incident.communities')}</Box>
      {below.map(({ id, name }) => <ToggleField key={id} label={name} value={draft.communityIds.includes(id)} onChange={(on) => toggle(id, on)} />)}
    </Box>
  );
}
