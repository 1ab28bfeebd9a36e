import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { POLICY_GROUPS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useLocation } from 'react-router-dom';
import type { PolicyChainFieldsFragment, PolicyFigureFieldsFragment, PolicyOriginFieldsFragment } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { usePolicyWords } from './usePolicyWords.ts';

/** The headings, each with its figures in their order. */
export const groupsOf = (figures: readonly PolicyFigureFieldsFragment[]): readonly (readonly [group: string, figures: readonly PolicyFigureFieldsFragment[]])[] =>
  Object.entries(POLICY_GROUPS).map(([group, names]) => [group, names.flatMap((name: string) => figures.find((one) => one.name === name) ?? [])]);

/** Stays in sight when it is jumped to. */
export const anchor = { scrollMarginTop: 12 } as const;
const cell = { p: 1, borderBottom: 1, borderColor: 'divider', textAlign: 'left', verticalAlign: 'top', fontWeight: 400 } as const;
const soft = { color: 'text.secondary', fontSize: '0.875rem' } as const;
const wide = { display: { xs: 'none', sm: 'table-cell' } } as const;
const narrow = { display: { xs: 'block', sm: 'none' } } as const;

/** Every figure and chain as it holds, under its heading. */
export function PolicyTables({ figures, chains }: { figures: readonly PolicyFigureFieldsFragment[]; chains: readonly PolicyChainFieldsFragment[] }) {
  const t = useTranslate();
  const { hash } = useLocation();
  const groups = groupsOf(figures);
  // Its address is known before the page is read: then there is nothing to jump to.
  useEffect(() => { if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView(); }, [hash]);
  return (
    <>
      <Jumps />
      {groups.map(([group, rows]) => (
        <Card key={group} id={group} title={t(`policy.group.${group}`)} sx={anchor}>
          <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse' }}>
            <Heads />
            <tbody>{rows.map((figure) => <FigureRow key={figure.name} figure={figure} />)}</tbody>
          </Box>
        </Card>
      ))}
      <Chains chains={chains} />
    </>
  );
}

/** Doors to the parts of the page, which is long. */
export function Jumps() {
  const t = useTranslate();
  const parts = [...Object.keys(POLICY_GROUPS).map((group) => [group, t(`policy.group.${group}`)] as const), ['chains', t('policy.chains')] as const];
  return (
    <Box component="nav" aria-label={t('policy.jump')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }} data-no-print>
      {parts.map(([id, name]) => <Chip key={id} component="a" href={`#${id}`} clickable variant="outlined" label={name} sx={{ height: 38, borderRadius: 2.5, fontSize: '0.9375rem', bgcolor: 'background.paper' }} />)}
    </Box>
  );
}

function Heads() {
  const t = useTranslate();
  const head = { ...cell, ...soft, fontWeight: 600 } as const;
  return <thead><tr><Box component="th" scope="col" sx={head}>{t('policy.name')}</Box><Box component="th" scope="col" sx={{ ...head, width: { xs: '38%', sm: 170 } }}>{t('policy.value')}</Box><Box component="th" scope="col" sx={{ ...head, ...wide, width: 240 }}>{t('policy.source')}</Box></tr></thead>;
}

function FigureRow({ figure: { name, rule, unit, value, defaultValue, origin } }: { figure: PolicyFigureFieldsFragment }) {
  const t = useTranslate();
  const words = usePolicyWords();
  return (
    <tr data-figure={name}>
      <Box component="th" scope="row" sx={cell}>{words.name(name)} <Box component="span" sx={{ ...soft, whiteSpace: 'nowrap' }}>{words.rule(rule)}</Box><Box sx={narrow}><Source origin={origin} /></Box></Box>
      <Box component="td" sx={cell}>
        <Box component="span" sx={{ fontWeight: 650 }} data-value>{words.value(unit, value)}</Box>
        {value !== defaultValue && <Box sx={soft}>{t('app.mark.named', { name: t('policy.standard'), text: words.value(unit, defaultValue) })}</Box>}
      </Box>
      <Box component="td" sx={{ ...cell, ...wide }}><Source origin={origin} /></Box>
    </tr>
  );
}

/** Where a figure or chain comes from: what is set here stands out, what is inherited names the office. */
function Source({ origin }: { origin: PolicyOriginFieldsFragment | null | undefined }) {
  const words = usePolicyWords();
  const said = words.origin(origin);
  return origin ? <Pill tone={origin.own ? 'jade' : 'blue'}>{said}</Pill> : <Box component="span" sx={soft}>{said}</Box>;
}

/** Rules whose chains are the same and come from the same place stand together. */
function alike(chains: readonly PolicyChainFieldsFragment[]): readonly (readonly PolicyChainFieldsFragment[])[] {
  const groups = new Map<string, PolicyChainFieldsFragment[]>();
  for (const chain of chains) {
    const key = JSON.stringify([chain.steps, chain.origin]);
    groups.set(key, [...(groups.get(key) ?? []), chain]);
  }
  return [...groups.values()];
}

function Chains({ chains }: { chains: readonly PolicyChainFieldsFragment[] }) {
  const t = useTranslate();
  const words = useWords();
  return (
    <Card id="chains" title={t('policy.chains')} sx={anchor}>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>{t('policy.chainsLead')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {alike(chains).map((same) => (
          <Box component="li" key={same[0]!.rule} data-chain={same.map(({ rule }) => rule).join(' ')} sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 0.8fr) minmax(0, 1.2fr) 200px' }, gap: { xs: 0.5, sm: 2 }, py: 1.25, px: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Box>{same.map(({ rule }) => <Box key={rule}>{words('rule', rule)} <Box component="span" sx={soft}>{rule}</Box></Box>)}</Box>
            <StepList steps={same[0]!.steps} />
            <Box><Source origin={same[0]!.origin} /></Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}

/** The steps of a chain, one a line. */
export function StepList({ steps }: { steps: PolicyChainFieldsFragment['steps'] }) {
  const words = usePolicyWords();
  return <Box component="ol" sx={{ m: 0, pl: 2.5 }}>{words.steps(steps).map((said) => <li key={said}>{said}</li>)}</Box>;
}
