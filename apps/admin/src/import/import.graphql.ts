import { graphql } from '../gql/index.ts';

export const complaintsImportDocument = graphql(/* GraphQL */ `
  mutation ComplaintsImport($input: ComplaintsImportInput!) {
    result: complaintsImport(input: $input) {
      __typename
      ... on ComplaintsImportPayload { alreadyThere refused written rows { row state code message field complaintNumber } }
      ... on UserError { code message path }
      ... on InvalidInputError { problem limit }
    }
  }
`);
