import { graphql } from '../gql/index.ts';

export const feedbackFields = graphql(/* GraphQL */ `
  fragment FeedbackFacts on NoticeFeedback {
    id number version status way notice { id number title } text name phone receivedAt receivedBy { id name } answer answeredAt answeredBy { id name } complaint { id number title } allowedActions { action allowed reason }
  }
`);

export const feedbackDocument = graphql(/* GraphQL */ `
  query NoticeFeedbackOf($id: ID!, $after: String) { notice(id: $id) { id feedback(first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FeedbackFacts } } } }
`);

export const forwardDocument = graphql(/* GraphQL */ `
  mutation NoticeFeedbackForward($input: NoticeFeedbackForwardInput!) {
    result: noticeFeedbackForward(input: $input) { __typename ... on NoticeFeedbackForwardPayload { feedback { id } } ... on UserError { code message path } }
  }
`);

export const feedbacksDocument = graphql(/* GraphQL */ `
  query NoticeFeedbacks($communityId: ID!, $filter: NoticeFeedbackFilter, $after: String) {
    page: noticeFeedbacks(communityId: $communityId, filter: $filter, first: 30, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FeedbackFacts } }
  }
`);

export const feedbackWaitingDocument = graphql(/* GraphQL */ `
  query NoticeFeedbackWaiting($communityId: ID!) { page: noticeFeedbacks(communityId: $communityId, filter: { open: true }, first: 1) { totalCount } }
`);
