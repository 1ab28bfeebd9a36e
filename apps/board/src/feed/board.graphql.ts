import { graphql } from '../gql/index.ts';

export const viewerDocument = graphql(`
  query BoardViewer {
    viewer {
      communities { id code name timeZone }
    }
  }
`);

/** Nothing that names a person: a wall is read by whoever passes. */
export const snapshotDocument = graphql(`
  query BoardSnapshot($communityId: ID!) {
    open: complaints(communityId: $communityId, filter: { open: true }, orderBy: { field: NEXT_DUE_AT, direction: ASC }, first: 50) {
      totalCount
      nodes {
        id
        number
        title
        status
        severity
        receivedAt
        department { name }
        nextDeadline { dueAt warnAt pausedSince provisional }
      }
    }
    overdue: complaints(communityId: $communityId, filter: { open: true, overdue: true }, first: 1) { totalCount }
    toCallBack: complaints(communityId: $communityId, filter: { status: [HANDLED] }, first: 1) { totalCount }
  }
`);
