import { evolveBlankForms, type BlankFormBatchState, type BlankFormEntry, type RecordedEntry } from '@huiyin/domain';
import { hiddenUnless } from '../base/hidden.ts';
import type { Noun } from '../base/noun.ts';
import { batchOf } from './queries.ts';
import { batchRows } from './rows.ts';

export const BLANK_FORM_BATCH: Noun = {
  table: 'blank_form_batches',
  nameColumn: 'id',
  fold: (office, entries) => ({
    rows: batchRows((entries as readonly RecordedEntry<BlankFormEntry>[]).reduce<BlankFormBatchState | null>(evolveBlankForms, null)!, office.organisationId), deadlines: [],
  }),
  read: batchOf,
  entryData: hiddenUnless('readPaperwork'),
};
