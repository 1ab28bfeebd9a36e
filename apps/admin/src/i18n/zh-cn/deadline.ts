/** Deadlines that act: what to do about them, who is told, what the clock writes. */
export const deadline = {
  menu: '时限操作', clock: '时钟', escalated: '已升级上报第 %{n} 级', acknowledged: '%{name} 已知悉', pausedSince: '%{at} 起等待客户，原定 %{due} 到期',
  step: {
    dispatch: '派单给责任部门', rectify: '完成整改并复查', 'CMP-1': '回复主管部门', 'CMP-7': '上报公司领导', 'CMP-8': '一次答复客户', 'CMP-9': '二次答复客户', 'CMP-10': '派人到场并记录措施', 'CMP-11a': '记录措施并告知客户', 'CMP-11b': '办结，或向客户说明计划', 'CMP-12': '跟进', 'CMP-13': '做每周检查', 'CMP-14a': '告知处理结果', 'CMP-14b': '回访客户',
    'CMP-15': '完成改进计划', 'CMP-22': '处理完并交回', 'CMP-24': '核实外部责任方是否完成', 'REP-1': '到现场', 'REP-2': '修好并请客户验收', 'REP-3': '巡查装修现场', 'REP-4': '复验缺陷', 'ORG-7': '兑现承诺', 'ORG-8': '完成整改并复查',
    'INC-2': '确认已知悉', 'INC-5': '答复原因、处理办法和影响面', 'INC-7': '提交书面总结报告', 'INC-11': '留存监控画面', PBK: '完成预案步骤', 'STM-2': '对口径提出意见',
    'NOT-10': '发布信息', 'NOT-12': '检查或撤除张贴', 'NOT-13': '抽查服务中心',
  },
  data: { rule: '规则', step: '升级', stepOf: '第 %{n} 级', before: '原定到期', dueAt: '到期', until: '等待至', to: '上报给', told: '已通知', nobody: '无人在岗', deliverAt: '夜间不打扰，送达', reason: '原因' },
  target: { OWNER: '责任人', MANAGER: '上级', CUSTOMER_SUPERVISOR: '客户主任', CENTRE_MANAGER: '管理处主任', COMPANY: '公司' },
  tasks: {
    lead: '由您的岗位负责的时限，先到期的在前；按钮就是下一步。', whose: '看谁的', mine: '我的', everybody: '全部', state: '状态', anyState: '全部未完成', rule: '规则', anyRule: '全部规则', total: '共 %{n} 条', overdueMine: '您有 %{n} 条时限已经超时，先做这些。', overdueAll: '有 %{n} 条时限已经超时。',
    group: { overdue: '已超时', soon: '快到期或今天到期', later: '以后' }, empty: '眼下没有到期的事，辛苦了', emptyHint: '有新的时限会自动出现在这里。', emptyFiltered: '没有符合条件的时限', emptyFilteredHint: '放宽条件看看。', clear: '清除筛选',
  },
  message: {
    kind: { DEADLINE_WARNED: '临期提醒', DEADLINE_MISSED: '已超时', DEADLINE_ESCALATED: '升级上报第 %{n} 级', INCIDENT_RAISED: '新事件，请确认', INCIDENT_PROPOSED: '提示：是否启动应急', STATEMENT_SENT: '口径草稿，请提意见', STATEMENT_FIXED: '口径已统一', STATEMENT_ENDED: '口径已终止', SUMMARY_COPIED: '总结报告抄送', NOTICE_WAITING: '信息待您处理', NOTICE_RETURNED: '信息已退回', NOTICE_RELEASED: '信息即将发布，请知悉', NOTICE_FEEDBACK: '信息有新反馈，请答复' }, drill: '演习', unread: '未读', all: '全部', count: '%{n} 条未读', markRead: '标为已读', markAll: '全部标为已读', now: '现在：',
    empty: '还没有消息', noUnread: '没有未读消息', emptyHint: '时限快到期、超时，或升级上报到您时，会在这里通知您。',
  },
  clockLate: { title: '时限提醒没有在工作', text: '从%{at} 起，到期提醒、超时记录和升级上报都没有发出。请自己看着时限办理，并立即打电话给系统管理员，请他检查服务器的后台程序。恢复后会补记。' },
};
