import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useCommunityRoom } from '../providers/community-room.ts';
import { WorkDialog, type WorkAsk } from './WorkDialog.tsx';

/** A button that opens the form of one command; a creation is offered only to whom the API allows it. */
export function WorkButton({ ask, strong = false, wide = false, onDone }: { ask: WorkAsk; strong?: boolean; wide?: boolean; onDone?: (id: string) => void }) {
  const t = useTranslate();
  const { allowedActions } = useCommunityRoom();
  const [open, setOpen] = useState(false);
  if ('communityId' in ask.sent && allowedActions?.find(({ action }) => action === ask.action)?.allowed !== true) return null;
  return (
    <>
      <Button variant={strong ? 'contained' : 'outlined'} data-action={ask.action} onClick={() => setOpen(true)} sx={{ minHeight: wide && strong ? 60 : 48, fontSize: wide && strong ? '1.125rem' : undefined, justifySelf: wide ? 'stretch' : { xs: 'stretch', sm: 'start' } }}>{t(`works.action.${ask.action}`)}</Button>
      {open && <WorkDialog ask={ask} onClose={() => setOpen(false)} onDone={onDone} />}
    </>
  );
}
