import { graphql } from '../gql/index.ts';

export const noticeRowFields = graphql(/* GraphQL */ `
  fragment NoticeRow on Notice {
    id number version kind origin timeliness lifeline status title important requestedAt publishedAt inForce
    department { id name } content { validUntil } nextDeadline { ...DeadlineFacts }
  }
`);

export const noticesDocument = graphql(/* GraphQL */ `
  query Notices($communityId: ID!, $filter: NoticeFilter, $after: String) {
    page: notices(communityId: $communityId, filter: $filter, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...NoticeRow } }
  }
`);

export const noticeContentFields = graphql(/* GraphQL */ `
  fragment NoticeContentFacts on NoticeContent {
    texts { language title body } short contact validUntil publishAt buildings channels { medium channelId label } places { building name } doors { building households }
  }
`);

export const noticeFields = graphql(/* GraphQL */ `
  fragment NoticeFacts on Notice {
    ...NoticeRow
    community { id name } purpose truthCheck eventAt plannedStart plannedEnd requestedBy { id name }
    incident { id number title } complaints { id number title status } report { type period handedOverAt receivedBy } outsideDocument { sender documentNumber receivedAt attachments }
    content { ...NoticeContentFacts } contentHash revision draftedAt authors { id name }
    review { at by { id name } contentHash note } approval { at by { id name } contentHash note } sealing { at by { id name } seal contentHash askedBy { id name } allowedBy { id name } }
    returned { at by { id name } reason } rejected { at by { id name } reason } releasedAt releasedBy { id name }
    channels { key medium channelId label state publishedAt endedAt againAt recalledAt recalled taken failed total }
    places { key building name postedAt postedBy { id name } checkedAt checkedBy { id name } condition renewed checks faults takenDownAt takenDownBy { id name } url }
    doors { key building households deliveredAt deliveredBy { id name } missed }
    figures { minutesToReach inTime places posted households householdsMissed checkDays checkDaysMissed checks faults messages messagesTaken messagesFailed hanging down downLate }
    reachedAt againAt ending { at by { id name } cause reason } takenDownAt replaces { id number title } replacedBy { id number title } url
    warnings { ...NoticeWarningFacts } versions { revision at by { id name } contentHash content { ...NoticeContentFacts } }
    deadlines { ...DeadlineDetails } allowedActions { action allowed code reason }
  }
`);

export const noticeWarningFields = graphql(/* GraphQL */ `
  fragment NoticeWarningFacts on NoticeWarning { kind language field at length found better }
`);

export const noticeDocument = graphql(/* GraphQL */ `
  query OneNotice($id: ID!) { notice(id: $id) { ...NoticeFacts } }
`);

export const noticeEntriesDocument = graphql(/* GraphQL */ `
  query NoticeEntries($id: ID!, $after: String) {
    notice(id: $id) {
      id entries(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id type at actorRole data actor { id name } attachments { id kind mediaType bytes name url thumbnailUrl } } }
    }
  }
`);

export const noticeWarningsDocument = graphql(/* GraphQL */ `
  query NoticeWarnings($input: NoticeCheckTextInput!) { warnings: noticeWarnings(input: $input) { ...NoticeWarningFacts } }
`);

/** Ways to send, and the buildings with their households: what a plan is made of. */
export const noticeMeansDocument = graphql(/* GraphQL */ `
  query NoticeMeans($communityId: ID!) {
    channels: noticeChannels(communityId: $communityId) { channelId medium name }
    headCounts(communityId: $communityId) { building units }
  }
`);

/** What a request may be about: notices that hold, and incidents that run. */
export const noticeGroundsDocument = graphql(/* GraphQL */ `
  query NoticeGrounds($communityId: ID!) {
    notices(communityId: $communityId, first: 50, filter: { inForce: true }) { nodes { id number title } }
    incidents(communityId: $communityId, first: 20, filter: { open: true, drill: false }) { nodes { id number title place } }
  }
`);

export const requestDocument = graphql(/* GraphQL */ `
  mutation NoticeRequest($input: NoticeRequestInput!) {
    result: noticeRequest(input: $input) { __typename ... on NoticeRequestPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const outsideDocument = graphql(/* GraphQL */ `
  mutation OutsideDocumentRegister($input: OutsideDocumentRegisterInput!) {
    result: outsideDocumentRegister(input: $input) { __typename ... on OutsideDocumentRegisterPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const draftDocument = graphql(/* GraphQL */ `
  mutation NoticeDraft($input: NoticeDraftInput!) {
    result: noticeDraft(input: $input) { __typename ... on NoticeDraftPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const reviewDocument = graphql(/* GraphQL */ `
  mutation NoticeReview($input: NoticeReviewInput!) {
    result: noticeReview(input: $input) { __typename ... on NoticeReviewPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const approveDocument = graphql(/* GraphQL */ `
  mutation NoticeApprove($input: NoticeApproveInput!) {
    result: noticeApprove(input: $input) { __typename ... on NoticeApprovePayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const returnNoticeDocument = graphql(/* GraphQL */ `
  mutation NoticeReturn($input: NoticeReturnInput!) {
    result: noticeReturn(input: $input) { __typename ... on NoticeReturnPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const rejectDocument = graphql(/* GraphQL */ `
  mutation NoticeReject($input: NoticeRejectInput!) {
    result: noticeReject(input: $input) { __typename ... on NoticeRejectPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const sealDocument = graphql(/* GraphQL */ `
  mutation NoticeSeal($input: NoticeSealInput!) {
    result: noticeSeal(input: $input) { __typename ... on NoticeSealPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const publishDocument = graphql(/* GraphQL */ `
  mutation NoticePublish($input: NoticePublishInput!) {
    result: noticePublish(input: $input) { __typename ... on NoticePublishPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const recordPlacementDocument = graphql(/* GraphQL */ `
  mutation NoticeRecordPlacement($input: NoticeRecordPlacementInput!) {
    result: noticeRecordPlacement(input: $input) { __typename ... on NoticeRecordPlacementPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const recordDoorsDocument = graphql(/* GraphQL */ `
  mutation NoticeRecordDoors($input: NoticeRecordDoorsInput!) {
    result: noticeRecordDoors(input: $input) { __typename ... on NoticeRecordDoorsPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const recordChannelDocument = graphql(/* GraphQL */ `
  mutation NoticeRecordChannel($input: NoticeRecordChannelInput!) {
    result: noticeRecordChannel(input: $input) { __typename ... on NoticeRecordChannelPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const recordCheckDocument = graphql(/* GraphQL */ `
  mutation NoticeRecordCheck($input: NoticeRecordCheckInput!) {
    result: noticeRecordCheck(input: $input) { __typename ... on NoticeRecordCheckPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const takeDownDocument = graphql(/* GraphQL */ `
  mutation NoticeTakeDown($input: NoticeTakeDownInput!) {
    result: noticeTakeDown(input: $input) { __typename ... on NoticeTakeDownPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const withdrawDocument = graphql(/* GraphQL */ `
  mutation NoticeWithdraw($input: NoticeWithdrawInput!) {
    result: noticeWithdraw(input: $input) { __typename ... on NoticeWithdrawPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);

export const handOverDocument = graphql(/* GraphQL */ `
  mutation NoticeHandOver($input: NoticeHandOverInput!) {
    result: noticeHandOver(input: $input) { __typename ... on NoticeHandOverPayload { notice { ...NoticeFacts } } ... on UserError { code message path } }
  }
`);
