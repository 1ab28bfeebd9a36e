import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { ListBase, useListContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { useHotkeys } from '../layout/useHotkeys.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { PrintRegister } from '../paperwork/PrintRegister.tsx';
import { useCommunity } from '../providers/community.ts';
import type { ComplaintRow } from '../providers/data-provider.ts';
import { BulkBar } from './bulk/BulkBar.tsx';
import { ComplaintCards } from './ComplaintCards.tsx';
import { ComplaintTable } from './ComplaintTable.tsx';
import type { RegisterFilter } from './filter.ts';
import { FilterBar } from './FilterBar.tsx';
import { FreshPill } from './FreshPill.tsx';
import { ListPagination } from './ListPagination.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { useFilterWords } from './useFilterWords.ts';

/** The register 台账 of one community. */
export function ComplaintList() {
  const { community } = useCommunity();
  return (
    <ListBase
      resource="complaints" filter={{ communityId: community.id }} sort={{ field: 'RECEIVED_AT', order: 'DESC' }} perPage={25}
      storeKey={`complaints.${community.code}`} disableSyncWithLocation={false}
    >
      <Register />
    </ListBase>
  );
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row-link]')];

function moveRow(step: 1 | -1): void {
  const all = rows();
  const here = all.indexOf(document.activeElement as HTMLElement);
  all[here < 0 ? 0 : Math.min(Math.max(here + step, 0), all.length - 1)]?.focus();
}

function Register() {
  const t = useTranslate();
  const { total, isFetching, isPending } = useListContext<ComplaintRow>();
  useHotkeys({
    j: () => moveRow(1), k: () => moveRow(-1),
    '/': () => document.querySelector<HTMLInputElement>('#register-search')?.focus(),
  });
  usePageTitle(t('app.menu.register'));
  return (
    <Page>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 2 }}>
        <Typography variant="h1">{t('app.menu.register')}</Typography>
        <Typography sx={{ color: 'text.secondary' }} role="status">{total === undefined ? '' : t('complaint.list.total', { n: total.toLocaleString() })}</Typography>
        <PrintRegister />
      </Box>
      <FilterBar />
      <FreshPill />
      <Box sx={{ position: 'relative', height: 3, my: 0.5 }}>{isFetching && !isPending && <LinearProgress sx={{ position: 'absolute', insetInline: 0, height: 3, borderRadius: 2 }} />}</Box>
      <Rows />
      <ListPagination />
    </Page>
  );
}

function Rows() {
  const { data, error, isPending, refetch } = useListContext<ComplaintRow>();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  if (isPending) return <ListSkeleton phone={phone} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {error && <Box sx={{ mb: 1.5 }}><Failure error={error} onRetry={() => void refetch()} /></Box>}
      {data && <BulkBar complaints={data} />}
      {!data?.length ? <Empty /> : phone ? <ComplaintCards complaints={data} /> : <ComplaintTable complaints={data} />}
    </>
  );
}

function Empty() {
  const t = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const words = useFilterWords(filterValues as RegisterFilter);
  const create = <Button component={Link} to="/complaints/create" variant={words.length ? 'outlined' : 'contained'}>{t('complaint.list.register')}</Button>;
  if (words.length === 0) return <EmptyState title={t('complaint.list.emptyAll')} hint={t('complaint.list.emptyAllHint')}>{create}</EmptyState>;
  return (
    <EmptyState title={t('complaint.list.emptyFiltered')} hint={t('complaint.list.emptyFilteredHint', { filters: words.map(({ text }) => text).join(t('app.mark.list')) })}>
      <Button variant="contained" onClick={() => setFilters({}, {}, false)}>{t('complaint.list.clearAll')}</Button>
      {create}
    </EmptyState>
  );
}
