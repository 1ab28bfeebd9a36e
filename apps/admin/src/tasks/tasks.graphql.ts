import { graphql } from '../gql/index.ts';

export const tasksDocument = graphql(/* GraphQL */ `
  query Tasks($communityId: ID!, $filter: DeadlineFilter, $overdue: DeadlineFilter, $after: String) {
    page: deadlines(communityId: $communityId, filter: $filter, first: 30, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Task } }
    overdue: deadlines(communityId: $communityId, filter: $overdue, first: 1) { totalCount }
  }
`);

export const taskFields = graphql(/* GraphQL */ `
  fragment Task on Deadline { ...DeadlineDetails subject { ...SubjectPlace } }
`);
