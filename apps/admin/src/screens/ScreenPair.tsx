import { useState } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link, useSearchParams } from 'react-router-dom';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { useMay } from '../paperwork/usePaper.ts';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { SetupFields } from './SetupFields.tsx';
import { usePairing } from './usePairing.ts';

const BUTTON = { minHeight: 48 } as const;

/** 配对屏幕: the code on the wall, is it the one, what it is to show. */
export function ScreenPair() {
  const t = useTranslate();
  const may = useMay();
  const [query] = useSearchParams();
  const { community } = useCommunity();
  const { allowedActions, isPending } = useCommunityRoom();
  usePageTitle(t('screens.pair'));
  return (
    <Page narrow>
      <Button component={Link} to="/screens" startIcon={<BackIcon />} size="small" color="inherit" sx={{ color: 'text.secondary', px: 0.5, mb: 0.5 }}>{t('app.menu.screens')}</Button>
      <Typography variant="h1" sx={{ mb: 0.5 }}>{t('screens.pair')}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{t('screens.pairAt', { name: community.name })}</Typography>
      {isPending ? <Skeleton height={240} sx={{ transform: 'none' }} />
        : may('screenApprove') ? <Pairing key={community.id} communityId={community.id} code={query.get('code') ?? ''} /> : <Alert severity="warning">{allowedActions?.find(({ action }) => action === 'screenApprove')?.reason ?? t('screens.notAllowed')}</Alert>}
    </Page>
  );
}

function Pairing({ communityId, code }: { communityId: string; code: string }) {
  const t = useTranslate();
  const pairing = usePairing(communityId, code);
  const { paired, asking, declined, restart } = pairing;
  if (paired) {
    return (
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="success" role="status">{t('screens.paired', { name: paired.name })}</Alert>
        <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
          <Button component={Link} to={`/screens/${paired.id}`} variant="contained" sx={BUTTON}>{t('screens.toScreen')}</Button>
          <Button onClick={restart} variant="outlined" sx={BUTTON}>{t('screens.another')}</Button>
        </Box>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {declined && <Alert severity="info" role="status">{t('screens.declined')}</Alert>}
      {asking ? <Setup pairing={pairing} /> : <CodeForm pairing={pairing} />}
    </Box>
  );
}

type Course = ReturnType<typeof usePairing>;

function CodeForm({ pairing: { code, setCode, search } }: { pairing: Course }) {
  const t = useTranslate();
  const { form, working, errors, refusal, submit } = search;
  return (
    <Box component="form" ref={form} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Card title={t('screens.codeTitle')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box component="ol" sx={{ m: 0, pl: 2.75, color: 'text.secondary' }}>{['one', 'two', 'three'].map((step) => <li key={step}>{t(`screens.steps.${step}`, { address: `${location.origin}/board` })}</li>)}</Box>
          {refusal && <Alert severity="error" role="alert">{refusal.message}</Alert>}
          <TextField
            name="code" label={t('screens.code')} value={code} autoFocus autoComplete="off" error={Boolean(errors['code'])} helperText={errors['code'] ?? t('screens.codeHint')} onChange={(event) => setCode(event.target.value)}
            slotProps={{ htmlInput: { autoCapitalize: 'characters', autoCorrect: 'off', spellCheck: false, maxLength: 20, style: { fontSize: '1.75rem', letterSpacing: '0.12em', fontVariantNumeric: 'tabular-nums', textTransform: 'uppercase' } }, inputLabel: { shrink: true } }} placeholder="WDJB-MJHT"
          />
          <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}><Button type="submit" variant="contained" data-action="look" aria-disabled={working} sx={{ ...BUTTON, minWidth: 132 }}>{t(working ? 'action.working' : 'screens.find')}</Button></Box>
        </Box>
      </Card>
    </Box>
  );
}

/** Is it the one on the wall? Then what it is to show. */
function Setup({ pairing }: { pairing: Course }) {
  const t = useTranslate();
  const { age } = useTimeWords();
  const [declining, setDeclining] = useState(false);
  const { asking, draft, change, approval: { form, working, errors, refusal, submit } } = pairing;
  if (asking === null) return null;
  return (
    <Box component="form" ref={form} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} sx={{ display: 'grid', gap: 2 }}>
      <Card id="asking">
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
          <Box>
            <Box sx={{ fontSize: '1.75rem', fontWeight: 700, letterSpacing: '0.08em' }}>{asking.code}</Box>
            <Box sx={{ color: 'text.secondary' }}>{t('screens.asks', { address: asking.address, age: age(asking.startedAt) })}</Box>
          </Box>
          <Button variant="outlined" color="inherit" data-action="screenDecline" onClick={() => setDeclining(true)} sx={BUTTON}>{t('screens.notIt')}</Button>
        </Box>
        <Alert severity="info" sx={{ mt: 1.5 }}>{t('screens.compare')}</Alert>
      </Card>
      <Card title={t('screens.setup')}>
        <Box sx={{ display: 'grid', gap: 2.25 }}>
          {refusal && <Alert severity="error" role="alert">{refusal.message}</Alert>}
          <SetupFields draft={draft} errors={errors} onChange={change} />
        </Box>
      </Card>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}><Button type="submit" variant="contained" data-action="screenApprove" aria-disabled={working} sx={{ ...BUTTON, minWidth: 160 }}>{t(working ? 'action.working' : 'screens.approve')}</Button></Box>
      {declining && <DeclineDialog code={asking.code} decline={pairing.decline} onClose={() => setDeclining(false)} />}
    </Box>
  );
}

function DeclineDialog({ code, decline, onClose }: { code: string; decline: Course['decline']; onClose: () => void }) {
  const t = useTranslate();
  const submission = useSubmission({ fields: [], send: decline });
  return <FormDialog title={t('screens.declineOf', { code })} lead={t('screens.declineLead')} submit={t('screens.decline')} danger size="xs" submission={submission} onClose={onClose} />;
}
