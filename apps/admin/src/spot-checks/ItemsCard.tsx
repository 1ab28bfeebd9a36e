import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Attachments, type ShownAttachment } from '../files/Attachments.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { noticePath } from '../notices/path.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { toneOf } from '../works/tones.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkButton } from '../works/WorkButton.tsx';
import type { SpotCheck } from './SpotCheckShow.tsx';

type Item = SpotCheck['items'][number];

/** What was looked at, oldest first; a finding is recorded from what it says. */
export function ItemsCard({ check }: { check: SpotCheck }) {
  const t = useTranslate();
  // Photos hang at the entry that recorded the item: both come in the same order.
  const carried = check.entries.nodes.filter(({ type }) => type === 'SpotCheckItemRecorded');
  return (
    <Card title={t('works.spot.itemsTitle', { n: check.items.length })} id="items">
      {check.items.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('works.spot.none')}</Box>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>{check.items.map((item, index) => <ItemRow key={`${item.at} ${index}`} check={check} item={item} photos={carried[index]?.attachments ?? null} />)}</Box>
    </Card>
  );
}

function ItemRow({ check, item, photos }: { check: SpotCheck; item: Item; photos: readonly ShownAttachment[] | null }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  const { number, topic, result, remark, place, notice, findings, at, by } = item;
  return (
    <Box component="li" data-item={topic} sx={{ display: 'grid', gap: 0.75, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 }, '&:last-of-type': { pb: 0 } }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}><b>{words('spotTopic', topic)}</b><Pill tone={toneOf(result)}>{words('checkResult', result)}</Pill></Box>
      {place && <Box sx={{ overflowWrap: 'anywhere' }}>{place}</Box>}
      {remark && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{remark}</Box>}
      {notice && <MuiLink component={Link} to={noticePath(notice.id)} sx={{ py: 0.5, overflowWrap: 'anywhere' }}>{join([notice.number, notice.title])}</MuiLink>}
      {photos ? <Attachments attachments={photos} /> : item.attachments > 0 && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('works.spot.photos', { n: item.attachments })}</Box>}
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([by?.name, moment(at)])}</Box>
      {findings.map((one) => <Box key={one.id} data-item-finding sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}><MuiLink component={Link} to={`/findings/${one.id}`} sx={{ py: 0.5 }}>{t('works.spot.recordedAs', { number: one.number })}</MuiLink><Pill tone={toneOf(one.status)}>{words('finding', one.status)}</Pill></Box>)}
      {result === 'FINDING' && findings.length === 0 && <WorkButton ask={{ action: 'findingRecord', title: join([words('spotTopic', topic), place]), sent: { communityId: check.community.id, source: 'SPOT_CHECK', sourceId: check.id, sourceItem: number }, initial: { description: remark ?? '', place: place ?? '' } }} />}
    </Box>
  );
}
