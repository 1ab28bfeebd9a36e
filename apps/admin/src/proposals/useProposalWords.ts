import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import type { ProposalRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { withinMs } from './model.ts';

type Said = Pick<ProposalRowFragment, 'ground' | 'households' | 'title' | 'place' | 'content' | 'from' | 'until'>;

/** A proposal in one sentence: how many households, within how long, about what. */
export function useProposalWords(): (proposal: Said) => string {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { span } = useTimeWords();
  return useMemo(() => (proposal) => {
    const { ground, households, title, place, content } = proposal;
    const said = title || t('complaint.data.erased');
    const what = ground === 'MATTER' ? said : ground === 'PLACE' ? join([place, words('content', content)]) : join([words('content', content), place]);
    return t(`proposal.said.${ground}`, { within: span(withinMs(proposal)), n: households, what });
  }, [t, join, words, span]);
}
