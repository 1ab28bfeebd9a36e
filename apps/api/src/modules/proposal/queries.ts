import { INCIDENT_PROPOSAL, type ProposalCommand, type ProposalEntry, type ProposalState } from '@huiyin/domain';
import type { Context, Key } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import type { Connection, PageRequest } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import type { IncidentProposalFilter } from '../types.generated.ts';
import { proposalsOfIncidents } from './rows.ts';

export type ProposalRow = SubjectRow<ProposalState>;

/** Proposals of the system as the API knows them. */
export const PROPOSAL_NOUN: SubjectNoun<ProposalState, ProposalCommand, ProposalEntry> = {
  type: 'IncidentProposal', table: 'incident_proposals', rules: INCIDENT_PROPOSAL, idField: 'proposalId',
  actions: { acceptProposal: 'incidentRaise', dismissProposal: 'incidentProposalDismiss' },
  columns: ({ ground, proposedAt, status, decision }) => ({ kind: ground, parentId: decision?.incidentId ?? null, happenedAt: proposedAt, open: status === 'PROPOSED' }),
  author: () => null,
};

export const proposals = (context: Context, communityId: string, filter: IncidentProposalFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<ProposalRow>> => {
  const { ground, open, ...rest } = filter ?? {};
  // A flag, for open ones by what is due first would be in no order: nothing of a proposal is ever due.
  return subjectPage(context, PROPOSAL_NOUN, communityId, { ...rest, kind: ground, ...(open == null ? {} : { flags: { open } }) }, page, total);
};
export const proposal = (context: Context, id: string): Promise<ProposalRow | null> => subjectOf(context, PROPOSAL_NOUN, id);

/** The proposals that incidents were raised from, of those that were. */
export const proposalsOf = (database: Database, scope: Scope, incidents: readonly Key[]): Promise<readonly ProposalRow[]> =>
  database.read<ProposalRow>(scope, proposalsOfIncidents, [[...new Set(incidents.map(({ communityId }) => communityId))], incidents.map(({ id }) => id)]);
