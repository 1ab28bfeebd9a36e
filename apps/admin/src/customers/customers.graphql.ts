import { graphql } from '../gql/index.ts';

export const customerRowFields = graphql(/* GraphQL */ `
  fragment CustomerRow on Customer {
    id name status ageGroup majorBehaviourCount
    relations { number relation from to current livesHere unit { id label } }
    contacts { number kind value preferred bestTime }
  }
`);

export const customerFields = graphql(/* GraphQL */ `
  fragment CustomerFacts on Customer {
    ...CustomerRow
    version language preferences lastMajorBehaviourAt registeredAt
    allowedActions { action allowed code reason }
  }
`);

export const historyFields = graphql(/* GraphQL */ `
  fragment HistoryPage on HistoryConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      at source
      complaint { id number title status severity location }
      entry { id type at data actor { id name } }
      customer { id name }
    }
  }
`);

export const customersDocument = graphql(/* GraphQL */ `
  query Customers($communityId: ID!, $filter: CustomerFilter, $first: Int!, $after: String) {
    customers(communityId: $communityId, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...CustomerRow }
    }
  }
`);

export const customerDocument = graphql(/* GraphQL */ `
  query Customer($id: ID!) { customer(id: $id) { ...CustomerFacts } }
`);

export const customerHistoryDocument = graphql(/* GraphQL */ `
  query CustomerHistory($id: ID!, $after: String) { customer(id: $id) { id history(first: 20, after: $after) { ...HistoryPage } } }
`);

export const unitDocument = graphql(/* GraphQL */ `
  query UnitPage($id: ID!) {
    node(id: $id) {
      ... on Unit {
        __typename id label floorAreaSquareMetres
        headCount { persons elderly children unknownAge }
        customers { number relation from to current livesHere customer { id name ageGroup majorBehaviourCount contacts { number kind value preferred } } }
      }
    }
  }
`);

export const unitHistoryDocument = graphql(/* GraphQL */ `
  query UnitHistory($id: ID!, $after: String) { node(id: $id) { ... on Unit { id history(first: 20, after: $after) { ...HistoryPage } } } }
`);

export const headCountsDocument = graphql(/* GraphQL */ `
  query HeadCounts($communityId: ID!) { headCounts(communityId: $communityId) { building units occupiedUnits persons elderly children unknownAge } }
`);
