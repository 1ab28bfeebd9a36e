import { graphql } from '../gql/index.ts';

export const paperDocumentFields = graphql(/* GraphQL */ `
  fragment PaperDocument on ControlledDocument {
    id kind version
    latest { ...PaperVersion }
    inForce { number inForceFrom }
    versions { ...PaperVersion }
    allowedActions { action allowed code reason }
  }
`);
export const paperVersionFields = graphql(/* GraphQL */ `
  fragment PaperVersion on DocumentVersion {
    number status contentHash inForce inForceFrom inForceUntil returnedReason returnedAt
    returnedBy { id name }
    content { title code edition footer retentionYears sections { section label } fields { field label } }
    signatures { step role at by { id name } }
  }
`);
export const paperSheetFields = graphql(/* GraphQL */ `
  fragment PaperSheet on BlankForm { serial status reason issuedAt endedAt issuedTo { id name } endedBy { id name } complaint { id number } }
`);
export const paperBatchFields = graphql(/* GraphQL */ `
  fragment PaperBatch on BlankFormBatch { id firstSerial lastSerial count outstanding note issuedAt pdfPath issuedTo { id name } issuedBy { id name } }
`);
export const paperCustodyFields = graphql(/* GraphQL */ `
  fragment PaperCustody on Custody {
    id version since offeredAt holder { id name } offeredTo { id name }
    terms { since until signedOverAt note holder { id name } }
    allowedActions { action allowed reason }
  }
`);
export const paperItemFields = graphql(/* GraphQL */ `
  fragment PaperItem on ArchiveItem {
    id version kind status title place retentionYears archivedOn keptUntil termOver note lentTo dueOn destructionReason destroyedAt
    custodian { id name } destructionProposedBy { id name } destroyedBy { id name }
    allowedActions { action allowed reason }
  }
`);

export const paperDocumentRowFields = graphql(/* GraphQL */ `
  fragment PaperDocumentRow on ControlledDocument { id latest { number status inForce content { title code edition } signatures { step at by { id name } } } }
`);

export const documentsDocument = graphql(/* GraphQL */ `
  query PaperDocuments($communityId: ID!, $after: String) { controlledDocuments(communityId: $communityId, first: 50, after: $after, filter: { kind: FORM_TEMPLATE }) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PaperDocumentRow } } }
`);
export const documentDocument = graphql(/* GraphQL */ `
  query PaperDocumentById($id: ID!) { controlledDocument(id: $id) { ...PaperDocument } }
`);
export const blankFormsDocument = graphql(/* GraphQL */ `
  query PaperBlankForms($communityId: ID!, $filter: BlankFormFilter, $after: String) {
    blankForms(communityId: $communityId, first: 50, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PaperSheet } }
    blankFormBatches(communityId: $communityId, first: 10) { totalCount nodes { ...PaperBatch } }
    custody(communityId: $communityId) { ...PaperCustody }
  }
`);
export const archiveDocument = graphql(/* GraphQL */ `
  query PaperArchive($communityId: ID!, $filter: ArchiveFilter, $after: String) { archiveItems(communityId: $communityId, first: 50, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PaperItem } } }
`);

export const documentDraftDocument = graphql(/* GraphQL */ `
  mutation PaperDraft($input: DocumentDraftInput!) { result: documentDraft(input: $input) { __typename ... on DocumentDraftPayload { document { id } } ... on UserError { code message path } } }
`);
export const documentReviseDocument = graphql(/* GraphQL */ `
  mutation PaperRevise($input: DocumentReviseInput!) { result: documentRevise(input: $input) { __typename ... on DocumentRevisePayload { document { id } } ... on UserError { code message path } } }
`);
export const documentReviewDocument = graphql(/* GraphQL */ `
  mutation PaperReview($input: DocumentReviewInput!) { result: documentReview(input: $input) { __typename ... on UserError { code message path } } }
`);
export const documentApproveDocument = graphql(/* GraphQL */ `
  mutation PaperApprove($input: DocumentApproveInput!) { result: documentApprove(input: $input) { __typename ... on UserError { code message path } } }
`);
export const documentReturnDocument = graphql(/* GraphQL */ `
  mutation PaperReturn($input: DocumentReturnInput!) { result: documentReturn(input: $input) { __typename ... on UserError { code message path } } }
`);
export const blankFormsIssueDocument = graphql(/* GraphQL */ `
  mutation PaperIssue($input: BlankFormsIssueInput!) { result: blankFormsIssue(input: $input) { __typename ... on UserError { code message path } } }
`);
export const blankFormUseDocument = graphql(/* GraphQL */ `
  mutation PaperUse($input: BlankFormUseInput!) { result: blankFormUse(input: $input) { __typename ... on UserError { code message path } } }
`);
export const blankFormCancelDocument = graphql(/* GraphQL */ `
  mutation PaperCancel($input: BlankFormCancelInput!) { result: blankFormCancel(input: $input) { __typename ... on UserError { code message path } } }
`);
export const blankFormReportLostDocument = graphql(/* GraphQL */ `
  mutation PaperLost($input: BlankFormReportLostInput!) { result: blankFormReportLost(input: $input) { __typename ... on UserError { code message path } } }
`);
export const custodyHandOverDocument = graphql(/* GraphQL */ `
  mutation PaperHandOver($input: CustodyHandOverInput!) { result: custodyHandOver(input: $input) { __typename ... on UserError { code message path } } }
`);
export const custodyTakeDocument = graphql(/* GraphQL */ `
  mutation PaperTake($input: CustodyTakeInput!) { result: custodyTake(input: $input) { __typename ... on UserError { code message path } } }
`);
export const archiveItemFileDocument = graphql(/* GraphQL */ `
  mutation PaperFile($input: ArchiveItemFileInput!) { result: archiveItemFile(input: $input) { __typename ... on UserError { code message path } } }
`);
export const archiveItemMoveDocument = graphql(/* GraphQL */ `
  mutation PaperMove($input: ArchiveItemMoveInput!) { result: archiveItemMove(input: $input) { __typename ... on UserError { code message path } } }
`);
export const archiveItemLendDocument = graphql(/* GraphQL */ `
  mutation PaperLend($input: ArchiveItemLendInput!) { result: archiveItemLend(input: $input) { __typename ... on UserError { code message path } } }
`);
export const archiveItemTakeBackDocument = graphql(/* GraphQL */ `
  mutation PaperTakeBack($input: ArchiveItemTakeBackInput!) { result: archiveItemTakeBack(input: $input) { __typename ... on UserError { code message path } } }
`);
export const archiveItemProposeDocument = graphql(/* GraphQL */ `
  mutation PaperPropose($input: ArchiveItemProposeDestructionInput!) { result: archiveItemProposeDestruction(input: $input) { __typename ... on UserError { code message path } } }
`);
export const archiveItemDeclineDocument = graphql(/* GraphQL */ `
  mutation PaperDecline($input: ArchiveItemDeclineDestructionInput!) { result: archiveItemDeclineDestruction(input: $input) { __typename ... on UserError { code message path } } }
`);
export const archiveItemDestroyDocument = graphql(/* GraphQL */ `
  mutation PaperDestroy($input: ArchiveItemDestroyInput!) { result: archiveItemDestroy(input: $input) { __typename ... on UserError { code message path } } }
`);
