import { graphql } from '../gql/index.ts';

/** One mutation an intent; `result` is the alias that lets one function run them all. */
export const judgeDocument = graphql(/* GraphQL */ `
  mutation ComplaintJudge($input: ComplaintJudgeInput!) {
    result: complaintJudge(input: $input) {
      __typename
      ... on ComplaintJudgePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const dispatchDocument = graphql(/* GraphQL */ `
  mutation ComplaintDispatch($input: ComplaintDispatchInput!) {
    result: complaintDispatch(input: $input) {
      __typename
      ... on ComplaintDispatchPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const acceptDocument = graphql(/* GraphQL */ `
  mutation ComplaintAccept($input: ComplaintAcceptInput!) {
    result: complaintAccept(input: $input) {
      __typename
      ... on ComplaintAcceptPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const replyDocument = graphql(/* GraphQL */ `
  mutation ComplaintReply($input: ComplaintReplyInput!) {
    result: complaintReply(input: $input) {
      __typename
      ... on ComplaintReplyPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const agreeReplyTimeDocument = graphql(/* GraphQL */ `
  mutation ComplaintAgreeReplyTime($input: ComplaintAgreeReplyTimeInput!) {
    result: complaintAgreeReplyTime(input: $input) {
      __typename
      ... on ComplaintAgreeReplyTimePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
      ... on TooLateError { latest rule }
    }
  }
`);

export const recordMeasuresDocument = graphql(/* GraphQL */ `
  mutation ComplaintRecordMeasures($input: ComplaintRecordMeasuresInput!) {
    result: complaintRecordMeasures(input: $input) {
      __typename
      ... on ComplaintRecordMeasuresPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const followUpDocument = graphql(/* GraphQL */ `
  mutation ComplaintFollowUp($input: ComplaintFollowUpInput!) {
    result: complaintFollowUp(input: $input) {
      __typename
      ... on ComplaintFollowUpPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const setPlanDocument = graphql(/* GraphQL */ `
  mutation ComplaintSetPlan($input: ComplaintSetPlanInput!) {
    result: complaintSetPlan(input: $input) {
      __typename
      ... on ComplaintSetPlanPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const completePlanDocument = graphql(/* GraphQL */ `
  mutation ComplaintCompletePlan($input: ComplaintCompletePlanInput!) {
    result: complaintCompletePlan(input: $input) {
      __typename
      ... on ComplaintCompletePlanPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const referDocument = graphql(/* GraphQL */ `
  mutation ComplaintRefer($input: ComplaintReferInput!) {
    result: complaintRefer(input: $input) {
      __typename
      ... on ComplaintReferPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const completeDocument = graphql(/* GraphQL */ `
  mutation ComplaintComplete($input: ComplaintCompleteInput!) {
    result: complaintComplete(input: $input) {
      __typename
      ... on ComplaintCompletePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
      ... on EvidenceMissingError { missing }
    }
  }
`);

export const tellResultDocument = graphql(/* GraphQL */ `
  mutation ComplaintTellResult($input: ComplaintTellResultInput!) {
    result: complaintTellResult(input: $input) {
      __typename
      ... on ComplaintTellResultPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const callBackDocument = graphql(/* GraphQL */ `
  mutation ComplaintCallBack($input: ComplaintCallBackInput!) {
    result: complaintCallBack(input: $input) {
      __typename
      ... on ComplaintCallBackPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const tellLeaderDocument = graphql(/* GraphQL */ `
  mutation ComplaintTellLeader($input: ComplaintTellLeaderInput!) {
    result: complaintTellLeader(input: $input) {
      __typename
      ... on ComplaintTellLeaderPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const closeDocument = graphql(/* GraphQL */ `
  mutation ComplaintClose($input: ComplaintCloseInput!) {
    result: complaintClose(input: $input) {
      __typename
      ... on ComplaintClosePayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
      ... on EvidenceMissingError { missing }
      ... on TooFewAttemptsError { attempts days required }
    }
  }
`);

export const reopenDocument = graphql(/* GraphQL */ `
  mutation ComplaintReopen($input: ComplaintReopenInput!) {
    result: complaintReopen(input: $input) {
      __typename
      ... on ComplaintReopenPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const attachDocument = graphql(/* GraphQL */ `
  mutation ComplaintAttach($input: ComplaintAttachInput!) {
    result: complaintAttach(input: $input) {
      __typename
      ... on ComplaintAttachPayload { complaint { ...ComplaintFacts } }
      ... on UserError { code message path }
      ... on StaleVersionError { currentVersion }
      ... on InvalidInputError { problem limit }
    }
  }
`);
