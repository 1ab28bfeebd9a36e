import { graphql } from '../gql/index.ts';

export const actFields = graphql(/* GraphQL */ `
  fragment ActFacts on RecordedAct { at text passed by { id name } }
`);

export const workEntryFields = graphql(/* GraphQL */ `
  fragment WorkEntries on EntryConnection { totalCount nodes { id type at actorRole data actor { id name } } }
`);

export const findingFields = graphql(/* GraphQL */ `
  fragment FindingFacts on Finding {
    id number version source severity status foundAt dueAt inspectedBy place description recordedAt closedAt
    department { id name } recordedBy { id name } nextDeadline { ...DeadlineFacts }
    rectification { ...ActFacts } checks { ...ActFacts }
    sourceSubject { __typename id }
    allowedActions { action allowed reason }
  }
`);

export const findingsDocument = graphql(/* GraphQL */ `
  query Findings($communityId: ID!, $filter: FindingFilter, $after: String) {
    page: findings(communityId: $communityId, filter: $filter, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FindingFacts } }
  }
`);

export const findingDocument = graphql(/* GraphQL */ `
  query Finding($id: ID!) { finding(id: $id) { ...FindingFacts deadlines { ...DeadlineDetails } entries(first: 100) { ...WorkEntries } } }
`);

export const renovationRowFields = graphql(/* GraphQL */ `
  fragment RenovationRow on Renovation { id number version status applicant scope plannedStartAt plannedEndAt appliedAt openFindings unit { id label } nextDeadline { ...DeadlineFacts } }
`);

export const renovationsDocument = graphql(/* GraphQL */ `
  query Renovations($communityId: ID!, $filter: RenovationFilter, $after: String) {
    page: renovations(communityId: $communityId, filter: $filter, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...RenovationRow } }
  }
`);

export const renovationDocument = graphql(/* GraphQL */ `
  query Renovation($id: ID!) {
    renovation(id: $id) {
      ...RenovationRow
      phone contractor pauseReason worksStartedAt drawings { title reference } appliedBy { id name }
      review { at by { id name } points { topic result remark } }
      approval { ...ActFacts } ending { ...ActFacts } acceptances { ...ActFacts }
      inspections { at newWorks hiddenWorks remark by { id name } }
      worksDays { date inspections required state }
      deadlines { ...DeadlineDetails } entries(first: 100) { ...WorkEntries }
      allowedActions { action allowed reason }
    }
  }
`);

export const sheetRowFields = graphql(/* GraphQL */ `
  fragment SheetRow on HandoverSheet { id number version form status area present inspectedAt openDefects unit { id label } openedBy { id name } }
`);

export const sheetsDocument = graphql(/* GraphQL */ `
  query HandoverSheets($communityId: ID!, $filter: HandoverSheetFilter, $after: String) {
    page: handoverSheets(communityId: $communityId, filter: $filter, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...SheetRow } }
  }
`);

export const defectFields = graphql(/* GraphQL */ `
  fragment DefectFacts on Defect {
    id number version status party partyName place description reinspectAt recordedAt nextDeadline { ...DeadlineDetails }
    demands { at text penaltyRule reinspectAt by { id name } } rectification { ...ActFacts } reinspections { ...ActFacts }
    allowedActions { action allowed reason }
  }
`);

export const sheetDocument = graphql(/* GraphQL */ `
  query HandoverSheet($id: ID!, $after: String) {
    handoverSheet(id: $id) {
      ...SheetRow
      closing { ...ActFacts } allowedActions { action allowed reason } entries(first: 100) { ...WorkEntries }
      defects(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...DefectFacts } }
    }
  }
`);

export const weeklyCheckRowFields = graphql(/* GraphQL */ `
  fragment WeeklyCheckRow on WeeklyCheck { id number version status week startsAt dueAt openFindings nextDeadline { ...DeadlineFacts } sections { section result } signature { at late by { id name } } }
`);

export const weeklyChecksDocument = graphql(/* GraphQL */ `
  query WeeklyChecks($communityId: ID!, $filter: WeeklyCheckFilter, $after: String) {
    page: weeklyChecks(communityId: $communityId, filter: $filter, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...WeeklyCheckRow } }
  }
`);

export const weeklyCheckDocument = graphql(/* GraphQL */ `
  query WeeklyCheck($id: ID!) {
    weeklyCheck(id: $id) {
      id number version status week startsAt dueAt openFindings
      sections { section result remark total at by { id name } complaints { id number title status } }
      signature { at late reason shownHash by { id name } }
      deadlines { ...DeadlineDetails } entries(first: 100) { ...WorkEntries }
      allowedActions { action allowed reason }
    }
  }
`);

export const weeklyListsDocument = graphql(/* GraphQL */ `
  query WeeklyCheckLists($communityId: ID!) {
    weeklyCheckLists(communityId: $communityId) { section total complete complaints { id number title status nextDeadline { ...DeadlineFacts } } }
  }
`);

export const dailyChecksDocument = graphql(/* GraphQL */ `
  query DailyChecks($communityId: ID!, $filter: DailyCheckFilter, $after: String) {
    page: dailyChecks(communityId: $communityId, filter: $filter, first: 20, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id number where place text result checkedAt openFindings checkedBy { id name } department { id name } }
    }
  }
`);

export const commitmentsDocument = graphql(/* GraphQL */ `
  query Commitments($communityId: ID!, $filter: CommitmentFilter, $after: String) {
    page: commitments(communityId: $communityId, filter: $filter, first: 20, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id number version status toWhom text dueAt madeAt madeBy { id name } department { id name } nextDeadline { ...DeadlineDetails } closing { ...ActFacts } allowedActions { action allowed reason } }
    }
  }
`);

export const worksWaitingDocument = graphql(/* GraphQL */ `
  query WorksWaiting($communityId: ID!) {
    missed: deadlines(communityId: $communityId, first: 50, filter: { mine: true, state: MISSED }) { nodes { ...WorkWaiting } }
    running: deadlines(communityId: $communityId, first: 50, filter: { mine: true, state: RUNNING }) { nodes { ...WorkWaiting } }
  }
`);

export const workWaitingFields = graphql(/* GraphQL */ `
  fragment WorkWaiting on Deadline { ...WaitingTimes subject { ...SubjectPlace } }
`);
