import { graphql } from '../gql/index.ts';

export const screenRowFields = graphql(/* GraphQL */ `
  fragment ScreenRow on BoardScreen { id number version name status language look sound drills communities { id name } communityCount lastSeenAt }
`);
export const screensDocument = graphql(/* GraphQL */ `
  query Screens($communityId: ID!, $after: String) {
    boardScreens(communityId: $communityId, first: 25, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...ScreenRow } }
  }
`);
export const screenFields = graphql(/* GraphQL */ `
  fragment ScreenFacts on BoardScreen {
    ...ScreenRow
    community { id name } pairedAt pairedBy { id name } revokedAt lastAddress
    entries(first: 100) { totalCount nodes { id type at actorRole data actor { id name } } }
    allowedActions { action allowed reason }
  }
`);
export const screenDocument = graphql(/* GraphQL */ `
  query Screen($id: ID!) { boardScreen(id: $id) { ...ScreenFacts } }
`);
export const screenPairingDocument = graphql(/* GraphQL */ `
  query ScreenPairing($communityId: ID!, $code: String!) {
    result: screenPairing(communityId: $communityId, code: $code) { __typename ... on ScreenPairing { code startedAt expiresAt address } ... on UserError { code message path } }
  }
`);
export const screenApproveDocument = graphql(/* GraphQL */ `
  mutation ScreenApprove($input: ScreenApproveInput!) { result: screenApprove(input: $input) { __typename ... on ScreenApprovePayload { screen { id name } } ... on UserError { code message path } } }
`);
export const screenDeclineDocument = graphql(/* GraphQL */ `
  mutation ScreenDecline($input: ScreenDeclineInput!) { result: screenDecline(input: $input) { __typename ... on ScreenDeclinePayload { code } ... on UserError { code message path } } }
`);
export const screenChangeDocument = graphql(/* GraphQL */ `
  mutation ScreenChange($input: ScreenChangeInput!) { result: screenChange(input: $input) { __typename ... on ScreenChangePayload { screen { id } } ... on UserError { code message path } } }
`);
export const screenRevokeDocument = graphql(/* GraphQL */ `
  mutation ScreenRevoke($input: ScreenRevokeInput!) { result: screenRevoke(input: $input) { __typename ... on ScreenRevokePayload { screen { id } } ... on UserError { code message path } } }
`);
