import { useEffect, useState } from 'react';
import RefreshIcon from '@mui/icons-material/RefreshRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'ra-core';
import type { ComplaintRow } from '../providers/data-provider.ts';
import { useChanges } from '../providers/live.tsx';
import { noteChange, NOTHING_FRESH } from './fresh.ts';

/** Says what is new and waits to be asked: a list that moves under the finger opens the wrong complaint. */
export function FreshPill() {
  const t = useTranslate();
  const { data, refetch, page, setPage, dataUpdatedAt } = useListContext<ComplaintRow>() as ReturnType<typeof useListContext<ComplaintRow>> & { dataUpdatedAt?: number };
  const [fresh, setFresh] = useState(NOTHING_FRESH);
  useChanges((change) => setFresh((now) => noteChange(now, change, new Map((data ?? []).map(({ id, version }) => [id, version])))));
  useEffect(() => setFresh(NOTHING_FRESH), [data, dataUpdatedAt]);
  const [added, changed] = [fresh.added.length, fresh.changed.length];
  if (added + changed === 0) return null;
  const show = (): void => {
    setFresh(NOTHING_FRESH);
    if (added > 0 && page !== 1) setPage(1);
    else void refetch();
  };
  return (
    <Box role="status" sx={{ position: 'sticky', top: 12, zIndex: 10, display: 'flex', justifyContent: 'center', pointerEvents: 'none', mt: 1 }}>
      <Button variant="contained" startIcon={<RefreshIcon />} onClick={show} sx={{ pointerEvents: 'auto', borderRadius: 99, boxShadow: '0 6px 20px rgba(10,50,50,.25)' }}>
        {added > 0 ? t('complaint.list.fresh', { n: added }) : t('complaint.list.changed', { n: changed })}
      </Button>
    </Box>
  );
}
