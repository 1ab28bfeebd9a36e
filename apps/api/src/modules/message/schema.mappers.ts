export type { MessageRow as MessageMapper } from './rows.ts';
