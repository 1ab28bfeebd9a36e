import type { NoticeContentFactsFragment, NoticeFactsFragment, NoticeStatus } from '../gql/graphql.ts';
import type { ToneName } from '../look/palette.ts';
import type { NoticeAction } from './commands.ts';

export type NoticeFacts = NoticeFactsFragment;
export type NoticeContent = NoticeContentFactsFragment;
export type Place = NoticeFacts['places'][number];
export type Doors = NoticeFacts['doors'][number];
export type Channel = NoticeFacts['channels'][number];

export const STATUS_TONES: Readonly<Record<NoticeStatus, ToneName>> = {
  REQUESTED: 'amber', REGISTERED: 'amber', DRAFTED: 'blue', RETURNED: 'red', REVIEWED: 'blue', APPROVED: 'violet', SEALED: 'violet', PUBLISHING: 'jade', PUBLISHED: 'green', EXPIRED: 'amber', WITHDRAWN: 'amber', TAKEN_DOWN: 'neutral', REJECTED: 'neutral',
};
/** Withdrawn before it was out: nothing hangs anywhere. */
export const isOver = ({ status, releasedAt }: Pick<NoticeFacts, 'status' | 'releasedAt'>): boolean => status === 'TAKEN_DOWN' || status === 'REJECTED' || (status === 'WITHDRAWN' && !releasedAt);

type Allowed = NoticeFacts['allowedActions'][number];
interface Acting { readonly allowedActions: readonly Pick<Allowed, 'action' | 'allowed' | 'code' | 'reason'>[] }
export const isAllowed = ({ allowedActions }: Acting, action: NoticeAction): boolean => allowedActions.some((one) => one.action === action && one.allowed);
/** Why an action may not be done, as the API says it; null where it may. */
export const reasonAgainst = ({ allowedActions }: Acting, action: NoticeAction): string | null => allowedActions.find((one) => one.action === action && !one.allowed)?.reason ?? null;

/** What is done on the spot, on a page of its own. */
export const ON_THE_SPOT = ['noticeRecordPlacement', 'noticeRecordDoors', 'noticeRecordChannel', 'noticeRecordCheck', 'noticeTakeDown'] as const satisfies readonly NoticeAction[];
/** What has a button of its own on the page, the next step of its way before what ends it. */
const OFFERED = ['noticePublish', 'noticeSeal', 'noticeApprove', 'noticeReview', 'noticeDraft', 'noticeHandOver', 'noticeReturn', 'noticeReject', 'noticeWithdraw'] as const satisfies readonly NoticeAction[];
export type OfferedAction = (typeof OFFERED)[number];
/** Ends or turns it back: never the big button. */
const TURNING: readonly OfferedAction[] = ['noticeReturn', 'noticeReject', 'noticeWithdraw'];
export const isTurning = (action: OfferedAction): boolean => TURNING.includes(action);

/** The step that its status waits for, whoever takes it; null: none that a person takes. */
export function stepDue({ status, content }: Pick<NoticeFacts, 'status'> & { readonly content?: unknown }): OfferedAction | null {
  switch (status) {
    case 'REQUESTED': case 'RETURNED': return 'noticeDraft';
    case 'REGISTERED': return content ? 'noticeReview' : 'noticeDraft';
    case 'DRAFTED': return 'noticeReview';
    case 'REVIEWED': return 'noticeApprove';
    case 'APPROVED': return 'noticeSeal';
    case 'SEALED': return 'noticePublish';
    default: return null;
  }
}

export interface NextThing {
  /** The step that is due. */
  readonly due: OfferedAction | null;
  /** Large: the step that is due, where the viewer may take it. */
  readonly first: OfferedAction | null;
  readonly others: readonly OfferedAction[];
  /** Something is to be done on the spot that the viewer may do. */
  readonly spot: boolean;
  /** What may not be done, by the reason; what only comes at another stage is left out. */
  readonly refused: readonly { readonly reason: string; readonly actions: readonly OfferedAction[] }[];
}

/** Whether anything is left to be put up, looked at or taken down. */
export const hasSpot = ({ places, doors, channels }: Pick<NoticeFacts, 'places' | 'doors' | 'channels'>): boolean =>
  places.some(({ takenDownAt }) => !takenDownAt) || doors.some(({ deliveredAt }) => !deliveredAt) || channels.some(({ medium, state }) => isByHand(medium) && state !== 'ENDED');

const BY_HAND: readonly string[] = ['MOMENTS', 'OTHER'];
/** Put up by somebody, and taken down there. */
export const isByHand = (medium: string): boolean => BY_HAND.includes(medium);

/** What whoever looks does next, by what the API allows. */
export function nextThing(notice: NoticeFacts): NextThing {
  const due = stepDue(notice);
  const first = due !== null && isAllowed(notice, due) ? due : null;
  const others = OFFERED.filter((action) => action !== first && isAllowed(notice, action));
  const reasons = new Map<string, OfferedAction[]>();
  for (const action of OFFERED) {
    const against = notice.allowedActions.find((one) => one.action === action && !one.allowed);
    if (!against?.reason || against.code === 'WRONG_STATE' || against.code === 'INVALID_FIELD' || action === due) continue;
    reasons.set(against.reason, [...(reasons.get(against.reason) ?? []), action]);
  }
  return { due, first, others, spot: hasSpot(notice) && ON_THE_SPOT.some((action) => isAllowed(notice, action)), refused: [...reasons].map(([reason, actions]) => ({ reason, actions })) };
}


/** The draft before the one that stands, for comparing; null for the first. */
export const versionBefore = ({ versions, revision }: Pick<NoticeFacts, 'versions' | 'revision'>): NoticeFacts['versions'][number] | null => versions.findLast((one) => one.revision < revision) ?? null;
