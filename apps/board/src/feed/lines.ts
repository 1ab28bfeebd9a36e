import type { BoardComplaintLineFragment, BoardFeedSubscription, BoardIncidentLineFragment, BoardNoticeLineFragment } from '../gql/graphql.ts';

/** An event of the feed as the server sends it, instants in RFC 3339. */
export type FeedEvent = BoardFeedSubscription['boardFeed'];
export type SnapshotEvent = Extract<FeedEvent, { readonly __typename: 'BoardSnapshot' }>;
export type ChangeEvent = Extract<FeedEvent, { readonly __typename: 'BoardChange' }>;
export type CommunityChange = ChangeEvent['changed'][number];

/** The same type with its instants as epoch milliseconds. */
type Timed<T, Instants extends keyof T> = { readonly [K in keyof T]: K extends Instants ? (null extends T[K] ? number | null : number) : T[K] };

/** The next thing owed for a complaint; instants in epoch milliseconds. */
export interface NextDeadline {
  readonly rule: string;
  readonly dueAt: number;
  readonly warnAt: number;
  readonly paused: boolean;
  readonly provisional: boolean;
}
export type ComplaintStatus = BoardComplaintLineFragment['status'];
export type Severity = BoardComplaintLineFragment['severity'];
/** A complaint as a line of the wall; instants in epoch milliseconds. */
export interface ComplaintLine extends Timed<Omit<BoardComplaintLineFragment, 'next'>, 'receivedAt'> {
  readonly next: NextDeadline | null;
}

type SentIncident = BoardIncidentLineFragment;
export type IncidentDeadline = Timed<SentIncident['deadlines'][number], 'startsAt' | 'warnAt' | 'dueAt'>;
export type IncidentNotified = Timed<SentIncident['notified'][number], 'acknowledgedAt'>;
export type IncidentStep = Timed<NonNullable<SentIncident['playbook']>['current'][number], 'dueAt'>;
export type IncidentPlaybook = Omit<NonNullable<SentIncident['playbook']>, 'current'> & { readonly current: readonly IncidentStep[] };
export type IncidentStatement = Timed<NonNullable<SentIncident['statement']>, 'fixedAt'>;
export type IncidentLogLine = Timed<SentIncident['log'][number], 'at'>;
/** An open incident; instants in epoch milliseconds. */
export interface IncidentLine extends Timed<Omit<SentIncident, 'notified' | 'deadlines' | 'playbook' | 'statement' | 'log'>, 'raisedAt' | 'happenedAt' | 'underControlAt' | 'replyDueAt'> {
  readonly notified: readonly IncidentNotified[];
  /** Those still owed, the first due first. */
  readonly deadlines: readonly IncidentDeadline[];
  readonly playbook: IncidentPlaybook | null;
  readonly statement: IncidentStatement | null;
  /** The newest first. */
  readonly log: readonly IncidentLogLine[];
}

/** A notice in force; instants in epoch milliseconds. */
export type NoticeLine = Timed<BoardNoticeLineFragment, 'publishedAt' | 'validUntil'>;

const at = (instant: string): number => Date.parse(instant);
const maybe = (instant: string | null | undefined): number | null => (instant == null ? null : at(instant));

export const complaintLine = ({ next, receivedAt, ...line }: BoardComplaintLineFragment): ComplaintLine => ({
  ...line, receivedAt: at(receivedAt),
  next: next === null ? null : { rule: next.rule, dueAt: at(next.dueAt), warnAt: at(next.warnAt), paused: next.pausedSince !== null, provisional: next.provisional },
});

export const noticeLine = ({ publishedAt, validUntil, ...line }: BoardNoticeLineFragment): NoticeLine => ({ ...line, publishedAt: at(publishedAt), validUntil: maybe(validUntil) });

export const incidentLine = ({ raisedAt, happenedAt, underControlAt, replyDueAt, notified, deadlines, playbook, statement, log, ...line }: SentIncident): IncidentLine => ({
  ...line, raisedAt: at(raisedAt), happenedAt: at(happenedAt), underControlAt: maybe(underControlAt), replyDueAt: maybe(replyDueAt),
  notified: notified.map((one) => ({ ...one, acknowledgedAt: maybe(one.acknowledgedAt) })),
  deadlines: deadlines.map((one) => ({ ...one, startsAt: at(one.startsAt), warnAt: at(one.warnAt), dueAt: at(one.dueAt) })),
  playbook: playbook === null ? null : { ...playbook, current: playbook.current.map((step) => ({ ...step, dueAt: maybe(step.dueAt) })) },
  statement: statement === null ? null : { ...statement, fixedAt: at(statement.fixedAt) },
  log: log.map((one) => ({ ...one, at: at(one.at) })),
});
