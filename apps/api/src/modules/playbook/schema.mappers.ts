export type { PlaybookView as PlaybookMapper } from './queries.ts';
