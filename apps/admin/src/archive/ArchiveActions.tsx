import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import type { PaperItemFragment } from '../gql/graphql.ts';
import { CommandDialog, type Asked } from '../paperwork/CommandDialog.tsx';
import { archiveItemDeclineDocument, archiveItemDestroyDocument, archiveItemLendDocument, archiveItemMoveDocument, archiveItemProposeDocument, archiveItemTakeBackDocument } from '../paperwork/paperwork.graphql.ts';
import type { CommandDocument } from '../providers/command.ts';

const ACTIONS = { archiveItemTakeBack: 'takeBack', archiveItemLend: 'lend', archiveItemMove: 'move', archiveItemDestroy: 'destroy', archiveItemDeclineDestruction: 'decline', archiveItemProposeDestruction: 'propose' } as const;
type Action = keyof typeof ACTIONS;
const COMMANDS: Readonly<Record<Action, CommandDocument>> = {
  archiveItemTakeBack: archiveItemTakeBackDocument, archiveItemLend: archiveItemLendDocument, archiveItemMove: archiveItemMoveDocument,
  archiveItemDestroy: archiveItemDestroyDocument, archiveItemDeclineDestruction: archiveItemDeclineDocument, archiveItemProposeDestruction: archiveItemProposeDocument,
};

/** What the viewer may do with an item now, as the API says. */
export function ArchiveActions({ item, onChanged }: { item: PaperItemFragment; onChanged: () => void }) {
  const t = useTranslate();
  const [open, setOpen] = useState<Action | null>(null);
  const allowed = (Object.keys(ACTIONS) as Action[]).filter((name) => item.allowedActions.some(({ action, allowed: may }) => action === name && may));
  const reason: Asked = { name: 'reason', label: t('paper.archive.reason'), type: 'long' };
  const asks: Readonly<Record<Action, readonly Asked[]>> = {
    archiveItemTakeBack: [], archiveItemDestroy: [], archiveItemDeclineDestruction: [reason], archiveItemProposeDestruction: [reason],
    archiveItemLend: [{ name: 'to', label: t('paper.archive.to') }, { name: 'dueOn', label: t('paper.archive.due'), type: 'date', optional: true }], archiveItemMove: [{ name: 'place', label: t('paper.archive.place'), start: item.place }],
  };
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      {allowed.map((action) => <Button key={action} size="small" data-action={action} color={action === 'archiveItemDestroy' ? 'error' : 'primary'} onClick={() => setOpen(action)}>{t(`paper.archive.${ACTIONS[action]}`)}</Button>)}
      {open && (
        <CommandDialog
          title={`${t(`paper.archive.${ACTIONS[open]}`)}${t('app.mark.join')}${item.title}`} submit={t(`paper.archive.${ACTIONS[open]}`)} done="paper.archive.done" danger={open === 'archiveItemDestroy'} command={COMMANDS[open]} asks={asks[open]}
          lead={open === 'archiveItemDestroy' ? <Alert severity="warning">{t('paper.archive.destroyLead', { name: item.destructionProposedBy?.name ?? t('paper.none') })}</Alert> : undefined}
          inputOf={(values) => ({ archiveItemId: item.id, expectedVersion: item.version, ...values, ...('dueOn' in values ? { dueOn: values['dueOn'] || null } : {}) })} onClose={() => setOpen(null)} onDone={() => { setOpen(null); onChanged(); }}
        />
      )}
    </Box>
  );
}
