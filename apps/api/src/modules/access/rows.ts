import type { AccessState } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';
import type { Read } from '../base/connection.ts';

/** A line of the access record. */
export interface AccessRow {
  readonly id: string;
  readonly communityId: string;
  readonly subjectId: string;
  readonly staffId: string | null;
  readonly at: number;
  readonly reason: string | null;
}

export const accessRow = (state: AccessState): RowWrite => ({
  table: 'access_records',
  row: { community_id: state.communityId, id: state.id, subject_kind: state.subject.kind, subject_id: state.subject.id, staff_id: state.by, at: new Date(state.at).toISOString(), reason: state.reason },
});

const columns = 'a.id, a.community_id as "communityId", a.subject_id as "subjectId", a.staff_id as "staffId", a.at, a.reason';
export const accessByKey = { name: 'access_by_key', text: `select ${columns} from access_records a where a.community_id = $1 and a.id = $2` };

/** What a page of the access record filters by. */
export interface AccessCriteria { readonly subjectId: string | null; readonly staffId: string | null }

const where = 'a.community_id = $1 and ($2::uuid is null or a.subject_id = $2) and ($3::uuid is null or a.staff_id = $3)';

export const accessPage = (communityId: string, { subjectId, staffId }: AccessCriteria, after: readonly [string, string] | null, limit: number): Read => ({
  statement: { name: '', text: `select ${columns} from access_records a where ${where} and ($4::timestamptz is null or (a.at, a.id) < ($4::timestamptz, $5::uuid)) order by a.at desc, a.id desc limit $6` },
  values: [communityId, subjectId, staffId, after?.[0] ?? null, after?.[1] ?? null, limit],
});
export const accessCount = (communityId: string, { subjectId, staffId }: AccessCriteria): Read => ({
  statement: { name: 'access_count', text: `select count(*)::int as count from access_records a where ${where}` }, values: [communityId, subjectId, staffId],
});
