import type { NoticeFacts } from './model.ts';

/** The way of a notice: 需求→编写→审核→审批→签章→发布→在效→撤除. */
export const COURSE = ['request', 'draft', 'review', 'approve', 'seal', 'publish', 'force', 'down'] as const;
export type CourseName = (typeof COURSE)[number];
export type CourseState = 'done' | 'here' | 'ahead' | 'passed';
export interface CourseStep { readonly name: CourseName; readonly state: CourseState; readonly by: string | null; readonly at: string | null }

type Known = Pick<NoticeFacts, 'status' | 'requestedAt' | 'draftedAt' | 'releasedAt' | 'publishedAt' | 'takenDownAt' | 'content'> & { readonly [step in 'review' | 'approval' | 'sealing' | 'ending']?: { readonly at: string; readonly by?: { readonly name: string } | null } | null } & {
  readonly requestedBy?: { readonly name: string } | null; readonly releasedBy?: { readonly name: string } | null; readonly versions: readonly { readonly by?: { readonly name: string } | null }[];
};

/** Which step it waits at; null: it is over, and nothing lies ahead. */
function hereOf({ status, releasedAt, content }: Known): CourseName | null {
  switch (status) {
    case 'REQUESTED': case 'RETURNED': return 'draft';
    case 'REGISTERED': return content ? 'review' : 'draft';
    case 'DRAFTED': return 'review';
    case 'REVIEWED': return 'approve';
    case 'APPROVED': return 'seal';
    case 'SEALED': case 'PUBLISHING': return 'publish';
    case 'PUBLISHED': return 'force';
    case 'EXPIRED': return 'down';
    case 'WITHDRAWN': return releasedAt ? 'down' : null;
    default: return null;
  }
}

/** How far it is, with who took each step and when. */
export function course(notice: Known): readonly CourseStep[] {
  const { requestedAt, requestedBy, draftedAt, versions, review, approval, sealing, releasedAt, releasedBy, publishedAt, ending, takenDownAt } = notice;
  const taken: Readonly<Record<CourseName, readonly [at: string | null | undefined, by: string | null | undefined]>> = {
    request: [requestedAt, requestedBy?.name], draft: [draftedAt, versions.at(-1)?.by?.name], review: [review?.at, review?.by?.name], approve: [approval?.at, approval?.by?.name], seal: [sealing?.at, sealing?.by?.name],
    publish: [publishedAt ?? releasedAt, releasedBy?.name], force: [ending?.at, ending?.by?.name], down: [takenDownAt, null],
  };
  const here = hereOf(notice);
  const at = here === null ? COURSE.length : COURSE.indexOf(here);
  return COURSE.map((name, index): CourseStep => {
    const [when = null, by = null] = taken[name];
    // Before the step it waits at; of one that is over, what was never reached.
    const done = index < at && when !== null;
    return { name, state: name === here ? 'here' : done ? 'done' : index < at ? 'passed' : 'ahead', by: done ? by : null, at: done ? when : null };
  });
}
