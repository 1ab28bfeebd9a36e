export type { NoticeWordsView as NoticeWordsMapper } from './queries.ts';
