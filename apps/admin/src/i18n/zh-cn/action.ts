import { care } from './care.ts';
export const action = {
  name: {
    complaintJudge: '判断类型', complaintDispatch: '派单', complaintAccept: '接单', complaintReply: '答复客户', complaintAgreeReplyTime: '约定答复时间', complaintRecordMeasures: '记录措施', complaintFollowUp: '跟进', complaintSetPlan: '制定改进计划', complaintCompletePlan: '计划完成', complaintRefer: '转介', complaintComplete: '处理完成', complaintTellResult: '告知结果', complaintCallBack: '回访', complaintTellLeader: '上报领导', complaintClose: '关闭', complaintReopen: '重新处理', other: '操作', ...care.name,
  },
  again: { complaintJudge: '重新判断类型', complaintDispatch: '改派' },
  lead: {
    complaintJudge: '判断是登记的事实，不影响先派单；关闭前可以重新判断。', complaintDispatch: '交给责任部门限时处理。', complaintAccept: '确认接单，指定由谁处理。', complaintReply: '把对客户说过的话如实记下来。', complaintAgreeReplyTime: '与客户约好下次答复的时间。', complaintRecordMeasures: '记下派了谁、采取了什么措施。', complaintFollowUp: '至少每三日跟进一次，直到处理完。', complaintSetPlan: '眼下解决不了的，制定改进计划并向客户说明。', complaintCompletePlan: '改进计划已经完成。', complaintRefer: '不属我们管理的，说明原因并帮客户找到对的渠道。', complaintComplete: '部门处理完毕，交回客户服务中心。', complaintTellResult: '把处理结果告诉客户。', complaintCallBack: '回访由没有参与处理的人来做，如实记录客户的回答。', complaintTellLeader: '重大投诉须立即上报公司领导。', complaintClose: '处理人不能关闭自己处理的投诉。', complaintReopen: '已关闭的投诉须先重新处理才能改动。', ...care.lead,
  },
  done: {
    complaintJudge: '已记录判断', complaintDispatch: '已派单', complaintAccept: '已接单', complaintReply: '已记录答复', complaintAgreeReplyTime: '已约定答复时间', complaintRecordMeasures: '已记录措施', complaintFollowUp: '已记录跟进', complaintSetPlan: '已制定计划', complaintCompletePlan: '计划已完成', complaintRefer: '已转介', complaintComplete: '已交回', complaintTellResult: '已记录告知', complaintCallBack: '已记录回访', complaintTellLeader: '已上报', complaintClose: '已关闭', complaintReopen: '已重新打开', ...care.done,
  },
  field: {
    judgement: '投诉类型', communicationKind: '沟通类别', reason: '原因', reasonAgain: '为什么重新判断', department: '责任部门', limitAt: '限时', limitDefault: '不填则按规则自动确定', instruction: '交办要求', assignee: '由谁处理', assigneeSelf: '我自己', stage: '第几次答复', way: '方式', acts: '这次答复做到了', text: '内容', replyText: '怎么答复的', settles: '当场解决，客户接受', settlesHint: '将直接进入“已处理”，等待回访', toAuthority: '这是给主管部门的回复', replyAt: '约定时间', replyAtReason: '为什么晚于第三日', measuresText: '采取了什么措施', staffSent: '已派人到场', customerTold: '已告知客户', cause: '原因', correctiveAction: '纠正措施', preventiveAction: '预防措施', followUpText: '跟进情况', planText: '计划内容', planDue: '完成时间', explained: '已向客户说明', planDone: '完成情况', referChannel: '转介到哪里', referReason: '为什么不属我们管理', completeText: '处理结果', resultText: '怎么告知的', answer: '客户的回答', callBackText: '客户怎么说', handleAgain: '怎么办', handleAgainHint: '非有效投诉由客户主任决定', caller: '回访人', callerSelf: '我自己', leaderText: '向谁上报、领导怎么说', outcome: '提前关闭', outcomeNone: '正常关闭', closeReason: '原因', reopenReason: '为什么重新处理', ...care.field,
  },
  evidenceHint: '关闭有效投诉需要：原因、纠正措施、预防措施、致歉。', submit: '提交', cancel: '取消', working: '正在提交…', missingTitle: '还缺以下内容，不能关闭', attempts: '已尝试 %{attempts} 次（%{days} 天），需要 %{required} 次、在 %{required} 个不同的日子', latest: '最晚可约到 %{at}', dissatisfiedHint: '有效投诉将回到“处理中”，直到客户满意。',
};
