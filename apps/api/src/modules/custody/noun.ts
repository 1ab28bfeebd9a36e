import { evolveCustody, type CustodyEntry, type CustodyState, type RecordedEntry } from '@huiyin/domain';
import { hiddenUnless } from '../base/hidden.ts';
import type { Noun } from '../base/noun.ts';
import { custodyOf } from './queries.ts';
import { custodyId, custodyRow } from './rows.ts';

export const CUSTODY: Noun = {
  table: 'custodies',
  nameColumn: 'id',
  fold: (office, entries) => {
    const state = (entries as readonly RecordedEntry<CustodyEntry>[]).reduce<CustodyState | null>(evolveCustody, null)!;
    return { rows: [{ ...custodyRow(state, office.organisationId), keys: { community_id: office.id, id: custodyId(office.id) } }], deadlines: [] };
  },
  read: custodyOf,
  entryData: hiddenUnless('readPaperwork'),
};
