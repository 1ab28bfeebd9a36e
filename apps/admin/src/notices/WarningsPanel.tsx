import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useDebounced } from '../complaints/create/useDebounced.ts';
import type { NoticeCheckTextInput } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { Card } from '../look/Card.tsx';
import type { DraftValues } from './draft.ts';
import type { NoticeFacts } from './model.ts';
import { noticeWarningsDocument } from './notices.graphql.ts';
import { useNoticeWords } from './useNoticeWords.ts';
import type { Warning } from './warnings.ts';

const WAIT_MS = 600;
type Asked = Pick<NoticeCheckTextInput, 'texts' | 'contact' | 'validUntil'>;

/** What somebody should look at again in a text as it is being written. */
export function useWarnings(notice: NoticeFacts, { texts, contact, validUntil }: DraftValues) {
  const asked = useDebounced(JSON.stringify({ texts, contact: contact || null, validUntil: validUntil || null }), WAIT_MS);
  const { id, community, eventAt, plannedStart, plannedEnd } = notice;
  const written = texts.some(({ body }) => body.trim() !== '');
  const { data, isFetching } = useQuery({
    queryKey: ['notices', 'warnings', id, asked], enabled: written, placeholderData: keepPreviousData, staleTime: 60_000, retry: false,
    queryFn: async () => (await client.request(noticeWarningsDocument, { input: { communityId: community.id, eventAt, plannedStart, plannedEnd, ...(JSON.parse(asked) as Asked) } })).warnings,
  });
  const now = JSON.stringify({ texts, contact: contact || null, validUntil: validUntil || null });
  return useMemo(() => ({ warnings: written ? (data ?? []) : [], checked: written && data !== undefined, looking: isFetching || now !== asked }), [written, data, isFetching, now, asked]);
}

interface WarningsPanelProps { warnings: readonly Warning[]; checked: boolean; looking?: boolean; onShow?: (warning: Warning) => void; onMend?: (warning: Warning) => void }

/** Each with its place: pressed, the words are selected in the text; what is known better is one touch. */
export function WarningsPanel({ warnings, checked, looking = false, onShow, onMend }: WarningsPanelProps) {
  const t = useTranslate();
  const title = t('notices.warnings.title');
  return (
    <Card title={title} id="warnings" aside={<Box component="span" role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(looking ? 'notices.warnings.looking' : warnings.length > 0 ? 'notices.warnings.count' : checked ? 'notices.warnings.none' : 'notices.warnings.later', { n: warnings.length })}</Box>}>
      {warnings.length === 0 && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('notices.warnings.hint')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, maxHeight: 420, overflowY: 'auto' }}>{warnings.map((one, index) => <li key={`${one.kind}${one.field}${one.language}${one.at}${index}`}><WarningRow warning={one} onShow={onShow} onMend={onMend} /></li>)}</Box>
    </Card>
  );
}

function WarningRow({ warning, onShow, onMend }: { warning: Warning } & Pick<WarningsPanelProps, 'onShow' | 'onMend'>) {
  const t = useTranslate();
  const words = useNoticeWords();
  const { kind, field, language, found, better } = warning;
  const mendable = onMend && better && warning.at !== null && (field === 'title' || field === 'body');
  const where = `${language ? `${words.language(language)} ` : ''}${t(`notices.field.${field}`, { _: field })}`;
  const said = (
    <Box sx={{ minWidth: 0, textAlign: 'start' }}>
      <Box sx={{ fontWeight: 650 }}>{t(`notices.warning.${kind}`, { _: kind })}</Box>
      <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{found ? t('app.mark.named', { name: where, text: t('notices.quoted', { text: found }) }) : where}{better && <Box component="span"> {t('notices.better', { text: better })}</Box>}</Box>
    </Box>
  );
  return (
    <Box data-warning={kind} sx={({ look }) => ({ display: 'flex', gap: 1, alignItems: 'center', borderRadius: 2.5, border: 1, borderColor: look.tones.amber.line, bgcolor: look.tones.amber.fill, color: look.tones.amber.text, overflow: 'hidden' })}>
      {onShow ? <ButtonBase onClick={() => onShow(warning)} sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', px: 1.5, py: 1, minHeight: 48, font: 'inherit' }}>{said}</ButtonBase> : <Box sx={{ flex: 1, minWidth: 0, px: 1.5, py: 1 }}>{said}</Box>}
      {mendable && <Button data-mend onClick={() => onMend(warning)} color="inherit" sx={{ minHeight: 48, flexShrink: 0 }}>{t('notices.mend')}</Button>}
    </Box>
  );
}
