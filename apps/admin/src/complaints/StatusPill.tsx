import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { ComplaintStatus } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import { Pill } from '../look/Pill.tsx';
import type { ToneName } from '../look/palette.ts';
import type { ComplaintRow } from '../providers/data-provider.ts';

export const STATUS_TONE: Record<ComplaintStatus, ToneName> = {
  REGISTERED: 'blue', DISPATCHED: 'violet', HANDLING: 'jade', HANDLED: 'amber', CALLED_BACK: 'green', CLOSED: 'neutral',
};

export function StatusPill({ status }: { status: ComplaintStatus }) {
  const words = useWords();
  return <Pill tone={STATUS_TONE[status]} dot>{words('status', status)}</Pill>;
}

type Badged = Pick<ComplaintRow, 'severity' | 'kind' | 'backEntryReason' | 'groupSize'> & { previousComplaint?: unknown };

/** What must not be overlooked beside the title. */
export function Badges({ complaint }: { complaint: Badged }) {
  const t = useTranslate();
  const { severity, kind, backEntryReason, groupSize, previousComplaint } = complaint;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5, '&:empty': { display: 'none' } }}>
      {severity === 'MAJOR' && <Pill tone="red">{t('complaint.badge.major')}</Pill>}
      {severity === 'URGENT' && <Pill tone="amber">{t('complaint.badge.urgent')}</Pill>}
      {kind === 'REPAIR' && <Pill tone="blue">{t('complaint.badge.repair')}</Pill>}
      {backEntryReason && <Pill tone="neutral" title={backEntryReason}>{t('complaint.badge.backEntry')}</Pill>}
      {groupSize > 1 && <Pill tone="violet">{t('complaint.badge.group', { n: groupSize })}</Pill>}
      {Boolean(previousComplaint) && <Pill tone="amber">{t('complaint.badge.repeated')}</Pill>}
    </Box>
  );
}
