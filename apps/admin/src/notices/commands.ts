import {
  approveDocument, draftDocument, handOverDocument, outsideDocument, publishDocument, recordChannelDocument, recordCheckDocument, recordDoorsDocument, recordPlacementDocument, rejectDocument, requestDocument, returnNoticeDocument, reviewDocument,
  sealDocument, takeDownDocument, withdrawDocument,
} from './notices.graphql.ts';

/** What may be done to a notice, by the name of its command. */
export const NOTICE_DOCUMENTS = {
  noticeRequest: requestDocument, outsideDocumentRegister: outsideDocument, noticeDraft: draftDocument, noticeReview: reviewDocument, noticeApprove: approveDocument, noticeReturn: returnNoticeDocument, noticeReject: rejectDocument,
  noticeSeal: sealDocument, noticePublish: publishDocument, noticeRecordPlacement: recordPlacementDocument, noticeRecordDoors: recordDoorsDocument, noticeRecordChannel: recordChannelDocument, noticeRecordCheck: recordCheckDocument,
  noticeTakeDown: takeDownDocument, noticeWithdraw: withdrawDocument, noticeHandOver: handOverDocument,
} as const;
export type NoticeAction = keyof typeof NOTICE_DOCUMENTS;
