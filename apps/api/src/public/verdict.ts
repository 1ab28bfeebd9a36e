import { isNoticeInForce, type NoticeState } from '@huiyin/domain';

/** What a copy of a notice is worth. RELEASED: out by order, no proof yet that it hangs or stands anywhere; PENDING: sealed, not to be shown yet; UNKNOWN: nothing of ours. */
export type Verdict = 'IN_FORCE' | 'RELEASED' | 'EXPIRED' | 'WITHDRAWN' | 'REPLACED' | 'PENDING' | 'UNKNOWN';

/** The answer at an instant, from what was decided and until when it holds: the clock's own entries may come a moment later. */
export function verdictOf(state: NoticeState, now: number): Verdict {
  const { sealing, release, ending, content } = state;
  if (sealing === null || content === null) return 'UNKNOWN';
  if (ending !== null && ending.cause !== 'EXPIRED') return ending.cause;
  if (release === null || (content.publishAt ?? 0) > now) return 'PENDING';
  if (ending !== null || now >= content.validUntil) return 'EXPIRED';
  return isNoticeInForce(state, now) ? 'IN_FORCE' : 'RELEASED';
}

/** Whether its words may be shown: never before they were out. */
export const isReadable = ({ publishedAt }: NoticeState, verdict: Verdict): boolean => publishedAt !== null || verdict === 'RELEASED';
