import { useState } from 'react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useDebounced } from '../complaints/create/useDebounced.ts';
import { Failure } from '../controls/Failure.tsx';
import type { MessageKind } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { channelPreviewDocument } from './channels.graphql.ts';
import { MESSAGE_KINDS } from './draft.ts';

interface PreviewProps { template: string; tells: readonly MessageKind[]; signature: string | null; sms: boolean }

/** What a message would say, as the API fills it; of several kinds one at a time. */
export function Preview({ template, tells, signature, sms }: PreviewProps) {
  const t = useTranslate();
  const { community } = useCommunity();
  const told = MESSAGE_KINDS.filter((one) => tells.includes(one));
  const [asked, setAsked] = useState<MessageKind | null>(null);
  const kind = (asked && told.includes(asked) ? asked : told[0]) ?? 'DEADLINE_MISSED';
  const variables = useDebounced(JSON.stringify({ template: template.trim() || null, kind, signature }), 300);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['channelPreview', community.id, variables], placeholderData: (before) => before,
    queryFn: async () => (await client.request(channelPreviewDocument, { communityId: community.id, ...(JSON.parse(variables) as { template: string | null; kind: MessageKind; signature: string | null }) })).channelPreview ?? null,
  });
  return (
    <Box component="section" aria-label={t('channels.preview')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 0.75 }}>
        <Box sx={{ fontWeight: 600 }}>{t('channels.preview')}</Box>
        {told.length > 1 && (
          <ToggleButtonGroup exclusive size="small" value={kind} onChange={(_, next: MessageKind | null) => next && setAsked(next)} aria-label={t('channels.previewOf')}>
            {told.map((one) => <ToggleButton key={one} value={one} sx={{ textTransform: 'none', fontSize: '0.875rem' }}>{t(`channels.tell.${one}`)}</ToggleButton>)}
          </ToggleButtonGroup>
        )}
      </Box>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : isPending ? <Skeleton height={90} sx={{ transform: 'none' }} /> : <Said preview={data ?? null} sms={sms} />}
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: 0.75 }}>{t('channels.sampleHint')}</Box>
    </Box>
  );
}

function Said({ preview, sms }: { preview: { title: string; text: string; length: number; segments: number } | null; sms: boolean }) {
  const t = useTranslate();
  return (
    <Box role="status" data-preview sx={({ look }) => ({ bgcolor: preview ? look.tones.jade.fill : look.tones.amber.fill, color: preview ? look.ink : look.tones.amber.text, borderRadius: '4px 14px 14px 14px', p: 1.75, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' })}>
      {preview === null ? t('channels.previewWrong') : <><Box sx={{ fontWeight: 650 }}>{preview.title}</Box>{preview.text || t('channels.previewNone')}{sms && <Box sx={({ look }) => ({ mt: 1, color: look.tones.jade.text, fontSize: '0.875rem' })}><b>{t('channels.sms', { length: preview.length, segments: preview.segments })}</b> {t('channels.smsHint')}</Box>}</>}
    </Box>
  );
}
