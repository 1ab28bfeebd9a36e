import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { DocumentStatus } from '../gql/graphql.ts';
import { Pill } from '../look/Pill.tsx';
import type { ToneName } from '../look/palette.ts';

const TONES: Readonly<Record<DocumentStatus, ToneName>> = { DRAFTED: 'blue', RETURNED: 'amber', REVIEWED: 'violet', APPROVED: 'green', RETIRED: 'neutral' };

/** Where a version stands, and whether it is the one in force. */
export function VersionPill({ version }: { version: { status: DocumentStatus; inForce: boolean } }) {
  const t = useTranslate();
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, flexWrap: 'wrap' }}>
      <Pill tone={TONES[version.status]}>{t(`paper.document.status.${version.status}`)}</Pill>
      {version.inForce ? <Pill tone="jade" dot>{t('paper.document.inForce')}</Pill> : version.status === 'APPROVED' && <Pill tone="amber">{t('paper.document.notInForce')}</Pill>}
    </Box>
  );
}
