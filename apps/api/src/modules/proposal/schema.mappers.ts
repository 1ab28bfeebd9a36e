import type { ProposalState } from '@huiyin/domain';

export type { ProposalRow as IncidentProposalMapper } from './queries.ts';
export type IncidentProposalEvidenceMapper = ProposalState['evidence'][number] & { readonly communityId: string };
