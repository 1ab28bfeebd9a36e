import { useState } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link, useParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import type { PaperDocumentFragment, PaperVersionFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { PaperPage } from '../paperwork/PaperPage.tsx';
import { documentDocument } from '../paperwork/paperwork.graphql.ts';
import { usePaper } from '../paperwork/usePaper.ts';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { DocumentActions } from './DocumentActions.tsx';
import { SignatureBlock } from './SignatureBlock.tsx';
import { differences, linesOf } from './template-draft.ts';
import { VersionPill } from './VersionPill.tsx';

/** One controlled document: the step that is next, what it says, and its versions side by side. */
export function DocumentShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const { data, isPending, error, refetch, reload } = usePaper('document', async () => (await client.request(documentDocument, { id })).controlledDocument ?? null, id);
  const title = data?.latest.content?.title ?? t('paper.document.title');
  return (
    <PaperPage title={title} lead={data ? [data.latest.content?.code, data.latest.content?.edition].filter(Boolean).join(t('app.mark.join')) : ''} pending={isPending} error={error} onRetry={() => void refetch()} actions={<Button component={Link} to="/documents" startIcon={<BackIcon />}>{t('paper.document.back')}</Button>}>
      {data ? <Shown document={data} onChanged={reload} /> : !error && <EmptyState title={t('paper.document.notFound')}><Button component={Link} to="/documents" variant="contained">{t('paper.document.back')}</Button></EmptyState>}
    </PaperPage>
  );
}

function Shown({ document, onChanged }: { document: PaperDocumentFragment; onChanged: () => void }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const { latest, versions } = document;
  // Until a version is chosen it is the latest one, also when a new one came meanwhile.
  const [chosen, setChosen] = useState<number | null>(null);
  const version = versions.find(({ number }) => number === chosen) ?? latest;
  const before = versions.find(({ number }) => number === version.number - 1);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px' }, alignItems: 'start' }}>
      <Box sx={{ display: 'grid', gap: 2, order: { xs: 1, md: 0 }, minWidth: 0 }}>
        {latest.status === 'RETURNED' && <Alert severity="warning">{t('paper.document.returnedBecause', { name: latest.returnedBy?.name ?? t('paper.none'), reason: latest.returnedReason })}</Alert>}
        {before && <Diff before={before} after={version} />}
        <Content version={version} />
      </Box>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <DocumentActions document={document} onChanged={onChanged} />
        <SignatureBlock version={version} />
        <Card title={t('paper.document.versions')}>
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
            {versions.map((one) => (
              <li key={one.number}>
                <Button fullWidth aria-pressed={one.number === version.number} variant={one.number === version.number ? 'outlined' : 'text'} onClick={() => setChosen(one.number)} sx={{ justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
                  {t('paper.document.version', { n: one.number })}<VersionPill version={one} />
                </Button>
                {one.inForceFrom && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', px: 1 }}>{[t('paper.document.inForceFrom', { at: moment(one.inForceFrom) }), one.inForceUntil ? t('paper.document.until', { at: moment(one.inForceUntil) }) : null].filter(Boolean).join(' ')}</Box>}
              </li>
            ))}
          </Box>
        </Card>
      </Box>
    </Box>
  );
}

const cell = { p: 1, borderBottom: 1, borderColor: 'divider', textAlign: 'left', verticalAlign: 'top', overflowWrap: 'anywhere' } as const;

function Content({ version }: { version: PaperVersionFragment }) {
  const t = useTranslate();
  return (
    <Card title={t('paper.document.version', { n: version.number })} aside={<VersionPill version={version} />}>
      <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse' }}>
        <tbody>{linesOf(version.content, t).map(({ name, said }, index) => <tr key={`${name}${index}`}><Box component="th" scope="row" sx={{ ...cell, width: '38%', fontWeight: 500, color: 'text.secondary' }}>{name}</Box><Box component="td" sx={cell}>{said}</Box></tr>)}</tbody>
      </Box>
    </Card>
  );
}

/** Two versions side by side: only where they differ. */
function Diff({ before, after }: { before: PaperVersionFragment; after: PaperVersionFragment }) {
  const t = useTranslate();
  const lines = differences(linesOf(before.content, t), linesOf(after.content, t), t('paper.document.notPrinted'));
  return (
    <Card title={t('paper.document.diff', { n: before.number })} id="diff">
      {lines.length === 0 ? <Box sx={{ color: 'text.secondary' }}>{t('paper.document.same')}</Box> : (
        <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' }}>
          <thead><tr><Box component="td" sx={cell} /><Box component="th" scope="col" sx={cell}>{t('paper.document.before', { n: before.number })}</Box><Box component="th" scope="col" sx={cell}>{t('paper.document.after', { n: after.number })}</Box></tr></thead>
          <tbody>{lines.map((one) => <tr key={one.name}><Box component="th" scope="row" sx={{ ...cell, fontWeight: 500, color: 'text.secondary' }}>{one.name}</Box><Box component="td" sx={cell}><del>{one.before}</del></Box><Box component="td" sx={cell}><Box component="ins" sx={{ fontWeight: 600, textDecoration: 'none' }}>{one.after}</Box></Box></tr>)}</tbody>
        </Box>
      )}
    </Card>
  );
}
