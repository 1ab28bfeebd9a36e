import { latestVersion, type DocumentState, type DocumentVersion, type PlaybookTemplate } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';
import type { Kept } from '../base/kept.ts';
import type { Read } from '../base/connection.ts';

/** A controlled document as its table keeps it. */
export type DocumentRow = Kept<DocumentState>;

export const documentRow = (state: DocumentState, organisationId: string): RowWrite => ({
  table: 'documents', row: { community_id: state.communityId, id: state.id, organisation_id: organisationId, kind: state.kind, status: latestVersion(state).status, state },
});

const columns = `d.version, d.organisation_id as "organisationId", d.state`;
export const documentByKey = { name: 'document_by_key', text: `select ${columns} from documents d where d.community_id = $1 and d.id = $2` };
/** The templates of a community, newest first; there are few, and fewer than this many are ever looked at. */
export const templatesOf = { name: 'documents_templates', text: `select ${columns} from documents d where d.community_id = $1 and d.kind = 'FORM_TEMPLATE' order by d.id desc limit 100` };
/** The policy documents of several offices, at most one each. */
export const policiesIn = { name: 'documents_policies', text: `select ${columns} from documents d where d.community_id = any ($1::uuid[]) and d.kind = 'POLICY'` };

/** The playbooks of a community with every version, newest first; of one key, or all. There are few. */
export const playbooksOf = { name: 'documents_playbooks', text: `select ${columns} from documents d where d.community_id = $1 and d.kind = 'PLAYBOOK' and ($2::text is null or d.state->>'playbookKey' = $2) order by d.id desc limit 200` };
/** A version of a playbook that is in force, and whose words have not been erased. */
export interface ApprovedPlaybook { readonly communityId: string; readonly documentId: string; readonly key: string; readonly version: Omit<DocumentVersion, 'content' | 'inForceFrom'> & { readonly content: PlaybookTemplate; readonly inForceFrom: number } }
/** The versions in force at an instant in several offices: only those, since a document keeps all it ever had. */
export const playbooksInForce = {
  name: 'documents_playbooks_in_force',
  text: `select d.community_id as "communityId", d.id as "documentId", d.state->>'playbookKey' as key, v.value as version
    from documents d cross join lateral jsonb_array_elements(d.state->'versions') v(value)
    where d.community_id = any ($1::uuid[]) and d.kind = 'PLAYBOOK' and ($2::text is null or d.state->>'playbookKey' = $2)
      and (v.value->>'inForceFrom')::bigint <= $3::bigint and coalesce((v.value->>'inForceUntil')::bigint > $3::bigint, true)
      and jsonb_typeof(v.value->'content') = 'object' order by d.state->>'playbookKey' limit 400`,
};

/** A page of documents, newest first, and their count. */
export function documentStatements(communityId: string, criteria: { readonly kind: string | null; readonly status: string | null }, after: string | null, limit: number): { readonly page: Read; readonly count: Read } {
  const values = [communityId, criteria.kind, criteria.status];
  const where = 'd.community_id = $1 and ($2::text is null or d.kind = $2) and ($3::text is null or d.status = $3)';
  return {
    page: { statement: { name: 'documents_page', text: `select ${columns} from documents d where ${where} and ($4::uuid is null or d.id < $4) order by d.id desc limit $5` }, values: [...values, after, limit] },
    count: { statement: { name: 'documents_count', text: `select count(*)::int as count from documents d where ${where}` }, values },
  };
}
