export type { PrintingRow as PrintingMapper } from './rows.ts';
