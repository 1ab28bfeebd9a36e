import { graphql } from '../gql/index.ts';

export const savedFiltersDocument = graphql(/* GraphQL */ `
  query SavedFilters($communityId: ID!) { savedFilters(communityId: $communityId) { id name filter shared version owner { id name } } }
`);

export const saveFilterDocument = graphql(/* GraphQL */ `
  mutation SaveFilter($input: SavedFilterSaveInput!) { savedFilterSave(input: $input) { __typename ... on SavedFilterSavePayload { savedFilter { id } } ... on UserError { code message path } } }
`);

export const removeFilterDocument = graphql(/* GraphQL */ `
  mutation RemoveFilter($input: SavedFilterRemoveInput!) { savedFilterRemove(input: $input) { __typename ... on UserError { code message path } } }
`);
