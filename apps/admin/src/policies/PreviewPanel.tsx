import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Failure } from '../controls/Failure.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import type { PolicyContentInput, PolicyTrialQuery, PreviewNumbersFieldsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { policyPreviewDocument } from './policies.graphql.ts';

type Trial = Extract<PolicyTrialQuery['policyPreview'], { __typename: 'PolicyPreview' }>;
type Numbers = PreviewNumbersFieldsFragment;

const moves = ({ earlier, later, newlyMissed, newlyInTime, warned, wouldWarn }: Numbers): boolean => earlier + later + newlyMissed + newlyInTime > 0 || warned !== wouldWarn;

/** What a draft would have meant for last month; asks as soon as there is one. */
export function PreviewPanel({ communityId, content }: { communityId: string; content: PolicyContentInput }) {
  const t = useTranslate();
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['paper', 'policyPreview', communityId, content], queryFn: async () => (await client.request(policyPreviewDocument, { communityId, content })).policyPreview });
  if (isFetching) return <Box aria-busy><Box role="status" sx={{ color: 'text.secondary', mb: 1 }}>{t('policy.preview.working')}</Box><Skeleton height={44} /><Skeleton height={44} /></Box>;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (data.__typename !== 'PolicyPreview') return <Alert severity="error" role="alert">{data.message}</Alert>;
  return data.total.count === 0 ? <EmptyState title={t('policy.preview.empty')} /> : <Told trial={data} />;
}

/** How the fate of deadlines changes, in words. */
function useFate(): (numbers: Numbers) => string {
  const t = useTranslate();
  return ({ newlyMissed, newlyInTime }) => [newlyMissed > 0 && t('policy.preview.newlyMissed', { n: newlyMissed }), newlyInTime > 0 && t('policy.preview.newlyInTime', { n: newlyInTime })].filter(Boolean).join(t('app.mark.list')) || t('policy.preview.noChange');
}

function Told({ trial: { from, to, communities, total, rows } }: { trial: Trial }) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const fate = useFate();
  const { day } = useTimeWords();
  const moved = rows.filter(({ numbers }) => moves(numbers));
  const still = rows.filter(({ numbers }) => !moves(numbers));
  const tone = total.newlyMissed > 0 ? 'warning' : total.newlyInTime > 0 ? 'success' : 'info';
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }} data-preview>
      <Box sx={{ color: 'text.secondary' }}>{join([t('policy.preview.period', { from: day(from), to: day(new Date(Date.parse(to) - 1).toISOString()) }), communities > 1 && t('policy.preview.communities', { n: communities })])}</Box>
      <Alert severity={tone} role="status">
        <b>{join([t('policy.preview.sum', { n: total.count }), fate(total)])}</b>
        <Box>{join([total.earlier > 0 && t('policy.preview.earlier', { n: total.earlier }), total.later > 0 && t('policy.preview.later', { n: total.later }), total.dated > 0 && t('policy.preview.dated', { n: total.dated }), `${t('policy.preview.warnings')} ${t('policy.preview.arrow', { before: total.warned, after: total.wouldWarn })}`])}</Box>
      </Alert>
      {moved.length > 0 && <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{moved.map(({ rule, numbers }) => <Row key={rule} rule={rule} numbers={numbers} />)}</Box>}
      {still.length > 0 && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('policy.preview.unchanged', { n: still.length, rules: still.map(({ rule }) => words('rule', rule)).join(t('app.mark.list')) })}</Box>}
    </Box>
  );
}

function Row({ rule, numbers }: { rule: string; numbers: Numbers }) {
  const t = useTranslate();
  const words = useWords();
  const fate = useFate();
  const { earlier, later, same, missed, wouldMiss, warned, wouldWarn, count } = numbers;
  const facts = [
    [t('policy.preview.moves'), [earlier > 0 && t('policy.preview.earlier', { n: earlier }), later > 0 && t('policy.preview.later', { n: later })].filter(Boolean).join(t('app.mark.list')) || (same > 0 ? t('policy.preview.same') : '')],
    [t('policy.preview.late'), t('policy.preview.arrow', { before: missed, after: wouldMiss })], [t('policy.preview.warnings'), t('policy.preview.arrow', { before: warned, after: wouldWarn })],
  ] as const;
  return (
    <Box component="li" data-preview-rule={rule} sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.5 }}>
      <Box>{t('policy.preview.sentence', { rule: words('rule', rule), n: count, what: fate(numbers) })}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, color: 'text.secondary', fontSize: '0.875rem' }}>{facts.map(([name, said]) => <span key={name}>{t('app.mark.named', { name, text: said })}</span>)}</Box>
    </Box>
  );
}
