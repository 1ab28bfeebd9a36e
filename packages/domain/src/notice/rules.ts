import { openDeadlineBook } from '../kernel/deadline-book.ts';
import type { SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import { evolveSubject } from '../kernel/subject.ts';
import type { DecisionContext, SubjectDecision, SubjectRules } from '../kernel/subject.ts';
import { againstJudging } from './approval.ts';
import { countNotice } from './count.ts';
import type { NoticeCounting } from './count.ts';
import { foldNotice } from './fold.ts';
import type { NoticeAct, NoticeCommand, NoticeCommandType, NoticeEntry, NoticeState } from './model.ts';
import { toRecall } from './progress.ts';
import { NOTICE_STATUSES, SHOWN_MEDIA } from './vocabulary.ts';
import type { NoticeStatus } from './vocabulary.ts';
import { writeNotice } from './write.ts';

const to = <Command extends string>(command: Command, from: readonly NoticeStatus[], ...states: NoticeStatus[]) => ({ command, variant: null, from, to: states });
const stays = <Command extends string>(command: Command, from: readonly NoticeStatus[]) => ({ command, variant: null, from, to: 'SAME' as const });
const BEFORE = ['REQUESTED', 'REGISTERED', 'DRAFTED', 'RETURNED', 'REVIEWED', 'APPROVED', 'SEALED'] as const satisfies readonly NoticeStatus[];
const OUT = ['PUBLISHING', 'PUBLISHED'] as const satisfies readonly NoticeStatus[];
const OVER = ['EXPIRED', 'WITHDRAWN'] as const satisfies readonly NoticeStatus[];

/** What people do (design 2); a proof publishes, and the last proof of take-down ends: neither is a button. */
const LIFECYCLE: Lifecycle<NoticeStatus, NoticeCommandType> = {
  states: NOTICE_STATUSES, initial: ['REQUESTED', 'REGISTERED'], final: ['TAKEN_DOWN', 'REJECTED'],
  transitions: [
    to('requestNotice', [], 'REQUESTED'),
    to('registerOutsideDocument', [], 'REGISTERED'),
    to('draftNotice', ['REQUESTED', 'REGISTERED', 'DRAFTED', 'RETURNED'], 'DRAFTED', 'REGISTERED'),
    to('reviewNotice', ['DRAFTED', 'REGISTERED'], 'REVIEWED'),
    to('approveNotice', ['REVIEWED'], 'APPROVED'),
    to('returnNotice', ['DRAFTED', 'REGISTERED', 'REVIEWED', 'APPROVED', 'SEALED'], 'RETURNED'),
    to('rejectNotice', ['REQUESTED', 'REGISTERED', 'DRAFTED', 'RETURNED', 'REVIEWED'], 'REJECTED'),
    to('sealNotice', ['APPROVED'], 'SEALED'),
    to('publishNotice', ['SEALED'], 'PUBLISHING'),
    to('placeNotice', OUT, 'PUBLISHED'),
    to('deliverNotice', OUT, 'PUBLISHED'),
    to('proveNoticeChannel', [...OUT, ...OVER], 'PUBLISHED', ...OVER, 'TAKEN_DOWN'),
    stays('checkNotice', OUT),
    to('takeDownNotice', [...OUT, ...OVER], ...OUT, ...OVER, 'TAKEN_DOWN'),
    to('withdrawNotice', [...BEFORE, ...OUT], 'WITHDRAWN', 'TAKEN_DOWN'),
    stays('handNoticeToCommittee', [...OUT, ...OVER, 'TAKEN_DOWN']),
  ],
};

/** The whole course, with what the clock and the channels do. */
export const NOTICE_COURSE: Lifecycle<NoticeStatus, NoticeCommandType | NoticeAct> = {
  ...LIFECYCLE, final: [...LIFECYCLE.final, 'WITHDRAWN'],
  transitions: [
    ...LIFECYCLE.transitions,
    to('announceNotice', OUT, ...OUT), to('sayNoticeSent', [...OUT, ...OVER], ...OUT, ...OVER), stays('sayNoticeRecalled', ['WITHDRAWN', 'TAKEN_DOWN']), stays('announceNoticeAgain', OUT),
    to('expireNotice', OUT, 'EXPIRED', 'TAKEN_DOWN'), to('replaceNotice', OUT, 'WITHDRAWN', 'TAKEN_DOWN'),
  ],
};

const undrafted: CommonRefusal = { kind: 'WrongState', state: 'UNDRAFTED', allowedIn: ['DRAFTED'] };

function against(state: NoticeState, command: NoticeCommandType, { actor }: DecisionContext): CommonRefusal | null {
  switch (command) {
    case 'reviewNotice': return againstJudging(state, actor, false) ?? (state.content === null ? undrafted : null);
    case 'approveNotice': return againstJudging(state, actor, true);
    // Whoever would judge it next returns or rejects it; what is approved already, who approves.
    case 'returnNotice': case 'rejectNotice': return againstJudging(state, actor, state.status !== 'REQUESTED' && state.status !== 'RETURNED' && state.review !== null);
    case 'sealNotice': return state.authors.includes(actor.staffId) || state.approval?.by === actor.staffId ? { kind: 'NotOwnWork' } : null;
    case 'placeNotice': case 'checkNotice': case 'takeDownNotice': return state.places.length === 0 ? { kind: 'InvalidField', field: 'place', problem: 'NOT_APPLICABLE', limit: null } : null;
    case 'deliverNotice': return state.doors.length === 0 ? { kind: 'InvalidField', field: 'door', problem: 'NOT_APPLICABLE', limit: null } : null;
    case 'handNoticeToCommittee': return state.kind === 'OWNERS_REPORT' ? null : { kind: 'InvalidField', field: 'kind', problem: 'NOT_APPLICABLE', limit: null };
    default: return null;
  }
}

/**
 * A notice 信息 (NOT-1…14): asked for after checking that it is true, drafted, reviewed, approved and sealed by others
 * than its authors, released, published where and when that is proven, looked after, ended at the second, taken down
 * with proof.
 */
export const NOTICE: SubjectRules<NoticeState, NoticeCommand, NoticeEntry> = {
  lifecycle: LIFECYCLE,
  permissions: {
    requestNotice: 'requestNotice', registerOutsideDocument: 'registerOutsideDocument', draftNotice: 'draftNotice', reviewNotice: 'reviewNotice', approveNotice: 'approveNotice', returnNotice: 'returnNotice',
    rejectNotice: 'rejectNotice', sealNotice: 'sealNotice', publishNotice: 'publishNotice', placeNotice: 'recordNoticePlacement', deliverNotice: 'recordNoticePlacement', proveNoticeChannel: 'publishNotice',
    checkNotice: 'recordNoticeCheck', takeDownNotice: 'takeDownNotice', withdrawNotice: 'withdrawNotice', handNoticeToCommittee: 'publishNotice',
  },
  against,
  write: writeNotice,
  fold: foldNotice,
  count: (book, entry, before, context) => countNotice(book, entry, before, foldNotice(before, { at: context.now, actor: context.actor.staffId, entry, deadlines: [] }), context),
};

/** What the system does next to a notice, and when; null: nothing by itself. */
export function nextNoticeAct(state: NoticeState): { readonly act: NoticeAct; readonly at: Instant } | null {
  const { release, ending, content, channels } = state;
  if (release === null || ending !== null || content === null) return null;
  const expiry = { act: 'expireNotice', at: content.validUntil } as const;
  const waiting = channels.some((one) => one.state === 'WAITING' && isAnnounced(one));
  const out = Math.max(release.at, content.publishAt ?? 0) as Instant;
  if (waiting) return out < expiry.at ? { act: 'announceNotice', at: out } : expiry;
  const again = state.againAt === null ? state.announceAgainAt : null;
  return again !== null && again < expiry.at ? { act: 'announceNoticeAgain', at: again } : expiry;
}

/** Whether the system itself brings it out: what it shows or sends, not what a person puts up. */
const isAnnounced = ({ medium, channelId }: NoticeState['channels'][number]): boolean => channelId !== null || SHOWN_MEDIA.includes(medium);

function acted(state: NoticeState, entry: NoticeEntry, context: NoticeCounting): SubjectDecision<NoticeState, NoticeEntry> {
  const at = context.now;
  const after = foldNotice(state, { at, actor: null, entry, deadlines: [] });
  const book = openDeadlineBook(state.deadlines, at, context.policy);
  countNotice(book, entry, state, after, context);
  const recorded = { at, actor: null, entry, deadlines: book.changes };
  return { recorded: [recorded], state: evolveSubject(NOTICE, state, recorded) };
}

/** Brings out what waits, by the system's own channels; `screens`: how many walls show it. */
export const announceNotice = (state: NoticeState, screens: number, context: NoticeCounting): SubjectDecision<NoticeState, NoticeEntry> =>
  acted(state, { type: 'NoticeAnnounced', facts: { channels: state.channels.filter((one) => one.state === 'WAITING' && isAnnounced(one)).map(({ key }) => key), screens }, personal: {} }, context);

/** Sends a planned outage once more by every channel it went out by. */
export const announceNoticeAgain = (state: NoticeState, context: NoticeCounting): SubjectDecision<NoticeState, NoticeEntry> =>
  acted(state, { type: 'NoticeAnnouncedAgain', facts: { channels: state.channels.filter((one) => isAnnounced(one) && one.publishedAt !== null).map(({ key }) => key) }, personal: {} }, context);

/** What became of one channel, as its vendor said; null when that is known already. */
export function sayNoticeSent(state: NoticeState, channel: string, counts: { readonly taken: number; readonly failed: number; readonly total: number }, context: NoticeCounting): SubjectDecision<NoticeState, NoticeEntry> | null {
  const found = state.channels.find(({ key }) => key === channel);
  if (found === undefined || found.state !== 'SENDING') return null;
  return acted(state, { type: 'NoticeChannelSent', facts: { channel, state: counts.taken > 0 ? 'PUBLISHED' : 'FAILED', ...counts }, personal: {} }, context);
}

/** Its withdrawal stands where it had been sent, or cannot be said there; null when that is known already. */
export const sayNoticeRecalled = (state: NoticeState, channel: string, said: boolean, context: NoticeCounting): SubjectDecision<NoticeState, NoticeEntry> | null =>
  (toRecall(state).some(({ key }) => key === channel) ? acted(state, { type: 'NoticeRecalled', facts: { channel, said }, personal: {} }, context) : null);

/** Its validity is over. */
export const expireNotice = (state: NoticeState, context: NoticeCounting): SubjectDecision<NoticeState, NoticeEntry> => acted(state, { type: 'NoticeExpired', facts: {}, personal: {} }, context);

/** A later notice is out in its place; null when it is over already. */
export const replaceNotice = (state: NoticeState, noticeId: SubjectId, context: NoticeCounting): SubjectDecision<NoticeState, NoticeEntry> | null =>
  (state.ending !== null || state.release === null ? null : acted(state, { type: 'NoticeReplaced', facts: { noticeId }, personal: {} }, context));

