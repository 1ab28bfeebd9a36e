import { useState } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link, useParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { SignatureBlock } from '../documents/SignatureBlock.tsx';
import { VersionPill } from '../documents/VersionPill.tsx';
import type { PlaybookByKeyQuery, PlaybookDocumentFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { useMay, usePaper } from '../paperwork/usePaper.ts';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { Differences } from './Differences.tsx';
import { Frame } from './Frame.tsx';
import { Measure } from './Measure.tsx';
import { NextStep } from './NextStep.tsx';
import { blankDraft, draftOf, type Draft } from './playbook-draft.ts';
import { PlaybookEditor } from './PlaybookEditor.tsx';
import { playbookDocument, playbookOwnDocument } from './playbooks.graphql.ts';
import { Reading } from './Reading.tsx';
import { usePlaybookWords } from './usePlaybookWords.ts';

type InForce = NonNullable<PlaybookByKeyQuery['playbook']>;
/** What is known of a key here: the text in force and the office's own document, either of which may be missing. */
interface Known { inForce: InForce | null; document: PlaybookDocumentFragment | null }

async function ask(communityId: string, key: string): Promise<Known> {
  const { playbook, controlledDocuments } = await client.request(playbookDocument, { communityId, key });
  const own = controlledDocuments.nodes.find(({ playbookKey }) => playbookKey === key);
  // One that has never been approved is in force nowhere.
  const document = playbook?.document ?? (own === undefined ? null : ((await client.request(playbookOwnDocument, { id: own.id })).controlledDocument ?? null));
  return { inForce: playbook ?? null, document };
}

/** One playbook: the text in force to be read, and its next version on the way. */
export function PlaybookShow() {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { text } = usePlaybookWords();
  const { key = '' } = useParams();
  const [editing, setEditing] = useState(false);
  const { data, isPending, error, refetch, reload } = usePaper('playbook', (communityId) => ask(communityId, key), key);
  const shown = data?.inForce?.template ?? data?.document?.latest.playbook;
  const from = data?.inForce;
  const lead = from ? join([from.source === 'INHERITED' && from.office ? t('playbook.office', { office: from.office }) : t(`playbook.source.${from.source}`), from.version > 0 && t('playbook.version', { n: from.version }), from.inForceFrom && t('playbook.since', { at: moment(from.inForceFrom) })]) : shown ? t('playbook.notYet') : '';
  return (
    <Frame title={shown ? text(shown.title) : t('playbook.title')} lead={lead} pending={isPending} error={error} onRetry={() => void refetch()} actions={<Button component={Link} to="/playbooks" startIcon={<BackIcon />}>{t('playbook.back')}</Button>}>
      {data && (editing
        ? <PlaybookEditor start={startOf(data, key)} document={data.document} onDone={() => { setEditing(false); reload(); }} onClose={() => setEditing(false)} />
        : shown ? <Shown known={data} onEdit={() => setEditing(true)} onChanged={reload} /> : <Nothing onBegin={() => setEditing(true)} />)}
    </Frame>
  );
}

/** What somebody who writes goes on from: the office's own last text, else the one in force, else a blank page. */
function startOf({ inForce, document }: Known, key: string): Draft {
  const text = document?.latest.playbook ?? inForce?.template;
  return text ? draftOf(text) : blankDraft(key);
}

function Nothing({ onBegin }: { onBegin: () => void }) {
  const t = useTranslate();
  const may = useMay();
  return <EmptyState title={t('playbook.notFound')} hint={t('playbook.notFoundHint')}>{may('playbookDraft') && <Button variant="contained" data-action="playbookEdit" onClick={onBegin}>{t('playbook.begin')}</Button>}</EmptyState>;
}

function Shown({ known, onEdit, onChanged }: { known: Known; onEdit: () => void; onChanged: () => void }) {
  const t = useTranslate();
  const { inForce, document } = known;
  const latest = document?.latest;
  const underWay = latest?.playbook && !latest.inForce && latest.status !== 'RETIRED' ? latest : null;
  const [reading, setReading] = useState<'inForce' | 'draft'>('inForce');
  const read = underWay && (reading === 'draft' || inForce === null) ? underWay.playbook! : inForce?.template;
  const shortcomings = read === underWay?.playbook ? underWay!.shortcomings : (inForce?.shortcomings ?? []);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' }, alignItems: 'start' }}>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        {latest?.status === 'RETURNED' && <Alert severity="warning">{t('paper.document.returnedBecause', { name: latest.returnedBy?.name ?? t('paper.none'), reason: latest.returnedReason })}</Alert>}
        {underWay && inForce && (
          <Box role="group" aria-label={t('playbook.reading')} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {(['inForce', 'draft'] as const).map((one) => <Button key={one} aria-pressed={reading === one} variant={reading === one ? 'contained' : 'outlined'} data-reading={one} onClick={() => setReading(one)}>{one === 'draft' ? t('playbook.draftOf', { n: underWay.number }) : t('playbook.inForce')}</Button>)}
          </Box>
        )}
        {(shortcomings.length > 0 || read === underWay?.playbook) && <Measure shortcomings={shortcomings} />}
        {read && <Reading playbook={draftOf(read)} />}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0, order: { xs: underWay ? -1 : 0, lg: 0 } }}>
        <NextStep known={known} onEdit={onEdit} onChanged={onChanged} />
        {underWay && inForce && <Differences before={draftOf(inForce.template)} after={draftOf(underWay.playbook!)} />}
        {latest && <SignatureBlock version={latest} />}
        {document && <Versions document={document} />}
      </Box>
    </Box>
  );
}

function Versions({ document }: { document: PlaybookDocumentFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  return (
    <Card title={t('playbook.document.versions')} id="versions">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {document.versions.map((one) => (
          <li key={one.number}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}><b>{t('playbook.version', { n: one.number })}</b><VersionPill version={one} /></Box>
            {one.inForceFrom && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([t('paper.document.inForceFrom', { at: moment(one.inForceFrom) }), one.inForceUntil && t('paper.document.until', { at: moment(one.inForceUntil) })])}</Box>}
          </li>
        ))}
      </Box>
    </Card>
  );
}
