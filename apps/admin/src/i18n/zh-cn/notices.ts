import { feedback } from './feedback.ts';

/** Words of notices (glossary.md: 信息, 提出需求, 编写·编制, 审核, 审批·批准, 用章·签章, 同意张贴, 发布, 张贴到户, 有效期限, 注销·撤除). */
export const notices = {
  list: '信息发布', request: '提出需求', registerOutside: '外部文件登记', publicDoor: '公示网页', requestedAge: '%{age}提出', until: '有效至%{at}', inForce: '在效', important: '张贴到户', outside: '外部文件', none: '无', more: '更多（重要信息、投诉、事件…）', now: '现在', atOnce: '发布后立即', everybody: '全小区',
  kind: { ACTIVITY: '社区文化活动', WEATHER: '天气变化提醒', OUTAGE: '停水停电停梯停气', CERTIFICATE: '房产证领取', HANDOVER: '催收房', FEES: '费用催缴', BRAND: '品牌推广', NOTICE: '通知', ANNOUNCEMENT: '公告·通告', WARM_TIP: '温馨提示', CLARIFICATION: '澄清说明', OWNERS_REPORT: '向业主报告', OTHER: '其他' },
  outageOf: { POWER: '停电', WATER: '停水', LIFT: '停梯', GAS: '停气' }, outageIs: { OUTAGE: '已经停了', GENERAL: '计划停' },
  timeliness: { OUTAGE: '紧急', EVENT: '突发事件', GENERAL: '一般信息', ACTIVITY: '活动' },
  timelinessHint: { OUTAGE: '事发后 %{n}内发布', EVENT: '事发后 %{n}内发布', GENERAL: '提前 %{n} 天发布', ACTIVITY: '提前 %{n}–%{most} 天发布' },
  status: { REQUESTED: '待编写', REGISTERED: '外部文件已登记', DRAFTED: '待审核', RETURNED: '已退回', REVIEWED: '待审批', APPROVED: '待签章', SEALED: '待发布', PUBLISHING: '发布中', PUBLISHED: '已发布', EXPIRED: '已到期，待撤除', WITHDRAWN: '已撤回', TAKEN_DOWN: '已撤除', REJECTED: '不予发布' },
  view: { open: '进行中', overdue: '已超时', inForce: '在效', outside: '外部文件', all: '全部' },
  filter: { status: '按状态筛选', kind: '按种类筛选', departmentId: '按部门筛选', any: { status: '全部状态', kind: '全部种类', departmentId: '全部部门' }, clear: '清除筛选' },
  empty: { open: '没有进行中的信息', overdue: '没有超时的信息', inForce: '没有在效的信息', outside: '没有外部文件', all: '还没有信息', narrowed: '没有符合条件的信息' }, emptyHint: { any: '要告诉业主什么事，先“提出需求”；收到外来文件要张贴，先“外部文件登记”。', narrowed: '放宽条件看看。' },
  lead: {
    request: '核实属实、可靠、允许后提出；有星号的必填。', outside: '收到外来文件先登记，审核、审批后盖“同意张贴”。', noticeReview: '读完全文再审核。签下的是您在这里看到的这一稿。', noticeApprove: '读完全文再批准。批准的是您在这里看到的这一稿，改动后须重新批准。', noticeReturn: '退回后由编写人修改，再重新审核。', noticeReject: '不予发布后不能再修改，须重新提出。', noticeWithdraw: '立即停止电子发布；张贴的须在次日内撤除。',
    noticeSeal: '核对用章记录和全文，只对批准的这一稿用章。', noticePublish: '核对去向，按下就发布。', noticeHandOver: '记录交给业主委员会的人和凭据。',
  },
  field: {
    what: '是什么信息', timeliness: '紧急程度', eventAt: '发生时间', plannedStart: '计划开始', plannedEnd: '计划结束', expectedEnd: '预计恢复或结束', title: '标题', body: '正文', purpose: '要告诉业主什么、为什么', truthCheck: '怎么核实的', department: '提出部门', important: '重要信息，张贴到户', complaintNumbers: '答复的投诉编号', incidentId: '所属应急事件', replacesId: '延长或更正哪一份',
    reportType: '报告内容', period: '所属时期', sender: '来文单位', documentNumber: '文号', receivedAt: '收到时间', scan: '扫描件或照片', validUntil: '有效期限', publishAt: '定时发布', contact: '咨询方式', short: '短信文字', label: '渠道名称', buildings: '涉及楼栋', places: '张贴点', doors: '张贴到户', channels: '发布渠道', note: '备注', receivedBy: '接收人', receipt: '签收凭据', photo: '现场照片', condition: '现状', renewed: '已换上新的', missed: '没有送到的户',
  },
  fieldHint: {
    title: '例如：关于3栋停电的通知', purpose: '编写人照此写正文', truthCheck: '向谁核实、怎么核实', department: '由这个部门的负责人审核内容', important: '台风、潮汛等，每户一份', complaintNumbers: '最多 %{n} 个，用空格或逗号隔开；发布后在各投诉上记为已说明', incidentId: '与进行中的事件有关就选上', replacesId: '新的发布后，旧的自动停止', period: '例如 2026-Q3', receivedAt: '不填就是现在', expectedEnd: '还不知道就不填',
    validUntil: '到时电子发布自动停止，次日内撤除张贴', publishAt: '不填：一发布就出去', contact: '部门和电话，印在通知上', short: '不填：短信只发标题', renewed: '换好后勾上，否则仍算破损', missed: '下次再去的户；全部送到就不填',
  },
  pick: { now: '刚刚', ago: '%{n} 分钟前', plannedEnd: '计划结束时', tonight: '今天 24:00', tomorrow: '明天 24:00', days: '%{n} 天' },
  truthPick: { site: '已到现场确认', supplier: '已向供应单位核实', authority: '已有主管部门通知', records: '已核对记录' },
  report: { FINANCE: '财务收支', MANAGEMENT: '管理工作', DAILY_AFFAIRS: '日常事务办理', EQUIPMENT: '设备完好率', RENEWAL: '更新改造计划与进度' },
  submit: { noticeRequest: '提出需求', outsideDocumentRegister: '登记', noticeDraft: '保存并送审核', noticeReview: '审核通过', noticeApprove: '批准', noticeReturn: '退回修改', noticeReject: '不予发布', noticeWithdraw: '立即撤回', noticePublish: '发布', noticeHandOver: '记录移交' },
  sealSubmit: { SEAL: '用章', POSTING_AGREED: '盖“同意张贴”' },
  action: { noticeDraft: '编写文本', noticeReview: '审核', noticeApprove: '审批', noticeReturn: '退回修改', noticeReject: '不予发布', noticeSeal: '签章', noticePublish: '发布', noticeWithdraw: '撤回', noticeHandOver: '移交业委会' },
  reason: { noticeReturn: '要改什么', noticeReject: '为什么不予发布', noticeWithdraw: '为什么撤回' },
  done: {
    noticeRequest: '已提出 %{number}', outsideDocumentRegister: '已登记 %{number}', noticeDraft: '已保存，等待审核', noticeReview: '已审核', noticeApprove: '已批准', noticeReturn: '已退回', noticeReject: '已决定不予发布', noticeSeal: '已签章', noticePublish: '已发布，正在送出', noticeRecordPlacement: '已记录张贴', noticeRecordDoors: '已记录到户', noticeRecordChannel: '已记录', noticeRecordCheck: '已记录检查', noticeTakeDown: '已记录撤除', noticeWithdraw: '已撤回', noticeHandOver: '已记录移交',
  },
  courseShort: { request: '需求', draft: '编写', review: '审核', approve: '审批', seal: '签章', publish: '发布', force: '在效', down: '撤除' },
  course: { request: '需求', draft: '编写', review: '审核', approve: '审批', seal: '签章', publish: '发布', force: '在效', down: '撤除' }, stepper: '进度', whoWhen: '谁在什么时候办的',
  next: {
    title: '下一步', noticeDraft: '写好文字、期限和去向，再送审核。', noticeReview: '读完全文，核对属实、无错字。', noticeApprove: '读完全文再批准。', noticeSeal: '核对用章记录后用章。', noticePublish: '核对去向后发布。', waits: '等待：%{action}', spot: '现场：张贴、检查、撤除', nothing: '眼下没有要做的', nothingHint: '到时由系统自动发布或停止。', over: '已经结束', overHint: '全部记录都在下面。', whyNot: '其他操作为什么不能做',
  },
  text: '文本', noText: '还没有编写。', holds: '期限和咨询', planned: '期限和去向', revision: '第 %{n} 稿', draftOf: '编写：%{title}', toNotice: '返回这份信息', languages: '语言', addLanguage: '加一种语言', removeLanguage: '不要%{language}', usual: '套用通常写法', discard: '不要了，重新填', restored: '先前填的内容还在。', faults: '有 %{n} 处要改', overtaken: '别人刚刚写了第 %{n} 稿。请先看过那一稿，再决定要不要这里的内容。', returnedBy: '%{name}退回', importantHint: '重要信息要张贴到户：编写时按楼栋列出户数。', channelGone: '已停用的渠道',
  plan: {
    reachesNobody: '只有来看公示网页的人才会知道，发布时效（NOT-10）达不到。请加上张贴点、张贴到户，或一个能送达业主的渠道。',
    channels: '发布渠道', paper: '张贴', shown: '本系统显示', sent: '公司渠道发送', byHand: '人工发布（发布后拍照记录）', noneSent: '公司还没有开通可用的渠道。', everybody: '不选：涉及全小区', chosen: '已选 %{n} 栋', placesHint: '已列 %{n} 处；每处张贴后拍照，每天检查', doorsHint: '共 %{n} 户', placeEach: '每栋一处（加 %{n} 处）', addPlace: '加一处', doorsEach: '按楼栋列出户数（加 %{n} 栋）', lobby: '%{building}大堂', noBuilding: '公共', buildingOf: '第 %{n} 处的楼栋', placeOf: '第 %{n} 处的名称', households: '%{building}户数', remove: '去掉%{name}',
  },
  medium: { WECHAT_GROUP: '微信群', OFFICIAL_ACCOUNT: '公众号', MOMENTS: '朋友圈', SMS: '短信', EMAIL: '邮件', SCREEN: '看板屏幕', PAGE: '公示网页', WEBHOOK: '对接系统', OTHER: '其他渠道' }, mediumHint: { SCREEN: '小区的屏幕，到时自动撤下', PAGE: '人人可看，不算送达', byHand: '有人发上去，拍照为证' },
  warnings: { title: '文字检查', looking: '正在检查…', count: '%{n} 处请再看一眼', none: '没有发现问题', later: '写了就检查', hint: '错别字、广告语、时间对不上等，写的时候就提示；只是提醒，不拦着。' }, quoted: '“%{text}”', better: '建议“%{text}”', mend: '改正',
  warning: {
    FORBIDDEN_WORD: '不得出现的内容', ADVERTISING_WORD: '商业广告用语', WRONG_WORD: '可能是错别字', PLACEHOLDER: '还没填的空', PERSONAL_DATA: '个人信息', PUNCTUATION: '标点不对', UNPAIRED: '标点不成对', SPACING: '多余的空格', FULL_WIDTH: '全角数字或字母', DATE_IMPOSSIBLE: '没有这个日期或时间', DATE_CONTRADICTION: '前后时间矛盾', WEEKDAY_WRONG: '日期和星期对不上', DATE_PAST: '时间已经过了', DATE_DIFFERS: '日期和需求不一致', TIME_DIFFERS: '时间和需求不一致', DIGITS_DIFFER: '各语言的数字不一致', CONTACT_MISSING: '没有咨询方式', VALIDITY_MISSING: '没有有效期限', LANGUAGE_EMPTY: '这种语言还没写', LANGUAGE_WRONG: '不像是这种语言',
  },
  preview: { title: '预览', paper: '纸张', message: '微信', sms: '短信', screen: '屏幕', code: '二维码', seal: '（盖章处）', link: '（查询真伪的网址）', segments: '%{length} 字，%{segments} 条', smsTitle: '没写短信文字，发标题；不含签名。', smsHint: '不含签名；70 字以内一条，超过后每 67 字一条。' },
  allCopies: '打印各处张贴件（%{n} 份）', placesOf: '%{n} 处：%{list}', doorsOf: '%{building} %{n} 户', authors: '编写', reviewed: '审核', approved: '审批', truth: '核实情况', requestedBy: '提出', reached: '到达业主', again: '再次预告', handedOver: '已移交业委会', facts: '需求', complaints: '答复的投诉（%{n}）', figures: { title: '统计', time: '送达用时', minutes: '事发后 %{n} 分钟', inTime: '按时', late: '超时', messages: '消息发送', of: '%{n} / %{total}', failed: '%{n} 条失败', posted: '张贴', households: '张贴到户', missed: '%{n} 户未到', checks: '每日检查', times: '%{n} 次', faults: '%{n} 次破损或缺失', daysMissed: '%{n} 天未查全', down: '撤除', downLate: '%{n} 处逾期' }, paper: '打印 A4', publicPage: '核验网页',
  versions: { title: '各稿对比（共 %{n} 稿）', from: '从', to: '到', since: '比第 %{n} 稿改了什么', same: '两稿没有不同。' },
  seal: { title: '签批与用章', record: '用章记录', kind: '章', askedBy: '申请人', allowedBy: '批准人', document: '文件', hash: '内容指纹', by: '用章人' }, sealKind: { SEAL: '服务中心章', POSTING_AGREED: '同意张贴' },
  publish: { now: '按下后立即发布。', at: '定时在%{at}发布。', paper: '另有 %{n} 处要张贴：张贴后在“现场”拍照。' },
  ended: { returned: '已退回', rejected: '不予发布', EXPIRED: '已到期', WITHDRAWN: '已撤回', REPLACED: '已由新的代替' },
  channelState: { WAITING: '等待', SENDING: '发送中', PUBLISHED: '已发布', FAILED: '没有发出', ENDED: '已停止' }, counts: '送达 %{taken}，失败 %{failed}，共 %{total}', againAt: '再次预告 %{at}', endedAt: '停止 %{at}', recalledAt: '%{at} 已在此处声明撤回', notRecalled: '渠道已停用，未能在此处声明撤回', noScreens: '这个小区没有接入的屏幕。', nothingArrived: '一个人也没有收到，请改用别的渠道或打电话。',
  cannotReach: '已经发布，但计划里没有张贴点，也没有能送达业主的渠道：公示网页要有人去看才知道。请先打电话、走访告知，再另提一份信息代替这份，加上张贴点或渠道。',
  notReached: '已经发布，但还没有送达业主：公示网页要有人去看才知道。请尽快张贴，或打电话、走访告知。',
  copies: '张贴情况', hanging: '在张贴 %{n} / %{total}', placeState: { TO_POST: '待张贴', HANGS: '张贴中', FAULTY: '待更换', DOWN: '已撤除' }, condition: { INTACT: '完好', DAMAGED: '破损', MISSING: '不见了' }, renewed: '已更换', faultCount: '共破损 %{n} 次', column: { place: '张贴点', state: '状态', posted: '张贴', checked: '最近检查', down: '撤除' }, delivered: '已到户', toDeliver: '待到户', missed: '未送到 %{n} 户', screens: '%{n} 块屏幕',
  spot: {
    title: '现场', left: '还有 %{n} 处要办', allDone: '今天的都办好了', done: '今天已办', nothing: '没有要张贴或检查的', nothingHint: '这份信息没有纸张和人工渠道，或都已撤除。', notYet: '发布以后才张贴。', missed: '还有户没送到', again: '再去过了', post: '待张贴', check: '今天待检查', takeDown: '待撤除', doors: '待到户', channels: '人工渠道',
    posted: '贴好了，拍照', intact: '完好', torn: '破损或不见', down: '已撤下，拍照', delivered: '已送到', putUp: '已发上去，拍照', takenOff: '已撤下，拍照', households: '%{n} 户', putUpHint: '发上去以后拍照或截图', takeOffHint: '须从这里撤下',
    lead: { posted: '拍下贴好的样子，看得清位置。', down: '拍下空出来的位置。', torn: '拍下现状；当场换好的也勾上。', delivered: '每户一份；没有送到的户记下来。', putUp: '拍照或截图，看得到发布的内容。', takenOff: '拍照或截图，看得到已经没有了。' }, submit: { posted: '记录张贴', down: '记录撤除', torn: '记录检查', delivered: '记录到户', putUp: '记录发布', takenOff: '记录撤下' },
  },
  feedback,
  entry: {
    NoticeRequested: '提出需求', OutsideDocumentRegistered: '登记外部文件', NoticeDrafted: '编写', NoticeReviewed: '审核', NoticeApproved: '批准', NoticeReturned: '退回', NoticeRejected: '不予发布', NoticeSealed: '签章', NoticeReleased: '发布', NoticePlaced: '张贴', NoticeDelivered: '送到各户', NoticeChannelProven: '人工渠道', NoticeChannelSent: '渠道回报', NoticeChecked: '检查', NoticeAnnounced: '送出', NoticeAnnouncedAgain: '再次预告', NoticeExpired: '到期', NoticeWithdrawn: '撤回', NoticeReplaced: '由新的代替', NoticeRecalled: '声明撤回', NoticeTakenDown: '撤除', NoticeHandedToCommittee: '移交业委会',
  },
};
