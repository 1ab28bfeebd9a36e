import type { ComplaintCommandType } from '@huiyin/domain';

/** The mutation that gives each command. */
export const ACTION_NAMES: Readonly<Record<ComplaintCommandType, string>> = {
  registerComplaint: 'complaintRegister', judgeComplaint: 'complaintJudge', dispatchComplaint: 'complaintDispatch', acceptComplaint: 'complaintAccept', replyToComplaint: 'complaintReply',
  agreeReplyTime: 'complaintAgreeReplyTime', recordMeasures: 'complaintRecordMeasures', followUpComplaint: 'complaintFollowUp', setPlan: 'complaintSetPlan', completePlan: 'complaintCompletePlan',
  referComplaint: 'complaintRefer', completeComplaint: 'complaintComplete', tellResult: 'complaintTellResult', callBackComplaint: 'complaintCallBack', tellLeader: 'complaintTellLeader', closeComplaint: 'complaintClose', reopenComplaint: 'complaintReopen',
  receiveComplaint: 'complaintReceive', passOnComplaint: 'complaintPassOn', markComplaintMajor: 'complaintMarkMajor', acknowledgeComplaint: 'complaintAcknowledge', explainComplaint: 'complaintExplain', linkComplaint: 'complaintLink', registerComplainants: 'complaintRegisterComplainants', hearComplainant: 'complaintHear', escalateComplaint: 'complaintEscalate', tellRecourse: 'complaintTellRecourse', suggestToCustomer: 'complaintSuggest', addressOutsideParty: 'complaintAddressOutsideParty', recordOutsideDone: 'complaintRecordOutsideDone', urgeComplaint: 'complaintUrge', returnComplaint: 'complaintReturn', transferComplaint: 'complaintTransfer', assignComplaint: 'complaintAssign', handBackPart: 'complaintHandBackPart', recordArrival: 'complaintRecordArrival', acceptRepair: 'complaintAcceptRepair', sumUpComplaint: 'complaintSumUp', correctEntry: 'complaintCorrect', signEntry: 'complaintSign', attachToComplaint: 'complaintAttach',
};
