import { describe, expect, test } from '@jest/globals';
import { COPY_CONDITIONS, LIFELINES, NOTICE_ENDS, NOTICE_KINDS, NOTICE_MEDIA, NOTICE_STATUSES, NOTICE_WARNING_KINDS, OWNERS_REPORTS, SEAL_KINDS, smsSegments, TIMELINESS, CHANNEL_PROGRESS } from '@huiyin/domain';
import { usualMoment, usualWording } from '../i18n/usual-notices.ts';
import { chinese } from '../i18n/zh-cn/index.ts';
import { NOTICE_DOCUMENTS } from './commands.ts';
import { COURSE, course } from './course.ts';
import { filterOf, searchOf, viewIn } from './filter.ts';
import { isOver, nextThing, stepDue, versionBefore, type NoticeFacts } from './model.ts';
import { countOf, spotWork, stateOf } from './places.ts';
import { isNoticeForm } from './path.ts';
import { segmentsOf } from './sms.ts';

const NOTICE = {
  status: 'DRAFTED', requestedAt: '2026-11-03T06:05:00Z', requestedBy: { id: 'a', name: '李工' }, draftedAt: '2026-11-03T06:10:00Z', versions: [{ revision: 1, by: { id: 'a', name: '李工' } }], revision: 1, content: {}, review: null, approval: null, sealing: null, releasedAt: null, releasedBy: null, publishedAt: null, ending: null, takenDownAt: null,
  places: [], doors: [], channels: [], allowedActions: [],
} as unknown as NoticeFacts;
const being = (part: object): NoticeFacts => ({ ...NOTICE, ...part }) as NoticeFacts;
const allow = (...actions: string[]) => actions.map((action) => ({ action, allowed: true, code: null, reason: null }));
const refuse = (action: string, reason: string, code = 'NOT_ALLOWED') => ({ action, allowed: false, code, reason });

describe('the way of a notice', () => {
  const states = (notice: NoticeFacts): string => course(notice).map(({ state }) => state[0]).join('');
  test.each([
    [{ status: 'REQUESTED', draftedAt: null, versions: [] }, 'dhaaaaaa'], [{}, 'ddhaaaaa'], [{ status: 'RETURNED' }, 'dhaaaaaa'], [{ status: 'REGISTERED', content: null, draftedAt: null, versions: [] }, 'dhaaaaaa'],
    [{ status: 'REVIEWED', review: { at: '2026-11-03T06:12:00Z', by: { name: '王经理' } } }, 'dddhaaaa'], [{ status: 'REJECTED' }, 'ddpppppp'], [{ status: 'WITHDRAWN' }, 'ddpppppp'],
  ])('%j is %s', (part, expected) => expect(states(being(part))).toBe(expected));
  test('what was done says who and when', () => expect(course(NOTICE)[1]).toEqual({ name: 'draft', state: 'done', by: '李工', at: '2026-11-03T06:10:00Z' }));
  test('every status waits at one step, or is over', () => {
    for (const status of NOTICE_STATUSES) expect([status, course(being({ status })).filter(({ state }) => state === 'here').length]).toEqual([status, ['TAKEN_DOWN', 'REJECTED', 'WITHDRAWN'].includes(status) ? 0 : 1]);
  });
});

describe('what whoever looks does next', () => {
  test('the step that is due where they may take it; what turns it back is never large', () =>
    expect(nextThing(being({ allowedActions: allow('noticeReject', 'noticeReturn', 'noticeReview') }))).toEqual({ due: 'noticeReview', first: 'noticeReview', others: ['noticeReturn', 'noticeReject'], spot: false, refused: [] }));
  test('why not, by reason; what comes at another stage is not spoken of', () =>
    expect(nextThing(being({ allowedActions: [...allow('noticeDraft'), refuse('noticeReview', '自己写的'), refuse('noticeReturn', '自己写的'), refuse('noticeReject', '自己写的'), refuse('noticeSeal', '还没批准', 'WRONG_STATE')] }))).toEqual({ due: 'noticeReview', first: null, others: ['noticeDraft'], spot: false, refused: [{ reason: '自己写的', actions: ['noticeReturn', 'noticeReject'] }] }));
  test('a document from outside is written before it is reviewed', () => expect([stepDue({ status: 'REGISTERED', content: null }), stepDue({ status: 'REGISTERED', content: {} })]).toEqual(['noticeDraft', 'noticeReview']));
  test('on the spot while something hangs, for who may', () => {
    const hangs = { status: 'PUBLISHED', places: [{ takenDownAt: null }] };
    expect([nextThing(being({ ...hangs, allowedActions: allow('noticeRecordCheck') })).spot, nextThing(being(hangs)).spot, nextThing(being({ status: 'PUBLISHED', allowedActions: allow('noticeRecordCheck') })).spot]).toEqual([true, false, false]);
  });
  test('withdrawn before it was out, it is over', () => expect([isOver({ status: 'WITHDRAWN', releasedAt: null }), isOver({ status: 'WITHDRAWN', releasedAt: 'x' }), isOver({ status: 'TAKEN_DOWN', releasedAt: 'x' })]).toEqual([true, false, true]));
  test('the draft before this one', () => expect(versionBefore(being({ revision: 3, versions: [{ revision: 1 }, { revision: 2 }, { revision: 3 }] }))).toEqual({ revision: 2 }));
});

describe('on the spot', () => {
  const today = Date.parse('2026-11-04T16:00:00Z');
  const place = (key: string, more: object = {}) => ({ key, building: null, name: key, postedAt: null, takenDownAt: null, checkedAt: null, condition: null, renewed: null, ...more });
  const hung = { postedAt: '2026-11-03T06:00:00Z' };
  const places = [place('new'), place('yesterday', hung), place('seen', { ...hung, checkedAt: '2026-11-05T01:00:00Z', condition: 'INTACT' }), place('torn', { ...hung, checkedAt: '2026-11-05T01:00:00Z', condition: 'DAMAGED', renewed: false }), place('gone', { ...hung, takenDownAt: '2026-11-04T01:00:00Z' })];
  const keys = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);
  test('each place as it stands', () => expect(places.map((one) => stateOf(one as never))).toEqual(['TO_POST', 'HANGS', 'HANGS', 'FAULTY', 'DOWN']));
  test('in force: post, look at, and who has looked today', () => {
    const work = spotWork(being({ status: 'PUBLISHED', places, doors: [{ key: 'D1', deliveredAt: null }, { key: 'D2', deliveredAt: 'x', missed: 2 }], channels: [{ key: 'C1', medium: 'MOMENTS', state: 'WAITING' }, { key: 'C2', medium: 'SMS', state: 'WAITING' }] }), today);
    expect([keys(work.post), keys(work.check), keys(work.takeDown), keys(work.done), keys(work.doors), keys(work.missed), keys(work.putUp), countOf(work)]).toEqual([['new'], ['yesterday', 'torn'], [], ['seen'], ['D1'], ['D2'], ['C1'], 5]);
  });
  test('over: everything that hangs comes down, and nothing else is owed', () => {
    const work = spotWork(being({ status: 'EXPIRED', places, channels: [{ key: 'C1', medium: 'OTHER', state: 'PUBLISHED' }] }), today);
    expect([keys(work.takeDown), keys(work.takeOff), countOf(work)]).toEqual([['yesterday', 'seen', 'torn'], ['C1'], 4]);
  });
});

test('the address says what the list is narrowed to, and forgets what it does not know', () => {
  const view = { view: 'inForce', status: '', kind: 'OUTAGE', departmentId: 'd1' } as const;
  expect([viewIn(new URLSearchParams(searchOf(view))), viewIn(new URLSearchParams('view=x&status=y'))]).toEqual([view, { view: 'open', status: '', kind: '', departmentId: '' }]);
  expect(filterOf(view)).toEqual({ inForce: true, kind: ['OUTAGE'], departmentId: 'd1' });
});
test('long forms alone hide the bar of a phone', () => expect(['/notices/request', '/notices/outside', '/notices/x/draft', '/notices/x', '/notices'].map(isNoticeForm)).toEqual([true, true, true, false, false]));
test('short messages are counted as the domain counts them', () => {
  for (const text of ['', '停', '停'.repeat(70), '停'.repeat(71), '停'.repeat(134), '停'.repeat(135), '🏠'.repeat(40)]) expect(segmentsOf(text)).toEqual(smsSegments(text));
});
test('outages have a usual wording in both languages of most residents, planned or not', () => {
  for (const lifeline of LIFELINES) for (const language of ['zh-CN', 'en']) for (const planned of [true, false]) expect(usualWording(lifeline, language)!({ planned, from: '9:00', until: '11:00' })).toMatch(/9:00[^]*11:00/);
  expect([usualMoment('zh-CN', 'Asia/Shanghai', Date.parse('2026-11-03T06:05:00Z')), usualMoment('zh-CN', 'Asia/Shanghai', Date.parse('2026-11-03T16:00:00Z')), usualMoment('en', 'Asia/Shanghai', Date.parse('2026-11-03T06:05:00Z'))]).toEqual(['11月3日14:05', '11月3日24:00', '3 November at 14:05']);
  expect([usualWording('POWER', 'ja'), usualWording('X', 'zh-CN')]).toEqual([null, null]);
});
test('every value and every command has a word', () => {
  const { notices: words } = chinese;
  const groups = { kind: NOTICE_KINDS, outageOf: LIFELINES, timeliness: TIMELINESS, timelinessHint: TIMELINESS, status: NOTICE_STATUSES, report: OWNERS_REPORTS, medium: NOTICE_MEDIA, warning: NOTICE_WARNING_KINDS, sealKind: SEAL_KINDS, condition: COPY_CONDITIONS, channelState: CHANNEL_PROGRESS, course: COURSE, done: Object.keys(NOTICE_DOCUMENTS) } as const;
  for (const [group, values] of Object.entries(groups)) expect([group, Object.keys(words[group as keyof typeof groups]).sort()]).toEqual([group, [...values].sort()]);
  expect(NOTICE_ENDS.filter((end) => !(end in words.ended))).toEqual([]);
});
