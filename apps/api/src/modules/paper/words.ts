// What stands on paper, in the field's words. The forms of S3 are Chinese whatever language the screen has.
import type { FormField, FormSection, Role } from '@huiyin/domain';
import { ROLE_NAMES } from '../base/messages.ts';

type Table = Readonly<Record<string, string>>;

export const SECTION_WORDS: Readonly<Record<FormSection, string>> = {
  INTAKE: '受理登记', REMEDY: '客户诉求', JUDGEMENT: '投诉类型判断', DISPATCH: '派单与接单', MEASURES: '处理措施', REPLIES: '答复客户', FOLLOW_UPS: '跟进记录',
  PLAN: '改进计划', RESULT: '处理结果', CALL_BACKS: '回访记录', SUMMARY: '总结', CLOSING: '关闭', OTHER: '其他记录', SIGNATURES: '各环节签字',
};
export const FIELD_WORDS: Readonly<Record<FormField, string>> = {
  NUMBER: '登记编号', SERIAL: '表单编号', RECEIVED_AT: '受理时间', REGISTERED_AT: '登记时间', CHANNEL: '投诉形式', CONTENT: '投诉内容', SEVERITY: '紧急程度', REPORTER: '投诉人', PHONE: '联系电话',
  UNIT: '房屋', RELATION: '身份', LOCATION: '事发位置', GROUP_SIZE: '投诉人数', AUTHORITY_REFERENCE: '转办文号', RECEIVER: '首问责任人', REGISTRAR: '登记人', TITLE: '事项', DETAIL: '详细情况',
};
export const STATUS_WORDS: Table = { REGISTERED: '已登记', DISPATCHED: '已派单', HANDLING: '处理中', HANDLED: '已处理', CALLED_BACK: '已回访', CLOSED: '已关闭' };
export const CHANNEL_WORDS: Table = {
  PHONE: '来电', VISIT: '来访', LETTER: '来信', NEWS_MEDIA: '新闻媒体', WEBSITE: '网站', MESSAGE_BOARD: '留言板', AUTHORITY: '主管部门·协会转办', STAFF: '职员转告', API: '第三方接口', OTHER: '其他',
};
export const CONTENT_WORDS: Table = { FACILITY: '设备设施', SERVICE_ATTITUDE: '服务态度', SERVICE_QUALITY: '服务质量', MANAGEMENT: '管理服务', FEES: '收费', SUDDEN_EVENT: '突发事件' };
export const SEVERITY_WORDS: Table = { NORMAL: '一般', URGENT: '紧急', MAJOR: '重大' };
export const JUDGEMENT_WORDS: Table = { VALID: '有效投诉', TO_IMPROVE: '待改进投诉', INVALID: '无效投诉', COMMUNICATION: '沟通性投诉', NOT_OURS: '非管理原因' };
export const OUTCOME_WORDS: Table = {
  SATISFIED: '客户满意', UNDERSTOOD: '客户理解', EXPLAINED: '已说明', HELPED: '已帮助', REPLIED: '已答复', REFERRED: '已转介', UNREACHABLE: '联系不上', WITHDRAWN: '客户撤诉', REGISTERED_IN_ERROR: '误登记', BACK_ENTERED: '补录',
};
const RELATION_WORDS: Table = { owner: '业主', occupant: '使用人', tenant: '租户' };
export const relationWord = (relation: string): string => RELATION_WORDS[relation] ?? relation;

/** Values that are words of a list, by the key they stand under in an entry. */
export const VALUE_WORDS: Readonly<Record<string, Table>> = {
  judgement: JUDGEMENT_WORDS, outcome: OUTCOME_WORDS, status: STATUS_WORDS, severity: SEVERITY_WORDS,
  communicationKind: { SEEKING_HELP: '求助型', CONSULTING: '咨询型', VENTING: '发泄型' },
  stage: { FIRST: '一次答复', SECOND: '二次答复', FURTHER: '再次答复' },
  way: { PHONE: '电话', VISIT: '上门', LETTER: '书面', MESSAGE_BOARD: '留言板', OTHER: '其他', PASSWORD: '密码签字', DRAWN: '手写签字', PASSKEY: '通行密钥', IN_PERSON: '当面', NOTICE: '公告' },
  acts: { APOLOGY: '致歉', EXPLANATION: '解释说明', HELP: '给予帮助', ANSWER: '解答疑问', HEARD: '倾听安抚' },
  answer: { SATISFIED: '满意', UNDERSTOOD: '理解', DISSATISFIED: '不满意', NOT_REACHED: '没联系上' },
};
/** Names of what an entry recorded; a key that stands in none of these tables is no business of a reader of the paper. */
export const DATA_WORDS: Table = {
  judgement: '投诉类型', communicationKind: '沟通类别', reason: '原因', departmentId: '责任部门', supporting: '协办部门', limitAt: '限时', instruction: '交办要求', assigneeId: '责任人', stage: '答复', way: '方式', acts: '做到', text: '内容',
  repliedAt: '答复时间', replyAt: '约定时间', cause: '原因', correctiveAction: '纠正措施', preventiveAction: '预防措施', dueAt: '期限', channel: '转介渠道', answer: '客户意见', callerId: '回访人', outcome: '关闭结果', status: '回到',
  lesson: '教训', adjustment: '调整', name: '单位', promise: '承诺', notice: '公告编号', acceptedBy: '验收人', remark: '备注', note: '说明', count: '人数', shownHash: '所见内容摘要', rule: '规则', before: '原期限', until: '等待至',
};
/** Yes or no that is said only when yes. */
export const FLAG_WORDS: Table = { settles: '当场解决', toAuthority: '回复主管部门', staffSent: '已派人到场', customerTold: '已告知客户', explainedToCustomer: '已向客户说明', handleAgain: '重新处理', again: '重新判断' };
export const ENTRY_WORDS: Table = {
  ComplaintRegistered: '受理登记', ComplaintJudged: '判断投诉类型', ComplaintDispatched: '派单', ComplaintAccepted: '接单', ComplaintReplied: '答复客户', ReplyTimeAgreed: '约定答复时间', MeasuresRecorded: '记录措施',
  ComplaintFollowedUp: '跟进', PlanSet: '制定改进计划', PlanCompleted: '计划完成', ComplaintReferred: '转介', ComplaintCompleted: '处理完成', ResultTold: '告知结果', ComplaintCalledBack: '回访', LeaderTold: '上报领导',
  ComplaintClosed: '关闭', ComplaintReopened: '重新处理', EntryCorrected: '更正', EntrySigned: '签字', ComplaintReceived: '接收', ComplaintPassedOn: '转告', ComplaintMarkedMajor: '定为重大投诉', LeaderAcknowledged: '领导知悉',
  ComplaintExplained: '解释说明', ComplaintLinked: '关联', ComplaintJoinedIncident: '并入事件', ComplainantsRegistered: '登记投诉人', ComplainantHeard: '单独沟通', ComplaintEscalated: '升级上报', RecourseTold: '告知其他途径', SuggestionGiven: '建议',
  OutsidePartyAddressed: '联系外部单位', OutsidePartyDone: '外部单位完成', ComplaintUrged: '催办', ComplaintReturned: '退单', ComplaintTransferred: '转单', ComplaintAssigned: '指派', PartHandedBack: '协办完成',
  ArrivalRecorded: '到场', RepairAccepted: '维修验收', ComplaintSummedUp: '总结', ComplaintAttachmentsAdded: '添加附件',
  DeadlineWarned: '临期提醒', DeadlineMissed: '时限超时', DeadlineEscalated: '时限升级上报', DeadlineAcknowledged: '已知悉', DeadlinePaused: '等待客户', DeadlineResumed: '恢复计时', DeadlineRepeated: '次日时限', DeadlineReset: '时限改期',
};
export const roleWord = (role: string | null): string => (role === null ? '' : (ROLE_NAMES[role as Role]?.['zh-CN'] ?? role));

export const PAPER = {
  formTitle: '客户投诉受理登记表', registerTitle: '投诉台账', continued: '（续）', pages: '第 {page} 页　共 {pages} 页',
  missing: '注：本字体未收录的字，以〔U+码位〕代替，原字以系统记录为准。',
  community: '项目', number: '编号', printedBy: '打印人', masked: '个人信息已按权限遮盖', formCode: '表单编号', edition: '版次', retention: '保存', years: '年', forEver: '永久',
  drafted: '编制', reviewed: '审核', approved: '批准', inForceFrom: '生效日期', noTemplate: '未批准模板：本项目尚无已批准并生效的表单模板，本页按系统默认格式打印。',
  toSign: '签字：＿＿＿＿＿＿＿＿　日期：＿＿＿＿＿＿＿＿', corrected: '更正', system: '系统', clock: '时钟', backEntry: '补录', person: '人员', role: '岗位', time: '时间', record: '记录号', customerSignature: '客户签字', signed: '已签字',
  none: '—', year: '年', month: '月', day: '日', hour: '时', minute: '分', judgementChoices: '□有效投诉　□待改进投诉　□无效投诉　□沟通性投诉　□非管理原因',
  channelChoices: '□来电　□来访　□来信　□新闻媒体　□网站　□留言板　□主管部门·协会转办　□其他', contentChoices: '□设备设施　□服务态度　□服务质量　□管理服务　□收费　□突发事件', severityChoices: '□一般　□紧急　□重大',
  satisfactionChoices: '□满意　□理解　□不满意　□没联系上', blankNote: '停电、断网时手工填写；恢复后据此补录并核销本表单编号。作废、遗失须登记。',
  volume: '册', period: '受理期间', from: '自', to: '至', all: '全册', subtotal: '小计', pieces: '件', closed: '已关闭', open: '未关闭', major: '重大', kept: '保管人',
} as const;
export const REGISTER_COLUMNS = ['序号', '登记编号', '受理时间', '投诉人', '房屋／位置', '形式', '内容', '事项', '类型', '责任部门', '状态', '结果', '关闭时间'] as const;
