import { graphql } from '../gql/index.ts';

/** Commands beside the main line; `result` is the alias that lets one function run them all. */
export const receiveDocument = graphql(/* GraphQL */ `
  mutation ComplaintReceive($input: ComplaintReceiveInput!) {
    result: complaintReceive(input: $input) {
      __typename
      ... on ComplaintReceivePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const passOnDocument = graphql(/* GraphQL */ `
  mutation ComplaintPassOn($input: ComplaintPassOnInput!) {
    result: complaintPassOn(input: $input) {
      __typename
      ... on ComplaintPassOnPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const markMajorDocument = graphql(/* GraphQL */ `
  mutation ComplaintMarkMajor($input: ComplaintMarkMajorInput!) {
    result: complaintMarkMajor(input: $input) {
      __typename
      ... on ComplaintMarkMajorPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const acknowledgeDocument = graphql(/* GraphQL */ `
  mutation ComplaintAcknowledge($input: ComplaintAcknowledgeInput!) {
    result: complaintAcknowledge(input: $input) {
      __typename
      ... on ComplaintAcknowledgePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const explainDocument = graphql(/* GraphQL */ `
  mutation ComplaintExplain($input: ComplaintExplainInput!) {
    result: complaintExplain(input: $input) {
      __typename
      ... on ComplaintExplainPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const linkDocument = graphql(/* GraphQL */ `
  mutation ComplaintLink($input: ComplaintLinkInput!) {
    result: complaintLink(input: $input) {
      __typename
      ... on ComplaintLinkPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const registerComplainantsDocument = graphql(/* GraphQL */ `
  mutation ComplaintRegisterComplainants($input: ComplaintRegisterComplainantsInput!) {
    result: complaintRegisterComplainants(input: $input) {
      __typename
      ... on ComplaintRegisterComplainantsPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const hearDocument = graphql(/* GraphQL */ `
  mutation ComplaintHear($input: ComplaintHearInput!) {
    result: complaintHear(input: $input) {
      __typename
      ... on ComplaintHearPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const escalateDocument = graphql(/* GraphQL */ `
  mutation ComplaintEscalate($input: ComplaintEscalateInput!) {
    result: complaintEscalate(input: $input) {
      __typename
      ... on ComplaintEscalatePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const tellRecourseDocument = graphql(/* GraphQL */ `
  mutation ComplaintTellRecourse($input: ComplaintTellRecourseInput!) {
    result: complaintTellRecourse(input: $input) {
      __typename
      ... on ComplaintTellRecoursePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const suggestDocument = graphql(/* GraphQL */ `
  mutation ComplaintSuggest($input: ComplaintSuggestInput!) {
    result: complaintSuggest(input: $input) {
      __typename
      ... on ComplaintSuggestPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const addressOutsidePartyDocument = graphql(/* GraphQL */ `
  mutation ComplaintAddressOutsideParty($input: ComplaintAddressOutsidePartyInput!) {
    result: complaintAddressOutsideParty(input: $input) {
      __typename
      ... on ComplaintAddressOutsidePartyPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const recordOutsideDoneDocument = graphql(/* GraphQL */ `
  mutation ComplaintRecordOutsideDone($input: ComplaintRecordOutsideDoneInput!) {
    result: complaintRecordOutsideDone(input: $input) {
      __typename
      ... on ComplaintRecordOutsideDonePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const urgeDocument = graphql(/* GraphQL */ `
  mutation ComplaintUrge($input: ComplaintUrgeInput!) {
    result: complaintUrge(input: $input) {
      __typename
      ... on ComplaintUrgePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const giveBackDocument = graphql(/* GraphQL */ `
  mutation ComplaintReturn($input: ComplaintReturnInput!) {
    result: complaintReturn(input: $input) {
      __typename
      ... on ComplaintReturnPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const transferDocument = graphql(/* GraphQL */ `
  mutation ComplaintTransfer($input: ComplaintTransferInput!) {
    result: complaintTransfer(input: $input) {
      __typename
      ... on ComplaintTransferPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const assignDocument = graphql(/* GraphQL */ `
  mutation ComplaintAssign($input: ComplaintAssignInput!) {
    result: complaintAssign(input: $input) {
      __typename
      ... on ComplaintAssignPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const handBackPartDocument = graphql(/* GraphQL */ `
  mutation ComplaintHandBackPart($input: ComplaintHandBackPartInput!) {
    result: complaintHandBackPart(input: $input) {
      __typename
      ... on ComplaintHandBackPartPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const recordArrivalDocument = graphql(/* GraphQL */ `
  mutation ComplaintRecordArrival($input: ComplaintRecordArrivalInput!) {
    result: complaintRecordArrival(input: $input) {
      __typename
      ... on ComplaintRecordArrivalPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const acceptRepairDocument = graphql(/* GraphQL */ `
  mutation ComplaintAcceptRepair($input: ComplaintAcceptRepairInput!) {
    result: complaintAcceptRepair(input: $input) {
      __typename
      ... on ComplaintAcceptRepairPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const sumUpDocument = graphql(/* GraphQL */ `
  mutation ComplaintSumUp($input: ComplaintSumUpInput!) {
    result: complaintSumUp(input: $input) {
      __typename
      ... on ComplaintSumUpPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const correctDocument = graphql(/* GraphQL */ `
  mutation ComplaintCorrect($input: ComplaintCorrectInput!) {
    result: complaintCorrect(input: $input) {
      __typename
      ... on ComplaintCorrectPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const signDocument = graphql(/* GraphQL */ `
  mutation ComplaintSign($input: ComplaintSignInput!) {
    result: complaintSign(input: $input) {
      __typename
      ... on ComplaintSignPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);
