export type { AccessRow as AccessRecordMapper } from './rows.ts';
