import { fillTemplate, localDate, minuteOfDay, plus, type Instant, type TellingEntry, type TellingRule } from '@huiyin/domain';

/** What outside messages call each rule; they are in Chinese, as the register is. */
export const RULE_WORDS: Readonly<Record<TellingRule, string>> = {
  'CMP-1': '回复主管部门', 'CMP-7': '重大投诉上报领导', 'CMP-8': '一次答复', 'CMP-9': '二次答复', 'CMP-10': '当日处理', 'CMP-11a': '三个工作日内定措施', 'CMP-11b': '三日内办结', 'CMP-12': '跟进',
  'CMP-13': '每周检查', 'CMP-14a': '告知结果', 'CMP-14b': '回访', 'CMP-15': '改进计划', 'CMP-22': '限时处理', 'CMP-24': '外部责任方承诺', 'REP-1': '到场', 'REP-2': '修复并验收', 'REP-3': '每日巡查', 'REP-4': '复验',
  'ORG-7': '承诺与整改', 'ORG-8': '外部监督整改',
  'INC-1': '集中投诉', 'INC-2': '确认已知悉事件', 'INC-5': '责任部门三项答复', 'INC-7': '书面总结报告', 'INC-11': '留存监控画面', PBK: '预案步骤', 'STM-2': '口径意见',
  'NOT-5': '信息审批', 'NOT-8': '信息发布', 'NOT-10': '发布时效', 'NOT-11': '信息反馈', 'NOT-12': '张贴检查与撤除', 'NOT-13': '服务督导抽查',
};
const KIND_WORDS: Readonly<Record<TellingEntry, string>> = { DeadlineWarned: '即将到期', DeadlineMissed: '已超时', DeadlineEscalated: '超时升级', IncidentRaised: '新事件，请确认', IncidentProposed: '提示启动应急', StatementSent: '口径草稿，请提意见', StatementFixed: '口径已统一', StatementEnded: '口径已终止', SummaryCopied: '总结报告抄送', NoticeWaiting: '待您处理', NoticeReturned: '已退回', NoticeReleased: '即将发布，请知悉', NoticeFeedbackReceived: '有新反馈，请答复' };
/** The words of a channel without a template of its own. */
export const USUAL_TEMPLATE = '{number} {ruleName}（{rule}）{kind}，时限 {due}。';
/** Where nothing is owed. */
const WITHOUT_DUE = '{number} {ruleName}（{rule}）{kind}。';

/** What a message is about. It names no customer: that is read where it lies. */
export interface About {
  readonly community: string;
  readonly kind: TellingEntry;
  readonly rule: TellingRule;
  readonly number: string | null;
  /** Null where nothing is owed. */
  readonly dueAt: Instant | null;
  readonly zone: string;
  readonly url: string | null;
}
/** A message in words, and the values a vendor's approved template is filled with. */
export interface Words {
  readonly title: string;
  readonly text: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** 10月9日 09:15; the end of a day is its 24:00. */
export function dueWords(zone: string, dueAt: Instant): string {
  const minute = minuteOfDay(zone, dueAt);
  const [, month, day] = localDate(zone, minute === 0 ? plus(dueAt, -1) : dueAt).split('-').map(Number);
  return `${month}月${day}日 ${minute === 0 ? '24:00' : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`}`;
}

/** Puts a message into words, by the channel's template or the usual one. */
export function wordsOf({ community, kind, rule, number, dueAt, zone, url }: About, template: string | null): Words {
  const parameters = { community, kind: KIND_WORDS[kind], rule, ruleName: RULE_WORDS[rule], number: number ?? '', due: dueAt === null ? '' : dueWords(zone, dueAt), url: url ?? '' };
  return { title: `${community} ${KIND_WORDS[kind]}`, text: fillTemplate(template ?? (dueAt === null ? WITHOUT_DUE : USUAL_TEMPLATE), parameters).trim(), parameters };
}
