import { graphql } from '../gql/index.ts';

export const messagesDocument = graphql(/* GraphQL */ `
  query Messages($filter: MessageFilter, $after: String) {
    page: messages(filter: $filter, first: 30, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...InboxMessage } }
  }
`);

export const messageFields = graphql(/* GraphQL */ `
  fragment InboxMessage on Message {
    id at kind rule number dueAt drill step readAt community { id name }
    deadline { ...DeadlineDetails }
    subject { ...SubjectPlace }
  }
`);

export const markReadDocument = graphql(/* GraphQL */ `
  mutation MarkRead($input: MessagesMarkReadInput!) {
    messagesMarkRead(input: $input) { __typename ... on MessagesMarkReadPayload { unread } ... on UserError { code message path } }
  }
`);
