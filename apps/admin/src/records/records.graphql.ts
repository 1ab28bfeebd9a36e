import { graphql } from '../gql/index.ts';

export const accessRecordDocument = graphql(/* GraphQL */ `
  query AccessRecord($communityId: ID!, $filter: AccessRecordFilter, $after: String) {
    accessRecord(communityId: $communityId, filter: $filter, first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...AccessLine } }
  }
`);
export const accessLineFields = graphql(/* GraphQL */ `
  fragment AccessLine on AccessRecord { id at reason by { id name department { id name } } customer { id name } }
`);
export const printingsDocument = graphql(/* GraphQL */ `
  query Printings($communityId: ID!, $after: String) {
    printings(communityId: $communityId, first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PrintingLine } }
  }
`);
export const printingLineFields = graphql(/* GraphQL */ `
  fragment PrintingLine on Printing { id thing name masked rows printedAt printedBy { id name department { id name } } }
`);
