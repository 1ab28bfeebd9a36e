import { useState } from 'react';
import EditIcon from '@mui/icons-material/EditOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { SignatureBlock } from '../documents/SignatureBlock.tsx';
import { SignDialog, type SignStep } from '../documents/SignDialog.tsx';
import { VersionPill } from '../documents/VersionPill.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { PaperPage } from '../paperwork/PaperPage.tsx';
import { usePaper } from '../paperwork/usePaper.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import type { Policy } from './editing.ts';
import { PolicyEditor } from './PolicyEditor.tsx';
import { DocumentVersions, Effects } from './PolicyHistory.tsx';
import { PolicyTables } from './PolicyTables.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { Proposals } from './Proposals.tsx';
import { policyDocument } from './policies.graphql.ts';
import { proposalsOf } from './policy-draft.ts';

const EFFECTS = 20;
const column = { display: 'grid', gap: 2, minWidth: 0 } as const;

/** 规则: the figures that hold in the office or community that is open. */
export function PolicyPage() {
  const { community } = useCommunity();
  return <Room key={community.id} />;
}

function Room() {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const [effects, setEffects] = useState(EFFECTS);
  const [editing, setEditing] = useState(false);
  const { data, isPending, error, refetch, reload, community } = usePaper('policy', async (communityId) => (await client.request(policyDocument, { communityId, effects })).policy ?? null, effects);
  const version = data && join([community.name, t('policy.version', { n: data.version }), data.inForceFrom ? t('policy.since', { at: moment(data.inForceFrom) }) : t('policy.fromOpening')]);
  return (
    <PaperPage title={t('policy.title')} lead={version ? `${t('policy.lead')} ${version}` : t('policy.lead')} pending={isPending} error={error} onRetry={() => void refetch()}>
      {data && (editing
        ? <PolicyEditor policy={data} onDone={() => { setEditing(false); reload(); }} onClose={() => setEditing(false)} />
        : <Reading policy={data} onEdit={() => setEditing(true)} onChanged={reload} onMore={() => setEffects(100)} />)}
    </PaperPage>
  );
}

interface ReadingProps { policy: Policy; onEdit: () => void; onChanged: () => void; onMore: () => void }
function Reading({ policy, onEdit, onChanged, onMore }: ReadingProps) {
  const { document } = policy;
  const underWay = document && document.latest.status !== 'APPROVED';
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' }, gridTemplateRows: { lg: 'auto 1fr' }, gridTemplateAreas: { xs: '"next" "main" "past"', lg: '"main next" "main past"' }, alignItems: 'start' }}>
      <Box sx={{ ...column, gridArea: 'next' }}>
        <NextStep policy={policy} onEdit={onEdit} onChanged={onChanged} />
        {document && <SignatureBlock version={document.latest} />}
      </Box>
      <Box sx={{ ...column, gridArea: 'main' }}>
        {underWay && <UnderWay policy={policy} document={document} />}
        <PolicyTables figures={policy.figures} chains={policy.chains} />
      </Box>
      <Box sx={{ ...column, gridArea: 'past' }}><Past policy={policy} onMore={onMore} /></Box>
    </Box>
  );
}

function Past({ policy, onMore }: { policy: Policy; onMore: () => void }) {
  const t = useTranslate();
  return (
    <>
      <Card title={t('policy.document.title')}>{policy.document ? <DocumentVersions versions={policy.document.versions} /> : <Box sx={{ color: 'text.secondary' }}>{t('policy.document.none')}</Box>}</Card>
      <Effects effects={policy.effects.nodes} total={policy.effects.totalCount} onMore={onMore} />
    </>
  );
}

/** What the draft would change, and what it would have meant: all that whoever signs has to know. */
function UnderWay({ policy, document }: { policy: Policy; document: NonNullable<Policy['document']> }) {
  const t = useTranslate();
  const { community } = useCommunity();
  const { latest } = document;
  const content = latest.policy ?? { figures: [], chains: [] };
  const mayTry = policy.allowedActions.some(({ action, allowed }) => action === 'policyPreview' && allowed);
  return (
    <>
      {latest.status === 'RETURNED' && <Alert severity="warning">{t('paper.document.returnedBecause', { name: latest.returnedBy?.name ?? t('paper.none'), reason: latest.returnedReason })}</Alert>}
      <Card id="proposal" title={t('policy.proposal.title', { n: latest.number })} aside={<VersionPill version={latest} />}>
        <Box sx={{ color: 'text.secondary', mb: 1 }}>{t('policy.proposal.lead')}</Box>
        <Proposals list={proposalsOf(content, policy.figures, policy.chains)} />
      </Card>
      <Card id="preview" title={t('policy.preview.title')}>
        <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('policy.preview.lead')}</Box>
        {mayTry ? <PreviewPanel communityId={community.id} content={content} /> : <Box sx={{ color: 'text.secondary' }}>{t('policy.preview.denied')}</Box>}
      </Card>
    </>
  );
}

const SIGNS = ['documentReview', 'documentApprove', 'documentReturn'] as const satisfies readonly SignStep[];
const WORDS = { documentReview: 'review', documentApprove: 'approve', documentReturn: 'return' } as const;
const WAITING = { DRAFTED: 'waitingReview', REVIEWED: 'waitingApproval', RETURNED: 'waitingRevise', APPROVED: 'approved', RETIRED: 'approved' } as const;

/** What may be done now, as the API says; else who is waited for. */
function NextStep({ policy, onEdit, onChanged }: { policy: Policy; onEdit: () => void; onChanged: () => void }) {
  const t = useTranslate();
  const [open, setOpen] = useState<SignStep | null>(null);
  const { document } = policy;
  const may = (name: string): boolean => policy.allowedActions.some(({ action, allowed }) => action === name && allowed);
  const edits = may('policyDraft') || may('policyRevise');
  const signs = SIGNS.filter(may);
  const status = document?.latest.status;
  const close = (): void => setOpen(null);
  return (
    <Card title={t('paper.document.next')} id="next">
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Box sx={{ color: 'text.secondary' }}>{signs.length > 0 ? t('policy.document.yours') : status ? t(`policy.document.${WAITING[status]}`) : t('policy.document.none')}</Box>
        {signs.map((step, index) => <Button key={step} data-action={step} variant={index === 0 ? 'contained' : 'outlined'} onClick={() => setOpen(step)}>{t(`paper.document.${WORDS[step]}`)}</Button>)}
        {edits && <Button data-action="policyEdit" startIcon={<EditIcon />} variant={signs.length === 0 ? 'contained' : 'outlined'} onClick={onEdit}>{t(`policy.edit.${status === undefined ? 'begin' : status === 'APPROVED' ? 'next' : 'revise'}`)}</Button>}
      </Box>
      {open && document && <SignDialog step={open} title={t(`paper.document.${WORDS[open]}`)} document={document} onDone={() => { close(); onChanged(); }} onClose={close} />}
    </Card>
  );
}
