import { graphql } from '../../gql/index.ts';

export const noticeWordsDocument = graphql(/* GraphQL */ `
  query NoticeWordList {
    noticeWords {
      id version setAt reason
      own { kind word better except }
      builtIn { kind word better except leftOut replaced }
      setBy { id name }
      allowedActions { action allowed }
    }
  }
`);
export const noticeWordsHistoryDocument = graphql(/* GraphQL */ `
  query NoticeWordsHistory($after: String) {
    noticeWords { id entries(first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id type at actorRole data actor { id name } } } }
  }
`);
export const noticeWordsSetDocument = graphql(/* GraphQL */ `
  mutation NoticeWordsSet($input: NoticeWordsSetInput!) { result: noticeWordsSet(input: $input) { __typename ... on NoticeWordsSetPayload { noticeWords { id version } } ... on UserError { code message path } } }
`);
