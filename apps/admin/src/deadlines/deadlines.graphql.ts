import { graphql } from '../gql/index.ts';

/** A deadline where something may be done about it. */
export const deadlineDetailFields = graphql(/* GraphQL */ `
  fragment DeadlineDetails on Deadline {
    ...DeadlineFacts
    pausedUntil escalationStep acknowledgedAt acknowledgedBy { id name } replacedBy { id } allowedActions { action allowed }
  }
`);

/** What a deadline belongs to: enough to name it and to go there. */
export const subjectPlaceFields = graphql(/* GraphQL */ `
  fragment SubjectPlace on Node {
    __typename id
    ... on Complaint { number title location reporter { unit { label } } }
    ... on Finding { number description foundAt: place }
    ... on Renovation { number scope unit { label } }
    ... on Defect { number description place sheet { id } }
    ... on WeeklyCheck { number startsAt dueAt }
    ... on SpotCheck { number month occasion }
    ... on Commitment { number text toWhom }
    ... on Incident { number incidentTitle: title incidentPlace: place }
    ... on IncidentProposal { number proposalTitle: title proposalPlace: place }
    ... on Notice { number noticeTitle: title noticeDepartment: department { name } }
    ... on NoticeFeedback { number feedbackOf: notice { title } }
    ... on Statement { number incidentOf: incident { title } edition }
  }
`);
