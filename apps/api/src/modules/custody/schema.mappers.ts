import type { CustodyTerm } from '@huiyin/domain';

export type { CustodyRow as CustodyMapper } from './rows.ts';
export type CustodyTermMapper = CustodyTerm;
