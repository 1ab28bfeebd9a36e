/** What a notice 信息 is (NOT-1). */
export const NOTICE_KINDS = ['ACTIVITY', 'WEATHER', 'OUTAGE', 'CERTIFICATE', 'HANDOVER', 'FEES', 'BRAND', 'NOTICE', 'ANNOUNCEMENT', 'WARM_TIP', 'CLARIFICATION', 'OWNERS_REPORT', 'OTHER'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
/** What is cut off in an outage 停水停电停梯停气. */
export const LIFELINES = ['POWER', 'WATER', 'LIFT', 'GAS'] as const;
export type Lifeline = (typeof LIFELINES)[number];
/** Timeliness 发布时效 (NOT-10): an outage that touches daily life, another event, general information, an activity. */
export const TIMELINESS = ['OUTAGE', 'EVENT', 'GENERAL', 'ACTIVITY'] as const;
export type Timeliness = (typeof TIMELINESS)[number];
/** Written here, or received from outside 外部文件 and posted with 同意张贴. */
export const NOTICE_ORIGINS = ['OWN', 'OUTSIDE'] as const;
export type NoticeOrigin = (typeof NOTICE_ORIGINS)[number];
/** What the owners are told of (NOT-14). */
export const OWNERS_REPORTS = ['FINANCE', 'MANAGEMENT', 'DAILY_AFFAIRS', 'EQUIPMENT', 'RENEWAL'] as const;
export type OwnersReport = (typeof OWNERS_REPORTS)[number];

/**
 * Where a notice stands (design 2). PUBLISHING: released, nothing proven yet; WITHDRAWN after publication goes on to
 * TAKEN_DOWN once every copy is proven down.
 */
export const NOTICE_STATUSES = ['REQUESTED', 'REGISTERED', 'DRAFTED', 'RETURNED', 'REVIEWED', 'APPROVED', 'SEALED', 'PUBLISHING', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN', 'TAKEN_DOWN', 'REJECTED'] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** By what it reaches people (NOT-7), paper and door to door aside. */
export const NOTICE_MEDIA = ['WECHAT_GROUP', 'OFFICIAL_ACCOUNT', 'MOMENTS', 'SMS', 'EMAIL', 'SCREEN', 'PAGE', 'WEBHOOK', 'OTHER'] as const;
export type NoticeMedium = (typeof NOTICE_MEDIA)[number];
/** Sent through a channel 渠道 of the company, whose vendor says what became of it. */
export const SENT_MEDIA: readonly NoticeMedium[] = ['WECHAT_GROUP', 'OFFICIAL_ACCOUNT', 'SMS', 'EMAIL', 'WEBHOOK'];
/** Shown by this system itself: there at the moment of release, gone at the moment of expiry. */
export const SHOWN_MEDIA: readonly NoticeMedium[] = ['SCREEN', 'PAGE'];
/** Put up and taken down by somebody, who proves both. */
export const HAND_MEDIA: readonly NoticeMedium[] = ['MOMENTS', 'OTHER'];
/** Sent to a place where a later word stands beside the first: taken back, that is said there, since no vendor of these calls a message back. */
export const TOLD_MEDIA: readonly NoticeMedium[] = ['WECHAT_GROUP', 'WEBHOOK'];
/** What people come across without looking for it: publication there meets NOT-10. */
export const REACHING_MEDIA: readonly NoticeMedium[] = ['WECHAT_GROUP', 'OFFICIAL_ACCOUNT', 'MOMENTS', 'SMS', 'EMAIL', 'SCREEN', 'OTHER'];

/** How a copy was found on its daily check (NOT-12). */
export const COPY_CONDITIONS = ['INTACT', 'DAMAGED', 'MISSING'] as const;
export type CopyCondition = (typeof COPY_CONDITIONS)[number];
/** Seal 印章, or 同意张贴 on a document from outside (NOT-6). */
export const SEAL_KINDS = ['SEAL', 'POSTING_AGREED'] as const;
export type SealKind = (typeof SEAL_KINDS)[number];
/** Why it is over: its validity, a person, or a later notice in its place. */
export const NOTICE_ENDS = ['EXPIRED', 'WITHDRAWN', 'REPLACED'] as const;
export type NoticeEnd = (typeof NOTICE_ENDS)[number];
