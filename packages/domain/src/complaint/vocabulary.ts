/** Where a complaint stands; which command leads where is the table in `lifecycle.ts`. */
export const COMPLAINT_STATUSES = ['REGISTERED', 'DISPATCHED', 'HANDLING', 'HANDLED', 'CALLED_BACK', 'CLOSED'] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];
/** Complaints and repair requests share the machinery; each has its own number series (CMP, REP). */
export const COMPLAINT_KINDS = ['COMPLAINT', 'REPAIR'] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];
/** The way it reached us 投诉形式 (CMP-1). */
export const CHANNELS = ['PHONE', 'VISIT', 'LETTER', 'NEWS_MEDIA', 'WEBSITE', 'MESSAGE_BOARD', 'AUTHORITY', 'STAFF', 'API', 'OTHER'] as const;
export type Channel = (typeof CHANNELS)[number];
/** What it is about 投诉内容 (CMP-5). */
export const CONTENTS = ['FACILITY', 'SERVICE_ATTITUDE', 'SERVICE_QUALITY', 'MANAGEMENT', 'FEES', 'SUDDEN_EVENT'] as const;
export type Content = (typeof CONTENTS)[number];
/** The higher of what intake says and what the policy makes of the flags; MAJOR is 重大投诉 (CMP-7). */
export const SEVERITIES = ['NORMAL', 'URGENT', 'MAJOR'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** What the facts turned out to be 投诉类型 (CMP-3); a recorded fact, never a status. */
export const JUDGEMENTS = ['VALID', 'TO_IMPROVE', 'INVALID', 'COMMUNICATION', 'NOT_OURS'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
/** What a COMMUNICATION complaint was after (CMP-3). */
export const COMMUNICATION_KINDS = ['SEEKING_HELP', 'CONSULTING', 'VENTING'] as const;
export type CommunicationKind = (typeof COMMUNICATION_KINDS)[number];
/** How a closed one ended; each is counted apart (CMP-15). */
export const OUTCOMES = ['SATISFIED', 'UNDERSTOOD', 'EXPLAINED', 'HELPED', 'REPLIED', 'REFERRED', 'UNREACHABLE', 'WITHDRAWN', 'REGISTERED_IN_ERROR', 'BACK_ENTERED'] as const;
export type ComplaintOutcome = (typeof OUTCOMES)[number];
/** What a reply did for the customer; closing asks for the acts that the judgement demands (CMP-6). */
export const REPLY_ACTS = ['APOLOGY', 'EXPLANATION', 'HELP', 'ANSWER', 'HEARD'] as const;
export type ReplyAct = (typeof REPLY_ACTS)[number];
/** First and second reply are owed by CMP-8 and CMP-9; FURTHER ones by nothing. */
export const REPLY_STAGES = ['FIRST', 'SECOND', 'FURTHER'] as const;
export type ReplyStage = (typeof REPLY_STAGES)[number];
/** How somebody was told or asked. */
export const CONTACT_WAYS = ['PHONE', 'VISIT', 'LETTER', 'MESSAGE_BOARD', 'OTHER'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];
/** What the customer said when called back 回访 (CMP-14). */
export const CALL_BACK_ANSWERS = ['SATISFIED', 'UNDERSTOOD', 'DISSATISFIED', 'NOT_REACHED'] as const;
export type CallBackAnswer = (typeof CALL_BACK_ANSWERS)[number];
/** What closing still misses (CMP-6, CMP-15). */
export const EVIDENCES = ['JUDGEMENT', 'APOLOGY', 'EXPLANATION', 'HELP', 'ANSWER', 'HEARD', 'CAUSE', 'CORRECTIVE_ACTION', 'PREVENTIVE_ACTION', 'PLAN', 'REPLY', 'REFERRAL', 'REFERRAL_FOLLOW_UP', 'CALL_BACK', 'CUSTOMER_SATISFIED', 'CUSTOMER_UNDERSTANDS', 'SUGGESTION', 'SUMMARY', 'RECOURSE', 'PARTS', 'HEARING', 'ACCEPTANCE'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** The three kinds of explanation (CMP-6): at the customer's home 上门沟通, by a public notice 公告, by a reply. */
export const EXPLANATION_WAYS = ['HOME_VISIT', 'NOTICE', 'REPLY'] as const;
export type ExplanationWay = (typeof EXPLANATION_WAYS)[number];
/** Where a group complaint is heard (CMP-17): department, then the community's office, then the company. */
export const ESCALATION_LEVELS = ['DEPARTMENT', 'COMMUNITY_OFFICE', 'COMPANY'] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];
/** Who outside must act (CMP-24): developer 发展商, contractor 施工单位, another. */
export const OUTSIDE_PARTIES = ['DEVELOPER', 'CONTRACTOR', 'OTHER'] as const;
export type OutsidePartyKind = (typeof OUTSIDE_PARTIES)[number];
/** Small 零修, urgent 急修, large 大工程 (REP-2). */
export const REPAIR_SIZES = ['SMALL', 'URGENT', 'LARGE'] as const;
export type RepairSize = (typeof REPAIR_SIZES)[number];
/** The Five Ones 五个一 of work in a home (REP-5). */
export const FIVE_ONES = ['TOOL_BOX', 'SLIPPERS', 'BRUSH', 'CLOTH', 'SMILE'] as const;
export type FiveOne = (typeof FIVE_ONES)[number];
/** How a step was signed (LDG-3). */
export const SIGNATURE_WAYS = ['PASSWORD'] as const;
export type SignatureWay = (typeof SIGNATURE_WAYS)[number];
