import type { Instant, StaffId } from '@huiyin/domain';

export type { FindingRow as FindingMapper } from './queries.ts';
/** An act as its subject's state holds it. */
export interface RecordedActMapper { readonly at: Instant; readonly by: StaffId | null; readonly text: string | null; readonly passed?: boolean }
