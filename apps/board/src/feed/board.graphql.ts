import { graphql } from '../gql/index.ts';

export const viewerDocument = graphql(`
  query BoardViewer {
    viewer {
      communities { id code name timeZone }
    }
  }
`);

/** Nothing that names a person: a wall is read by whoever passes, and the server hides it. */
export const boardDocument = graphql(`
  subscription BoardFeed($communityIds: [ID!]!, $after: String) {
    boardFeed(communityIds: $communityIds, after: $after) {
      __typename
      cursor
      asOf
      sequence
      ... on BoardSnapshot {
        communities {
          id code name timeZone incidentTotal
          figures { openComplaints dueToday overdue toCallBack openIncidents }
          incidents { ...BoardIncidentLine }
          complaints { ...BoardComplaintLine }
          notices { ...BoardNoticeLine }
        }
      }
      ... on BoardChange {
        since
        changed: communities {
          id
          incidentTotal
          figures { openComplaints dueToday overdue toCallBack openIncidents }
          incidents { order rows { ...BoardIncidentLine } }
          complaints { order rows { ...BoardComplaintLine } }
          notices { ...BoardNoticeLine }
        }
      }
    }
  }

  fragment BoardComplaintLine on BoardComplaint {
    id number kind title status severity receivedAt department
    next { rule warnAt dueAt pausedSince provisional }
  }

  fragment BoardNoticeLine on BoardNotice { id number title place publishedAt validUntil }

  fragment BoardIncidentLine on BoardIncident {
    id number version kind level drill title place raisedAt happenedAt status underControlAt owner department replyDueAt
    notified { party role acknowledgedAt }
    deadlines { rule key owner startsAt warnAt dueAt missed }
    playbook { title { zh en } done total current { title { zh en } role dueAt } }
    statement { number version explanation handling fixedAt stale }
    log { at kind text }
  }
`);
