import { graphql } from '../gql/index.ts';

export const shiftFields = graphql(/* GraphQL */ `
  fragment ShiftFacts on DutyShift { id number version status role from until note staff { id name } department { id name } handover { id status } }
`);

export const rosterDocument = graphql(/* GraphQL */ `
  query Roster($communityId: ID!, $from: DateTime!, $until: DateTime!, $after: String) {
    dutyShifts(communityId: $communityId, from: $from, until: $until, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...ShiftFacts } }
  }
`);

export const onDutyDocument = graphql(/* GraphQL */ `
  query OnDutyNow($communityId: ID!) {
    onDuty(communityId: $communityId) {
      at
      shifts { ...ShiftFacts allowedActions { action allowed } }
      next { ...ShiftFacts }
      unfinished { ...ShiftFacts allowedActions { action allowed } }
    }
  }
`);

export const postsDocument = graphql(/* GraphQL */ `
  query DutyPosts($communityId: ID!) { dutyPosts(communityId: $communityId) { role department { id name } staff { id name roles } } }
`);

export const shiftDocument = graphql(/* GraphQL */ `
  query DutyShift($id: ID!) { dutyShift(id: $id) { ...ShiftFacts plannedAt plannedBy { id name } cancellation { ...ActFacts } allowedActions { action allowed reason } } }
`);

export const dutyShiftPlanDocument = graphql(/* GraphQL */ `
  mutation DutyShiftPlan($input: DutyShiftPlanInput!) { result: dutyShiftPlan(input: $input) { __typename ... on DutyShiftPlanPayload { dutyShift { id } } ... on UserError { code message path } } }
`);

export const dutyShiftChangeDocument = graphql(/* GraphQL */ `
  mutation DutyShiftChange($input: DutyShiftChangeInput!) { result: dutyShiftChange(input: $input) { __typename ... on DutyShiftChangePayload { dutyShift { id } } ... on UserError { code message path } } }
`);

export const dutyShiftCancelDocument = graphql(/* GraphQL */ `
  mutation DutyShiftCancel($input: DutyShiftCancelInput!) { result: dutyShiftCancel(input: $input) { __typename ... on DutyShiftCancelPayload { dutyShift { id } } ... on UserError { code message path } } }
`);

export const dutyWeekCopyDocument = graphql(/* GraphQL */ `
  mutation DutyWeekCopy($input: DutyWeekCopyInput!) { result: dutyWeekCopy(input: $input) { __typename ... on DutyWeekCopyPayload { alreadyThere leftOut shifts { id } } ... on UserError { code message path } } }
`);

export const shiftHandoverOpenDocument = graphql(/* GraphQL */ `
  mutation ShiftHandoverOpen($input: ShiftHandoverOpenInput!) { result: shiftHandoverOpen(input: $input) { __typename ... on ShiftHandoverOpenPayload { shiftHandover { id } } ... on UserError { code message path } } }
`);

export const shiftHandoverWriteDocument = graphql(/* GraphQL */ `
  mutation ShiftHandoverWrite($input: ShiftHandoverWriteInput!) { result: shiftHandoverWrite(input: $input) { __typename ... on ShiftHandoverWritePayload { shiftHandover { id } } ... on UserError { code message path } } }
`);

export const handoverRowFields = graphql(/* GraphQL */ `
  fragment HandoverRow on ShiftHandover {
    id number version status role openedAt department { id name } shift { id from until staff { id name } } incomingShift { id role from until staff { id name } } incomingStaff { id name }
    list { listedAt deadlines overdue complaints incidents drills } given { at by { id name } } taken { at by { id name } }
  }
`);

export const shiftHandoversDocument = graphql(/* GraphQL */ `
  query ShiftHandovers($communityId: ID!, $filter: ShiftHandoverFilter, $after: String) {
    page: shiftHandovers(communityId: $communityId, filter: $filter, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...HandoverRow } }
  }
`);

export const handoverChangeFields = graphql(/* GraphQL */ `
  fragment HandoverChanges on ShiftHandoverDifference { at complete hash changes { change number rules subject { ...SubjectPlace } } }
`);

export const shiftHandoverDocument = graphql(/* GraphQL */ `
  query ShiftHandover($id: ID!) {
    shiftHandover(id: $id) {
      ...HandoverRow
      text remarks { number text } openedBy { id name }
      list { complete matters { number complaint incident drill deadlines { rule dueAt overdue } subject { ...SubjectPlace } } }
      given { shownHash } taken { shownHash } difference { ...HandoverChanges } returns { ...ActFacts }
      entries(first: 100) { ...WorkEntries } allowedActions { action allowed reason }
    }
    shiftHandoverDifference(id: $id) { ...HandoverChanges }
  }
`);
