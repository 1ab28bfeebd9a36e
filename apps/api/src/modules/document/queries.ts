import { versionInForce, type DocumentState, type DocumentVersion, type FormTemplate, type Instant } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { Scope } from '../../platform/database.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { connection, readPage, type Connection, type Read } from '../base/connection.ts';
import { mayRead, readableRow, type Kept } from '../base/kept.ts';
import type { QuerycontrolledDocumentsArgs } from '../types.generated.ts';
import { documentByKey, documentStatements, playbooksInForce, playbooksOf, policiesIn, templatesOf, type ApprovedPlaybook, type DocumentRow } from './rows.ts';

export type { ApprovedPlaybook, DocumentRow } from './rows.ts';

/** The document a global id names; null when it is not for the viewer to read. */
export const documentOf = (context: Context, id: string): Promise<DocumentRow | null> => readableRow(context, 'readPaperwork', 'ControlledDocument', id, documentByKey);

/** Documents of a community, newest first; none for those who may not read them. */
export async function documentPage(context: Context, args: QuerycontrolledDocumentsArgs): Promise<Connection<DocumentRow>> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, args.communityId);
  return connection(context, args, `documents:${community?.id ?? ''}`, async ({ after, limit }) => {
    if (community === null || !mayRead(viewer, 'readPaperwork', community.id)) return { rows: [], totalCount: 0 };
    const { page, count } = documentStatements(community.id, { kind: args.filter?.kind ?? null, status: args.filter?.status ?? null }, (after?.[0] as string | undefined) ?? null, limit);
    return readPage<DocumentRow>(context, page, count);
  }, (row) => [row.state.id]);
}

/** The template of the complaint form in force in a community now, the one that came into force last; null when none is. */
export async function templateInForce(context: Context, communityId: string): Promise<DocumentVersion<FormTemplate> | null> {
  const rows = await context.services.database.read<Kept<DocumentState<'FORM_TEMPLATE'>>>(requireViewer(context).scope, templatesOf, [communityId]);
  const versions = rows.map(({ state }) => versionInForce(state, context.now as Instant)).filter((one) => one !== null);
  return versions.sort((a, b) => b.inForceFrom! - a.inForceFrom!)[0] ?? null;
}

/** The policy documents of offices, for whoever reads something else in the same flight. */
export const policyDocumentsRead = (communityIds: readonly string[]): Read => ({ statement: policiesIn, values: [communityIds] });

/** The policy document of a community; null when it has none, or it is not for the viewer to read. */
export async function policyDocumentOf(context: Context, communityId: string): Promise<DocumentRow | null> {
  const viewer = requireViewer(context);
  if (!mayRead(viewer, 'readPaperwork', communityId)) return null;
  return (await context.services.database.read<DocumentRow>(viewer.scope, policiesIn, [[communityId]]))[0] ?? null;
}

/** The approved playbooks in force in several offices, whoever asks: what a community runs is no secret of those above it. `key` null: all. */
export const playbooksApproved = (context: Context, scope: Scope, key: string | null): Promise<readonly ApprovedPlaybook[]> =>
  context.services.database.read<ApprovedPlaybook>(scope, playbooksInForce, [scope.communityIds, key, context.now]);

/** The documents of a community's own playbooks; none for those who may not read them. `key` null: all. */
export async function playbookDocumentsOf(context: Context, communityId: string, key: string | null): Promise<readonly DocumentRow[]> {
  const viewer = requireViewer(context);
  return mayRead(viewer, 'readPaperwork', communityId) ? context.services.database.read<DocumentRow>(viewer.scope, playbooksOf, [communityId, key]) : [];
}
