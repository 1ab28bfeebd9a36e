import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import type { PaperCustodyFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { CommandDialog, type Asked } from '../paperwork/CommandDialog.tsx';
import { custodyHandOverDocument, custodyTakeDocument } from '../paperwork/paperwork.graphql.ts';
import { useMay } from '../paperwork/usePaper.ts';
import { useCommunity } from '../providers/community.ts';
import { useStaff } from '../providers/community-room.ts';
import { useTimeWords } from '../time/useTimeWords.ts';

/** Who keeps the register, and its hand-over signed by both. */
export function CustodyCard({ custody, onChanged }: { custody: PaperCustodyFragment | null; onChanged: () => void }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const may = useMay();
  const [open, setOpen] = useState<'take' | 'handOver' | null>(null);
  const can = (action: string): boolean => (custody === null ? action === 'custodyTake' && may('blankFormsIssue') : custody.allowedActions.some((one) => one.action === action && one.allowed));
  const close = (): void => setOpen(null);
  return (
    <Card title={t('paper.custody.title')}>
      {custody === null ? <Box><b>{t('paper.custody.nobody')}</b><Box sx={{ color: 'text.secondary' }}>{t('paper.custody.nobodyHint')}</Box></Box> : (
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <Box><b>{custody.holder?.name ?? t('paper.none')}</b>{' '}<Box component="span" sx={{ color: 'text.secondary' }}>{t('paper.custody.since', { at: moment(custody.since) })}</Box></Box>
          {custody.offeredTo && <Alert severity="info">{t('paper.custody.offered', { name: custody.offeredTo.name })}</Alert>}
          {custody.terms.slice(1).map((term) => <Box key={term.since} sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{[term.holder?.name, moment(term.since), term.until ? moment(term.until) : null].filter(Boolean).join(t('app.mark.join'))}</Box>)}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
        {can('custodyTake') && <Button variant="contained" data-action="custodyTake" onClick={() => setOpen('take')}>{t('paper.custody.take')}</Button>}
        {can('custodyHandOver') && <Button variant="outlined" data-action="custodyHandOver" onClick={() => setOpen('handOver')}>{t('paper.custody.handOver')}</Button>}
      </Box>
      {open && <Sign what={open} version={custody?.version ?? 0} onClose={close} onDone={() => { close(); onChanged(); }} />}
    </Card>
  );
}

function Sign({ what, version, onDone, onClose }: { what: 'take' | 'handOver'; version: number; onDone: () => void; onClose: () => void }) {
  const t = useTranslate();
  const { community } = useCommunity();
  const { staff } = useStaff();
  const password: Asked = { name: 'password', label: t('paper.password'), type: 'password', hint: t('paper.passwordHint') };
  const custodians = staff.filter(({ roles }) => roles.includes('REGISTER_CUSTODIAN'));
  const asks: readonly Asked[] = what === 'take' ? [{ name: 'reason', label: t('paper.custody.reason'), type: 'long', optional: true }, password]
    : [{ name: 'toId', label: t('paper.custody.to'), type: 'choice', choices: custodians }, { name: 'note', label: t('paper.custody.note'), type: 'long', optional: true }, password];
  return (
    <CommandDialog
      title={t(`paper.custody.${what}`)} submit={t('paper.submit')} done={what === 'take' ? 'paper.custody.taken' : 'paper.custody.handedOver'} command={what === 'take' ? custodyTakeDocument : custodyHandOverDocument} asks={asks} onDone={onDone} onClose={onClose}
      inputOf={(values) => ({ communityId: community.id, expectedVersion: version, password: values['password'], ...(what === 'take' ? { reason: values['reason'] || null } : { toId: values['toId'], note: values['note'] || null }) })}
    />
  );
}
