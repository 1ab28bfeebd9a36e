import { CHAIN_RULES, FIGURE_NAMES } from '@huiyin/domain';
import type { PolicyContentResolvers } from '../../types.generated.ts';

export const PolicyContent: PolicyContentResolvers = {
  figures: ({ figures }) => FIGURE_NAMES.flatMap((name) => (figures[name] === undefined ? [] : [{ name, value: figures[name] }])),
  chains: ({ chains }) => CHAIN_RULES.flatMap((rule) => (chains[rule] === undefined ? [] : [{ rule, steps: [...chains[rule]] }])),
};
