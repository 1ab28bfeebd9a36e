import { graphql } from '../gql/index.ts';

export const complaintRowFields = graphql(/* GraphQL */ `
  fragment ComplaintRow on Complaint {
    id number kind status severity title judgement communicationKind channel content receivedAt version groupSize
    backEntryReason location outcome closedAt
    reporter { name unit { id label } }
    department { id name }
    assignee { id name }
    nextDeadline { ...DeadlineFacts }
  }
`);

export const deadlineFields = graphql(/* GraphQL */ `
  fragment DeadlineFacts on Deadline {
    id rule policyVersion startsAt warnAt dueAt metAt missedAt cancelledAt pausedSince provisional state
    owner { role department { id name } staff { id name } }
  }
`);

export const complaintFields = graphql(/* GraphQL */ `
  fragment ComplaintFacts on Complaint {
    ...ComplaintRow
    detail remedySought registeredAt agreedReplyAt acceptedAt dispatchedAt limitAt firstRepliedAt secondRepliedAt
    handledAt resultToldAt cause correctiveAction preventiveAction rounds authorityReference authorityDueAt
    community { id timeZone }
    reporter { name phone relation unit { id label } }
    firstReceiver { id name }
    registeredBy { id name }
    supervisor { id name }
    closedBy { id name }
    doers { id name }
    flags { dangerToLifeOrProperty essentialFacility ongoingBreach media legal image }
    plan { text dueAt explainedAt completedAt department { id name } }
    referral { at channel reason followedUpAt }
    previousComplaint { id number title status }
    incident { id number title place level status control { at } }
    notices { id number title status inForce }
    repeatCount passedOnAt leaderToldAt leaderAcknowledgedAt recourseToldAt urges repairSize aboutRepair arrivedAt workAcceptedAt fiveOnes
    leaderAcknowledgedBy { id name }
    explanations { way text notice at by { id name } }
    sharedNotice { reference at }
    group { size escalation escalatedAt complainants { name phone heardAt apart unit { id label } } }
    suggestions { text at }
    outsideParty { party name promise dueAt addressedAt doneAt }
    returns { reason at department { id name } }
    parts { handedBackAt handedBackBy { id name } department { id name } }
    sumUp { cause lesson adjustment at by { id name } }
    corrections { ordinal key value reason at by { id name } }
    signatures { ordinal at way shownHash by { id name } }
    judgements { at judgement communicationKind reason by { id name } }
    callBacks { at way answer text by { id name } }
    deadlines { ...DeadlineDetails }
    missingForClosing
    allowedActions { action variant allowed code reason }
  }
`);

export const complaintsDocument = graphql(/* GraphQL */ `
  query Complaints($communityId: ID!, $first: Int!, $offset: Int, $filter: ComplaintFilter, $orderBy: ComplaintOrder) {
    complaints(communityId: $communityId, first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { ...ComplaintRow }
    }
  }
`);

export const complaintDocument = graphql(/* GraphQL */ `
  query Complaint($id: ID!) { complaint(id: $id) { ...ComplaintFacts } }
`);

export const complaintByNumberDocument = graphql(/* GraphQL */ `
  query ComplaintByNumber($number: String!) { complaintByNumber(number: $number) { ...ComplaintFacts } }
`);

export const complaintsByIdDocument = graphql(/* GraphQL */ `
  query ComplaintsById($ids: [ID!]!) { nodes(ids: $ids) { __typename id ...ComplaintRow } }
`);

export const complaintEntriesDocument = graphql(/* GraphQL */ `
  query ComplaintEntries($id: ID!, $after: String) {
    complaint(id: $id) {
      id
      entries(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id type at volume sequence actorRole data deadlineChanges leafHash actor { id name } corrects { id sequence } allowedActions { action allowed } attachments { id kind mediaType bytes name url thumbnailUrl } }
      }
    }
  }
`);

export const similarComplaintsDocument = graphql(/* GraphQL */ `
  query SimilarComplaints($communityId: ID!, $title: String!, $location: String, $unitId: ID) {
    similarComplaints(communityId: $communityId, title: $title, location: $location, unitId: $unitId, first: 3) {
      id number title status receivedAt location reporter { unit { label } }
    }
  }
`);

export const complaintRegisterDocument = graphql(/* GraphQL */ `
  mutation ComplaintRegister($input: ComplaintRegisterInput!) {
    result: complaintRegister(input: $input) {
      __typename
      ... on ComplaintRegisterPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on InvalidInputError { problem limit }
      ... on BackEntryRequiredError { oldest }
    }
  }
`);
