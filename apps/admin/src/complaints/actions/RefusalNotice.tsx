import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import type { Obstacle } from '../../controls/useSubmission.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import type { ComplaintRefusal } from '../run-command.ts';

interface RefusalNoticeProps { refusal: (Obstacle & Partial<ComplaintRefusal>) | null; onReload: () => void }

/** Why a command was not carried out, with the facts its kind bears. */
export function RefusalNotice({ refusal, onReload }: RefusalNoticeProps) {
  const t = useTranslate();
  const words = useWords();
  const { due } = useTimeWords();
  if (!refusal) return null;
  if (refusal.__typename === 'StaleVersionError') {
    return <Alert severity="warning" role="alert" action={<Button size="small" onClick={onReload}>{t('app.error.reload')}</Button>}>{t('app.error.stale')}</Alert>;
  }
  return (
    <Alert severity="error" role="alert">
      {refusal.message}
      {refusal.missing && <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>{refusal.missing.map((one) => <li key={one}>{words('evidence', one)}</li>)}</Box>}
      {refusal.required !== undefined && <Box>{t('action.attempts', { attempts: refusal.attempts, days: refusal.days, required: refusal.required })}</Box>}
      {refusal.latest && <Box>{t('action.latest', { at: due(refusal.latest) })}</Box>}
    </Alert>
  );
}
