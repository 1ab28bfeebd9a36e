import { graphql } from '../gql/index.ts';

export const playbookTextFields = graphql(/* GraphQL */ `
  fragment PlaybookText on PlaybookTemplate {
    key title { zh en } purpose { zh en } rules incidentKind level department pictures
    posts { post role duty { zh en } }
    phases { key title { zh en } steps { key title { zh en } detail { zh en } role department post blocking limitMinutes when { step answer } ask { key words { zh en } } log } }
  }
`);
export const playbookRowFields = graphql(/* GraphQL */ `
  fragment PlaybookRow on Playbook {
    key version source office inForceFrom shortcomings { kind found wanted }
    template { title { zh en } level rules phases { steps { key } } }
    document { id latest { number status inForce } }
  }
`);
export const playbookDocumentFields = graphql(/* GraphQL */ `
  fragment PlaybookDocument on ControlledDocument {
    id version playbookKey
    latest { number status inForce inForceFrom returnedReason returnedBy { id name } shortcomings { kind found wanted } playbook { ...PlaybookText } signatures { step role at by { id name } } }
    versions { number status inForce inForceFrom inForceUntil }
    allowedActions { action allowed code reason }
  }
`);
export const playbooksDocument = graphql(/* GraphQL */ `
  query Playbooks($communityId: ID!) {
    playbooks(communityId: $communityId) { ...PlaybookRow }
    controlledDocuments(communityId: $communityId, first: 100, filter: { kind: PLAYBOOK }) { nodes { id playbookKey latest { number status inForce playbook { title { zh en } } } } }
  }
`);
export const playbookDocument = graphql(/* GraphQL */ `
  query PlaybookByKey($communityId: ID!, $key: String!) {
    playbook(communityId: $communityId, key: $key) {
      key version source office inForceFrom shortcomings { kind found wanted } allowedActions { action allowed code reason }
      template { ...PlaybookText }
      document { ...PlaybookDocument }
    }
    controlledDocuments(communityId: $communityId, first: 100, filter: { kind: PLAYBOOK }) { nodes { id playbookKey } }
  }
`);
export const playbookOwnDocument = graphql(/* GraphQL */ `
  query PlaybookOwn($id: ID!) { controlledDocument(id: $id) { ...PlaybookDocument } }
`);
export const playbookMeasureDocument = graphql(/* GraphQL */ `
  query PlaybookTrial($content: PlaybookTemplateInput!) {
    playbookMeasure(content: $content) { __typename ... on PlaybookMeasure { shortcomings { kind found wanted } } ... on UserError { code path message } }
  }
`);
export const playbookDraftDocument = graphql(/* GraphQL */ `
  mutation PlaybookDraft($input: PlaybookDraftInput!) { result: playbookDraft(input: $input) { __typename ... on PlaybookDraftPayload { document { id } } ... on UserError { code message path } } }
`);
export const playbookReviseDocument = graphql(/* GraphQL */ `
  mutation PlaybookRevise($input: PlaybookReviseInput!) { result: playbookRevise(input: $input) { __typename ... on PlaybookRevisePayload { document { id } } ... on UserError { code message path } } }
`);
