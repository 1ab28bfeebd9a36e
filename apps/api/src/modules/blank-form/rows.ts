import { blankFormSerial, type BlankForm, type BlankFormBatchState } from '@huiyin/domain';
import type { Kept } from '../base/kept.ts';
import type { KeyedRow } from '../base/noun.ts';
import type { Read } from '../base/connection.ts';

/** A batch of blank forms as its table keeps it. */
export type BatchRow = Kept<BlankFormBatchState>;
/** One sheet, with what its batch says of it. */
export interface SheetRow {
  readonly communityId: string;
  readonly batchId: string;
  readonly serial: string;
  readonly issuedAt: number;
  readonly issuedToId: string;
  readonly form: BlankForm;
}

const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** The batch's row and a row for each of its sheets. */
export function batchRows(state: BlankFormBatchState, organisationId: string): readonly KeyedRow[] {
  const batch = { community_id: state.communityId, id: state.id, organisation_id: organisationId, year: state.year, first_number: state.forms[0]!.number, last_number: state.forms.at(-1)!.number, state };
  return [
    { table: 'blank_form_batches', row: batch, keys: { community_id: state.communityId, id: state.id } },
    ...sheetsOf(state).map(({ serial, form }) => ({
      table: 'blank_forms', keys: { community_id: state.communityId, serial },
      row: { community_id: state.communityId, serial, batch_id: state.id, form_number: form.number, status: form.status, issued_at: iso(state.issuedAt), issued_to_id: state.issuedToId, complaint_id: form.complaintId, ended_at: iso(form.endedAt) },
    })),
  ];
}

/** The sheets of a batch, in order. */
export const sheetsOf = (state: BlankFormBatchState): readonly SheetRow[] => state.forms.map((form) =>
  ({ communityId: state.communityId, batchId: state.id, serial: blankFormSerial(state, form.number), issuedAt: state.issuedAt, issuedToId: state.issuedToId, form }));

const columns = `b.version, b.organisation_id as "organisationId", b.state`;
export const batchByKey = { name: 'blank_batch_by_key', text: `select ${columns} from blank_form_batches b where b.community_id = $1 and b.id = $2` };
export const lastNumber = { name: 'blank_last_number', text: 'select coalesce(max(last_number), 0) as last from blank_form_batches where community_id = $1 and year = $2' };
export const batchOfSerial = { name: 'blank_batch_of_serial', text: 'select batch_id as "batchId", form_number as number from blank_forms where community_id = $1 and serial = $2' };
export const serialOfComplaint = { name: 'blank_serial_of', text: 'select serial from blank_forms where community_id = $1 and complaint_id = $2 order by serial limit 1' };
const sheetColumns = `f.community_id as "communityId", f.batch_id as "batchId", f.serial, f.issued_at as "issuedAt", f.issued_to_id as "issuedToId",
  (select s from jsonb_array_elements(b.state->'forms') s where (s->>'number')::int = f.form_number) as form`;

/** A page of batches, newest first, and their count. */
export function batchStatements(communityId: string, after: string | null, limit: number): { readonly page: Read; readonly count: Read } {
  return {
    page: { statement: { name: 'blank_batches_page', text: `select ${columns} from blank_form_batches b where b.community_id = $1 and ($2::uuid is null or b.id < $2) order by b.id desc limit $3` }, values: [communityId, after, limit] },
    count: { statement: { name: 'blank_batches_count', text: 'select count(*)::int as count from blank_form_batches where community_id = $1' }, values: [communityId] },
  };
}

/** A page of sheets by serial, and their count. */
export function sheetStatements(communityId: string, status: string | null, after: string | null, limit: number): { readonly page: Read; readonly count: Read } {
  const where = 'f.community_id = $1 and ($2::text is null or f.status = $2)';
  return {
    page: { statement: { name: 'blank_forms_page', text: `select ${sheetColumns} from blank_forms f join blank_form_batches b on b.community_id = f.community_id and b.id = f.batch_id where ${where} and ($3::text is null or f.serial > $3) order by f.serial limit $4` }, values: [communityId, status, after, limit] },
    count: { statement: { name: 'blank_forms_count', text: `select count(*)::int as count from blank_forms f where ${where}` }, values: [communityId, status] },
  };
}
