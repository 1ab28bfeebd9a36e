import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { PaperVersionFragment } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';

const STEPS = ['DRAFTED', 'REVIEWED', 'APPROVED'] as const;

/** 编制 / 审核 / 批准 / 日期 of a version, as the printed form shows it. */
export function SignatureBlock({ version }: { version: Pick<PaperVersionFragment, 'signatures'> }) {
  const t = useTranslate();
  const words = useWords();
  const { moment } = useTimeWords();
  return (
    <Card title={t('paper.document.signatures')}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 2, rowGap: 1 }}>
        {STEPS.map((step) => {
          const signature = version.signatures.find((one) => one.step === step);
          return [
            <Box component="dt" key={`${step}-name`} sx={{ color: 'text.secondary' }}>{t(`paper.document.step.${step}`)}</Box>,
            <Box component="dd" key={step} sx={{ m: 0 }}>{signature ? <>{signature.by?.name ?? t('paper.none')}{t('app.mark.aside', { text: words('role', signature.role) })}<Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{moment(signature.at)}</Box></> : t('paper.none')}</Box>,
          ];
        })}
      </Box>
    </Card>
  );
}
