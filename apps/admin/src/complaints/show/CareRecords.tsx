import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useJoin } from '../../i18n/useJoin.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { Section } from './CareSection.tsx';

const WORDED = { channel: 'channel', content: 'content' } as const;

/** 总结: what the next one who meets the like should know. */
export function SumUpSection({ complaint: { sumUp } }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  if (!sumUp) return null;
  return (
    <Section title={t('complaint.care.sumUp')}>
      {(['cause', 'lesson', 'adjustment'] as const).map((key) => sumUp[key] && <Box key={key}><Box component="span" sx={{ color: 'text.secondary' }}>{t(`complaint.care.${key}`)} </Box>{sumUp[key]}</Box>)}
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([moment(sumUp.at), sumUp.by?.name])}</Box>
    </Section>
  );
}

/** 更正 and 签字: what is shown above is the corrected value; what was recorded first stays in the timeline. */
export function CorrectionsSection({ complaint: { corrections, signatures } }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const { moment } = useTimeWords();
  return (
    <Section title={join([corrections.length > 0 && t('complaint.care.corrections'), signatures.length > 0 && t('complaint.care.signatures')].filter((one): one is string => Boolean(one)))}>
      {corrections.map((one) => {
        const group = WORDED[one.key as keyof typeof WORDED];
        const value = one.value === null || one.value === undefined ? t('complaint.care.empty') : group ? words(group, one.value) : one.value;
        return (
          <Box key={`${one.at}${one.key}`}>
            {t('complaint.care.correctedTo', { field: t(`complaint.data.${one.key}`, { _: one.key }), value })}
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([one.reason, moment(one.at), one.by?.name])}</Box>
          </Box>
        );
      })}
      {signatures.map((one) => <Box key={`${one.at}${one.ordinal}`}>{t('complaint.care.signed', { name: one.by?.name ?? '', at: moment(one.at) })}</Box>)}
    </Section>
  );
}
