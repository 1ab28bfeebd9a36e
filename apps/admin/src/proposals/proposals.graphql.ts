import { graphql } from '../gql/index.ts';

export const proposalRowFields = graphql(/* GraphQL */ `
  fragment ProposalRow on IncidentProposal {
    id number version status ground content title place proposedAt households from until decidedAt verdict reason
    community { id } decidedBy { id name } incident { id number title } allowedActions { action allowed }
  }
`);

export const proposalsDocument = graphql(/* GraphQL */ `
  query IncidentProposals($communityId: ID!, $filter: IncidentProposalFilter, $first: Int, $after: String) {
    page: incidentProposals(communityId: $communityId, filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...ProposalRow } }
  }
`);

export const proposalEvidenceFields = graphql(/* GraphQL */ `
  fragment ProposalEvidence on IncidentProposalEvidence {
    likeness countedAt
    complaint { id number title status location receivedAt groupSize reporter { unit { label } } incident { id number } }
  }
`);

export const proposalDocument = graphql(/* GraphQL */ `
  query IncidentProposal($id: ID!) {
    incidentProposal(id: $id) {
      ...ProposalRow
      neededHouseholds withinMinutes leastLikeness
      evidence { ...ProposalEvidence } entries(first: 100) { ...WorkEntries }
    }
  }
`);
