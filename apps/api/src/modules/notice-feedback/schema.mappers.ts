export type { FeedbackRow as NoticeFeedbackMapper } from './queries.ts';
