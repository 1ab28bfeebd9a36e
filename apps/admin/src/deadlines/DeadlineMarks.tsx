import Tooltip from '@mui/material/Tooltip';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { DeadlineDetailsFragment } from '../gql/graphql.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';

type Marked = Pick<DeadlineDetailsFragment, 'provisional' | 'escalationStep' | 'acknowledgedAt' | 'acknowledgedBy' | 'metAt' | 'cancelledAt'>;

/** What else there is to know of a deadline: provisional 暂定, how far it was told upwards, who took note. */
export function DeadlineMarks({ deadline }: { deadline: Marked }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const { provisional, escalationStep, acknowledgedAt, acknowledgedBy } = deadline;
  return (
    <>
      {provisional && <Tooltip title={t('app.time.provisionalHint')}><Box component="span" tabIndex={0} sx={{ display: 'inline-flex' }}><Pill tone="amber">{t('app.time.provisional')}</Pill></Box></Tooltip>}
      {escalationStep > 0 && <Pill tone="violet">{t('deadline.escalated', { n: escalationStep })}</Pill>}
      {acknowledgedAt && <Pill tone="green" title={moment(acknowledgedAt)}>{t('deadline.acknowledged', { name: acknowledgedBy?.name ?? '' })}</Pill>}
    </>
  );
}
