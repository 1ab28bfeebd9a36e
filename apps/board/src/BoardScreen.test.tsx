import { afterEach, expect, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { BoardScreen } from './BoardScreen.tsx';
import { initialBoardState, type BoardState } from './feed/board-state.ts';
import type { Connection } from './feed/connection.ts';
import type { ComplaintLine } from './feed/lines.ts';
import type { BoardFigures, Picture } from './feed/picture.ts';
import type { Language } from './look/words.ts';

afterEach(cleanup);

const noon = Date.parse('2026-11-23T04:00:00Z');
const minute = 60_000;
const community = { id: 'c1', code: 'YYSJ', name: '颐园世家', timeZone: 'Asia/Shanghai' };
const following: Connection = { phase: 'following', communities: [community], link: 'live' };

const row = (over: Partial<ComplaintLine> = {}): ComplaintLine => ({
  id: 'a', number: 'YYSJ-2026-00012', kind: 'COMPLAINT', title: '3栋2单元＊室电梯异响', status: 'DISPATCHED', severity: 'NORMAL',
  receivedAt: noon - 90 * minute, department: '工程维修部',
  next: { rule: 'CMP-8', dueAt: noon + 10 * minute, warnAt: noon + 5 * minute, paused: false, provisional: false }, ...over,
});
const picture = (rows: ComplaintLine[], over: Partial<BoardFigures> = {}, name = community.name): Picture => ({
  sequence: 1, asOf: noon,
  communities: [{ ...community, name, incidents: [], incidentTotal: 0, notices: [], complaints: rows, figures: { openComplaints: rows.length, dueToday: 0, overdue: 0, toCallBack: 0, openIncidents: 0, ...over } }],
});
/** The page started at noon in Shanghai by the server's clock. */
const wall = (shown: Picture | null, over: Partial<BoardState> = {}): BoardState => ({
  ...initialBoardState(0), connection: following, clock: noon, picture: shown, provenAt: shown ? 0 : null, ...over,
});

function show(state: BoardState, now: number, language: Language = 'zh-CN', community: string | null = null) {
  return render(<BoardScreen state={state} now={now} address={{ community, language, look: 'dark' }} console="http://wall.test/" />);
}

const text = () => document.body.textContent ?? '';
const bar = () => screen.queryByRole('alert')?.textContent ?? null;

test('a line says number, title, status, department, age and the time left, and names nobody', () => {
  show(wall(picture([row()])), 1_000);
  expect(text()).toContain('颐园世家');
  expect(text()).toContain('YYSJ-2026-00012');
  expect(text()).toContain('3栋2单元＊室电梯异响');
  expect(text()).toContain('已派单');
  expect(text()).toContain('工程维修部');
  expect(text()).toContain('受理 1 小时前');
  expect(text()).toContain('00:09:59');
  expect(text()).toContain('剩余');
});

test('the time left counts by the server, second by second', () => {
  const view = show(wall(picture([row()])), 1_000);
  view.rerender(<BoardScreen state={wall(picture([row()]))} now={2_000} address={{ community: null, language: 'zh-CN', look: 'dark' }} console="" />);
  expect(text()).toContain('00:09:58');
});

test('at risk and overdue are said in words', () => {
  show(wall(picture([row()], { overdue: 0 }), { provenAt: 6 * minute }), 6 * minute);
  expect(text()).toContain('临期');
  cleanup();
  show(wall(picture([row()]), { provenAt: 12 * minute }), 12 * minute);
  expect(text()).toContain('已超时');
  expect(text()).toContain('00:02:00');
  expect(document.querySelector('.row')?.className).toContain('overdue');
});

test('a major complaint is marked, a waiting one is paused, a provisional deadline says so', () => {
  show(wall(picture([
    row({ id: 'a', severity: 'MAJOR' }),
    row({ id: 'b', next: { ...row().next!, paused: true } }),
    row({ id: 'c', next: { ...row().next!, provisional: true } }),
    row({ id: 'd', next: null, department: null, title: null }),
  ])), 0);
  for (const word of ['重大', '暂停计时', '暂定', '无时限', '未派部门', '（无标题）']) expect(text()).toContain(word);
});

test('the figures of the header', () => {
  show(wall(picture([row()], { openComplaints: 63, dueToday: 9, overdue: 4, toCallBack: 7 })), 0);
  const figures = [...document.querySelectorAll('.figure')].map((figure) => figure.textContent);
  expect(figures).toEqual(['事件0', '未结63', '超时4', '今日到期9', '待回访7']);
});

test('the data time always stands there; nothing alarms while it is fresh', () => {
  show(wall(picture([row()])), 9_999);
  expect(text()).toContain('数据时间 12:00:00');
  expect(text()).not.toContain('秒未更新');
  expect(bar()).toBeNull();
});

test('at ten seconds it turns amber and says how old', () => {
  show(wall(picture([row()])), 10_000);
  expect(document.querySelector('.data-time')?.className).toContain('late');
  expect(text()).toContain('10 秒未更新');
  expect(bar()).toBeNull();
});

test('at fourteen seconds a red bar says since when, and the lines stay', () => {
  show(wall(picture([row()])), 14_000);
  expect(bar()).toBe('数据已停止更新 12:00:00');
  expect(text()).toContain('YYSJ-2026-00012');
});

test('no open complaint is drawn otherwise than no data', () => {
  show(wall(picture([])), 0);
  expect(text()).toContain('没有未结投诉');
  expect(document.querySelector('.message.done')).not.toBeNull();
  cleanup();
  show(wall(null), 15_000);
  expect(text()).toContain('没有数据');
  expect(text()).not.toContain('没有未结投诉');
  expect(bar()).toBe('没有数据 · 尚未连上服务器');
});

test('before the first picture it says that it is reading', () => {
  show(wall(null, { connection: { phase: 'asking' } }), 13_999);
  expect(text()).toBe('正在读取…');
});

test('signed out: what to do, and where', () => {
  show(wall(null, { connection: { phase: 'signedOut' } }), 100_000);
  expect(text()).toContain('此屏幕尚未登录');
  expect(screen.getByRole('link').getAttribute('href')).toBe('http://wall.test/');
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

test('a community out of sight is named as it was asked for', () => {
  show(wall(null, { connection: { phase: 'noCommunity' } }), 0, 'zh-CN', 'CCHY');
  expect(text()).toContain('登录的账号看不到代码为 CCHY 的小区');
});

test('what came lately is marked as new', () => {
  show(wall(picture([row()]), { arrivals: { a: 0 } }), 5_000);
  expect(document.querySelector('.row.arrived .new')?.textContent).toBe('新');
});

test('pages turn by themselves, and say where one is', () => {
  const rows = Array.from({ length: 10 }, (_, at) => row({ id: `r${at}`, number: `N-${at}` }));
  show(wall(picture(rows)), 0);
  expect(text()).toContain('第 1–7 件，共 10 件');
  expect(text()).not.toContain('N-9');
  cleanup();
  show(wall(picture(rows), { provenAt: 12_000 }), 12_000);
  expect(text()).toContain('第 8–10 件，共 10 件');
  expect(text()).toContain('N-9');
});

test('in English nothing Chinese is left but names', () => {
  const english = wall(picture([row({ title: 'Lift', department: 'Engineering' })], {}, 'Yiyuan'));
  for (const state of [english, wall(null), wall(null, { connection: { phase: 'signedOut' } }), wall(null, { connection: { phase: 'noCommunity' } })]) {
    show(state, 15_000, 'en', 'X');
    expect(text()).not.toMatch(/[\u4e00-\u9fff]/);
    cleanup();
  }
});
