import type { ComplaintStatus, Role } from '@huiyin/domain';
import { formatInstant } from '@huiyin/domain';
import type { Language } from '../../context.ts';
import type { Refusal } from './user-errors.ts';

type Words = Readonly<Record<Language, string>>;
const say = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** Names of the roles, as the field says them. */
export const ROLE_NAMES: Readonly<Record<Role, Words>> = {
  CUSTOMER_ASSISTANT: say('客户助理', 'customer assistant'), DUTY_PERSON: say('值班人员', 'duty person'), CUSTOMER_SUPERVISOR: say('客户主任', 'customer supervisor'),
  DEPARTMENT_MANAGER: say('部门经理', 'department manager'), COMPLAINT_DESK_SUPERVISOR: say('投诉主管', 'complaint-desk supervisor'), RESPONSIBLE_STAFF: say('责任人', 'responsible staff'),
  SECURITY_GUARD: say('护卫员', 'security guard'), SAFETY_OFFICER: say('安全员', 'safety officer'), CONTROL_ROOM: say('监控中心', 'control room'), CENTRE_MANAGER: say('管理处主任', 'centre manager'),
  COMPANY_DUTY_PERSON: say('公司值班人员', 'company duty person'), STATEMENT_OFFICE: say('统一口径部门', 'statement office'), SEAL_KEEPER: say('印章保管人', 'seal keeper'),
  REGISTER_CUSTODIAN: say('台账保管人', 'register custodian'), QUALITY_DEPARTMENT: say('品质管理部', 'quality department'), COMPANY_LEADER: say('公司领导', 'company leader'),
  REGION_INSPECTOR: say('平台公司督导', 'region inspector'), HEADQUARTERS_INSPECTOR: say('总部督导', 'headquarters inspector'), OWNERS_COMMITTEE: say('业主委员会', "owners' committee"),
  SYSTEM_ADMINISTRATOR: say('系统管理员', 'system administrator'), SECURITY_ADMINISTRATOR: say('安全管理员', 'security administrator'), AUDIT_ADMINISTRATOR: say('审计管理员', 'audit administrator'),
};

/** Names of the states. */
export const STATUS_NAMES: Readonly<Record<ComplaintStatus, Words>> = {
  REGISTERED: say('已登记', 'registered'), DISPATCHED: say('已派单', 'dispatched'), HANDLING: say('处理中', 'in handling'), HANDLED: say('已处理', 'handled'), CALLED_BACK: say('已回访', 'called back'), CLOSED: say('已关闭', 'closed'),
};

const EVIDENCE_NAMES: Readonly<Record<string, Words>> = {
  JUDGEMENT: say('投诉类型判断', 'judgement'), APOLOGY: say('致歉', 'apology'), EXPLANATION: say('解释说明', 'explanation'), HELP: say('提供帮助', 'help given'), ANSWER: say('答复咨询', 'answer'), HEARD: say('倾听安抚', 'hearing'),
  CAUSE: say('原因', 'cause'), CORRECTIVE_ACTION: say('纠正措施', 'corrective action'), PREVENTIVE_ACTION: say('预防措施', 'preventive action'), PLAN: say('改进计划', 'improvement plan'), REPLY: say('答复', 'reply'),
  REFERRAL: say('转介', 'referral'), REFERRAL_FOLLOW_UP: say('转介后的跟进', 'follow-up of the referral'), CALL_BACK: say('回访', 'call-back'), CUSTOMER_SATISFIED: say('客户满意', "the customer's satisfaction"), CUSTOMER_UNDERSTANDS: say('客户理解', "the customer's understanding"),
  SUGGESTION: say('给客户的建议', 'a suggestion'), SUMMARY: say('总结', 'the summary'), RECOURSE: say('告知申诉渠道', 'telling where else to turn'), PARTS: say('协办部门交回', 'the parts of supporting departments'),
  HEARING: say('逐一听取投诉人意见', 'hearing everybody who complains'), ACCEPTANCE: say('客户验收', "the customer's acceptance"),
};

const PROBLEMS: Readonly<Record<string, (limit: number | null) => Words>> = {
  EMPTY: () => say('请填写。', 'Please fill this in.'),
  TOO_LONG: (limit) => say(`内容过长，最多 ${limit} 字。`, `Too long: at most ${limit} characters.`),
  MALFORMED: () => say('含有无法识别的字符或格式不对。', 'Contains characters or a form that cannot be taken.'),
  OUT_OF_RANGE: (limit) => (limit === null ? say('超出允许范围。', 'Out of range.') : say(`超出允许范围（界限 ${limit}）。`, `Out of range (the limit is ${limit}).`)),
  NOT_APPLICABLE: () => say('此处不适用。', 'Not applicable here.'),
};

const join = (words: readonly Words[], language: Language): string => words.map((word) => word[language]).join(language === 'en' ? ', ' : '、');
const at = (instant: number): string => formatInstant(instant as never);

/** Words for a refusal in the caller's language. One catalogue, by kind. */
export function refusalMessage(refusal: Refusal, language: Language): string {
  const words = wordsFor(refusal, language);
  return words[language];
}

function wordsFor(refusal: Refusal, language: Language): Words {
  switch (refusal.kind) {
    case 'IllegalTransition': {
      const allowed = join(refusal.allowedIn.map((status) => STATUS_NAMES[status]), language);
      return say(`当前状态「${STATUS_NAMES[refusal.status]['zh-CN']}」不能做这一步${allowed === '' ? '' : `，可在：${allowed}`}。`, `Not possible while it is ${STATUS_NAMES[refusal.status].en}${allowed === '' ? '' : `; possible when: ${allowed}`}.`);
    }
    case 'NotAllowed': {
      const { denial } = refusal;
      if (denial.reason === 'ROLE') {
        const roles = join(denial.roles.map((role) => ROLE_NAMES[role]), language);
        return say(`您的角色不能做这一步，需要：${roles}。`, `Your role may not do this; it takes: ${roles}.`);
      }
      if (denial.reason === 'RESPONSIBLE_DEPARTMENT') return say('只有责任部门的经理或被指派的人可以做这一步。', 'Only the manager or assigned staff of the responsible department may do this.');
      if (denial.reason === 'AUTHOR') return say('只有记录人或其主管可以更正，只有记录人可以签字。', 'Only who wrote it or their supervisor may correct it, and only who wrote it may sign it.');
      if (denial.reason === 'SHIFT') return say('只有这一班的人可以交班，只有接班的人可以接班。', 'Only who is on the shift may hand it over, and only who comes next may take it over.');
      if (denial.reason === 'DOER') return say('经办人不能做这一步。', 'Whoever handled it may not do this.');
      return say('您只能查看。', 'You may only read.');
    }
    case 'InvalidField': return PROBLEMS[refusal.problem]!(refusal.limit);
    case 'ReasonRequired': return say(`请说明原因（${refusal.rule}）。`, `Please give the reason (${refusal.rule}).`);
    case 'TooLate': return say(`按 ${refusal.rule} 最晚为 ${at(refusal.latest)}。`, `By ${refusal.rule} no later than ${at(refusal.latest)}.`);
    case 'InTheFuture': return say('时间不能晚于现在。', 'The time cannot be in the future.');
    case 'InThePast': return say('时间必须晚于现在。', 'The time must be in the future.');
    case 'BackEntryRequired': return say('时间较早，请按补录登记并说明原因。', 'That is some time ago: register it as a back-entry and say why.');
    case 'JudgementRequired': return say('请先判断投诉类型。', 'First judge what kind of complaint it is.');
    case 'JudgementMismatch': return say('投诉类型与这一步不符。', 'The judgement does not fit this step.');
    case 'EvidenceMissing': {
      const missing = join(refusal.missing.map((evidence) => EVIDENCE_NAMES[evidence] ?? say(evidence, evidence)), language);
      return say(`还缺：${missing}。`, `Still missing: ${missing}.`);
    }
    case 'DoerMayNot': return say('经办人不能回访或关闭自己处理的投诉（CMP-15）。', 'Whoever handled it may neither call back nor close it (CMP-15).');
    case 'CustomerNotSatisfied': return say('客户不满意，须重新处理直至满意（CMP-15）。', 'The customer is not satisfied: handle it again until they are (CMP-15).');
    case 'StatementRequired': return say(`此事有统一口径（${refusal.statement.number}，第 ${refusal.statement.version} 版），请照最新口径答复（STM-3）。`, `There is a unified statement on this matter (${refusal.statement.number}, version ${refusal.statement.version}): answer by the one in force (STM-3).`);
    case 'WrongState': return say('当前状态不能做这一步，请刷新后再看。', 'Not possible in its present state; read it again.');
    case 'NotOwnWork': return say('不能审核、批准或复核自己经手的内容，须由他人办理。', 'Nobody reviews, approves or checks their own work: somebody else has to.');
    case 'StillOpen': return say(`还有 ${refusal.open} 项未办完，办完后才能做这一步。`, `${refusal.open} still open: finish them first.`);
    case 'ListChanged': return say(`清单之后又有 ${refusal.changes} 项变化，请看过最新情况再签字。`, `${refusal.changes} changed since it was listed: read it again before signing.`);
    case 'TooFewAttempts': return say(`联系不上须在 ${refusal.required} 个不同日子各尝试一次，目前 ${refusal.attempts} 次、${refusal.days} 天。`, `Unreachable needs attempts on ${refusal.required} different days; so far ${refusal.attempts} on ${refusal.days}.`);
  }
}

/** Words for failures that no domain rule utters. */
export const MESSAGES = {
  notFound: say('没有找到，或您无权查看。', 'Not found, or not in your sight.'),
  stale: say('别人刚刚更新过，请刷新后再决定。', 'Somebody changed it meanwhile; read it again, then decide.'),
  conflict: say('这个幂等键已用于另一份内容。', 'This idempotency key was already used with another input.'),
  taken: say('已被占用。', 'Already taken.'),
  inIncident: say('这起投诉已属于一起进行中的事件。', 'This complaint belongs to an incident that is still going on.'),
  setUp: say('系统已初始化。', 'This system is already set up.'),
  signInRefused: say('账号或密码不对。', 'Login and password do not fit.'),
  locked: say('尝试次数过多，请稍后再试。', 'Too many tries; please try again later.'),
  passwordLength: say('密码须为 10 到 200 个字符。', 'A password has 10 to 200 characters.'),
  rowsRefused: say('表中有不能写入的行，什么都没有写入；请改正，或选择跳过这些行。', 'Some rows cannot be written, so nothing was; correct them, or leave them out.'),
  signInFirst: say('请先登录。', 'Please sign in.'),
  badRange: say('起止日期不对，应为 2026-01-31 这样的日期，且止不早于起。', 'The days do not fit: write them like 2026-01-31, the last not before the first.'),
  tooManyRows: say('一次最多打印 2000 件，请缩小受理期间。', 'At most 2000 complaints a print: narrow the days down.'),
  nothingToPrint: say('没有可打印的内容。', 'There is nothing to print.'),
  pressBusy: say('正在排版其他文件，请稍后再试。', 'Other documents are being laid out: try again in a moment.'),
  time: say('时间格式应为 ISO 8601。', 'A time must be ISO 8601.'),
} as const;
