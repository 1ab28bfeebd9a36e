import { graphql } from '../gql/index.ts';

export const incidentRowFields = graphql(/* GraphQL */ `
  fragment IncidentRow on Incident {
    id number version status kind level drill title place raisedAt happenedAt
    department { id name } control { at } posts { post since staff { id name } } runs { key title done total } nextDeadline { ...DeadlineFacts }
  }
`);

export const incidentsDocument = graphql(/* GraphQL */ `
  query Incidents($communityId: ID!, $filter: IncidentFilter, $after: String) {
    page: incidents(communityId: $communityId, filter: $filter, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...IncidentRow } }
  }
`);

/** How many run, real ones and drills apart. */
export const openIncidentsDocument = graphql(/* GraphQL */ `
  query OpenIncidents($communityId: ID!) {
    real: incidents(communityId: $communityId, first: 1, filter: { open: true, drill: false }) { totalCount }
    drills: incidents(communityId: $communityId, first: 1, filter: { open: true, drill: true }) { totalCount }
  }
`);

/** Where incidents were, and the buildings there are: places to choose from. */
export const placesDocument = graphql(/* GraphQL */ `
  query IncidentPlaces($communityId: ID!) {
    recent: incidents(communityId: $communityId, first: 20) { nodes { id place } }
    headCounts(communityId: $communityId) { building }
  }
`);

export const incidentDocument = graphql(/* GraphQL */ `
  query Incident($id: ID!) {
    incident(id: $id) {
      ...IncidentRow
      publicSide origin proposal { id number } detail raisedBy { id name } community { id name }
      parent { id number title community { id name } }
      children { ...IncidentRow community { id name } }
      notified { party role department { id name } acknowledgedAt acknowledgedBy { id name } }
      answer { at by { id name } reason handling impact }
      log { at by { id name } kind text } logKinds
      headCounts { at by { id name } where present expected text }
      control { ...ActFacts } lost { ...ActFacts }
      statement { version fixedAt fixedBy { id name } explanation handling wording endedAt } statementStale noStatement { ...ActFacts }
      completedAt
      runs { ...IncidentRunFacts }
      pictures picturesAct { ...ActFacts }
      summary { at by { id name } cause course losses lessons copies { department { id name } staff { id name } } }
      returns { ...ActFacts } acceptance { ...ActFacts } standDown { ...ActFacts }
      deadlines { ...DeadlineDetails } allowedActions { action allowed reason }
    }
  }
`);

export const incidentRunFields = graphql(/* GraphQL */ `
  fragment IncidentRunFacts on IncidentRun {
    key title version startedAt done total
    posts { post role duty }
    phases { key title steps { key title detail role department { id name } post blocking limitMinutes ask { key title } state mark { at by { id name } skipped answer text } dueAt mine } }
  }
`);

export const incidentEntriesDocument = graphql(/* GraphQL */ `
  query IncidentEntries($id: ID!, $after: String) {
    incident(id: $id) { id entries(first: 50, after: $after) { ...WorkEntries pageInfo { hasNextPage endCursor } } }
  }
`);

/** The playbooks in force here, by name: ours first, then those of the organisation's own. */
export const playbooksInForceDocument = graphql(/* GraphQL */ `
  query PlaybooksInForce($communityId: ID!) { playbooks(communityId: $communityId) { key template { title { zh en } level } } }
`);

/** The complaints that belong to an incident; each keeps its own course and call-back. */
export const complaintsOfIncidentDocument = graphql(/* GraphQL */ `
  query ComplaintsOfIncident($communityId: ID!, $incidentId: ID!) {
    complaints(communityId: $communityId, first: 20, filter: { incidentId: $incidentId }, orderBy: { field: RECEIVED_AT, direction: DESC }) { totalCount nodes { id number title status nextDeadline { ...DeadlineFacts } } }
  }
`);

/** The complaints that an incident is raised from, and whether it may be. */
export const raisedFromDocument = graphql(/* GraphQL */ `
  query RaisedFrom($ids: [ID!]!) {
    nodes(ids: $ids) { __typename ... on Complaint { id number title detail location reporter { unit { label } } incident { id number title } allowedActions { action allowed reason } } }
  }
`);

/** The questions that lead from what happened to a playbook. */
export const triageDocument = graphql(/* GraphQL */ `
  query PlaybookTriage { playbookTriage { key words { zh en } options { key words { zh en } next playbook } } }
`);
