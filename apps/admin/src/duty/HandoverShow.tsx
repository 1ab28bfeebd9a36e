import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import type { HandoverChangesFragment, ShiftHandoverQuery } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkDialog, type WorkAsk } from '../works/WorkDialog.tsx';
import { WorkBody, WorkFrame, WorkHead } from '../works/WorkShow.tsx';
import { DifferenceBanner } from './DifferenceBanner.tsx';
import { shiftHandoverDocument } from './duty.graphql.ts';
import { NoteCard, OverviewCard, ReturnsCard } from './HandoverCards.tsx';
import { MattersCard } from './MattersCard.tsx';
import { useDraft, type Draft } from './useDraft.ts';
import { useDutyWords } from './useDutyWords.ts';
import { useHandoverWords } from './useHandoverWords.ts';
import { useDutyChanges } from './useRoster.ts';

export type Handover = NonNullable<ShiftHandoverQuery['shiftHandover']>;
type Difference = HandoverChangesFragment | null;
const MINUTE = 60_000;

/** 交接班: what is open, what is to be known of it, and both signatures (INC-9). */
export function HandoverShow() {
  const { id = '' } = useParams();
  useDutyChanges();
  // Deadlines fall due without anybody doing anything: what is open is compared again each minute.
  const query = useQuery({ queryKey: ['works', 'duty', 'handover', id], refetchInterval: MINUTE, queryFn: () => client.request(shiftHandoverDocument, { id }) });
  const handover = query.data?.shiftHandover;
  return (
    <WorkFrame query={{ ...query, data: handover }} back="/duty/handovers" name="shiftHandovers">
      {handover && <Shown handover={handover} difference={query.data?.shiftHandoverDifference ?? null} onAsked={() => void query.refetch()} />}
    </WorkFrame>
  );
}

function Shown({ handover, difference, onAsked }: { handover: Handover; difference: Difference; onAsked: () => void }) {
  const t = useTranslate();
  const words = useWorkWords();
  const { span } = useDutyWords();
  const { title } = useHandoverWords(handover);
  const draft = useDraft(handover);
  const may = (action: string): boolean => handover.allowedActions.some((one) => one.action === action && one.allowed);
  // Who gave it may take it back to write; the field is there once they do, so that nobody undoes a signature by typing.
  const writes = may('shiftHandoverWrite') && handover.status !== 'GIVEN';
  const changed = difference?.changes.length ?? 0;
  return (
    <>
      <WorkHead number={handover.number} status={handover.status} word={words('shiftHandover', handover.status)} title={`${title} ${span(handover.shift)}`} />
      <ReturnsCard handover={handover} />
      <DifferenceBanner difference={handover.difference ?? difference} title={t(handover.taken ? 'duty.differenceTaken' : 'duty.difference', { n: (handover.difference ?? difference)?.changes.length ?? 0 })} />
      <WorkBody entries={handover.entries} next={<NextCard handover={handover} draft={draft} writes={writes} changed={changed} hash={difference?.hash ?? ''} may={may} onAsked={onAsked} />}>
        <OverviewCard handover={handover} />
        <NoteCard handover={handover} draft={writes ? draft : null} />
        <MattersCard handover={handover} draft={writes ? draft : null} />
        {/* On a phone what was just said lies far below the next step. */}
        {writes && draft.dirty && <Button variant="contained" size="large" onClick={draft.submission.submit} sx={{ display: { md: 'none' } }}>{t('duty.save')}</Button>}
      </WorkBody>
    </>
  );
}

interface NextCardProps { readonly handover: Handover; readonly draft: Draft; readonly writes: boolean; readonly changed: number; readonly hash: string; readonly may: (action: string) => boolean; readonly onAsked: () => void }

/** One step at a time: save while something is not said or not listed, then sign; the other side signs or sends back. */
function NextCard({ handover, draft, writes, changed, hash, may, onAsked }: NextCardProps) {
  const t = useTranslate();
  const [ask, setAsk] = useState<WorkAsk | null>(null);
  const { title } = useHandoverWords(handover);
  const unsaved = writes && (draft.dirty || changed > 0 || handover.status === 'RETURNED');
  const sent = { handoverId: handover.id, expectedVersion: handover.version };
  const sign = (action: string, more: object = {}): void => setAsk({ action, title, sent: { ...sent, ...more } });
  const button = (action: string, strong: boolean, onClick: () => void, words: string) => <Button key={action} data-action={action} variant={strong ? 'contained' : 'outlined'} size="large" fullWidth onClick={onClick} sx={{ minHeight: strong ? 60 : 48, fontSize: strong ? '1.125rem' : '0.9375rem' }}>{words}</Button>;
  const { refusal, working } = draft.submission;
  return (
    <Card title={t('works.next')} id="next">
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        <Box sx={{ color: 'text.secondary' }} role="status">{t(hintOf(handover, unsaved, may))}</Box>
        {refusal && <Alert severity="error" role="alert">{refusal.message}</Alert>}
        {writes && button('shiftHandoverWrite', unsaved, draft.submission.submit, t(working ? 'action.working' : 'duty.save'))}
        {may('shiftHandoverGive') && !unsaved && button('shiftHandoverGive', true, () => sign('shiftHandoverGive'), t('works.action.shiftHandoverGive'))}
        {may('shiftHandoverTake') && button('shiftHandoverTake', true, () => sign('shiftHandoverTake', { differenceHash: hash }), t('works.action.shiftHandoverTake'))}
        {may('shiftHandoverReturn') && button('shiftHandoverReturn', false, () => sign('shiftHandoverReturn'), t('works.action.shiftHandoverReturn'))}
      </Box>
      {/* What was refused because it changed is read again behind the form. */}
      {ask && <WorkDialog ask={ask} onClose={() => { setAsk(null); onAsked(); }} />}
    </Card>
  );
}

function hintOf({ status }: Handover, unsaved: boolean, may: (action: string) => boolean): string {
  if (status === 'TAKEN') return 'duty.taken';
  if (status === 'GIVEN') return may('shiftHandoverTake') ? 'duty.takeHint' : 'duty.waitTake';
  if (!may('shiftHandoverWrite')) return status === 'RETURNED' ? 'duty.waitWrite' : 'duty.waitGive';
  return unsaved ? 'duty.saveHint' : 'duty.giveHint';
}
