import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import type { PaperDocumentRowFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { MoreButton } from '../paperwork/MoreButton.tsx';
import { PaperPage } from '../paperwork/PaperPage.tsx';
import { documentDraftDocument, documentsDocument } from '../paperwork/paperwork.graphql.ts';
import { useMay } from '../paperwork/usePaper.ts';
import { usePages } from '../paperwork/usePages.ts';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { TemplateDialog } from './TemplateDialog.tsx';
import { draftOf } from './template-draft.ts';
import { VersionPill } from './VersionPill.tsx';

/** 受控文件: templates with who drafted, reviewed and approved them. */
export function DocumentList() {
  const t = useTranslate();
  const may = useMay();
  const navigate = useNavigate();
  const { community, rows, total, pending, error, retry, more, reload } = usePages('documents', async (communityId, after) => (await client.request(documentsDocument, { communityId, after })).controlledDocuments);
  const [drafting, setDrafting] = useState<string | null>(null);
  const button = may('documentDraft') && <Button variant="contained" startIcon={<AddIcon />} onClick={() => setDrafting(crypto.randomUUID())}>{t('paper.document.draft')}</Button>;
  return (
    <PaperPage title={t('paper.document.title')} lead={t('paper.document.lead')} actions={button} pending={pending} error={error} onRetry={retry}>
      {rows.length === 0 ? <EmptyState title={t('paper.document.empty')} hint={t('paper.document.emptyHint')}>{button}</EmptyState> : (
        <>
          <Box sx={{ display: 'grid', gap: 1.5 }}>{rows.map((one) => <Row key={one.id} document={one} />)}</Box>
          <MoreButton total={total} shown={rows.length} onMore={more} />
        </>
      )}
      {drafting && (
        <TemplateDialog
          title={t('paper.document.draft')} start={draftOf(null, t('paper.document.formName'))} done="paper.document.drafted" command={documentDraftDocument}
          input={{ communityId: community.id, kind: 'FORM_TEMPLATE', idempotencyKey: drafting }} onClose={() => setDrafting(null)}
          onDone={({ document }) => { setDrafting(null); reload(); void navigate(`/documents/${(document as { id: string }).id}`); }}
        />
      )}
    </PaperPage>
  );
}

function Row({ document }: { document: PaperDocumentRowFragment }) {
  const t = useTranslate();
  const { due } = useTimeWords();
  const { latest } = document;
  return (
    <Card sx={{ position: 'relative', '&:hover': { borderColor: 'primary.main' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', justifyContent: 'space-between' }}>
        <Box sx={{ minWidth: 0 }}>
          <Box component={Link} to={`/documents/${document.id}`} data-row-link sx={{ fontWeight: 650, fontSize: '1.0625rem', color: 'text.primary', textDecoration: 'none', '&::after': { content: '""', position: 'absolute', inset: 0 } }}>{latest.content?.title ?? t('paper.none')}</Box>
          <Box sx={{ color: 'text.secondary' }}>{[latest.content?.code, latest.content?.edition, t('paper.document.version', { n: latest.number })].filter(Boolean).join(t('app.mark.join'))}</Box>
        </Box>
        <Box sx={{ display: 'grid', justifyItems: { sm: 'end' }, gap: 0.5 }}>
          <VersionPill version={latest} />
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{latest.signatures.map(({ step, by, at }) => t('app.mark.named', { name: t(`paper.document.step.${step}`), text: `${by?.name ?? t('paper.none')} ${due(at)}` })).join(t('app.mark.join'))}</Box>
        </Box>
      </Box>
    </Card>
  );
}
