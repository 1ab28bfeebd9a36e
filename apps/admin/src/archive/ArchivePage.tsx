import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import { ARCHIVE_KINDS, ARCHIVE_STATUSES, type ArchiveStatus } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useDebounced } from '../complaints/create/useDebounced.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import type { ArchiveFilter, PaperItemFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import type { ToneName } from '../look/palette.ts';
import { Pill } from '../look/Pill.tsx';
import { CommandDialog } from '../paperwork/CommandDialog.tsx';
import { MoreButton } from '../paperwork/MoreButton.tsx';
import { PaperPage } from '../paperwork/PaperPage.tsx';
import { archiveDocument, archiveItemFileDocument } from '../paperwork/paperwork.graphql.ts';
import { useMay } from '../paperwork/usePaper.ts';
import { usePages } from '../paperwork/usePages.ts';
import { client } from '../providers/client.ts';
import { ArchiveActions } from './ArchiveActions.tsx';

const TONES: Readonly<Record<ArchiveStatus, ToneName>> = { KEPT: 'green', LENT: 'amber', DESTRUCTION_PROPOSED: 'red', DESTROYED: 'neutral' };

/** 归档清单: what lies where, for how long, in whose keeping. */
export function ArchivePage() {
  const t = useTranslate();
  const may = useMay();
  const [filter, setFilter] = useState<ArchiveFilter>({});
  const [filing, setFiling] = useState<string | null>(null);
  const search = useDebounced(filter.search ?? '', 350);
  const asked = { ...filter, search };
  const { community, rows, total, pending, error, retry, more, reload } = usePages('archive', async (communityId, after) => (await client.request(archiveDocument, { communityId, after, filter: asked })).archiveItems, asked);
  const narrowed = Object.values(asked).some(Boolean);
  const button = may('archiveItemFile') && <Button variant="contained" startIcon={<AddIcon />} onClick={() => setFiling(crypto.randomUUID())}>{t('paper.archive.file')}</Button>;
  return (
    <PaperPage title={t('paper.archive.title')} lead={t('paper.archive.lead')} actions={button} pending={pending && !narrowed} error={error} onRetry={retry}>
      <Filters filter={filter} onChange={setFilter} />
      <Box sx={{ display: 'grid', gap: 1.5, mt: 2 }}>{rows.map((item) => <Item key={item.id} item={item} onChanged={reload} />)}</Box>
      {rows.length === 0 && !pending ? <EmptyState title={t(narrowed ? 'paper.archive.emptyFiltered' : 'paper.archive.empty')}>{!narrowed && button}</EmptyState> : <MoreButton total={total} shown={rows.length} onMore={more} />}
      {filing && (
        <CommandDialog
          title={t('paper.archive.file')} submit={t('paper.archive.file')} done="paper.archive.filed" command={archiveItemFileDocument} onClose={() => setFiling(null)} onDone={() => { setFiling(null); reload(); }}
          asks={[
            { name: 'title', label: t('paper.archive.name') }, { name: 'kind', label: t('paper.archive.kind'), type: 'choice', start: 'PROPERTY_FILE', choices: ARCHIVE_KINDS.map((id) => ({ id, name: t(`paper.archive.kinds.${id}`) })) },
            { name: 'place', label: t('paper.archive.place'), hint: t('paper.archive.placeHint') }, { name: 'retentionYears', label: t('paper.archive.retention'), type: 'number', optional: true }, { name: 'archivedOn', label: t('paper.archive.archivedOn'), type: 'date', optional: true }, { name: 'note', label: t('paper.archive.note'), type: 'long', optional: true },
          ]}
          inputOf={({ retentionYears, archivedOn, ...values }) => ({ ...values, communityId: community.id, retentionYears: retentionYears ? Number(retentionYears) : null, archivedOn: archivedOn || null, idempotencyKey: filing })}
        />
      )}
    </PaperPage>
  );
}

function Filters({ filter, onChange }: { filter: ArchiveFilter; onChange: (filter: ArchiveFilter) => void }) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <TextField size="small" value={filter.search ?? ''} placeholder={t('paper.archive.search')} slotProps={{ htmlInput: { 'aria-label': t('paper.archive.search') } }} onChange={(event) => onChange({ ...filter, search: event.target.value })} sx={{ flex: '1 1 220px', maxWidth: 420 }} />
      <TextField select size="small" value={filter.kind ?? ''} onChange={(event) => onChange({ ...filter, kind: (event.target.value || null) as ArchiveFilter['kind'] })} sx={{ minWidth: 150 }} slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': t('paper.archive.kind') } } }}>
        <MenuItem value="">{t('paper.archive.anyKind')}</MenuItem>
        {ARCHIVE_KINDS.map((one) => <MenuItem key={one} value={one}>{t(`paper.archive.kinds.${one}`)}</MenuItem>)}
      </TextField>
      <TextField select size="small" value={filter.status ?? ''} onChange={(event) => onChange({ ...filter, status: (event.target.value || null) as ArchiveFilter['status'] })} sx={{ minWidth: 130 }} slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': t('paper.blank.state') } } }}>
        <MenuItem value="">{t('paper.archive.anyStatus')}</MenuItem>
        {ARCHIVE_STATUSES.map((one) => <MenuItem key={one} value={one}>{t(`paper.archive.status.${one}`)}</MenuItem>)}
      </TextField>
      <ToggleButton value="over" size="small" selected={filter.termOver === true} onChange={() => onChange({ ...filter, termOver: filter.termOver ? null : true })} sx={{ textTransform: 'none', color: 'text.primary', whiteSpace: 'nowrap', height: 40 }}>{t('paper.archive.onlyOver')}</ToggleButton>
    </Box>
  );
}

function Item({ item, onChanged }: { item: PaperItemFragment; onChanged: () => void }) {
  const t = useTranslate();
  const facts = [t(`paper.archive.kinds.${item.kind}`), item.place, item.custodian?.name, item.archivedOn, item.keptUntil ? t('paper.archive.term', { at: item.keptUntil }) : t('paper.archive.forEver')];
  const loan = item.lentTo ? [t('paper.archive.lentTo', { name: item.lentTo }), item.dueOn ? t('paper.archive.dueOn', { at: item.dueOn }) : null] : [];
  const end = item.destructionProposedBy ? [t('paper.archive.proposedBy', { name: item.destructionProposedBy.name, reason: item.destructionReason }), item.destroyedBy ? t('paper.archive.destroyedBy', { name: item.destroyedBy.name }) : null] : [];
  return (
    <Card>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', justifyContent: 'space-between' }} data-item={item.title}>
        <Box sx={{ minWidth: 0, flex: '1 1 320px' }}>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            <Box sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{item.title}</Box>
            <Pill tone={TONES[item.status]}>{t(`paper.archive.status.${item.status}`)}</Pill>
            {item.termOver && item.status !== 'DESTROYED' && <Pill tone="amber">{t('paper.archive.termOver')}</Pill>}
          </Box>
          <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{facts.filter(Boolean).join(t('app.mark.join'))}</Box>
          {[...loan, ...end].filter(Boolean).length > 0 && <Box sx={{ overflowWrap: 'anywhere' }}>{[...loan, ...end].filter(Boolean).join(t('app.mark.join'))}</Box>}
        </Box>
        <ArchiveActions item={item} onChanged={onChanged} />
      </Box>
    </Card>
  );
}
