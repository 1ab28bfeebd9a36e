import type { Deadline } from '@huiyin/domain';

export interface DeadlineRow extends Deadline {
  readonly communityId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}
