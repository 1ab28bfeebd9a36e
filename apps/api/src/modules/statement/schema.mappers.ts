import type { StatementInForce, StatementMatter, StatementState } from '@huiyin/domain';

export type { StatementRow as StatementMapper } from './queries.ts';
type Placed<T> = T & { readonly state: StatementState };
export type StatementAskedMapper = Placed<StatementState['asked'][number]>;
export type StatementAdviceMapper = Placed<NonNullable<StatementState['asked'][number]['advice']>>;
export type StatementFixingMapper = Placed<NonNullable<StatementState['fixing']>>;
export type StatementEndingMapper = NonNullable<StatementState['ending']>;
export type StatementMatterMapper = StatementMatter;
export type StatementInWindowMapper = StatementInForce & { readonly inCommunity: string };
