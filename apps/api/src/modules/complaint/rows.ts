import type { ComplaintState } from '@huiyin/domain';

/** A row of the register: the fold of the complaint's entries, with the number and version the journal gave it. */
export interface ComplaintRow {
  readonly number: string;
  readonly version: number;
  readonly organisationId: string;
  readonly state: ComplaintState;
}
