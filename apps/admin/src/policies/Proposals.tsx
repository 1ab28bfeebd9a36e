import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { FigureUnit, PolicyStepFieldsFragment } from '../gql/graphql.ts';
import { StepList } from './PolicyTables.tsx';
import type { Proposal } from './policy-draft.ts';
import { usePolicyWords } from './usePolicyWords.ts';

const cell = { p: 1, borderBottom: 1, borderColor: 'divider', textAlign: 'left', verticalAlign: 'top', overflowWrap: 'anywhere' } as const;

/** What a version would have otherwise than what holds now, side by side. */
export function Proposals({ list }: { list: readonly Proposal[] }) {
  const t = useTranslate();
  const words = usePolicyWords();
  if (list.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('policy.proposal.none')}</Box>;
  return (
    <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' }}>
      <thead><tr><Box component="td" sx={cell} /><Box component="th" scope="col" sx={cell}>{t('policy.proposal.now')}</Box><Box component="th" scope="col" sx={cell}>{t('policy.proposal.draft')}</Box></tr></thead>
      <tbody>
        {list.map(({ name, unit, before, after, back }) => (
          <tr key={name} data-proposal={name}>
            <Box component="th" scope="row" sx={{ ...cell, fontWeight: 500 }}>{words.name(name)}</Box>
            <Box component="td" sx={cell}><del><Side unit={unit} value={before} /></del></Box>
            <Box component="td" sx={cell}><Box component="ins" sx={{ fontWeight: 650, textDecoration: 'none' }}><Side unit={unit} value={after} /></Box>{back && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('policy.proposal.back')}</Box>}</Box>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

/** A figure in its unit, or the steps of a chain. */
export function Side({ unit, value }: { unit: FigureUnit | null; value: number | readonly PolicyStepFieldsFragment[] }) {
  const words = usePolicyWords();
  return typeof value === 'number' ? <>{words.value(unit!, value)}</> : <StepList steps={[...value]} />;
}
