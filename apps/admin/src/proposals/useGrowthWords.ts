import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import type { SayEntry } from '../works/WorkTimeline.tsx';
import { useWorkWords } from '../works/useWorkWords.ts';
import { grownBy, type ProposalFacts } from './model.ts';

type Data = Readonly<Record<string, unknown>>;

/** What the entries of a proposal say: by what they were put together, which complaint joined, and the verdict. */
export function useGrowthWords({ entries, evidence }: ProposalFacts): SayEntry {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  return useMemo(() => {
    const grown = grownBy(entries.nodes, evidence);
    return ({ id, type, data }) => {
      const { ground, households, verdict } = (data ?? {}) as Data;
      const count = typeof households === 'number' && t('proposal.households', { n: households });
      if (type === 'IncidentProposed') return [join([words('concentrationGround', String(ground)), count])];
      if (type === 'IncidentProposalDismissed') return [words('proposalEnding', String(verdict))];
      const one = grown.get(id);
      return one ? [join([one.complaint.number, one.complaint.title, one.likeness != null && t('proposal.likeness', { n: one.likeness }), count])] : count ? [count] : [];
    };
  }, [t, join, words, entries, evidence]);
}
