import { graphql } from '../gql/index.ts';

export const spotCheckRowFields = graphql(/* GraphQL */ `
  fragment SpotCheckRow on SpotCheck { id number version kind month status occasion openedAt completedAt openFindings openedBy { id name } completedBy { id name } items { topic result } nextDeadline { ...DeadlineFacts } }
`);

export const spotChecksDocument = graphql(/* GraphQL */ `
  query SpotChecks($communityId: ID!, $filter: SpotCheckFilter, $after: String) {
    page: spotChecks(communityId: $communityId, filter: $filter, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...SpotCheckRow } }
  }
`);

export const spotCheckDocument = graphql(/* GraphQL */ `
  query SpotCheck($id: ID!) {
    spotCheck(id: $id) {
      id number version community { id } kind month status occasion summary openedAt completedAt openFindings openedBy { id name } completedBy { id name }
      items { number topic result remark place attachments at by { id name } notice { id number title } findings { id number status } }
      deadlines { ...DeadlineDetails }
      entries(first: 100) { totalCount nodes { id type at actorRole data actor { id name } attachments { id kind mediaType bytes name url thumbnailUrl } } }
      allowedActions { action allowed reason }
    }
  }
`);

/** What an item may be about: the newest notices. */
export const noticesToPickDocument = graphql(/* GraphQL */ `
  query NoticesToPick($communityId: ID!) { notices(communityId: $communityId, first: 50) { nodes { id number title } } }
`);
