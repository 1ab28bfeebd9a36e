import { graphql } from '../gql/index.ts';

/** Every working list of a community with its first few, in one request. */
export const workDocument = graphql(/* GraphQL */ `
  query Work($communityId: ID!, $tonight: DateTime!, $department: ID, $hasDepartment: Boolean!) {
    firstReply: complaints(communityId: $communityId, first: 5, filter: { runningRule: "CMP-8" }, orderBy: { field: NEXT_DUE_AT, direction: ASC }) { ...WorkList }
    agreedToday: complaints(communityId: $communityId, first: 5, filter: { runningRule: "CMP-9", runningDueBefore: $tonight }, orderBy: { field: NEXT_DUE_AT, direction: ASC }) { ...WorkList }
    followUps: complaints(communityId: $communityId, first: 5, filter: { runningRule: "CMP-12", runningDueBefore: $tonight }, orderBy: { field: NEXT_DUE_AT, direction: ASC }) { ...WorkList }
    results: complaints(communityId: $communityId, first: 5, filter: { runningRule: "CMP-14a" }, orderBy: { field: NEXT_DUE_AT, direction: ASC }) { ...WorkList }
    callBacks: complaints(communityId: $communityId, first: 5, filter: { runningRule: "CMP-14b" }, orderBy: { field: NEXT_DUE_AT, direction: ASC }) { ...WorkList }
    toClose: complaints(communityId: $communityId, first: 5, filter: { status: [CALLED_BACK] }, orderBy: { field: RECEIVED_AT, direction: ASC }) { ...WorkList }
    plans: complaints(communityId: $communityId, first: 5, filter: { runningRule: "CMP-15" }, orderBy: { field: RECEIVED_AT, direction: ASC }) { ...WorkList }
    outside: complaints(communityId: $communityId, first: 5, filter: { runningRule: "CMP-24" }, orderBy: { field: RECEIVED_AT, direction: ASC }) { ...WorkList }
    grab: complaints(communityId: $communityId, first: 5, filter: { status: [DISPATCHED], departmentId: $department }, orderBy: { field: NEXT_DUE_AT, direction: ASC }) @include(if: $hasDepartment) { ...WorkList }
  }
`);

export const workListFields = graphql(/* GraphQL */ `
  fragment WorkList on ComplaintConnection { totalCount nodes { ...WaitingComplaint receivedAt nextDeadline { ...WaitingTimes } } }
`);
