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

/** The form on a notice's page, and the page of what became of it (NOT-11). */
export const SAY = {
  title: say('有话要说？写给物业', 'Something to say? Write to us'),
  hint: say('有疑问、有建议，或者这张纸破了、过期没撤，都可以写在这里。客服会看，会答复。急事请打电话。', 'A question, a suggestion, a sheet that is torn or out of date: write it here. Customer service reads and answers it. If it is urgent, call.'),
  text: say('想说的话', 'Your message'), name: say('称呼（可不填）', 'Name (optional)'), phone: say('电话（可不填，方便回复您）', 'Telephone (optional, so that we can call you back)'),
  seenBy: say('您写的内容只有物业服务中心的工作人员能看到。', 'What you write is seen by staff of the service centre alone.'), send: say('提交', 'Send'),
  RECEIVED: { title: say('已收到，客服会答复', 'Received: we will answer'), hint: say('请收藏本页或记下编号：答复会写在这一页上。', 'Keep this page or note the number: the answer will stand here.') },
  ANSWERED: { title: say('客服已答复', 'Answered'), hint: say('还有问题，请拨打物业服务中心电话，报上编号。', 'If anything is left open, call the service centre and give the number.') },
  FORWARDED: { title: say('已作为投诉受理', 'Taken up as a complaint'), hint: say('接下来按投诉办理。查询请拨打物业服务中心电话，报上投诉编号。', 'It is now handled as a complaint. To ask about it, call the service centre and give its number.') },
  answer: say('答复', 'Answer'), said: say('您写的是', 'What you wrote'), erased: say('内容已按规定删除。', 'The text has been erased as the law asks.'),
  number: say('反馈编号', 'Number'), receivedAt: say('收到时间', 'Received'), endedAt: say('答复时间', 'Answered'), complaint: say('投诉编号', 'Complaint'), by: say('受理单位', 'With'),
  refused: say('没有提交成功', 'It was not sent'),
  back: say('返回这则通知', 'Back to the notice'), all: say('本小区现在有效的通知', 'All notices in force here'),
} as const;

/** Why a form comes back, and what to do. */
export const REFUSED = {
  EMPTY: say('请写下您想说的话。', 'Please write what you want to say.'), TOO_LONG: say('太长了，最多 {limit} 个字。请删短一些。', 'Too long: at most {limit} characters. Please shorten it.'), MALFORMED: say('里面有无法识别的字符，请删掉后再提交。', 'It holds characters that cannot be read. Please remove them.'),
  TOO_OFTEN: say('提交得太频繁，这一条没有收下。请过十五分钟再试，或拨打物业服务中心电话。', 'Too many at once: this one was not taken. Try again in 15 minutes, or call the service centre.'),
  TOO_MANY: say('这则通知的反馈太多，暂时收不下。请拨打物业服务中心电话。', 'There are too many reactions to this notice at present. Please call the service centre.'),
  TOO_LARGE: say('内容太长，没有收下。请返回删短后再提交。', 'It was too long and was not taken. Go back, shorten it and send it again.'),
} as const;

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
