import { graphql } from '../gql/index.ts';

export const statementFields = graphql(/* GraphQL */ `
  fragment StatementFacts on Statement {
    id number version edition status drill explanation handling wording draftedAt supersededAt supersededReason
    matter { content keywords places }
    community { id name }
    communities { id name }
    incident { id number title }
    draftedBy { id name }
    asked { department { id name } advice { at text pass outdated by { id name } } deadline { ...DeadlineDetails } }
    fixing { at reason by { id name } filedTo { id name } withoutAdvice { id name } }
    ending { at cause reason by { id name } }
    nextDeadline { ...DeadlineDetails }
    allowedActions { action allowed reason }
  }
`);

export const windowStatementFields = graphql(/* GraphQL */ `
  fragment WindowStatement on StatementInWindow { statementId incidentId number version fixedAt explanation handling wording }
`);

export const statementsForWindowDocument = graphql(/* GraphQL */ `
  query StatementsForWindow($communityId: ID!, $complaintId: ID, $content: Content, $text: String, $place: String) {
    shown: statementsForWindow(communityId: $communityId, complaintId: $complaintId, content: $content, text: $text, place: $place) { ...WindowStatement }
  }
`);

export const statementsOfIncidentDocument = graphql(/* GraphQL */ `
  query StatementsOfIncident($communityId: ID!, $incidentId: ID!) {
    page: statements(communityId: $communityId, filter: { incidentId: $incidentId }, first: 50) { nodes { ...StatementFacts } }
    incident(id: $incidentId) {
      id number title status drill statementStale
      answer { reason handling impact }
      origin
      statement { version explanation handling wording fixedAt endedAt }
    }
  }
`);

export const statementDocument = graphql(/* GraphQL */ `
  query OneStatement($id: ID!) { statement(id: $id) { ...StatementFacts } }
`);

export const statementsDocument = graphql(/* GraphQL */ `
  query Statements($communityId: ID!, $filter: StatementFilter, $after: String) {
    page: statements(communityId: $communityId, filter: $filter, first: 30, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...StatementFacts } }
  }
`);

export const draftDocument = graphql(/* GraphQL */ `
  mutation StatementDraft($input: StatementDraftInput!) {
    result: statementDraft(input: $input) { __typename ... on StatementDraftPayload { statement { ...StatementFacts } } ... on UserError { code message path } }
  }
`);
export const reviseDocument = graphql(/* GraphQL */ `
  mutation StatementRevise($input: StatementReviseInput!) {
    result: statementRevise(input: $input) { __typename ... on StatementRevisePayload { statement { ...StatementFacts } } ... on UserError { code message path } }
  }
`);
export const adviseDocument = graphql(/* GraphQL */ `
  mutation StatementAdvise($input: StatementAdviseInput!) {
    result: statementAdvise(input: $input) { __typename ... on StatementAdvisePayload { statement { ...StatementFacts } } ... on UserError { code message path } }
  }
`);
export const fixDocument = graphql(/* GraphQL */ `
  mutation StatementFix($input: StatementFixInput!) {
    result: statementFix(input: $input) { __typename ... on StatementFixPayload { statement { ...StatementFacts } } ... on UserError { code message path } }
  }
`);
export const supersedeDocument = graphql(/* GraphQL */ `
  mutation StatementSupersede($input: StatementSupersedeInput!) {
    result: statementSupersede(input: $input) { __typename ... on StatementSupersedePayload { statement { ...StatementFacts } } ... on UserError { code message path } }
  }
`);
export const endDocument = graphql(/* GraphQL */ `
  mutation StatementEnd($input: StatementEndInput!) {
    result: statementEnd(input: $input) { __typename ... on StatementEndPayload { statement { ...StatementFacts } } ... on UserError { code message path } }
  }
`);
