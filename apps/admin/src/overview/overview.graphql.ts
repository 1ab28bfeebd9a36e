import { graphql } from '../gql/index.ts';

export const overviewDocument = graphql(/* GraphQL */ `
  query Overview($communityId: ID!, $today: DateTime!) {
    waiting: deadlines(communityId: $communityId, first: 30, filter: { mine: true, state: RUNNING }) { totalCount nodes { ...WaitingDeadline } }
    missed: deadlines(communityId: $communityId, first: 30, filter: { mine: true, state: MISSED }) { totalCount nodes { ...WaitingDeadline } }
    mine: complaints(communityId: $communityId, first: 30, filter: { mine: true, open: true }, orderBy: { field: NEXT_DUE_AT, direction: ASC }) { totalCount nodes { ...WaitingComplaint nextDeadline { ...WaitingTimes } } }
    latest: complaints(communityId: $communityId, first: 5, orderBy: { field: RECEIVED_AT, direction: DESC }) { nodes { ...WaitingComplaint receivedAt } }
    overdue: complaints(communityId: $communityId, first: 1, filter: { overdue: true, open: true }) { totalCount }
    open: complaints(communityId: $communityId, first: 1, filter: { open: true }) { totalCount }
    today: complaints(communityId: $communityId, first: 1, filter: { receivedFrom: $today }) { totalCount }
    registered: complaints(communityId: $communityId, first: 1, filter: { status: [REGISTERED] }) { totalCount }
    dispatched: complaints(communityId: $communityId, first: 1, filter: { status: [DISPATCHED] }) { totalCount }
    handling: complaints(communityId: $communityId, first: 1, filter: { status: [HANDLING] }) { totalCount }
    handled: complaints(communityId: $communityId, first: 1, filter: { status: [HANDLED] }) { totalCount }
    calledBack: complaints(communityId: $communityId, first: 1, filter: { status: [CALLED_BACK] }) { totalCount }
    major: complaints(communityId: $communityId, first: 1, filter: { severity: [MAJOR], open: true }) { totalCount }
  }
`);

export const waitingDeadlineFields = graphql(/* GraphQL */ `
  fragment WaitingDeadline on Deadline {
    ...WaitingTimes
    subject { __typename id ... on Complaint { ...WaitingComplaint } }
  }
`);

export const waitingTimesFields = graphql(/* GraphQL */ `
  fragment WaitingTimes on Deadline { id rule startsAt warnAt dueAt metAt cancelledAt pausedSince provisional state }
`);

export const waitingComplaintFields = graphql(/* GraphQL */ `
  fragment WaitingComplaint on Complaint { id number title status severity reporter { unit { label } } location }
`);
