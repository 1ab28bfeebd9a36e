import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'ra-core';
import type { AccessLineFragment } from '../gql/graphql.ts';
import { usePages } from '../paperwork/usePages.ts';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { RecordLine, RecordList, Who } from './RecordList.tsx';
import { accessRecordDocument } from './records.graphql.ts';
import { StaffPicker } from './StaffPicker.tsx';

interface Named { readonly id: string; readonly name: string }

/** 查阅记录: whose personal data was shown in clear, to whom and for what; by one person of the staff, of one customer. */
export function AccessList() {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const [staff, setStaff] = useState<Named | null>(null);
  const [customer, setCustomer] = useState<Named | null>(null);
  const filter = { staffId: staff?.id ?? null, customerId: customer?.id ?? null };
  const pages = usePages('access', async (communityId, after) => (await client.request(accessRecordDocument, { communityId, filter, after })).accessRecord, filter);
  const narrowed = staff !== null || customer !== null;
  const nameOf = (one: NonNullable<AccessLineFragment['customer']>): string => one.name ?? t('customer.show.erased');
  const plain = { p: 0, minWidth: 0, minHeight: 32, font: 'inherit', textAlign: 'left', textTransform: 'none', whiteSpace: 'normal' } as const;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1.25, flexWrap: 'wrap', alignItems: 'center' }}>
        <StaffPicker value={staff} onChange={setStaff} label={t('records.access.staff')} />
        {customer && <Chip label={t('records.access.ofCustomer', { name: customer.name })} onDelete={() => setCustomer(null)} color="primary" sx={{ height: 40, fontSize: '0.9375rem', borderRadius: 2.5 }} />}
      </Box>
      <RecordList<AccessLineFragment>
        pages={pages} empty={narrowed ? [t('records.none'), t('records.noneHint')] : [t('records.access.empty'), t('records.access.emptyHint')]}
        line={({ at, by, customer: shown, reason }) => (
          <RecordLine
            at={moment(at)} more={reason ?? t('customer.show.erased')}
            who={by ? <Button variant="text" title={t('records.access.onlyBy', { name: by.name })} data-by={by.id} onClick={() => setStaff(by)} sx={plain}><span><Who person={by} /></span></Button> : <Who person={by} />}
            what={shown ? <Button variant="text" title={t('records.access.onlyOf', { name: nameOf(shown) })} data-of={shown.id} onClick={() => setCustomer({ id: shown.id, name: nameOf(shown) })} sx={plain}>{t('records.access.shown', { name: nameOf(shown) })}</Button> : t('customer.show.erased')}
          />
        )}
      />
    </Box>
  );
}
