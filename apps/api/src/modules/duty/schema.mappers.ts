import type { HandoverChange, HandoverList, HandoverMatter, HandoverSignature, SubjectState } from '@huiyin/domain';

export type { DutyNow as OnDutyMapper, DutyShiftRow as DutyShiftMapper, ShiftHandoverRow as ShiftHandoverMapper } from './queries.ts';
export type { Post as DutyPostMapper } from './posts.ts';
export type { Difference as ShiftHandoverDifferenceMapper } from './list.ts';
type Placed<T> = T & Pick<SubjectState, 'communityId'>;
export type ShiftHandoverListMapper = Placed<HandoverList>;
/** With when it was listed, which says what was overdue then. */
export type ShiftHandoverMatterMapper = Placed<HandoverMatter> & Pick<HandoverList, 'listedAt'>;
export type ShiftHandoverChangeMapper = Placed<HandoverChange>;
export type ShiftHandoverSignatureMapper = HandoverSignature;
