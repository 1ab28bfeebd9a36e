import { expect, test } from '@jest/globals';
import { initialBoardState, reduceBoard, stalenessNow, type BoardEvent, type BoardState } from './board-state.ts';
import type { Connection } from './connection.ts';
import type { Row, Snapshot } from './snapshot.ts';

const following = (id: string): Connection => ({ phase: 'following', community: { id, code: id, name: id, timeZone: 'Asia/Shanghai' }, socket: 'live' });
const row = (id: string): Row => ({ id, number: id, title: id, status: 'REGISTERED', severity: 'NORMAL', receivedAt: 0, department: null, next: null });
const snapshot = (ids: string[], open = ids.length): Snapshot => ({ rows: ids.map(row), open, overdue: 0, toCallBack: 0 });
const read = (picture: Snapshot, sentAt: number): BoardEvent => ({ type: 'snapshotRead', snapshot: picture, sentAt, receivedAt: sentAt + 100 });

function fold(...events: BoardEvent[]): BoardState {
  return events.reduce(reduceBoard, reduceBoard(initialBoardState(0), { type: 'connectionChanged', connection: following('c1'), at: 50 }));
}

test('a picture is as old as the question it answers', () => {
  const state = fold(read(snapshot(['a']), 1_000));
  expect(state.takenAt).toBe(1_000);
  expect(stalenessNow(state, 10_999)).toBe('fresh');
  expect(stalenessNow(state, 11_000)).toBe('late');
  expect(stalenessNow(state, 16_000)).toBe('stopped');
});

test('a picture that never came grows old from when it was owed', () => {
  expect(stalenessNow(fold(), 15_049)).toBe('late');
  expect(stalenessNow(fold(), 15_050)).toBe('stopped');
});

test('fresh data heals at once', () => {
  const state = fold(read(snapshot(['a']), 1_000), read(snapshot(['a']), 60_000));
  expect(stalenessNow(state, 60_100)).toBe('fresh');
});

test('an answer that was overtaken is let go', () => {
  const state = fold(read(snapshot(['a', 'b']), 2_000), read(snapshot(['a']), 1_000));
  expect(state.snapshot?.rows.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(state.takenAt).toBe(2_000);
});

test('nothing of the first picture is new; what comes later is, for as long as it is shown', () => {
  const first = fold(read(snapshot(['a']), 1_000));
  expect(first.arrivals).toEqual({});
  const second = reduceBoard(first, read(snapshot(['b', 'a']), 6_000));
  expect(second.arrivals).toEqual({ b: 6_100 });
  const third = reduceBoard(second, read(snapshot(['b', 'a']), 11_000));
  expect(third.arrivals).toEqual({ b: 6_100 });
  expect(reduceBoard(third, read(snapshot(['a']), 16_000)).arrivals).toEqual({});
});

test('a row that slides into a cut picture is not taken for new', () => {
  const state = fold(read(snapshot(['a', 'b'], 3), 1_000), read(snapshot(['b', 'c'], 2), 2_000));
  expect(state.arrivals).toEqual({});
});

test('a week of pictures leaves no more behind than the last one', () => {
  let state = fold();
  for (let turn = 0; turn < 20_000; turn += 1) state = reduceBoard(state, read(snapshot([`n${turn}`, `n${turn + 1}`]), 1_000 + turn));
  expect(Object.keys(state.arrivals).length).toBeLessThanOrEqual(2);
});

test('when the session ends the picture leaves the wall', () => {
  const state = reduceBoard(fold(read(snapshot(['a']), 1_000)), { type: 'connectionChanged', connection: { phase: 'signedOut' }, at: 9_000 });
  expect(state).toMatchObject({ snapshot: null, takenAt: null, owedSince: 9_000 });
  expect(reduceBoard(state, read(snapshot(['a']), 8_900)).snapshot).toBeNull();
});

test('another community starts without the picture of the one before', () => {
  const state = reduceBoard(fold(read(snapshot(['a']), 1_000)), { type: 'connectionChanged', connection: following('c2'), at: 9_000 });
  expect(state.snapshot).toBeNull();
});

test('a turn of the socket leaves the picture', () => {
  const connection: Connection = { ...following('c1'), socket: 'lost' } as Connection;
  expect(reduceBoard(fold(read(snapshot(['a']), 1_000)), { type: 'connectionChanged', connection, at: 2_000 }).takenAt).toBe(1_000);
});
