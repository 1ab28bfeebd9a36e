import type { RenovationState } from '@huiyin/domain';

export type { RenovationRow as RenovationMapper } from './queries.ts';
export type RenovationReviewMapper = NonNullable<RenovationState['review']>;
export type WorksInspectionMapper = RenovationState['inspections'][number];
