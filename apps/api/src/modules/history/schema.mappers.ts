export type { HistoryRow as HistoryItemMapper } from './rows.ts';
