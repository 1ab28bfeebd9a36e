export const complaint = {
  list: {
    search: '搜索标题、内容、位置、姓名、编号或电话尾号', clearSearch: '清除搜索', filters: '筛选', moreFilters: '更多筛选', clearAll: '清除全部', total: '共 %{n} 件', apply: '查看结果', done: '完成',
    fresh: '有 %{n} 条新登记，点击查看', changed: '列表中有 %{n} 件刚被更新，点击刷新', page: '第 %{page} / %{pages} 页', jump: '跳至第', jumpUnit: '页', jumpLabel: '跳至第几页', perPage: '每页', perPageUnit: '条', previous: '上一页', next: '下一页', range: '第 %{from}–%{to} 件',
    emptyAll: '台账里还没有投诉', emptyAllHint: '接到投诉就登记，一分钟以内。', emptyFiltered: '当前筛选下没有投诉', emptyFilteredHint: '以下条件同时生效：%{filters}。放宽条件或清除筛选试试。', register: '登记投诉', beyond: '没有第 %{page} 页', beyondHint: '共 %{pages} 页。', toLast: '到最后一页', noDeadline: '无进行中时限', unassigned: '未派单', unjudged: '未判断', anonymous: '未留姓名', sortBy: '排序', ascending: '升序', descending: '降序',
  },
  column: { number: '编号', title: '事项', status: '状态与类型', judgement: '投诉类型', channel: '渠道', reporter: '投诉人', department: '责任部门', received: '受理时间', deadline: '下一时限' },
  filter: { open: '未关闭', overdue: '已超时', mine: '等我处理', backEntry: '补录', status: '状态', judgement: '投诉类型', severity: '等级', content: '内容', channel: '渠道', department: '责任部门', receivedFrom: '受理起', receivedTo: '受理止', kind: '类别', any: '不限', search: '搜索“%{q}”' },
  sort: { RECEIVED_AT: '受理时间', NEXT_DUE_AT: '下一时限', NUMBER: '编号' },
  badge: { major: '重大', urgent: '紧急', repair: '请修', backEntry: '补录', group: '群诉 %{n} 人', repeated: '二次投诉' },
  show: {
    facts: '登记内容', deadlines: '时限', timeline: '经过', next: '下一步', more: '其他操作', unavailable: '暂不可用', closingMissing: '关闭前还缺', readyToClose: '关闭条件已齐备', policy: '规则第 %{version} 版', owner: '责任：%{owner}', changedElsewhere: '这件投诉刚刚有新的更新', refresh: '刷新', version: '第 %{n} 版', closedAs: '以“%{outcome}”关闭', closedNow: '这件投诉已经关闭', closedNowHint: '要改动须先由有权的人重新处理。', nothingNow: '您现在没有可做的操作', nothingNowHint: '轮到别人处理；有变化时这里会更新。', finished: '已结束的时限（%{n}）', noDeadlines: '没有时限', loadMore: '显示后面的 %{n} 条', round: '第 %{n} 次处理', callBacks: '回访记录', judgements: '判断经过', noRunning: '没有进行中的时限', call: '拨打', copyNumber: '复制编号', copied: '已复制', back: '返回台账', system: '系统', entrySequence: '登记条目 %{volume} 第 %{n} 号', hash: '条目哈希', missing: '这件投诉还不能关闭，缺：',
  },
  fact: {
    detail: '经过详情', remedySought: '诉求', location: '位置', reporter: '投诉人', phone: '电话', unit: '房屋', relation: '身份', channel: '渠道', content: '内容', received: '受理时间', registered: '登记时间', registeredBy: '登记人', firstReceiver: '首问责任人', department: '责任部门', assignee: '责任人', supervisor: '督导人', doers: '处理人', agreedReply: '约定答复时间', limit: '限时', authorityReference: '转办文号', authorityDue: '主管部门要求回复', cause: '原因', correctiveAction: '纠正措施', preventiveAction: '预防措施', plan: '改进计划', planDue: '计划完成时间', planDone: '计划已完成', referral: '转介', groupSize: '投诉人数', previous: '首次投诉', backEntry: '补录原因', closed: '关闭', flags: '情形', judgement: '投诉类型', people: '责任与办理', reporterGroup: '投诉人', matter: '事项', result: '原因与措施',
  },
  flag: { dangerToLifeOrProperty: '危及人身或财产安全', essentialFacility: '停水停电停梯等影响正常生活', ongoingBreach: '正在发生的违规行为', media: '媒体介入', legal: '涉及法律途径', image: '影响公司形象' },
  flagEffect: { dangerToLifeOrProperty: '按重大投诉处理，须当日处理（CMP-10）', essentialFacility: '须当日派人并定措施（CMP-10）', ongoingBreach: '须当日派人并定措施（CMP-10）', media: '按重大投诉处理，立即上报领导（CMP-7）', legal: '按重大投诉处理，立即上报领导（CMP-7）', image: '按重大投诉处理，立即上报领导（CMP-7）' },
  data: {
    judgement: '投诉类型', communicationKind: '沟通类别', reason: '原因', department: '责任部门', limitAt: '限时', instruction: '交办要求', assignee: '责任人', stage: '答复', way: '方式', acts: '做到', text: '内容', settles: '当场解决', toAuthority: '回复主管部门', repliedAt: '答复时间', replyAt: '约定时间', staffSent: '已派人', customerTold: '已告知客户', cause: '原因', correctiveAction: '纠正措施', preventiveAction: '预防措施', dueAt: '完成时间', explainedToCustomer: '已向客户说明', channel: '渠道', answer: '客户答复', handleAgain: '重新处理', caller: '回访人', outcome: '结果', status: '回到', title: '标题', detail: '详情', remedySought: '诉求', location: '位置', content: '内容', severity: '等级', reporterName: '投诉人', note: '说明', erased: '（已按规定删除）', yes: '是', no: '否',
  },
  change: { start: '开始计时', meet: '完成时限', cancel: '停止计时', reset: '时限改期' },
  create: {
    conflict: '刚才那次可能已经登记成功。请先在台账里查一下；确认没有，再作为新的一件登记。', asNew: '作为新的一件登记', lookFirst: '先到台账查看', notAllowed: '您没有登记的权限', chosen: '已选', reporterTitle: '是谁反映的', place: '在哪里',
    title: '登记投诉', essential: '先填这几项', more: '补充情况', channel: '从哪里来', content: '关于什么', titleField: '一句话说清是什么事', titlePlaceholder: '例如：3 栋 2 单元电梯困人', detail: '客户说了什么', detailPlaceholder: '时间、地点、经过、客户的原话', unit: '房屋', unitPlaceholder: '输入楼栋或房号，例如 3-1502', location: '位置', locationPlaceholder: '公共区域请写位置，例如 地下车库 B2', name: '姓名', phone: '电话', relation: '身份', remedySought: '客户希望怎么解决', flags: '有没有这些情形', severity: '等级', severityHint: '不选则按情形自动确定', groupSize: '一起投诉的人数', received: '客户是什么时候说的', receivedNow: '现在', backEntryReason: '补录原因', backEntryHint: '超过 24 小时的须说明补录原因，且不再起算已过期的时限。', authorityReference: '转办文号', authorityDue: '主管部门要求何时回复', previous: '首次投诉编号', submit: '登记', submitting: '正在登记…', similar: '可能是同一件事', sameMatter: '这是同一件事', linked: '已关联为 %{number} 的二次投诉', unlink: '取消关联', draft: '已恢复上次没填完的内容', discard: '清空重填', leaveHint: '内容会保留，直到登记成功。', hintKeys: 'Enter 到下一项 · Ctrl+Enter 登记', kind: '类别',
  },
  done: { title: '登记好了', number: '编号', tell: '请把编号告诉客户', deadlines: '首先要做到', again: '再登记一件', open: '打开这件投诉' },
};
