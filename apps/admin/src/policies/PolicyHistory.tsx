import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { PolicyDocumentVersionFragment, PolicyEffectFieldsFragment } from '../gql/graphql.ts';
import { VersionPill } from '../documents/VersionPill.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { MoreButton } from '../paperwork/MoreButton.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { Side } from './Proposals.tsx';
import { usePolicyWords } from './usePolicyWords.ts';

const list = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 } as const;
const soft = { color: 'text.secondary', fontSize: '0.875rem' } as const;

/** The versions that held here, hold or are going to, each with what it changed and whose document made it. */
export function Effects({ effects, total, onMore }: { effects: readonly PolicyEffectFieldsFragment[]; total: number; onMore: () => void }) {
  const t = useTranslate();
  return (
    <Card title={t('policy.history.title')} id="effects">
      <Box sx={{ ...soft, mb: 1.5 }}>{t('policy.history.lead')}</Box>
      <Box component="ol" sx={list}>{effects.map((effect) => <Effect key={effect.version} effect={effect} later={effects.filter(({ version }) => version > effect.version)} />)}</Box>
      {total > effects.length && <MoreButton total={total} shown={effects.length} onMore={onMore} />}
    </Card>
  );
}

function Effect({ effect: { version, inForceFrom, inForce, changes }, later }: { effect: PolicyEffectFieldsFragment; later: readonly PolicyEffectFieldsFragment[] }) {
  const t = useTranslate();
  const join = useJoin();
  const words = usePolicyWords();
  const { moment, now } = useTimeWords();
  const from = inForceFrom ? Date.parse(inForceFrom) : 0;
  // A later version that begins no later took its place before it came.
  const never = later.some((one) => one.inForceFrom && Date.parse(one.inForceFrom) <= from);
  const state = inForce ? 'now' : never ? 'never' : from > now ? 'planned' : 'past';
  return (
    <Box component="li" data-effect={version}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <b>{t('policy.version', { n: version })}</b><Pill tone={state === 'now' ? 'jade' : state === 'planned' ? 'amber' : 'neutral'} dot={state === 'now'}>{t(`policy.history.${state}`)}</Pill>
      </Box>
      <Box sx={soft}>{inForceFrom ? t('policy.since', { at: moment(inForceFrom) }) : t('policy.fromOpening')}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {changes.map((change) => (
          <li key={change.name}>
            {words.name(change.name)} <Box component="span">{change.unit ? t('policy.preview.arrow', { before: words.value(change.unit, change.before ?? 0), after: words.value(change.unit, change.after ?? 0) }) : <Side unit={null} value={change.stepsAfter ?? []} />}</Box>
            <Box component="span" sx={soft}> {join([words.origin(change.origin)])}</Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** The versions of the office's own document, with who signed them. */
export function DocumentVersions({ versions }: { versions: readonly PolicyDocumentVersionFragment[] }) {
  const t = useTranslate();
  const { moment, due } = useTimeWords();
  return (
    <Box component="ol" sx={list}>
      {versions.map((version) => (
        <Box component="li" key={version.number} data-version={version.number}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}><b>{t('paper.document.version', { n: version.number })}</b><VersionPill version={version} /></Box>
          <Box sx={soft}>{version.signatures.map(({ step, by, at }) => t('app.mark.named', { name: t(`paper.document.step.${step}`), text: `${by?.name ?? t('paper.none')} ${due(at)}` })).join(t('app.mark.join'))}</Box>
          {version.inForceFrom && <Box sx={soft}>{[t('paper.document.inForceFrom', { at: moment(version.inForceFrom) }), version.inForceUntil ? t('paper.document.until', { at: moment(version.inForceUntil) }) : null].filter(Boolean).join(' ')}</Box>}
        </Box>
      ))}
    </Box>
  );
}
