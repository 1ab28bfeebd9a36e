import type { ArchiveItemState } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';
import type { Kept } from '../base/kept.ts';
import type { Read } from '../base/connection.ts';

/** An item of the archive list as its table keeps it. */
export type ArchiveRow = Kept<ArchiveItemState>;

export const archiveRow = (state: ArchiveItemState, organisationId: string): RowWrite => ({
  table: 'archive_items',
  row: { community_id: state.communityId, id: state.id, organisation_id: organisationId, kind: state.kind, status: state.status, kept_until: state.keptUntil, search_text: `${state.title}\n${state.place}`.toLowerCase(), state },
});

/** What the list is narrowed to; null: not at all. */
export interface ArchiveCriteria {
  readonly kind: string | null;
  readonly status: string | null;
  /** Only those whose term ended before this day. */
  readonly termOverOn: string | null;
  /** A pattern for LIKE, lower case. */
  readonly search: string | null;
}

const columns = `a.version, a.organisation_id as "organisationId", a.state`;
export const archiveByKey = { name: 'archive_by_key', text: `select ${columns} from archive_items a where a.community_id = $1 and a.id = $2` };

/** A page of the archive list, newest first, and its count. */
export function archiveStatements(communityId: string, criteria: ArchiveCriteria, after: string | null, limit: number): { readonly page: Read; readonly count: Read } {
  const values = [communityId, criteria.kind, criteria.status, criteria.termOverOn, criteria.search];
  const where = `a.community_id = $1 and ($2::text is null or a.kind = $2) and ($3::text is null or a.status = $3)
    and ($4::date is null or (a.kept_until < $4 and a.status <> 'DESTROYED')) and ($5::text is null or a.search_text like $5)`;
  return {
    page: { statement: { name: 'archive_page', text: `select ${columns} from archive_items a where ${where} and ($6::uuid is null or a.id < $6) order by a.id desc limit $7` }, values: [...values, after, limit] },
    count: { statement: { name: 'archive_count', text: `select count(*)::int as count from archive_items a where ${where}` }, values },
  };
}
