import type { PrintingEntry } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';
import type { Read } from '../base/connection.ts';

/** What was put on paper, by whom and when. */
export interface PrintingRow {
  readonly id: string;
  readonly communityId: string;
  readonly thing: PrintingEntry['facts']['thing'];
  readonly name: string;
  readonly subjectId: string | null;
  readonly masked: boolean;
  readonly rows: number;
  readonly printedBy: string | null;
  readonly printedAt: number;
}

export const printingRow = ({ id, communityId, thing, name, subjectId, masked, rows }: PrintingEntry['facts'], organisationId: string, by: string | null, at: number): RowWrite => ({
  table: 'printings', row: { community_id: communityId, id, organisation_id: organisationId, thing, name, subject_id: subjectId, masked, rows, printed_by: by, printed_at: new Date(at).toISOString() },
});

const columns = `p.id, p.community_id as "communityId", p.thing, p.name, p.subject_id as "subjectId", p.masked, p.rows, p.printed_by as "printedBy", p.printed_at as "printedAt"`;
export const printingByKey = { name: 'printing_by_key', text: `select ${columns} from printings p where p.community_id = $1 and p.id = $2` };

/** A page of what was printed, newest first, and its count. */
export function printingStatements(communityId: string, subjectId: string | null, after: string | null, limit: number): { readonly page: Read; readonly count: Read } {
  const where = 'p.community_id = $1 and ($2::uuid is null or p.subject_id = $2)';
  return {
    page: { statement: { name: 'printings_page', text: `select ${columns} from printings p where ${where} and ($3::uuid is null or p.id < $3) order by p.id desc limit $4` }, values: [communityId, subjectId, after, limit] },
    count: { statement: { name: 'printings_count', text: `select count(*)::int as count from printings p where ${where}` }, values: [communityId, subjectId] },
  };
}

/** Complaints of a volume by number, as the register lists them; read here and not page by page, since paper wants them all. */
export const registerRows = {
  name: 'register_rows',
  text: `select c.number, c.version, c.organisation_id as "organisationId", c.summary as state from complaints c where c.community_id = $1 and c.number like $2 || '-%'
    and ($3::timestamptz is null or c.received_at >= $3) and ($4::timestamptz is null or c.received_at < $4) order by length(c.number), c.number limit $5`,
};
