import { draftersOf, holdsRole, statementsFor, STATEMENT, type AtWindow, type CommunityId, type Denial, type StatementCommand, type StatementEntry, type StatementInForce, type StatementState } from '@huiyin/domain';
import type { CommunityInSight, Context, Viewer } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import type { Connection, PageRequest } from '../base/connection.ts';
import { toConnection } from '../base/connection.ts';
import { mayRead } from '../base/kept.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import { saidAtWindow } from '../complaint/queries.ts';
import type { QuerystatementsForWindowArgs, StatementFilter } from '../types.generated.ts';
import { openStatements } from './rows.ts';
import { statementMessages } from './tell.ts';

export type StatementRow = SubjectRow<StatementState>;

/** Versions of statements as the API knows them. */
export const STATEMENT_NOUN: SubjectNoun<StatementState, StatementCommand, StatementEntry> = {
  type: 'Statement', table: 'statements', rules: STATEMENT, idField: 'statementId', book: 'statement', ofOffices: true, tells: statementMessages,
  actions: {
    draftStatement: 'statementDraft', reviseStatement: 'statementRevise', adviseStatement: 'statementAdvise', fixStatement: 'statementFix', supersedeStatement: 'statementSupersede', issueStatement: 'statementSupersede',
    endStatement: 'statementEnd', endStatementWithIncident: 'incidentAcceptSummary',
  },
  columns: ({ incidentId, drill, draftedAt, status, matter }) => ({ kind: matter.content ?? 'ANY', parentId: incidentId, happenedAt: draftedAt, open: !STATEMENT.lifecycle.final.includes(status), more: { drill } }),
  author: ({ draftedBy }) => draftedBy,
};

/** Why the viewer may not draft in a community or office; null when they may: in an office the company drafts. */
export const draftDenial = ({ actor }: Viewer, { id, level }: CommunityInSight): Denial | null => {
  const roles = draftersOf(level !== 'COMMUNITY');
  return holdsRole(actor, id as CommunityId, roles) ? null : { reason: 'ROLE', roles };
};

/** What is drafted and advised stays inside: the owners' committee reads none of it. */
const readable = (context: Context, communityId: string): boolean => mayRead(requireViewer(context), 'readStatements', communityId);

export async function statement(context: Context, id: string): Promise<StatementRow | null> {
  const row = await subjectOf<StatementState>(context, STATEMENT_NOUN, id);
  return row !== null && readable(context, row.state.communityId) ? row : null;
}

export const statements = async (context: Context, communityId: string, filter: StatementFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<StatementRow>> => {
  const community = communityInSight(requireViewer(context), communityId);
  if (community !== null && !readable(context, community.id)) return toConnection<StatementRow>(context, 'statements', [], () => [], { hasNextPage: false, hasPreviousPage: false, totalCount: 0 });
  const { drill, incidentId, ...rest } = filter ?? {};
  return subjectPage(context, STATEMENT_NOUN, communityId, { ...rest, parentId: incidentId, parentType: ['Incident'], ...(drill == null ? {} : { flags: { drill } }) }, page, total);
};

/** The version of an incident's statement that is drafted, consulted or in force; null when there is none. */
export async function openStatementOf(context: Context, { communityId, id }: { readonly communityId: string; readonly id: string }): Promise<StatementRow | null> {
  const [row] = await context.services.database.read<StatementRow>(requireViewer(context).scope, openStatements, [communityId, id]);
  return row ?? null;
}

/** A statement as a window of a community shows it. */
export type ShownInWindow = StatementInForce & { readonly inCommunity: string };

/** The statements in force that a window of a community shows for what is said there (STM-3). */
export async function shownInWindow(context: Context, communityId: string, said: AtWindow): Promise<readonly ShownInWindow[]> {
  if (!readable(context, communityId)) return [];
  return statementsFor(await context.loaders.statementsInForce.load(communityId), said).map((one) => ({ ...one, inCommunity: communityId }));
}

/** Most of what somebody says that is looked at. */
const SAID_MAX = 25_000;
const cut = (text: string | null | undefined): string => (text ?? '').slice(0, SAID_MAX);

/** As {@link shownInWindow}, asked by a window: for a complaint, or for what a customer is saying just now. */
export async function statementsForWindow(context: Context, { communityId, complaintId, content, text, place }: QuerystatementsForWindowArgs): Promise<readonly ShownInWindow[]> {
  const community = communityInSight(requireViewer(context), communityId);
  if (community === null) return [];
  if (complaintId == null) return shownInWindow(context, community.id, { incidentId: null, content: content ?? null, text: cut(text), place: cut(place) });
  const key = readGlobalId(complaintId, 'Complaint');
  const complaint = key?.scope === community.id ? await context.loaders.complaint.load({ communityId: community.id, id: key.id }) : null;
  return complaint === null ? [] : shownInWindow(context, community.id, await saidAtWindow(context, complaint.state));
}
