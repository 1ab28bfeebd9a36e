import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { RequestError } from '@huiyin/client';
import { useTranslate } from 'ra-core';
import { NotFound } from '../providers/data-provider.ts';

/** Why a request got no answer, in words that say what to do. */
export function useFailureWords(): (error: unknown) => string {
  const t = useTranslate();
  return (error) => {
    if (error instanceof NotFound) return t('app.error.notFound');
    if (!(error instanceof RequestError)) return t('app.error.read');
    if (error.code === 'NETWORK') return t('app.error.network');
    if (error.code === 'TIMEOUT') return t('app.error.timeout');
    if (error.code === 'INTERNAL_SERVER_ERROR') return t('app.error.internal', { id: error.correlationId ?? t('app.mark.none') });
    if (error.code === 'FORBIDDEN') return t('app.error.forbidden');
    return error.message;
  };
}

export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslate();
  const say = useFailureWords();
  return <Alert severity="error" role="alert" action={<Button size="small" onClick={onRetry}>{t('app.error.retry')}</Button>}>{say(error)}</Alert>;
}
