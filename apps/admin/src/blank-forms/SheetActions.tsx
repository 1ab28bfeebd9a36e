import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { complaintByNumberDocument } from '../complaints/complaints.graphql.ts';
import type { PaperSheetFragment } from '../gql/graphql.ts';
import { CommandDialog } from '../paperwork/CommandDialog.tsx';
import { blankFormCancelDocument, blankFormReportLostDocument, blankFormUseDocument } from '../paperwork/paperwork.graphql.ts';
import { useMay } from '../paperwork/usePaper.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { UseSheet } from './UseSheet.tsx';

type End = 'use' | 'cancel' | 'lost';

/** How a sheet ends; offered only where the API would take it. */
export function SheetActions({ sheet, onChanged }: { sheet: PaperSheetFragment; onChanged: () => void }) {
  const t = useTranslate();
  const may = useMay();
  const { community } = useCommunity();
  const [open, setOpen] = useState<End | null>(null);
  const close = (): void => setOpen(null);
  const done = (): void => { close(); onChanged(); };
  const ends: readonly End[] = [...(sheet.status === 'ISSUED' && may('blankFormUse') ? ['use', 'lost'] as const : []), ...(sheet.status !== 'USED' && sheet.status !== 'CANCELLED' && may('blankFormCancel') ? ['cancel'] as const : [])];
  const find = async (number: string): Promise<string | null> => (await client.request(complaintByNumberDocument, { number: number.trim() })).complaintByNumber?.id ?? null;
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      {ends.map((end) => <Button key={end} size="small" data-action={end} onClick={() => setOpen(end)}>{t(`paper.blank.${end}`)}</Button>)}
      {open === 'use' && <UseSheet serial={sheet.serial} find={find} command={blankFormUseDocument} onDone={done} onClose={close} />}
      {(open === 'cancel' || open === 'lost') && (
        <CommandDialog
          title={t(`paper.blank.${open === 'cancel' ? 'confirmCancel' : 'confirmLost'}`, { serial: sheet.serial })} submit={t(`paper.blank.${open}`)} done={open === 'cancel' ? 'paper.blank.cancelled' : 'paper.blank.reportedLost'} danger={open === 'cancel'}
          command={open === 'cancel' ? blankFormCancelDocument : blankFormReportLostDocument} asks={[{ name: 'reason', label: t('paper.blank.reason'), type: 'long' }]}
          inputOf={(values) => ({ communityId: community.id, serial: sheet.serial, reason: values['reason'] })} onDone={done} onClose={close}
        />
      )}
    </Box>
  );
}
