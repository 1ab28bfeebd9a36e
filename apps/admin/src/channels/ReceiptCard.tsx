import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import type { ChannelFactsFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { CopyButton } from './CopyButton.tsx';
import { isSms } from './kinds.ts';

type Reporting = Pick<ChannelFactsFragment, 'kind' | 'receiptPath' | 'secrets'>;
/** Names of this machine and of networks that a vendor does not reach. */
const INNER = /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[)/;
const isOutside = ({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean => protocol === 'https:' && !INNER.test(hostname);

/** The address that the vendor is given, so that it tells what became of a message; its last part is a secret that only the administrator knows. */
export function ReceiptCard({ channel: { kind, receiptPath, secrets }, known = '' }: { channel: Reporting; known?: string }) {
  const t = useTranslate();
  const [key, setKey] = useState(known);
  if (!receiptPath) return null;
  const sms = isSms(kind);
  const lacks = !secrets.includes(sms ? 'receiptKey' : 'token');
  const whole = location.origin + receiptPath + (sms ? key.trim() : '');
  return (
    <Card title={t('channels.receipt.title')} id="receipt">
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {lacks ? <Alert severity="warning">{t(sms ? 'channels.receipt.noKey' : 'channels.receipt.noToken')}</Alert> : (
          <>
            <Box sx={{ color: 'text.secondary' }}>{t('channels.receipt.lead')} {t(`channels.receipt.${sms ? 'sms' : 'wechat'}`)}</Box>
            {!isOutside(location) && <Alert severity="warning">{t('channels.receipt.https')}</Alert>}
            {sms && <TextField size="small" name="receiptKey" label={t('channels.receipt.key')} value={key} autoComplete="off" helperText={t(known ? 'channels.receipt.once' : 'channels.receipt.keyHint')} onChange={(event) => setKey(event.target.value)} />}
            <Box>
              <Box sx={{ fontWeight: 600, mb: 0.5 }}>{t('channels.receipt.address')}</Box>
              <Box component="code" data-receipt sx={({ look }) => ({ display: 'block', p: 1.25, borderRadius: 2, bgcolor: look.raised, border: `1px solid ${look.line}`, overflowWrap: 'anywhere', fontSize: '0.875rem' })}>
                {whole}{sms && key.trim() === '' && <Box component="i" sx={{ color: 'text.secondary' }}>{t('app.mark.aside', { text: t('channels.receipt.keyPlace') })}</Box>}
              </Box>
            </Box>
            {(!sms || key.trim() !== '') && <Box><CopyButton text={whole} /></Box>}
          </>
        )}
      </Box>
    </Card>
  );
}
