import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { Card } from '../look/Card.tsx';
import { MoreButton } from '../paperwork/MoreButton.tsx';

interface RecordListProps<Line> {
  readonly pages: { readonly rows: readonly Line[]; readonly total: number; readonly pending: boolean; readonly error: unknown; readonly retry: () => void; readonly more: () => void };
  readonly empty: readonly [title: string, hint: string];
  readonly line: (line: Line) => ReactNode;
}

/** Lines of a record, newest first, page by page: loading, failing and empty each by itself. */
export function RecordList<Line extends { id: string }>({ pages: { rows, total, pending, error, retry, more }, empty: [title, hint], line }: RecordListProps<Line>) {
  if (pending) return <Box aria-busy>{[1, 2, 3, 4].map((one) => <Skeleton key={one} height={64} sx={{ transform: 'none', mb: 1, borderRadius: 3 }} />)}</Box>;
  return (
    <>
      {error ? <Box sx={{ mb: 1.5 }}><Failure error={error} onRetry={retry} /></Box> : null}
      {rows.length === 0 ? !error && <EmptyState title={title} hint={hint} /> : (
        <Card>
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {rows.map((one) => <Box component="li" key={one.id} data-record={one.id} sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}>{line(one)}</Box>)}
          </Box>
          <MoreButton total={total} shown={rows.length} onMore={more} />
        </Card>
      )}
    </>
  );
}

interface RecordLineProps { readonly at: string; readonly who: ReactNode; readonly what: ReactNode; readonly more?: ReactNode }

/** When, who, what, and a word more: side by side at a desk, one below the other on a phone. */
export function RecordLine({ at, who, what, more }: RecordLineProps) {
  return (
    <Box
      sx={{
        display: 'grid', columnGap: 2.5, rowGap: 0.25, alignItems: 'center', overflowWrap: 'anywhere',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: '140px minmax(0, 260px) minmax(0, 1fr) minmax(0, 1.2fr)' }, gridTemplateAreas: { xs: '"who at" "what what" "more more"', md: '"at who what more"' },
      }}
    >
      <Box sx={{ gridArea: 'at', color: 'text.secondary', fontSize: '0.875rem', fontVariantNumeric: 'tabular-nums' }}>{at}</Box>
      <Box sx={{ gridArea: 'who', minWidth: 0 }}>{who}</Box>
      <Box sx={{ gridArea: 'what', display: 'flex', columnGap: 1, flexWrap: 'wrap', alignItems: 'center' }}>{what}</Box>
      <Box sx={{ gridArea: 'more', color: 'text.secondary', display: 'flex', columnGap: 1, flexWrap: 'wrap', alignItems: 'center' }}>{more}</Box>
    </Box>
  );
}

type Person = { readonly name: string; readonly department?: { readonly name: string } | null } | null | undefined;

/** Somebody of the staff with their department; what the system did by itself has nobody. */
export function Who({ person }: { person: Person }) {
  const t = useTranslate();
  if (!person) return <>{t('complaint.show.system')}</>;
  return <><b>{person.name}</b>{person.department && <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}> {person.department.name}</Box>}</>;
}
