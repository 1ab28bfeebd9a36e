import { foldComplaint, type ComplaintEntry, type ComplaintState, type RecordedEntry } from '@huiyin/domain';
import type { Noun } from '../base/noun.ts';
import { complaintEntryActions } from './allowed.ts';
import { complaintEntryData, complaintOf, showsComplaintFiles } from './queries.ts';
import { complaintRow } from './rows.ts';

export const COMPLAINT: Noun = {
  table: 'complaints',
  nameColumn: 'number',
  clocked: { row: (state, organisationId) => complaintRow(state as unknown as ComplaintState, organisationId), book: (state) => ((state as unknown as ComplaintState).kind === 'REPAIR' ? 'repair' : 'complaint') },
  fold: (office, entries) => {
    const state = foldComplaint(entries as readonly RecordedEntry<ComplaintEntry>[]);
    return { rows: [{ ...complaintRow(state, office.organisationId), keys: { community_id: office.id, id: state.id } }], deadlines: state.deadlines };
  },
  read: complaintOf,
  entryData: complaintEntryData,
  showsFiles: showsComplaintFiles,
  entryActions: complaintEntryActions,
};
