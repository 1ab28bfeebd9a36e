import { countDue } from '../kernel/counting.ts';
import type { CountingBasis, CountingRules } from '../kernel/counting.ts';
import { isRunning } from '../kernel/deadline.ts';
import type { DeadlineOwner } from '../kernel/deadline.ts';
import type { DeadlineBook } from '../kernel/deadline-book.ts';
import { addDays, endOfDay, localDate, MINUTE_MS, plus, startOfDay } from '../kernel/instant.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import { holderOf } from './approval.ts';
import type { FoldedNotice } from './fold.ts';
import type { NoticeEntry } from './model.ts';
import { allDown, hanging, heldByHand, isPlannedOutage } from './progress.ts';
import type { Timeliness } from './vocabulary.ts';

/** What counting needs: the instant, and what the rules count with. */
export interface NoticeCounting extends CountingRules { readonly now: Instant }

/** What a notice's deadlines are of: its publication, its second announcement, the day's check, what is put up by hand, the take-down. */
export const NOTICE_TOPICS = ['PUBLISH', 'AGAIN', 'CHECK', 'BY_HAND', 'TAKE_DOWN'] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

const BASES: Readonly<Record<Timeliness, CountingBasis>> = { OUTAGE: 'NOT-10.outage', EVENT: 'NOT-10.event', GENERAL: 'NOT-10.general', ACTIVITY: 'NOT-10.activity' };
const post = (role: DeadlineOwner['role'], departmentId: DeadlineOwner['departmentId'] = null): DeadlineOwner => ({ role, departmentId, staffId: null });

/** Administration looks after the copies; where there is no such department, the desk. */
const keeper = ({ administrationId }: FoldedNotice): DeadlineOwner => (administrationId === null ? post('CUSTOMER_ASSISTANT') : post('DEPARTMENT_MANAGER', administrationId));

/** NOT-10: from the event, or so many days before what is planned; what is asked for too late is late. */
function owePublication(book: DeadlineBook, state: FoldedNotice, context: NoticeCounting): void {
  const { timeliness, eventAt, plannedStart } = state;
  const from = eventAt ?? plannedStart;
  if (from === null) return;
  const basis = BASES[timeliness];
  const { at: dueAt, provisional } = countDue(basis, from, context);
  book.start({ rule: 'NOT-10', of: 'PUBLISH', basis, owner: holderOf(state), startsAt: eventAt ?? context.now, dueAt, provisional });
}

function oweAgain(book: DeadlineBook, state: FoldedNotice, { now, policy }: NoticeCounting): void {
  if (!isPlannedOutage(state)) return;
  book.start({ rule: 'NOT-10', of: 'AGAIN', owner: post('CUSTOMER_ASSISTANT'), startsAt: now, dueAt: plus(state.plannedStart!, -policy.noticeAgainMinutes * MINUTE_MS) });
}

/** The day on which every hanging copy was last seen: posted or checked; the earliest of them counts. */
const seenOn = (state: FoldedNotice, zone: string): LocalDate =>
  hanging(state).map(({ posted, checked }) => localDate(zone, (checked !== null && checked.at > posted!.at ? checked : posted!).at)).reduce((a, b) => (a < b ? a : b));

/**
 * NOT-12: each day in force every copy is looked at by 24:00; the day a copy is posted needs no further look. The check
 * that completes a day meets its deadline and starts the next day's ahead, so that it is there at 00:00 by itself.
 */
function oweCheck(book: DeadlineBook, state: FoldedNotice, { now, zone }: NoticeCounting): void {
  const [running] = book.running('NOT-12', 'CHECK');
  if (state.ending !== null || hanging(state).length === 0) return book.cancel('NOT-12', 'CHECK');
  const today = localDate(zone, now);
  const done = seenOn(state, zone) >= today;
  const day = done ? addDays(today, 1) : today;
  if (running !== undefined && running.dueAt === endOfDay(zone, day)) return undefined;
  if (done && running !== undefined && running.dueAt === endOfDay(zone, today)) book.meet('NOT-12', 'CHECK');
  if (startOfDay(zone, day) >= state.content!.validUntil) return book.cancel('NOT-12', 'CHECK');
  return book.start({ rule: 'NOT-12', of: 'CHECK', basis: 'NOT-12.check', owner: keeper(state), startsAt: startOfDay(zone, day), dueAt: endOfDay(zone, day) });
}

/** What somebody put up by hand on a channel ends there at expiry. */
function oweByHand(book: DeadlineBook, state: FoldedNotice, { now }: NoticeCounting): void {
  const held = heldByHand(state).length > 0;
  const running = book.running('NOT-12', 'BY_HAND').length > 0;
  if (held && !running && state.ending === null) book.start({ rule: 'NOT-12', of: 'BY_HAND', owner: keeper(state), startsAt: now, dueAt: state.content!.validUntil });
  else if (!held && running) book.meet('NOT-12', 'BY_HAND');
}

/** Until the end of the day after, every copy is proven down; at 24:00 of a day it is over with that day. */
function oweTakeDown(book: DeadlineBook, state: FoldedNotice, context: NoticeCounting): void {
  book.cancel('NOT-12', 'CHECK');
  book.cancel('NOT-10', 'AGAIN');
  if (state.ending!.cause !== 'EXPIRED') book.cancel('NOT-12', 'BY_HAND');
  if (allDown(state)) return;
  const endedAt = state.ending!.cause === 'EXPIRED' ? state.content!.validUntil : state.ending!.at;
  book.start({ rule: 'NOT-12', of: 'TAKE_DOWN', basis: 'NOT-12.takeDown', owner: keeper(state), startsAt: endedAt, dueAt: countDue('NOT-12.takeDown', plus(endedAt, -1), context).at });
}

/** What one entry does to the deadlines of its notice (section 8: NOT-10, NOT-12); `after`: the notice with that entry. */
export function countNotice(book: DeadlineBook, entry: NoticeEntry, before: FoldedNotice | null, after: FoldedNotice, context: NoticeCounting): void {
  if (before === null) return owePublication(book, after, context);
  if (before.reachedAt === null && after.reachedAt !== null) book.meet('NOT-10', 'PUBLISH');
  for (const deadline of book.running('NOT-10', 'PUBLISH')) {
    const owner = holderOf(after);
    if (isRunning(deadline) && (owner.role !== deadline.owner.role || owner.departmentId !== deadline.owner.departmentId)) book.assign(deadline.key, owner);
  }
  switch (entry.type) {
    case 'NoticeReleased': return oweAgain(book, after, context);
    case 'NoticeAnnouncedAgain': return after.channels.some(({ channelId, againAt }) => channelId === null && againAt !== null) ? book.meet('NOT-10', 'AGAIN') : undefined;
    case 'NoticeChannelSent': return after.againAt !== null && entry.facts.state === 'PUBLISHED' ? book.meet('NOT-10', 'AGAIN') : undefined;
    case 'NoticePlaced': case 'NoticeChecked': return oweCheck(book, after, context);
    case 'NoticeChannelProven': oweByHand(book, after, context); break;
    case 'NoticeTakenDown': if (after.ending === null) oweCheck(book, after, context); break;
    case 'NoticeExpired': case 'NoticeWithdrawn': case 'NoticeReplaced': return before.release === null ? book.cancelAll() : oweTakeDown(book, after, context);
    case 'NoticeRejected': return book.cancelAll();
    default: return undefined;
  }
  if (after.takenDownAt !== null) book.meet('NOT-12', 'TAKE_DOWN');
  return undefined;
}
