import type { SpotCheckItem, SubjectState } from '@huiyin/domain';

export type { SpotCheckRow as SpotCheckMapper } from './queries.ts';
/** An item with the community its notice lives in. */
export type SpotCheckItemMapper = SpotCheckItem & Pick<SubjectState, 'communityId'>;
