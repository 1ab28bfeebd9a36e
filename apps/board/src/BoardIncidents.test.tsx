import { afterEach, expect, test } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { BoardScreen } from './BoardScreen.tsx';
import { initialBoardState, type BoardState } from './feed/board-state.ts';
import type { IncidentLine } from './feed/lines.ts';
import type { CommunityPicture } from './feed/picture.ts';
import type { Language } from './look/words.ts';

afterEach(cleanup);

const noon = Date.parse('2026-11-26T04:00:00Z');
const minute = 60_000;

const fire = (over: Partial<IncidentLine> = {}): IncidentLine => ({
  id: 'i', number: 'YYSJ-E2026-00001', version: 1, kind: 'ON_SITE', level: 1, drill: false, title: '住户起火', place: '3栋12层', raisedAt: noon - 4 * minute, happenedAt: noon - 5 * minute,
  status: 'RAISED', underControlAt: null, owner: 'DEPARTMENT_MANAGER', department: '护卫部', replyDueAt: null, notified: [],
  deadlines: [{ rule: 'INC-2', key: 'INC-2 OWN', owner: 'CUSTOMER_SUPERVISOR', startsAt: noon - 4 * minute, warnAt: noon, dueAt: noon + minute, missed: false }],
  playbook: { title: { zh: '火警', en: 'Fire' }, done: 7, total: 18, current: [{ title: { zh: '关闭燃气总阀', en: 'Close the gas' }, role: 'SECURITY_GUARD', dueAt: noon + 2 * minute }] },
  statement: { number: null, version: 2, explanation: '厨房起火', handling: '已扑灭', fixedAt: noon, stale: false },
  log: [{ at: noon - minute, kind: 'CAUSE', text: '油锅' }, { at: noon - 2 * minute, kind: 'NOTE', text: null }], ...over,
});
const community = (incidents: readonly IncidentLine[], over: Partial<CommunityPicture> = {}): CommunityPicture => {
  const openIncidents = incidents.filter(({ drill }) => !drill).length;
  return { id: 'c', code: 'YYSJ', name: '颐园世家', timeZone: 'Asia/Shanghai', incidents, incidentTotal: incidents.length, notices: [], complaints: [], figures: { openComplaints: 0, dueToday: 0, overdue: 0, toCallBack: 0, openIncidents }, ...over };
};
const wall = (communities: readonly CommunityPicture[], now: number, over: Partial<BoardState> = {}): BoardState => ({
  ...initialBoardState(0), connection: { phase: 'following', communities: [], link: 'live' }, clock: noon, picture: { communities, sequence: 1, asOf: noon + now }, provenAt: now, ...over,
});
interface Shown { readonly language?: Language; readonly newest?: IncidentLine; readonly state?: Partial<BoardState> }
const page = (communities: readonly CommunityPicture[], now: number, { language = 'zh-CN', newest, state = {} }: Shown = {}) =>
  <BoardScreen state={wall(communities, now, state)} now={now} address={{ community: null, language, look: 'dark' }} console="" newest={newest ?? null} />;
const show = (communities: readonly CommunityPicture[], now = 0, shown: Shown = {}) => render(page(communities, now, shown));
const text = () => document.body.textContent ?? '';
const of = (selector: string) => document.querySelector(selector)?.textContent ?? null;

test('a card says level, place, owner, age, control, deadlines, playbook, statement and log', () => {
  show([community([fire()])]);
  for (const words of ['1 一级 · 最重', '未控制', '已报', '住户起火', '3栋12层', '护卫部 · 部门经理', '已持续 00:05:00', '签收 客户主任', '临期 00:01:00', '7/18', '关闭燃气总阀 护卫员', '剩余 00:02:00', '统一口径 第 2 版', '解释 厨房起火', '处理 已扑灭', '11:59 原因 油锅', '11:58 记事 （已删除）']) expect(text()).toContain(words);
  expect((document.querySelector('.progress i') as HTMLElement).style.width).toMatch(/^38\.8/);
});

test('what is over counts up, in words; what is under control says so', () => {
  show([community([fire({ underControlAt: noon, status: 'SUMMARISED' })])], 2 * minute);
  expect(of('.times .left.overdue')).toBe('已超时 00:01:00');
  expect([of('.control'), of('.phase')]).toEqual(['已控制 12:00', '已总结']);
  cleanup();
  show([community([fire({ statement: { ...fire().statement!, stale: true }, playbook: { ...fire().playbook!, done: 18, current: [] }, deadlines: [] })])]);
  for (const words of ['失控后须重新统一', '预案步骤已全部完成', '没有进行中的时限']) expect(text()).toContain(words);
});

test('more deadlines than there is room for are counted, the overdue ones among them', () => {
  const deadlines = Array.from({ length: 6 }, (_, at) => ({ ...fire().deadlines[0]!, key: `INC-2 ${at}`, dueAt: noon - minute }));
  show([community([fire({ deadlines, statement: null })])]);
  expect(document.querySelectorAll('.times li')).toHaveLength(3);
  expect(text()).toContain('另有 3 项，其中 3 项已超时');
});

test('an erased incident has no words but stands there', () => {
  show([community([fire({ title: null, place: null, owner: null, department: null, playbook: null, statement: null, log: [] })])]);
  for (const words of ['（无标题）', '地点不明', '没有启动预案', '尚无记录']) expect(text()).toContain(words);
});

test('five hundred incidents are four cards, and say so', () => {
  const many = Array.from({ length: 50 }, (_, at) => fire({ id: `i${at}` }));
  show([community(many, { incidentTotal: 500, figures: { ...community([]).figures, openIncidents: 500 } })]);
  expect(document.querySelectorAll('.incident')).toHaveLength(4);
  expect(of('.place p')).toBe('第 1–4 起，共 500 起（前 50 起）');
  expect(document.querySelectorAll('*').length).toBeLessThan(500);
});

test('nothing under way is calm and green, with the complaints or without; no data is neither', () => {
  show([community([])]);
  expect(of('.message.done h2')).toBe('没有进行中的事件');
  cleanup();
  show([community([], { figures: { ...community([]).figures, openComplaints: 1 } })]);
  expect(of('.calm-strip')).toBe('没有进行中的事件');
  cleanup();
  show([], 15_000, { state: { picture: null, provenAt: null } });
  expect(text()).toContain('没有数据');
  expect(text()).not.toContain('没有进行中的事件');
});

test('a drill is named on the screen and on its card, and in no figure; beside a real one it has no card', () => {
  show([community([fire({ drill: true })])]);
  expect(of('.drill-bar')).toContain('这是演习，不是真实事件');
  expect(of('.incident.drill .drill-plate')).toBe('演习 DRILL');
  expect(of('.figure')).toBe('事件0');
  cleanup();
  show([community([fire({ id: 'd', drill: true, title: '年度演习' }), fire()])]);
  expect(document.querySelectorAll('.incident.drill, .drill-bar')).toHaveLength(0);
  expect(text()).not.toContain('年度演习');
  expect(of('.strip .drill-plate')).toBe('演习 DRILL · 另有 1 起演习正在进行');
});

test('notices in force stand below, one after the other', () => {
  const notice = { id: 'n', number: 'N-1', title: '水箱清洗停水', place: '3栋', publishedAt: noon, validUntil: noon + 60 * minute };
  show([community([], { notices: [notice, { ...notice, id: 'm', title: '电梯年检', place: null, validUntil: null }] })]);
  expect(of('.notice')).toBe('生效信息 1/2水箱清洗停水3栋至 11-26 13:00');
  cleanup();
  show([community([], { notices: [notice, { ...notice, id: 'm', title: '电梯年检', place: null, validUntil: null }] })], 12_000);
  expect(of('.notice')).toBe('生效信息 2/2电梯年检');
  cleanup();
  show([community([], { notices: [notice] })], 60 * minute - 1);
  expect(of('.notice')).toContain('水箱清洗停水');
  cleanup();
  show([community([], { notices: [notice] })], 60 * minute);
  expect(of('.strip')).toBeNull();
});

test('communities take turns; one that is struck has the wall at once, and longer', () => {
  const [one, other] = [community([], { name: '一号' }), community([], { id: 'o', name: '二号' })];
  const view = show([one, other]);
  expect([of('h1'), of('.place p')]).toEqual(['一号', '小区 1/2 · 事件与投诉']);
  view.rerender(page([one, other], 15_000));
  expect(of('h1')).toBe('二号');
  view.rerender(page([one, other], 30_000));
  expect(of('h1')).toBe('一号');
  const struck = { ...other, incidents: [fire({ level: 2 })], incidentTotal: 1 };
  for (const [at, name] of [[31_000, '二号'], [60_999, '二号'], [61_000, '一号'], [76_000, '二号']] as const) {
    view.rerender(page([one, struck], at));
    expect([at, of('h1')]).toEqual([at, name]);
  }
});

test('only a new emergency is read out', () => {
  show([community([fire()])]);
  expect(of('[aria-live=assertive]')).toBe('');
  cleanup();
  show([community([fire()])], 0, { newest: fire() });
  expect(of('[aria-live=assertive]')).toBe('新事件：一级，住户起火，3栋12层');
  expect(document.querySelectorAll('[aria-live]')).toHaveLength(1);
});

test('in English nothing Chinese is left but what people wrote', () => {
  const plain = { title: 'Fire', place: 'Block 3', department: 'Security', statement: { ...fire().statement!, explanation: 'E', handling: 'H', stale: true }, log: [{ at: noon, kind: 'NOTE', text: null }] as const };
  for (const incidents of [[fire(plain)], [fire({ ...plain, drill: true })], [fire(plain), fire({ ...plain, id: 'd', drill: true })], [], [fire({ ...plain, title: null, place: null, playbook: null, statement: null, log: [] })]]) {
    show([community(incidents, { name: 'Yiyuan', notices: [{ id: 'n', number: 'N', title: 'Water', place: null, publishedAt: noon, validUntil: noon + 60 * minute }] })], minute, { language: 'en', newest: fire(plain) });
    expect(text()).not.toMatch(/[\u4e00-\u9fff]/);
    cleanup();
  }
});
