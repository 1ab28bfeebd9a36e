export type { BatchRow as BlankFormBatchMapper, SheetRow as BlankFormMapper } from './rows.ts';
