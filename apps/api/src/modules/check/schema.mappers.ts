import type { CheckedSection, SubjectState, WeeklyCheckState } from '@huiyin/domain';

export type { CommitmentRow as CommitmentMapper, DailyCheckRow as DailyCheckMapper, WeeklyCheckRow as WeeklyCheckMapper } from './queries.ts';
export type { CheckList as WeeklyCheckListMapper } from './lists.ts';
/** A section with the community its complaints live in. */
export type CheckedSectionMapper = CheckedSection & Pick<SubjectState, 'communityId'>;
export type WeeklyCheckSignatureMapper = NonNullable<WeeklyCheckState['signature']>;
