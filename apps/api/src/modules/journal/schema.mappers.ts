export type { EntryRow as EntryMapper } from './rows.ts';
