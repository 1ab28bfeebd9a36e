import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useJoin } from '../../i18n/useJoin.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Card } from '../../look/Card.tsx';
import { Pill } from '../../look/Pill.tsx';
import type { ToneName } from '../../look/palette.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';

const ANSWER_TONE: Record<ComplaintFacts['callBacks'][number]['answer'], ToneName> = { SATISFIED: 'green', UNDERSTOOD: 'jade', DISSATISFIED: 'red', NOT_REACHED: 'neutral' };

/** Judgements and call-backs: earlier ones stay visible beside what holds now (CMP-4). */
export function RecordsCard({ complaint }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { moment } = useTimeWords();
  const { judgements, callBacks } = complaint;
  if (judgements.length < 2 && callBacks.length === 0) return null;
  const line = { display: 'grid', gap: 0.25, py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } } as const;
  const meta = (at: string, name: string | undefined) => <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{moment(at)} {name}</Box>;
  return (
    <Box sx={{ display: 'grid', gap: { xs: 1.5, md: 2 }, order: { xs: 3, md: 0 } }}>
      {callBacks.length > 0 && (
        <Card title={t('complaint.show.callBacks')}>
          {callBacks.map((one) => (
            <Box key={one.at} sx={line}>
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}><Pill tone={ANSWER_TONE[one.answer]}>{words('callBackAnswer', one.answer)}</Pill>{words('contactWay', one.way)}{meta(one.at, one.by?.name)}</Box>
              {one.text && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.text}</Box>}
            </Box>
          ))}
        </Card>
      )}
      {judgements.length > 1 && (
        <Card title={t('complaint.show.judgements')}>
          {judgements.map((one, index) => (
            <Box key={one.at} sx={line}>
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
                <Pill tone={index === judgements.length - 1 ? 'jade' : 'neutral'}>{join([words('judgement', one.judgement), words('communicationKind', one.communicationKind)])}</Pill>{meta(one.at, one.by?.name)}
              </Box>
              {one.reason && <Box sx={{ overflowWrap: 'anywhere' }}>{one.reason}</Box>}
            </Box>
          ))}
        </Card>
      )}
    </Box>
  );
}
