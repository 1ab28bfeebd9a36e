export type { DeadlineRow as DeadlineMapper } from './rows.ts';
