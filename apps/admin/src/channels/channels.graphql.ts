import { graphql } from '../gql/index.ts';

export const deliveryFields = graphql(/* GraphQL */ `
  fragment DeliveryFacts on Delivery { key state createdAt changedAt title text trial tries maybeTwice code detail nextTryAt staff { id name } }
`);
export const channelRowFields = graphql(/* GraphQL */ `
  fragment ChannelRow on DeliveryChannel { id number version kind name status tells rules latest: deliveries(first: 1) { totalCount nodes { ...DeliveryFacts } } }
`);
export const channelsDocument = graphql(/* GraphQL */ `
  query Channels($communityId: ID!, $after: String) {
    channels(communityId: $communityId, first: 25, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...ChannelRow } }
  }
`);
export const channelFields = graphql(/* GraphQL */ `
  fragment ChannelFacts on DeliveryChannel {
    ...ChannelRow
    settings { name value } secrets template receiptPath community { id name }
    entries(first: 100) { totalCount nodes { id type at actorRole data actor { id name } } }
    allowedActions { action allowed reason }
  }
`);
export const channelDocument = graphql(/* GraphQL */ `
  query Channel($id: ID!) { channel(id: $id) { ...ChannelFacts } }
`);
export const channelTypesDocument = graphql(/* GraphQL */ `
  query ChannelTypes { channelTypes { kind place settings { name required secret pattern } } }
`);
export const channelPreviewDocument = graphql(/* GraphQL */ `
  query ChannelPreview($communityId: ID!, $template: String, $kind: MessageKind!, $signature: String) {
    channelPreview(communityId: $communityId, template: $template, kind: $kind, signature: $signature) { title text length segments }
  }
`);
export const deliveriesDocument = graphql(/* GraphQL */ `
  query ChannelDeliveries($id: ID!, $state: DeliveryState, $first: Int!, $after: String) {
    channel(id: $id) { id deliveries(state: $state, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...DeliveryFacts } } }
  }
`);
export const channelOpenDocument = graphql(/* GraphQL */ `
  mutation ChannelOpen($input: ChannelOpenInput!) { result: channelOpen(input: $input) { __typename ... on ChannelOpenPayload { channel { ...ChannelFacts } } ... on UserError { code message path } } }
`);
export const channelChangeDocument = graphql(/* GraphQL */ `
  mutation ChannelChange($input: ChannelChangeInput!) { result: channelChange(input: $input) { __typename ... on ChannelChangePayload { channel { id } } ... on UserError { code message path } } }
`);
export const channelPauseDocument = graphql(/* GraphQL */ `
  mutation ChannelPause($input: ChannelPauseInput!) { result: channelPause(input: $input) { __typename ... on ChannelPausePayload { channel { id } } ... on UserError { code message path } } }
`);
export const channelResumeDocument = graphql(/* GraphQL */ `
  mutation ChannelResume($input: ChannelResumeInput!) { result: channelResume(input: $input) { __typename ... on ChannelResumePayload { channel { id } } ... on UserError { code message path } } }
`);
export const channelCloseDocument = graphql(/* GraphQL */ `
  mutation ChannelClose($input: ChannelCloseInput!) { result: channelClose(input: $input) { __typename ... on ChannelClosePayload { channel { id } } ... on UserError { code message path } } }
`);
export const channelTryDocument = graphql(/* GraphQL */ `
  mutation ChannelTry($input: ChannelTryInput!) { result: channelTry(input: $input) { __typename ... on ChannelTryPayload { key } ... on UserError { code message path } } }
`);
