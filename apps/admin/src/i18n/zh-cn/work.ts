/** The working lists of the day. */
export const work = {
  lead: '今天该做的，一类一张清单。先做快到期的。', open: '全部',
  list: { firstReply: '待一次答复', grab: '待本部门接单', agreedToday: '今天要二次答复', followUps: '今天要跟进', results: '待告知结果', callBacks: '待回访', toClose: '待关闭', plans: '进行中的改进计划', outside: '外部责任方待兑现' },
  hint: { firstReply: '十五分钟内答复客户，或约定答复时间（CMP-8）', grab: '可抢单，也可由经理指派', agreedToday: '按约定的时间答复客户（CMP-9）', followUps: '至少每三日跟进一次（CMP-12）', results: '处理完后告诉客户（CMP-14）', callBacks: '百分之百回访，由没有参与处理的人来做（CMP-14）', toClose: '核对条件后关闭；处理人不能关闭（CMP-15）', plans: '待改进投诉的计划，关闭后仍要兑现（CMP-15）', outside: '发展商、施工单位等的承诺（CMP-24）' },
  empty: { firstReply: '没有客户在等一次答复。', grab: '没有等本部门接的单。', agreedToday: '今天没有到期的二次答复。', followUps: '今天没有要跟进的。', results: '结果都已告知客户。', callBacks: '都已回访。', toClose: '没有等着关闭的。', plans: '没有进行中的改进计划。', outside: '没有外部责任方的承诺在等兑现。' },
};
