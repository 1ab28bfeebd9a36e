import type { ComplaintCommandType } from '@huiyin/domain';

/** The mutation that gives each command. */
export const ACTION_NAMES: Readonly<Record<ComplaintCommandType, string>> = {
  registerComplaint: 'complaintRegister', judgeComplaint: 'complaintJudge', dispatchComplaint: 'complaintDispatch', acceptComplaint: 'complaintAccept', replyToComplaint: 'complaintReply',
  agreeReplyTime: 'complaintAgreeReplyTime', recordMeasures: 'complaintRecordMeasures', followUpComplaint: 'complaintFollowUp', setPlan: 'complaintSetPlan', completePlan: 'complaintCompletePlan',
  referComplaint: 'complaintRefer', completeComplaint: 'complaintComplete', tellResult: 'complaintTellResult', callBackComplaint: 'complaintCallBack', tellLeader: 'complaintTellLeader', closeComplaint: 'complaintClose', reopenComplaint: 'complaintReopen', attachToComplaint: 'complaintAttach',
};
