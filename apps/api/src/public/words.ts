// What the public pages say, Chinese first. Readers are of any age and stand in a lobby with a telephone: short, and what to do.
import type { Verdict } from './verdict.ts';

export interface Pair { readonly zh: string; readonly en: string }
const say = (zh: string, en: string): Pair => ({ zh, en });

/** The answer in a few large letters. */
export const ANSWERS: Readonly<Record<Verdict, Pair>> = {
  IN_FORCE: say('真实有效', 'Genuine and in force'), RELEASED: say('真实有效', 'Genuine and in force'), EXPIRED: say('真实 · 已过期', 'Genuine, but expired'), WITHDRAWN: say('已撤回', 'Withdrawn'),
  REPLACED: say('已被新通知替代', 'Replaced by a newer notice'), PENDING: say('尚未发布', 'Not published yet'), UNKNOWN: say('无法核验', 'Cannot be verified'),
};

/** What the answer means, and what to do. `{centre}` published it, it holds until `{until}`, ended at `{ended}`. */
export const MEANINGS: Readonly<Record<Verdict, Pair>> = {
  IN_FORCE: say('这是{centre}发布的通知，有效期至 {until}。', 'Published by {centre}. Valid until {untilEnglish}.'),
  RELEASED: say('这是{centre}发布的通知，正在张贴和发布中，有效期至 {until}。', 'From {centre}, being posted at present. Valid until {untilEnglish}.'),
  EXPIRED: say('通知是真的，但已于 {until} 过期，现在不用再照办。', 'It is genuine, but expired on {untilEnglish}. Please do not follow it any more.'),
  WITHDRAWN: say('发布单位已于 {ended} 撤回这则通知，请不要照办。', 'Its publisher withdrew it on {endedEnglish}. Please do not follow it.'),
  REPLACED: say('请看新通知，不要再照这一则办。', 'Please follow the newer notice, not this one.'),
  PENDING: say('这则通知还没有正式发布，请先不要照办。', 'This notice has not been published yet. Please do not follow it.'),
  UNKNOWN: say('请不要相信这张通知：不要付款，也不要提供个人信息。', 'Do not trust this notice: do not pay and do not give personal data because of it.'),
};

export const SAID = {
  next: say('查看新通知', 'See the newer notice'),
  compare: say('请对照：纸上的文字应与下面完全一样。不一样的，不要相信。', 'Compare: the paper must say exactly what stands below. If it does not, do not trust it.'),
  over: say('以下内容已经失效，仅供对照。', 'What follows no longer holds; it stands here for comparison.'),
  ask: say('请拨打您平时使用的物业服务中心电话核实。如果是手工输入的网址，请检查后再试；如果是扫码，请把整个二维码拍清楚。', 'Call your service centre on the number you always use. If you typed the address, check it; if you scanned, take in the whole code.'),
  validUntil: say('有效期至', 'Valid until'), publisher: say('发布单位', 'Publisher'), number: say('编号', 'Number'), place: say('这一张应张贴在', 'This copy hangs at'), publishedAt: say('发布时间', 'Published'), planned: say('计划时间', 'Planned'),
  areas: say('涉及楼栋', 'Buildings'), contact: say('联系方式', 'Contact'),
  all: say('本小区现在有效的通知', 'All notices in force here'),
  listTitle: say('现在有效的通知', 'Notices in force'), none: say('现在没有通知。', 'There is no notice at present.'), subscribe: say('订阅', 'Subscribe'), feed: say('通知（Atom）', 'notices (Atom)'), calendar: say('停水停电和活动日历（iCalendar）', 'outages and activities (iCalendar)'),
  alerts: say('紧急信息（CAP）', 'emergencies (CAP)'), more: say('只列出最近的 50 则。', 'The latest 50 alone are listed.'),
  notFound: say('没有这个页面', 'No such page'), notFoundHint: say('请检查网址，或向物业服务中心索取。', 'Check the address, or ask your service centre for it.'),
} as const;
