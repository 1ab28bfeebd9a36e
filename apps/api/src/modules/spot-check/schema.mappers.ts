import type { SpotCheckItem, SubjectState } from '@huiyin/domain';

export type { SpotCheckRow as SpotCheckMapper } from './queries.ts';
/** An item with its place in its check, and the community its notice lives in. */
export type SpotCheckItemMapper = SpotCheckItem & Pick<SubjectState, 'communityId'> & { readonly checkId: string; readonly number: number };
