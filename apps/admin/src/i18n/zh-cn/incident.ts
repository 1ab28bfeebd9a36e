/** Words of the page of an incident and of raising one (glossary.md: 应急处理机制, 应急预案, 指挥部, 值班日记, 事态得到有效控制). */
export const incident = {
  list: '应急事件', raise: '报事件', raiseShort: '报事件', openCount: '进行中的事件 %{n} 起', drillCount: '进行中的演习 %{n} 场',
  chip: { open: '进行中', closed: '已结束', drills: '演习' },
  empty: { open: '没有进行中的事件', closed: '还没有已结束的事件', drills: '没有演习' },
  emptyHint: { open: '一切正常。出了事，按红色的“报事件”。', closed: '事件关闭或解除后留在这里。', drills: '报事件时打开“演习”，就会列在这里。' },
  drill: '演习', drillBand: '演习 · 不是真的', drillLead: '演习照真的做，但不通知外部、不上窗口、不计入统计。', drillSwitch: '这是一次演习', drillSwitchHint: '打开后整页显示紫色的“演习”。',
  level: '%{n} 级', progress: '预案 %{done} / %{total} 步', raisedAge: '%{age}发生', place: '地点', commander: '总指挥', owner: '第一责任部门', underControl: '已控制', notUnderControl: '未控制',
  left: '还剩', over: '已超', allLeft: '还剩 %{span}', overBy: '已超 %{span}',
  what: '发生了什么', other: '其他', otherHint: '没有预案的事件', change: '换一个', where: '在哪里', wherePlaceholder: '例如 3栋12层电缆井', recent: '最近的地点', buildings: '楼栋', buildingOf: '%{n} 栋', kindOf: '属于哪一类',
  more: '更多（可不填）', moreDefaults: '时间：现在 · 级别和责任部门：按预案', moreDefaultsPlaybook: '时间：现在 · 级别：%{level} · 责任部门：按预案', moreDefaultsKind: '时间：现在 · 级别：%{level} · 责任部门：按类别', title: '事件名称', detail: '详细情况', level2: '级别', levelDefault: '按预案', levelDefaultKind: '按类别', department: '第一责任部门', departmentHint: '不选就按预案或类别', happenedAt: '发生时间', happenedAtHint: '不填就是现在', publicSide: '涉及外部的人', publicSideHint: '要由责任部门作三项答复', communities: '同时在这些小区各报一起',
  submit: '报事件：%{what}', submitDrill: '开始演习：%{what}', sending: '正在报…', chooseWhat: '先选发生了什么', sayWhere: '写明在哪里', raised: '已报，正在通知责任人', raisedDrill: '演习已开始', failed: '没有报出去', failedHint: '再按一次不会重复。还是不行，先打电话给监控中心和值班经理，再补报。', already: '已有 %{n} 起事件在进行，先看看是不是同一件', see: '去看',
  from: { title: '由投诉报出（%{n} 件）', filled: '地点、名称和详情已照投诉填好，可以改。投诉照常办理和回访。', several: '详情已列出这几件投诉，可以改。每件投诉照常办理和回访。', drill: '演习不带真实的投诉：开始演习后，这些投诉不归入。', remove: '不带投诉 %{number}', failed: '投诉的内容没有读到。可以照样报出：投诉会归入这起事件，地点请自己填。' },
  triage: { ask: '不确定选哪个？', hint: '答两三个问题，找到预案', back: '上一步', tiles: '自己选', failed: '问题没有读到，请直接选一个；都不像就选“其他”。' },
  next: {
    title: '该您做的', nothing: '眼下没有您要做的', nothingHint: '有轮到您的步骤会出现在这里。', done: '事件已结束', acknowledge: '确认已知悉', acknowledgeHint: '只是确认收到，马上去做该做的。', answer: '填写三项答复', answerHint: '向投诉处理部门答复原因、处理办法和影响面。', control: '事态得到有效控制', controlHint: '预案上眼下没有要做的步骤。如果已经控制住，记下来。', noStatement: '记录不需要统一口径', noStatementHint: '事态已控制；现场事件没有对外口径的，作出这个决定后事件即完成。', pictures: '留存监控画面', picturesHint: '画面会被覆盖，先存下来。', summary: '提交书面总结报告', summaryHint: '完成后七日内提交，报中心主任办公室并抄送各部门投诉主管。', accept: '审阅总结报告', acceptHint: '通过后事件关闭；不够清楚可以退回。', more: '其他操作', tick: '完成这一步', choose: '选择结果',
  },
  steps: '预案步骤', runVersion: '第 %{n} 版', mine: '只看我的', noneMine: '没有轮到您的步骤', noRun: '没有启动预案', noRunHint: '可以从下面启动一个预案，步骤会列在这里。', toDo: '%{n} 步待做', how: '怎么做', phaseCount: '%{done} / %{total}', waitsFor: '等：%{title}', waitsForEarlier: '等前面的步骤', blocking: '后面的步骤等这一步', limit: '限 %{n} 分钟', notNeeded: '另有 %{n} 步不需要', tickOf: '勾选完成：%{title}', answerOf: '答：%{answer}', skipped: '已跳过', ticking: '正在保存…', stepMenu: '步骤操作：%{title}', withNote: '完成并写备注', withNoteAnswer: '选“%{answer}”并写备注', skip: '跳过，写明原因', takeBack: '收回，写明原因', doneBy: '%{name} %{at}', tickFailed: '“%{title}”没有勾上：%{why}', byWhom: '由%{who}做', erased: '内容已清除',
  posts: '指挥部', freePosts: '空缺的岗位 %{n} 个', free: '空缺', take: '我来担任', handOver: '移交', since: '%{at}起', takenOk: '您已担任%{post}',
  heads: '清点人数', headsNone: '还没有清点。', headsAll: '齐', headsMissing: '少 %{n} 人', headsMore: '多 %{n} 人', headsUnknown: '应到不明', headsWhere: '集合点', headsPresent: '实到', headsExpected: '应到',
  log: '值班日记', logNone: '还没有记录。', logPlaceholder: '记一句：看到什么、做了什么', logSend: '记下', logKind: '这一句是关于', logMore: '这里显示最近 50 条，全部在“经过”里。',
  answer: '三项答复', answerNone: '责任部门还没有答复。', answerNotOwed: '不涉及外部的人，不必答复。',
  control: '控制情况', controlNone: '还没有控制住。', controlSince: '%{at} 已控制', lostAt: '%{at} 失控',
  statement: '统一口径', statementNone: '还没有统一口径。', statementVersion: '第 %{n} 版', statementStale: '事态失控过，口径要重新统一。', statementEnded: '已停用', statementNot: '已决定不需要统一口径', explanation: '解释口径', handling: '处理意见', wording: '对外这样说',
  pictures: '监控画面', summary: '书面总结报告', summaryNone: '还没有提交。', cause: '原因', course: '经过', losses: '损失', lessons: '教训与改进', copies: '抄送', copyNobody: '无人在岗', returned: '退回', accepted: '审阅通过', standDown: '已解除',
  complaints: '有关投诉（%{n}）', wide: '涉及的小区', parent: '上级事件', people: '通知', acknowledged: '%{name} %{at} 已确认', notAcknowledged: '还没有确认', raisedBy: '上报人', facts: '详情', happened: '发生时间', origin: '来源', number: '编号', kind: '类别', deadlines: '时限', timeline: '经过', moreEntries: '再看 %{n} 条', clock: '系统',
  stepper: '进度', stale: '别人刚刚更新过这起事件。看过最新情况后再提交，填写的内容还在。',
  entry: {
    IncidentRaised: '报事件', IncidentAcknowledged: '确认已知悉', IncidentReplyDeadlineSet: '定答复时限', IncidentAnswered: '三项答复', IncidentLogged: '值班日记', IncidentHeadsCounted: '清点人数', IncidentRevised: '更正情况', IncidentUnderControl: '事态得到有效控制', IncidentControlLost: '事态失控', IncidentStatementNotNeeded: '决定不需要统一口径', IncidentStated: '口径已统一', IncidentStatementEnded: '口径停用', PlaybookStarted: '启动预案', StepTicked: '完成步骤', StepSkipped: '跳过步骤', StepReopened: '收回步骤', IncidentPostTaken: '担任岗位', IncidentHandedOver: '移交岗位', IncidentPicturesRecorded: '监控画面', IncidentSummarySubmitted: '提交书面总结报告', IncidentSummaryReturned: '退回总结报告', IncidentSummaryAccepted: '总结报告通过', IncidentStoodDown: '解除',
  },
  data: { to: '移交给', level: '级别', kind: '类别', place: '地点', title: '名称', detail: '详情', department: '责任部门', playbook: '预案', parties: '确认', dueAt: '时限', reason: '原因', handling: '处理办法', impact: '影响面', text: '', where: '集合点', heads: '人数', present: '实到 %{n} 人', presentOf: '实到 %{n} 人，应到 %{of} 人', step: '', answer: '结果', post: '', state: '', cause: '原因', course: '经过', losses: '损失', lessons: '教训与改进', explanation: '解释口径', wording: '对外这样说', answerReason: '投诉原因', copies: '抄送 %{n} 个部门', version: '第 %{n} 版' },
};

/** Names of its commands, forms and values, part of the catalogue of works. */
export const incidentWorks = {
  action: {
    incidentAcknowledge: '确认已知悉', incidentSetReplyDeadline: '定答复时限', incidentAnswer: '三项答复', incidentCountHeads: '记录清点', incidentRevise: '更正级别或地点', incidentMarkUnderControl: '事态得到有效控制', incidentLoseControl: '记录失控', incidentComplete: '不需要统一口径', incidentStartPlaybook: '启动预案', incidentHandOver: '移交岗位', incidentSecurePictures: '监控画面', incidentSubmitSummary: '提交总结报告', incidentReturnSummary: '退回总结报告', incidentAcceptSummary: '通过并关闭', incidentStandDown: '解除（误报）',
    stepTick: '完成步骤', stepSkip: '跳过步骤', stepReopen: '收回步骤',
  },
  lead: {
    incidentAcknowledge: '确认收到，不代表已经处理。', incidentSetReplyDeadline: '按情况定责任部门什么时候答复。', incidentAnswer: '第一责任部门向投诉处理部门答复这三项。情况变了可以再答复。', incidentCountHeads: '在一个集合点数一次记一次。', incidentRevise: '只填有变化的；换了责任部门会重新通知。', incidentMarkUnderControl: '写明怎么判断的。失控了可以再记录。', incidentLoseControl: '事件重新打开，口径要重新统一。', incidentComplete: '只用于不涉及外部的现场事件。', incidentStartPlaybook: '在这起事件里再启动一个预案。', incidentHandOver: '把这个岗位交给另一个人，写明他要知道的。', incidentSecurePictures: '写明存在哪里，或为什么不需要。', incidentSubmitSummary: '写清楚原因、经过、损失和教训；提交后报办公室并抄送各部门。', incidentReturnSummary: '写明还缺什么，七日期限重新起算。', incidentAcceptSummary: '通过后事件关闭，口径停用。', incidentStandDown: '误报或不成立时解除；之后什么都不再欠。',
    stepTick: '写下要交代的，再完成这一步。', stepSkip: '写明为什么不做。', stepReopen: '误勾或情况变了，步骤重新打开。',
  },
  field: {
    replyBy: '什么时候前答复', answerReason: '投诉原因', answerHandling: '建议处理办法', answerImpact: '影响面', headsWhere: '集合点', headsRemark: '备注', headsPresent: '实到人数', headsExpected: '应到人数', incidentTitle: '事件名称', incidentKind: '类别', level: '级别', reviseReason: '为什么更正', controlText: '怎么判断已经控制住', lostReason: '怎么失控的', noStatementReason: '为什么不需要统一口径', playbook: '预案', handOverTo: '移交给谁', handOverText: '要交代的', pictures: '监控画面', picturesText: '存在哪里，或为什么不需要', summaryCause: '事件原因', summaryCourse: '经过', summaryLosses: '损失', summaryLessons: '教训与改进', returnReason: '还缺什么', standDownReason: '为什么解除', stepNote: '备注', skipReason: '为什么跳过', reopenReason: '为什么收回',
  },
  word: {
    incidentStatus: { RAISED: '已报', ANSWERED: '已答复', STATED: '口径已统一', COMPLETED: '已完成', SUMMARISED: '已总结', CLOSED: '已关闭', STOOD_DOWN: '已解除' },
    incidentKind: { SUDDEN: '突发性事件', MAJOR: '重大事件', CONCENTRATED: '集中投诉', IMAGE: '影响公司形象', MEDIA: '媒体', LEGAL: '法律渠道', WIDE_AREA: '大面积投诉', ON_SITE: '现场突发事件' },
    incidentLevel: { 1: '特别重大', 2: '重大', 3: '较大', 4: '一般' },
    logKind: { NOTE: '记事', DIRECTION: '命令', PEOPLE: '人员', CAUSE: '原因', RESTORATION: '恢复', DAMAGE: '损失', REACTION: '客户反应', REPORT: '报告' },
    post: { COMMANDER: '总指挥', RECORDER: '记录', COMMUNICATION: '通讯', EVACUATION: '疏散', FIRE_FIGHTING: '灭火', SMOKE_CONTROL: '防排烟', CORDON: '警戒', FIRST_AID: '救护', SUPPLY: '保障', RECEPTION: '接应' },
    pictureState: { NOT_NEEDED: '不需要', NEEDED: '待留存', SECURED: '已留存' }, origin: { REPORT: '人员上报', COMPLAINT: '投诉', PROPOSAL: '系统提示', WIDE: '上级事件' }, notifiedParty: { OWN: '本部门上级', RESPONSIBLE: '责任部门' },
    playbook: { FIRE: '火警', POWER_CUT_SUDDEN: '突然停电', POWER_CUT_PLANNED: '计划停电', THEFT: '偷盗', TROUBLE_MAKER: '醉酒闹事', QUARREL: '口角打斗', LOST_PROPERTY: '遗失物品', LIFT_ENTRAPMENT: '电梯困人', WATER: '停水溢水', GAS: '停气泄漏', LOST_VEHICLE: '车辆丢失', TYPHOON: '台风潮汛', GROUP_COMPLAINT: '群诉', MEDIA_LEGAL: '媒体法律' },
  },
};
