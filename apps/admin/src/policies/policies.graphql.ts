import { graphql } from '../gql/index.ts';

export const policyOriginFields = graphql(/* GraphQL */ `
  fragment PolicyOriginFields on PolicyOrigin { level office version own }
`);
export const policyStepFields = graphql(/* GraphQL */ `
  fragment PolicyStepFields on ChainStep { afterMinutes to waitsForMorning }
`);
export const policyFigureFields = graphql(/* GraphQL */ `
  fragment PolicyFigureFields on PolicyFigure { name rule unit value defaultValue least most givenWith origin { ...PolicyOriginFields } inherited inheritedFrom { ...PolicyOriginFields } }
`);
export const policyChainFields = graphql(/* GraphQL */ `
  fragment PolicyChainFields on PolicyChain { rule steps { ...PolicyStepFields } defaultSteps { ...PolicyStepFields } origin { ...PolicyOriginFields } inheritedSteps { ...PolicyStepFields } inheritedFrom { ...PolicyOriginFields } }
`);
export const policyVersionFields = graphql(/* GraphQL */ `
  fragment PolicyDocumentVersion on DocumentVersion {
    number status inForce inForceFrom inForceUntil returnedReason returnedBy { id name }
    policy { figures { name value } chains { rule steps { ...PolicyStepFields } } }
    signatures { step role at by { id name } }
  }
`);
export const policyEffectFields = graphql(/* GraphQL */ `
  fragment PolicyEffectFields on PolicyEffect { version inForceFrom inForce changes { name unit before after stepsBefore { ...PolicyStepFields } stepsAfter { ...PolicyStepFields } origin { ...PolicyOriginFields } } }
`);
export const previewNumberFields = graphql(/* GraphQL */ `
  fragment PreviewNumbersFields on PreviewNumbers { count dated earlier later same missed wouldMiss newlyMissed newlyInTime warned wouldWarn }
`);

export const policyDocument = graphql(/* GraphQL */ `
  query PolicyRoom($communityId: ID!, $effects: Int!) {
    policy(communityId: $communityId) {
      version inForceFrom
      figures { ...PolicyFigureFields }
      chains { ...PolicyChainFields }
      document { id version latest { ...PolicyDocumentVersion } versions { ...PolicyDocumentVersion } }
      allowedActions { action allowed code reason }
      effects(first: $effects) { totalCount nodes { ...PolicyEffectFields } }
    }
  }
`);
export const policyPreviewDocument = graphql(/* GraphQL */ `
  query PolicyTrial($communityId: ID!, $content: PolicyContentInput!) {
    policyPreview(communityId: $communityId, content: $content) {
      __typename
      ... on PolicyPreview { from to communities total { ...PreviewNumbersFields } rows { rule numbers { ...PreviewNumbersFields } } }
      ... on UserError { code message path }
    }
  }
`);
export const policyDraftDocument = graphql(/* GraphQL */ `
  mutation PolicyDraft($input: PolicyDraftInput!) { result: policyDraft(input: $input) { __typename ... on PolicyDraftPayload { document { id } } ... on UserError { code message path } } }
`);
export const policyReviseDocument = graphql(/* GraphQL */ `
  mutation PolicyRevise($input: PolicyReviseInput!) { result: policyRevise(input: $input) { __typename ... on PolicyRevisePayload { document { id } } ... on UserError { code message path } } }
`);
