import { useState } from 'react';
import ExpandIcon from '@mui/icons-material/ExpandMoreRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useTranslate } from 'ra-core';
import { Card } from '../../look/Card.tsx';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { RaiseFromHere } from '../show/IncidentOf.tsx';
import { actionLabel } from './action-label.ts';
import { isAction, type ActionName } from './definitions.ts';
import { offeredActions, splitActions } from './suggest.ts';

/** What may be done now, the next step first; what may not, with the API's reason. */
export function NextActions({ complaint, onAct }: { complaint: ComplaintFacts; onAct: (action: ActionName) => void }) {
  const t = useTranslate();
  const offered = offeredActions(complaint);
  const closed = complaint.status === 'CLOSED';
  // On a closed one nothing is owed: what may still be done stands below, none of it as the next step.
  const primary = closed ? undefined : offered[0];
  const { main, beside } = splitActions(offered.filter((one) => one !== primary));
  const unavailable = complaint.allowedActions.filter(({ allowed, action, variant }) => !allowed && isAction(action) && (!variant || variant === 'ORDINARY'));
  return (
    <Card title={t('complaint.show.next')} id="next">
      {!primary && <Box><b>{t(closed ? 'complaint.show.closedNow' : 'complaint.show.nothingNow')}</b><Box sx={{ color: 'text.secondary' }}>{t(closed ? 'complaint.show.closedNowHint' : 'complaint.show.nothingNowHint')}</Box></Box>}
      {primary && (
        <>
          <Button fullWidth size="large" variant="contained" data-action={primary} onClick={() => onAct(primary)}>{actionLabel(t, primary, complaint)}</Button>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: 1 }}>{t(`action.lead.${primary}`)}</Box>
        </>
      )}
      {main.length > 0 && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1, mt: 1.5 }}>
          {main.map((action) => <Button key={action} variant="outlined" data-action={action} onClick={() => onAct(action)} sx={{ px: 1 }}>{actionLabel(t, action, complaint)}</Button>)}
        </Box>
      )}
      {beside.length > 0 && (
        <Box role="group" aria-label={t('complaint.show.more')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.25, mt: 1.25, borderTop: 1, borderColor: 'divider', pt: 1 }}>
          {beside.map((action) => <Button key={action} size="small" data-action={action} onClick={() => onAct(action)} sx={{ px: 1, minHeight: 36 }}>{actionLabel(t, action, complaint)}</Button>)}
        </Box>
      )}
      <RaiseFromHere complaint={complaint} />
      {unavailable.length > 0 && <Unavailable actions={unavailable} />}
    </Card>
  );
}

function Unavailable({ actions }: { actions: ComplaintFacts['allowedActions'] }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const reasons = new Map<string, string[]>();
  for (const { action, reason } of actions) reasons.set(reason ?? '', [...(reasons.get(reason ?? '') ?? []), t(`action.name.${action}`)]);
  return (
    <Box sx={{ mt: 1.5 }}>
      <Button size="small" color="inherit" aria-expanded={open} onClick={() => setOpen(!open)} endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />} sx={{ color: 'text.secondary', px: 0.5 }}>
        {t('complaint.show.unavailable')}{t('app.mark.aside', { text: actions.length })}
      </Button>
      <Collapse in={open}>
        <Box component="dl" sx={{ m: 0, mt: 1, display: 'grid', gap: 1, fontSize: '0.875rem' }}>
          {[...reasons].map(([reason, names]) => (
            <Box key={reason}>
              <Box component="dt" sx={{ fontWeight: 600 }}>{names.join(t('app.mark.list'))}</Box>
              <Box component="dd" sx={{ m: 0, color: 'text.secondary' }}>{reason}</Box>
            </Box>
          ))}
        </Box>
      </Collapse>
    </Box>
  );
}
