// What the public files say beside the notice's own words: Chinese beside Chinese, English beside every other language.
import type { NoticeText, PublicCommunity, PublicKind, PublicLifeline, PublicNotice } from './public-notice.ts';
import { mainText } from './public-notice.ts';
import { legible, oneLine } from './text.ts';
import { wallTime } from './wall-clock.ts';

interface Pair { readonly zh: string; readonly en: string }

export const KIND_WORDS: Readonly<Record<PublicKind, Pair>> = {
  ACTIVITY: { zh: '社区文化活动', en: 'Community activity' }, WEATHER: { zh: '天气变化提醒', en: 'Weather warning' }, OUTAGE: { zh: '设施停用', en: 'Service outage' },
  CERTIFICATE: { zh: '房产证领取', en: 'Property certificates' }, HANDOVER: { zh: '催收房', en: 'Handover reminder' }, FEES: { zh: '费用催缴', en: 'Fee reminder' }, BRAND: { zh: '品牌推广', en: 'Company news' },
  NOTICE: { zh: '通知', en: 'Notice' }, ANNOUNCEMENT: { zh: '通告', en: 'Announcement' }, WARM_TIP: { zh: '温馨提示', en: 'Friendly reminder' }, CLARIFICATION: { zh: '公告', en: 'Clarification' },
  OWNERS_REPORT: { zh: '业主报告', en: 'Report to owners' }, OTHER: { zh: '其他信息', en: 'Other information' },
};
export const LIFELINE_WORDS: Readonly<Record<PublicLifeline, Pair>> = {
  POWER: { zh: '停电', en: 'Power outage' }, WATER: { zh: '停水', en: 'Water outage' }, LIFT: { zh: '停梯', en: 'Lift out of service' }, GAS: { zh: '停气', en: 'Gas outage' },
};
const MARKS: Readonly<Record<PublicNotice['state'], Pair>> = {
  IN_FORCE: { zh: '', en: '' }, EXPIRED: { zh: '【已过期】', en: '[Expired] ' }, WITHDRAWN: { zh: '【已注销】', en: '[Withdrawn] ' }, REPLACED: { zh: '【已更换】', en: '[Replaced] ' },
};
const ENDS: Readonly<Record<PublicNotice['state'], Pair>> = {
  IN_FORCE: { zh: '', en: '' }, EXPIRED: { zh: '本信息已过有效期', en: 'This notice has expired' }, WITHDRAWN: { zh: '本信息已注销，请勿再以此为准', en: 'This notice was withdrawn: do not rely on it any more' },
  REPLACED: { zh: '本信息已由新的一则更换', en: 'A newer notice stands in its place' },
};
const LABELS = {
  number: { zh: '编号', en: 'Number' }, areas: { zh: '范围', en: 'Area' }, planned: { zh: '计划时间', en: 'Planned' }, event: { zh: '发生时间', en: 'Time' }, contact: { zh: '咨询', en: 'Contact' },
  valid: { zh: '有效期至', en: 'Valid until' }, replaces: { zh: '更换', en: 'Replaces' }, replacedBy: { zh: '新的一则', en: 'Replaced by' },
} as const satisfies Readonly<Record<string, Pair>>;
const FEED: Pair = { zh: '信息发布', en: 'notices' };
const ALERTS: Pair = { zh: '紧急信息', en: 'emergency alerts' };

const isChinese = (language: string): boolean => /^zh(?:-|$)/i.test(language);
/** The word of a pair that stands beside a text in this language. */
export const wordIn = (language: string, pair: Pair): string => (isChinese(language) ? pair.zh : pair.en);

/** What it is about, by its lifeline where an outage has one. */
export const subjectWords = ({ kind, lifeline }: PublicNotice): Pair => (kind === 'OUTAGE' && lifeline !== null ? LIFELINE_WORDS[lifeline] : KIND_WORDS[kind]);

export const feedTitle = ({ name }: PublicCommunity): string => oneLine(`${name} ${FEED.zh}`);
export const alertsTitle = ({ name }: PublicCommunity): string => oneLine(`${name} ${ALERTS.zh}`);

/** Where it holds: its buildings, or the whole community. */
export const placeOf = ({ name }: PublicCommunity, { areas }: PublicNotice, language: string): string =>
  oneLine(areas.length === 0 ? name : `${name}${isChinese(language) ? '：' : ': '}${areas.join(isChinese(language) ? '、' : ', ')}`);

/** Title with what became of it in front. */
export const markedTitle = ({ state, number }: PublicNotice, { language, title }: NoticeText): string => `${wordIn(language, MARKS[state])}${oneLine(title) || oneLine(number)}`;

function endLines({ timeZone }: PublicCommunity, { state, endedAt, replacedBy }: PublicNotice, language: string): readonly string[] {
  if (state === 'IN_FORCE') return [];
  const [open, close, stop] = isChinese(language) ? ['（', '）', '。'] : [' (', ')', '. '];
  const when = endedAt === null ? '' : `${open}${wallTime(timeZone, endedAt)}${close}`;
  return [`${wordIn(language, ENDS[state])}${when}${stop}${replacedBy === null ? '' : line(language, 'replacedBy', oneLine(replacedBy.number))}`.trimEnd(), ''];
}

const line = (language: string, label: keyof typeof LABELS, value: string): string => `${wordIn(language, LABELS[label])}${isChinese(language) ? '：' : ': '}${value}`;

/** What a reader needs beside the words, a line each. */
function factLines(community: PublicCommunity, notice: PublicNotice, language: string): readonly string[] {
  const { plannedStart, plannedEnd, eventAt, contact, replaces, number, validUntil } = notice;
  const time = (at: number): string => wallTime(community.timeZone, at);
  return [
    ...(plannedStart === null ? [] : [line(language, 'planned', plannedEnd === null ? time(plannedStart) : `${time(plannedStart)} – ${time(plannedEnd)}`)]),
    ...(eventAt === null ? [] : [line(language, 'event', time(eventAt))]),
    line(language, 'areas', placeOf(community, notice, language)),
    ...(contact === null || oneLine(contact) === '' ? [] : [line(language, 'contact', oneLine(contact))]),
    line(language, 'valid', time(validUntil)),
    line(language, 'number', oneLine(number)),
    ...(replaces === null ? [] : [line(language, 'replaces', oneLine(replaces.number))]),
  ];
}

/** The whole notice as plain text: the main language with the facts, then the others. */
export function noticeText(community: PublicCommunity, notice: PublicNotice): string {
  const { language, body } = mainText(notice);
  const others = notice.texts.slice(1).flatMap((text) => ['', `———— ${oneLine(text.language)}`, oneLine(text.title), ...lines(text.body)]);
  const words = lines(body);
  return [...endLines(community, notice, language), ...words, ...(words.length === 0 ? [] : ['']), ...factLines(community, notice, language), ...others].join('\n');
}

function lines(body: string): readonly string[] {
  const text = legible(body).trim();
  return text === '' ? [] : [text];
}
