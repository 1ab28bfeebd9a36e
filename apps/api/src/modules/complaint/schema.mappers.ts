export type { ComplaintRow as ComplaintMapper } from './rows.ts';
