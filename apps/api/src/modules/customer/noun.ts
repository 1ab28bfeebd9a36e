import { foldCustomer, type CustomerEntry, type RecordedEntry } from '@huiyin/domain';
import type { Noun } from '../base/noun.ts';
import { customerEntryData, customerOf } from './queries.ts';
import { customerRows } from './rows.ts';

export const CUSTOMER: Noun = {
  table: 'customers',
  nameColumn: 'id',
  fold: (office, entries) => {
    const state = foldCustomer(entries as readonly RecordedEntry<CustomerEntry>[]);
    const rows = customerRows(state, office.organisationId).map((one) => ({ ...one, keys: one.table === 'customers' ? { community_id: office.id, id: state.id as string } : { community_id: office.id, customer_id: state.id as string, number: one.row['number'] as number } }));
    return { rows: rows as never, deadlines: [] };
  },
  read: customerOf,
  entryData: customerEntryData,
};
