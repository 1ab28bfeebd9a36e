import { useState } from 'react';
import CloseIcon from '@mui/icons-material/CloseRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { WindowPanel } from '../statements/WindowPanel.tsx';
import { useSubmission, type Obstacle } from '../controls/useSubmission.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import type { ComplaintFacts } from '../providers/data-provider.ts';
import { complaintRegisterDocument } from './complaints.graphql.ts';
import { ComplaintInputs } from './ComplaintInputs.tsx';
import { enterToNext } from './create/enter-to-next.ts';
import { RegisteredPanel } from './create/RegisteredPanel.tsx';
import { EMPTY, registerInput, REQUIRED, useRegisterDraft, type RegisterValues } from './create/register-draft.ts';
import type { CommandDocument } from '../providers/command.ts';
import { runCommand, type ComplaintRefusal } from './run-command.ts';
import { useDebounced } from './create/useDebounced.ts';

/** Registering: the few required things first, one thumb, under a minute. */
export function ComplaintCreate() {
  const { community } = useCommunity();
  return <RegisterForm key={community.id} communityId={community.id} />;
}

function RegisterForm({ communityId }: { communityId: string }) {
  const t = useTranslate();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { allowedActions } = useCommunityRoom();
  // Where it is registered of something, that came along.
  const { given } = (useLocation().state ?? {}) as { readonly given?: Partial<RegisterValues> };
  const { draft, restored, change, renew } = useRegisterDraft(communityId, given);
  const [registered, setRegistered] = useState<ComplaintFacts | null>(null);
  usePageTitle(t('complaint.create.title'));
  const denied = allowedActions?.find(({ action, allowed }) => action === 'complaintRegister' && !allowed);

  const submission = useSubmission<ComplaintRefusal>({
    fields: Object.keys(EMPTY), missing: () => REQUIRED.filter((name) => !draft.values[name].trim()),
    send: async () => {
      const { complaint, refusal } = await runCommand(complaintRegisterDocument as unknown as CommandDocument, { ...registerInput(draft, communityId) });
      if (refusal) return refusal.__typename === 'BackEntryRequiredError' ? { ...refusal, path: ['backEntryReason'] } : refusal;
      setRegistered(complaint);
      renew();
      void cache.invalidateQueries({ queryKey: ['complaints'] });
      window.scrollTo({ top: 0 });
      return null;
    },
  });
  const { form, working, errors, refusal, submit, clear } = submission;
  const set = (part: Partial<RegisterValues>): void => {
    change(part);
    clear(...Object.keys(part));
  };
  if (registered) return <RegisteredPanel complaint={registered} onAgain={() => setRegistered(null)} />;
  return (
    <Page narrow>
      <Box component="form" ref={form} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} onKeyDown={(event) => enterToNext(event, submit)} sx={{ display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography variant="h1">{t('complaint.create.title')}</Typography>
          <IconButton data-plain sx={{ ml: 'auto' }} aria-label={t('ra.action.close')} onClick={() => navigate(-1)}><CloseIcon /></IconButton>
        </Box>
        {denied && <Alert severity="warning">{denied.reason ?? t('complaint.create.notAllowed')}</Alert>}
        {restored && <Alert severity="info" action={<Button size="small" data-plain onClick={() => renew()}>{t('complaint.create.discard')}</Button>}>{t('complaint.create.draft')}</Alert>}
        <SaidNow values={draft.values} />
        <ComplaintInputs values={draft.values} errors={errors} set={set} />
        <Box sx={{ position: 'sticky', bottom: 0, zIndex: 5, display: 'grid', gap: 1, py: 1.5, mx: { xs: -2, sm: 0 }, px: { xs: 2, sm: 0 }, bgcolor: 'background.default', borderTop: 1, borderColor: 'divider' }}>
          {refusal && <Refused refusal={refusal} onNew={() => { const values = draft.values; renew(values); }} />}
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem', display: { xs: 'none', sm: 'block' } }}>{t('complaint.create.hintKeys')}</Box>
            <Button type="submit" variant="contained" size="large" disabled={working || Boolean(denied)} sx={{ ml: { sm: 'auto' }, flex: { xs: 1, sm: '0 0 200px' } }}>{t(working ? 'complaint.create.submitting' : 'complaint.create.submit')}</Button>
          </Box>
        </Box>
      </Box>
    </Page>
  );
}

/** What everybody says on the matter a customer is speaking of (STM-3): it stays in sight while the form rolls. */
function SaidNow({ values: { content, title, detail, location, unitLabel } }: { values: RegisterValues }) {
  const asked = useDebounced(JSON.stringify({ content: content || null, text: `${title}\n${detail}`, place: `${location}\n${unitLabel}` }), 400);
  return <Box sx={{ position: 'sticky', top: 0, zIndex: 6, maxHeight: { xs: '42dvh', md: 'none' }, overflowY: 'auto', bgcolor: 'background.default', '&:empty': { display: 'none' } }}><WindowPanel asked={JSON.parse(asked) as never} /></Box>;
}

/** A key that was used with another text: the first try may have arrived, so a second one must be asked for. */
function Refused({ refusal, onNew }: { refusal: Obstacle & Partial<ComplaintRefusal>; onNew: () => void }) {
  const t = useTranslate();
  if (refusal.__typename !== 'IdempotencyConflictError') return <Alert severity="error" role="alert">{refusal.message}</Alert>;
  return (
    <Alert severity="warning" role="alert">
      {t('complaint.create.conflict')}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button size="small" variant="contained" component={Link} to="/complaints" target="_blank">{t('complaint.create.lookFirst')}</Button>
        <Button size="small" variant="outlined" data-plain onClick={onNew}>{t('complaint.create.asNew')}</Button>
      </Box>
    </Alert>
  );
}
