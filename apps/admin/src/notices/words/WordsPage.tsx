import { useState, type ReactNode } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { WordKind } from '@huiyin/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../controls/EmptyState.tsx';
import { Failure } from '../../controls/Failure.tsx';
import { useJoin } from '../../i18n/useJoin.ts';
import { usePageTitle } from '../../layout/usePageTitle.ts';
import { Page } from '../../look/Card.tsx';
import { client } from '../../providers/client.ts';
import { useChanges } from '../../providers/live.tsx';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { NOTICES_PATH } from '../path.ts';
import { useKept } from '../useKept.ts';
import { BuiltInWords } from './BuiltInWords.tsx';
import { countOf, UNCHANGED, type Changes, type WordList } from './draft.ts';
import { OwnWords } from './OwnWords.tsx';
import { SaveBar } from './SaveBar.tsx';
import { noticeWordsDocument } from './words.graphql.ts';
import { WordsFilter } from './WordsFilter.tsx';
import { WordsHistory } from './WordsHistory.tsx';

/** 用词表: what notices are checked for, in the whole company; changed here by headquarters. */
export function WordsPage() {
  const t = useTranslate();
  const cache = useQueryClient();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['noticeWords', 'list'], queryFn: async () => (await client.request(noticeWordsDocument)).noticeWords ?? null });
  useChanges(({ kind }) => { if (kind === 'NoticeWords') void cache.invalidateQueries({ queryKey: ['noticeWords'] }); });
  usePageTitle(t('noticeWords.title'));
  return (
    <Page narrow>
      <Button component={Link} to={NOTICES_PATH} startIcon={<BackIcon />} size="small" color="inherit" sx={{ color: 'text.secondary', px: 0.5, mb: 0.5, minHeight: 44 }}>{t('noticeWords.back')}</Button>
      <Typography variant="h1">{t('noticeWords.title')}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('noticeWords.lead')}</Typography>
      {isPending && <Box aria-busy sx={{ display: 'grid', gap: 2, mt: 2 }}>{[64, 220, 420].map((height) => <Skeleton key={height} height={height} sx={{ transform: 'none', borderRadius: 3.5 }} />)}</Box>}
      {error && <Box sx={{ mt: 2 }}><Failure error={error} onRetry={() => void refetch()} /></Box>}
      {data === null && <EmptyState title={t('noticeWords.denied')} hint={t('noticeWords.deniedHint')} />}
      {data && <Words list={data} onStale={() => void refetch()} />}
    </Page>
  );
}

function Words({ list, onStale }: { list: WordList; onStale: () => void }) {
  const t = useTranslate();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<WordKind | null>(null);
  const { kept, restored, set, renew } = useKept<{ readonly changes: Changes; readonly reason: string }>('words', { changes: UNCHANGED, reason: '' });
  const may = list.allowedActions.some(({ action, allowed }) => action === 'noticeWordsSet' && allowed);
  const { changes, reason } = kept.values;
  const count = may ? countOf(list, changes) : 0;
  const part = { list, changes: may ? changes : UNCHANGED, search, kind, set: may ? (next: Changes) => set({ changes: next }) : null };
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 0.5 }}>
      <Standing list={list} may={may} />
      {restored && count > 0 && <Alert severity="info">{t('noticeWords.bar.restored')}</Alert>}
      <WordsFilter search={search} kind={kind} onSearch={setSearch} onKind={setKind} />
      <OwnWords key={`own ${kind ?? ''}`} {...part} />
      <BuiltInWords key={`built in ${kind ?? ''} ${search}`} {...part} />
      <WordsHistory list={list} />
      {count > 0 && <SaveBar list={list} changes={changes} reason={reason} count={count} idempotencyKey={kept.key} onReason={(next) => set({ reason: next })} onStale={onStale} onDone={renew} />}
    </Box>
  );
}

/** Who set it last and why; for whoever may not, who may. */
function Standing({ list: { setAt, setBy, reason }, may }: { list: WordList; may: boolean }): ReactNode {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const said = setAt ? t('noticeWords.since', { name: setBy?.name ?? t('noticeWords.somebody'), at: moment(setAt) }) : t('noticeWords.never');
  return (
    <Box data-standing sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      {join([said, reason && t('noticeWords.reasonOf', { reason })])}
      {!may && <Box>{t('noticeWords.readOnly')}</Box>}
    </Box>
  );
}
