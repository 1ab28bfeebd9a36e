/** Words of the rules 规则: every figure and chain, where it comes from, and how it is changed. */
export const policy = {
  title: '规则', lead: '各项时限、预警和升级按什么数字执行。改动须编制、审核、批准，由三个人签字；正在计时的时限不受影响。', version: '执行版本 %{n}', since: '自 %{at}', fromOpening: '自开通之日起',
  group: { DESK: '前台受理与答复', DEPARTMENTS: '责任部门办理', INCIDENTS: '事件与统一口径', NOTICES: '信息发布', SUPERVISION: '督导与报表', WARNING: '预警与提醒' },
  ours: '公司自定', jump: '分类跳转', name: '事项', value: '执行', source: '来自', standard: '标准', ownVersion: '本级自定（第 %{n} 版）', inherited: '继承 %{office}（第 %{n} 版）', catalogue: '规则标准', chains: '超时后逐级上报', chainOf: '%{rule}：逐级上报', chainsLead: '到期未办成时，系统按这里的顺序逐级通知。', step: { now: '到期即通知%{to}', later: '%{span}后通知%{to}', morning: '夜间的等到早上' },
  to: { OWNER: '本人', MANAGER: '其上级', CUSTOMER_SUPERVISOR: '客户主任', CENTRE_MANAGER: '管理处主任', COMPANY: '公司值班人员或公司领导' },
  unit: { MINUTES: '%{n} 分钟', HOURS: '%{n} 小时', DAYS: '%{n} 天', WORKING_DAYS: '%{n} 个工作日', TIMES: '%{n} 次', PERSONS: '%{n} 人', HOUSEHOLDS: '%{n} 户', PARTS: '%{n} 份', PERCENT: '%{n}%' },
  unitName: { MINUTES: '分钟', HOURS: '小时', DAYS: '天', WORKING_DAYS: '个工作日', TIMES: '次', PERSONS: '人', HOUSEHOLDS: '户', MINUTE_OF_DAY: '时刻', PARTS: '份', PERCENT: '%' },
  figure: {
    deskFromMinute: '前台值守开始', deskToMinute: '前台值守结束', backEntryHours: '受理超过多久须作补录', firstReplyMinutes: '一次答复', secondReplyDays: '二次答复（未约定时间）', secondReplyMaxWorkingDays: '约定的二次答复最晚', followUpDays: '跟进间隔', resultOralWorkingDays: '告知结果（来电、来访、职员转告）', resultOtherDays: '告知结果（其他投诉形式）', callBackDays: '回访', unreachableAttempts: '判定联系不上前的尝试次数', leaderMinutes: '重大投诉报告公司领导', groupPersons: '群诉：同一事项达到的人数', groupHouseholds: '群诉：同一事项达到的户数',
    sameDayMinimumMinutes: '当日处理：至少留出的时间', measuresWorkingDays: '当日办不完的，定出整改措施', settleDays: '维修以外的投诉，办结或说明计划', dispatchNormalMinutes: '限时处理：一般', dispatchUrgentMinutes: '限时处理：紧急', dispatchMajorMinutes: '限时处理：重大', repairArrivalMinutes: '请修到场', repairComplaintArrivalMinutes: '维修投诉到场', smallRepairMinutes: '零修完成', urgentRepairLateFromMinute: '急修：几点以后改按时长计', urgentRepairLateMinutes: '急修：晚间接到的完成时长', largeRepairDays: '大工程完成', inspectionsADay: '装修每日巡查',
    incidentAcknowledgeMinutes: '事件通知的签收', incidentReplyLevel1Minutes: '责任部门答复：一级事件', incidentReplyLevel2Minutes: '责任部门答复：二级事件', incidentReplyLevel3Minutes: '责任部门答复：三级事件', incidentReplyLevel4Minutes: '责任部门答复：四级事件', incidentSummaryDays: '书面总结报告', incidentPicturesDays: '监控录像保全', statementAdviceMinutes: '统一口径征求意见',
    concentrationHours: '集中投诉：统计时段', concentrationMatterHouseholds: '同一事项：户数', concentrationLikenessPercent: '同一事项：文字相似度', concentrationPlaceHouseholds: '同一地点：户数', concentrationTimeMinutes: '同一时间：统计时段', concentrationTimeHouseholds: '同一时间：户数',
    noticeOutageMinutes: '停水停电停梯停气：事发后发布', noticeEventMinutes: '其他事件：事发后发布', noticeGeneralDays: '一般信息：提前发布', noticeActivityLeastDays: '社区活动：最迟提前', noticeActivityMostDays: '社区活动：最早提前', noticeAgainMinutes: '计划停供：再次预告最迟提前', noticeAgainAheadMinutes: '计划停供：再次预告发出提前', noticeTakeDownDays: '到期后撤除',
    reportWorkingDays: '月度投诉处理报告', surveyPercent: '满意度调查回收率', goalsWorkingDays: '月度绩效目标上交', warnNumerator: '预警：时限过去几份时提醒', warnDenominator: '预警：时限共分几份', pauseMostDays: '等待客户最长暂停', nightFromMinute: '夜间勿扰开始', nightToMinute: '夜间勿扰结束',
  },
  edit: { taken: '别人刚刚先编制了一版：请退出编制，看过那一版再说。', later: '分钟后', begin: '编制新规则', next: '编制新版本', revise: '修改草案', change: '另定', inherit: '恢复继承', save: '保存并提交审核', saved: '已保存，等待审核', cancel: '不改了', count: '本级另定 %{n} 项', none: '还没有另定任何一项：点“另定”改一个数字，其余继续继承上级。', whole: '%{least} 到 %{most} 的整数', steps: '每一级须填整数分钟', addStep: '增加一级', removeStep: '删去这一级', tell: '通知谁', morning: '夜间等到早上', stepNumber: '第 %{n} 级', unreadable: '有的数字还没填对，填好后再测算。', after: '到期后（分钟）', together: '与“%{names}”一起定' },
  proposal: { title: '第 %{n} 版草案', lead: '与现行规则相比：', none: '与现行规则相同。', now: '现行', draft: '草案', back: '不再另定，继承上级' },
  preview: {
    title: '放在上个月会怎样', lead: '用草案的数字把上月到期的时限重算一遍，只作比较，不改动任何时限。', run: '测算上月影响', again: '重新测算', stale: '草案改过了，请重新测算。', working: '正在测算…', period: '%{from} 至 %{to}', communities: '%{n} 个小区', empty: '上月没有到期的时限，无从比较。', moves: '到期时间', late: '超时', warnings: '预警', unchanged: '其余 %{n} 类时限没有变化：%{rules}', sum: '上月共 %{n} 条时限', dated: '其中 %{n} 条的时间由人约定，不变', earlier: '%{n} 条提前', later: '%{n} 条推后', same: '不变', arrow: '%{before} → %{after}',
    newlyMissed: '%{n} 条会由按时变为超时', newlyInTime: '%{n} 条会由超时变为按时', noChange: '按时与超时都不变', sentence: '%{rule}：上月 %{n} 条，%{what}。', denied: '只有编制、审核、批准规则的人可以测算。',
  },
  history: { title: '执行过的版本', lead: '每条时限都记着按哪一版计。', planned: '待生效', now: '现行', past: '已过', never: '未曾生效' },
  document: { yours: '轮到您：看过草案和测算后签字，或写明原因退回。', title: '本级规则文件', none: '本级还没有自己的规则文件，全部继承上级。', waitingReview: '等待审核：由品质管理部未参与编制的人办理。', waitingApproval: '等待批准：由公司领导或管理处主任办理，不能是编制人和审核人。', waitingRevise: '已退回，等编制人修改。', approved: '没有待办的草案。' },
};
