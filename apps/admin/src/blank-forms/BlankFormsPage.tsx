import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import type { BlankFormStatus, PaperBatchFragment, PaperSheetFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import type { ToneName } from '../look/palette.ts';
import { Pill } from '../look/Pill.tsx';
import { CommandDialog } from '../paperwork/CommandDialog.tsx';
import { MoreButton } from '../paperwork/MoreButton.tsx';
import { PaperPage } from '../paperwork/PaperPage.tsx';
import { blankFormsDocument, blankFormsIssueDocument } from '../paperwork/paperwork.graphql.ts';
import { useMay, usePaper } from '../paperwork/usePaper.ts';
import { usePages } from '../paperwork/usePages.ts';
import { client } from '../providers/client.ts';
import { useStaff } from '../providers/community-room.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { CustodyCard } from './CustodyCard.tsx';
import { SheetActions } from './SheetActions.tsx';

const STATUSES = ['ISSUED', 'USED', 'CANCELLED', 'LOST'] as const satisfies readonly BlankFormStatus[];
const TONES: Readonly<Record<BlankFormStatus, ToneName>> = { ISSUED: 'blue', USED: 'green', CANCELLED: 'neutral', LOST: 'red' };

/** 空白表单: which sheets are out, who keeps the register. */
export function BlankFormsPage() {
  const t = useTranslate();
  const may = useMay();
  const { staff } = useStaff();
  const [status, setStatus] = useState<BlankFormStatus | ''>('ISSUED');
  const [issuing, setIssuing] = useState<string | null>(null);
  const ask = (communityId: string, after: string | null) => client.request(blankFormsDocument, { communityId, after, filter: status === '' ? {} : { status } });
  const first = usePaper('batches', (communityId) => ask(communityId, null), status);
  const pages = usePages('sheets', async (communityId, after) => (await ask(communityId, after)).blankForms, status);
  const button = may('blankFormsIssue') && <Button variant="contained" startIcon={<AddIcon />} onClick={() => setIssuing(crypto.randomUUID())}>{t('paper.blank.issue')}</Button>;
  return (
    <PaperPage title={t('paper.blank.title')} lead={t('paper.blank.lead')} actions={button} pending={first.isPending || pages.pending} error={first.error ?? pages.error} onRetry={() => { void first.refetch(); pages.retry(); }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 360px' }, alignItems: 'start' }}>
        <Card title={t('paper.blank.sheets')}>
          <Statuses value={status} onChange={setStatus} />
          {pages.rows.length === 0 ? <EmptyState title={t('paper.blank.empty')} hint={t('paper.blank.emptyHint')}>{button}</EmptyState> : <Sheets rows={pages.rows} onChanged={first.reload} />}
          {pages.rows.length > 0 && <MoreButton total={pages.total} shown={pages.rows.length} onMore={pages.more} />}
        </Card>
        <Box sx={{ display: 'grid', gap: 2, order: { xs: -1, md: 0 } }}>
          <CustodyCard custody={first.data?.custody ?? null} onChanged={first.reload} />
          {(first.data?.blankFormBatches.nodes.length ?? 0) > 0 && <Card title={t('paper.blank.batches')}><Box sx={{ display: 'grid', gap: 1.5 }}>{first.data?.blankFormBatches.nodes.map((batch) => <Batch key={batch.id} batch={batch} />)}</Box></Card>}
        </Box>
      </Box>
      {issuing && (
        <CommandDialog
          title={t('paper.blank.issue')} submit={t('paper.blank.issue')} done="paper.blank.issued" command={blankFormsIssueDocument} onClose={() => setIssuing(null)} onDone={() => { setIssuing(null); first.reload(); }}
          asks={[{ name: 'count', label: t('paper.blank.count'), type: 'number', start: '20' }, { name: 'issuedToId', label: t('paper.blank.issuedTo'), type: 'choice', choices: staff }, { name: 'note', label: t('paper.blank.note'), optional: true }]}
          inputOf={(values) => ({ communityId: first.community.id, count: Number(values['count']), issuedToId: values['issuedToId'], note: values['note'] || null, idempotencyKey: issuing })}
        />
      )}
    </PaperPage>
  );
}

function Statuses({ value, onChange }: { value: BlankFormStatus | ''; onChange: (value: BlankFormStatus | '') => void }) {
  const t = useTranslate();
  return (
    <ToggleButtonGroup exclusive size="small" value={value} aria-label={t('paper.blank.state')} onChange={(_, next: BlankFormStatus | '' | null) => next !== null && onChange(next)} sx={{ maxWidth: '100%', overflowX: 'auto', mb: 1 }}>
      {(['', ...STATUSES] as const).map((one) => <ToggleButton key={one} value={one} sx={{ textTransform: 'none', color: 'text.primary', minHeight: 40, whiteSpace: 'nowrap', flexShrink: 0 }}>{one === '' ? t('paper.blank.all') : t(`paper.blank.status.${one}`)}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}

function Sheets({ rows, onChanged }: { rows: readonly PaperSheetFragment[]; onChanged: () => void }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((sheet) => (
        <Box component="li" key={sheet.serial} data-serial={sheet.serial} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', py: 1, borderTop: 1, borderColor: 'divider', minHeight: 56 }}>
          <Box sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', minWidth: 168 }}>{sheet.serial}</Box>
          <Pill tone={TONES[sheet.status]}>{t(`paper.blank.status.${sheet.status}`)}</Pill>
          <Box sx={{ color: 'text.secondary', flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
            {sheet.complaint ? <Box component={Link} to={`/complaints/${sheet.complaint.number}/show`} sx={{ color: 'primary.main' }}>{sheet.complaint.number}</Box> : sheet.reason}
            {' '}{sheet.endedAt ? t('paper.blank.ended', { name: sheet.endedBy?.name ?? t('paper.none'), at: moment(sheet.endedAt) }) : t('paper.blank.ended', { name: sheet.issuedTo?.name ?? t('paper.none'), at: moment(sheet.issuedAt) })}
          </Box>
          <SheetActions sheet={sheet} onChanged={onChanged} />
        </Box>
      ))}
    </Box>
  );
}

function Batch({ batch }: { batch: PaperBatchFragment }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{batch.firstSerial}{batch.count > 1 ? ` – ${batch.lastSerial.slice(-5)}` : ''}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{[batch.issuedTo?.name, moment(batch.issuedAt), batch.note].filter(Boolean).join(t('app.mark.join'))}</Box>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
        <span>{t('paper.blank.outstanding', { n: batch.outstanding })} {t('paper.blank.of', { n: batch.count })}</span>
        {batch.outstanding > 0 && <Button size="small" component="a" href={batch.pdfPath} target="_blank" rel="noopener" startIcon={<PrintIcon />}>{t('paper.printPdf')}</Button>}
      </Box>
    </Box>
  );
}
