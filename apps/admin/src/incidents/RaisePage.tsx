import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { ToggleField } from '../controls/ToggleField.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { ALARM, DRILL } from '../look/palette.ts';
import { useCommunity } from '../providers/community.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { ProposalOnForm } from '../proposals/ProposalOnForm.tsx';
import { useWorkWords } from '../works/useWorkWords.ts';
import { FromComplaints } from './FromComplaints.tsx';
import { DrillBand } from './LevelMark.tsx';
import { MoreFields } from './MoreFields.tsx';
import { INCIDENTS_PATH } from './path.ts';
import { OTHER } from './raise-draft.ts';
import { useOpenIncidents } from './useOpenIncidents.ts';
import { usePlaybooks } from './usePlaybooks.ts';
import { useRaise, type Raising } from './useRaise.ts';
import { WhatTiles } from './WhatTiles.tsx';
import { WhereField } from './WhereField.tsx';

/** 报事件 in three touches: what it is, where it is, raise. */
export function RaisePage() {
  const t = useTranslate();
  const { community } = useCommunity();
  const raising = useRaise();
  const { draft, set, submission } = raising;
  const { real } = useOpenIncidents();
  usePageTitle(t('incident.raise'));
  return (
    <Page narrow>
      {draft.drill && <DrillBand />}
      <Box component="form" ref={submission.form} noValidate onSubmit={(event) => { event.preventDefault(); submission.submit(); }} sx={{ display: 'grid', gap: 2.5, pb: 14 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5 }}><Typography variant="h1">{t('incident.raise')}</Typography><Box sx={{ color: 'text.secondary' }}>{community.name}</Box></Box>
        <ProposalOnForm raising={raising} />
        {real > 0 && <Alert severity="warning" action={<Button size="small" color="inherit" component={Link} to={INCIDENTS_PATH} sx={{ minHeight: 44 }}>{t('incident.see')}</Button>}>{t('incident.already', { n: real })}</Alert>}
        {submission.refusal && <Alert severity="error" role="alert"><AlertTitle>{t('incident.failed')}</AlertTitle>{submission.refusal.message}<Box sx={{ mt: 0.5 }}>{t('incident.failedHint')}</Box></Alert>}
        <FromComplaints raising={raising} />
        <WhatTiles raising={raising} />
        <WhereField raising={raising} />
        {!draft.proposalId && <ToggleField name="drill" label={t('incident.drillSwitch')} hint={t('incident.drillSwitchHint')} value={draft.drill} onChange={(drill) => set({ drill })} />}
        <MoreFields raising={raising} />
        <RaiseBar raising={raising} />
      </Box>
    </Page>
  );
}

/** The third touch, always within reach of a thumb. */
function RaiseBar({ raising: { draft, submission } }: { raising: Raising }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const playbooks = usePlaybooks();
  const { ground, ink } = draft.drill ? DRILL : ALARM;
  const name = draft.what === '' ? '' : draft.what === OTHER ? words('incidentKind', draft.kind) || t('incident.other') : (playbooks.find(({ key }) => key === draft.what)?.title ?? draft.what);
  const what = join([name, draft.place.trim()]);
  const label = what ? t(draft.drill ? 'incident.submitDrill' : 'incident.submit', { what }) : t(draft.drill ? 'incident.drillSwitch' : 'incident.raise');
  return (
    <Box sx={{ position: 'fixed', bottom: 0, insetInlineStart: { xs: 0, md: 232 }, insetInlineEnd: 0, zIndex: 15, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', p: 1.5, pb: 'calc(12px + env(safe-area-inset-bottom))' }}>
      <Box sx={{ maxWidth: 820, mx: 'auto' }}>
        {submission.working && <LinearProgress color="error" aria-label={t('incident.sending')} sx={{ mb: 1 }} />}
        <Button type="submit" fullWidth aria-disabled={submission.working} data-action="incidentRaise" variant="contained" sx={{ minHeight: 60, fontSize: '1.1875rem', fontWeight: 700, lineHeight: 1.3, bgcolor: ground, color: ink, '&:hover': { bgcolor: ground, filter: 'brightness(1.1)' }, '&[aria-disabled=true]': { opacity: 0.7, cursor: 'progress' } }}>
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical' }}>{submission.working ? t('incident.sending') : label}</Box>
        </Button>
      </Box>
    </Box>
  );
}
