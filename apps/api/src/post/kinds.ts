import type { TellingEntry } from '@huiyin/domain';
import type { MessageKind } from '../modules/types.generated.ts';

/** What the schema calls each entry that tells somebody. */
export const MESSAGE_KINDS: Readonly<Record<TellingEntry, MessageKind>> = {
  DeadlineWarned: 'DEADLINE_WARNED', DeadlineMissed: 'DEADLINE_MISSED', DeadlineEscalated: 'DEADLINE_ESCALATED',
  IncidentRaised: 'INCIDENT_RAISED', IncidentProposed: 'INCIDENT_PROPOSED', StatementSent: 'STATEMENT_SENT', StatementFixed: 'STATEMENT_FIXED', StatementEnded: 'STATEMENT_ENDED', SummaryCopied: 'SUMMARY_COPIED',
  NoticeWaiting: 'NOTICE_WAITING', NoticeReturned: 'NOTICE_RETURNED', NoticeReleased: 'NOTICE_RELEASED', NoticeFeedbackReceived: 'NOTICE_FEEDBACK',
};

/** The entry that a word of the schema names. */
export const TELLING = Object.fromEntries(Object.entries(MESSAGE_KINDS).map(([entry, kind]) => [kind, entry])) as Readonly<Record<MessageKind, TellingEntry>>;
