export type { FilterRow as SavedFilterMapper } from './rows.ts';
