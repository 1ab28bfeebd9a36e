/** Efficiency as measurements (CMP-20). */
export const efficiency = {
  lead: '按受理日期统计每一步用时和按时率；补录不计。', by: { DEPARTMENT: '按部门', STAFF: '按责任人' }, days: '近 %{n} 天', whose: '部门或责任人', notApplicable: '不适用', average: '平均 %{span}', onTime: '按时 %{n}%，超时 %{late} 件', counts: '已记录 %{recorded} · 待记录 %{pending}',
  empty: '这段时间没有可统计的投诉', emptyHint: '换一段时间看看。', notYours: '您不能查看效率统计', notYoursHint: '由客户主任、部门经理、管理处主任和上级查看。',
  kind: { FIRST_REPLY: '一次答复', ACCEPTANCE: '接单', ARRIVAL: '到场', MEASURES: '定措施', HANDLING: '处理', RESULT: '告知结果', CALL_BACK: '回访' },
};
