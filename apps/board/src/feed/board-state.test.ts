import { expect, test } from '@jest/globals';
import { initialBoardState, reduceBoard, stalenessNow, type BoardEvent, type BoardState } from './board-state.ts';
import type { Connection } from './connection.ts';
import { sentAt, sentCommunity, sentComplaint, sentIncident, sentSnapshot } from './feed-kit.ts';

const following = (...ids: string[]): Connection => ({ phase: 'following', communities: ids.map((id) => ({ id, code: id, name: id, timeZone: 'Asia/Shanghai' })), link: 'live' });
const picture = (ids: readonly string[], at: number, open = ids.length): BoardEvent => ({
  type: 'eventCame', at, event: sentSnapshot([sentCommunity('c1', ids.map((id) => sentComplaint(id)), { figures: { openComplaints: open, dueToday: 0, overdue: 0, toCallBack: 0, openIncidents: 0 } })], 1, at),
});
const beat = (at: number, sequence = 1): BoardEvent => ({ type: 'eventCame', at, event: { __typename: 'BoardHeartbeat', cursor: '', asOf: sentAt(at), sequence } });
const turn = (connection: Connection, at: number): BoardEvent => ({ type: 'connectionChanged', connection, at });

const fold = (...events: BoardEvent[]): BoardState => events.reduce(reduceBoard, reduceBoard(initialBoardState(0), turn(following('c1'), 50)));

test('a picture is as old as the last event, whatever it said', () => {
  const state = fold(picture(['a'], 1_000), beat(6_000));
  expect(state.provenAt).toBe(6_000);
  expect(stalenessNow(state, 15_999)).toBe('fresh');
  expect(stalenessNow(state, 16_000)).toBe('late');
  expect(stalenessNow(state, 20_000)).toBe('stopped');
});

test('a picture that never came grows old from when it was owed', () => {
  expect(stalenessNow(fold(), 14_049)).toBe('late');
  expect(stalenessNow(fold(), 14_050)).toBe('stopped');
});

test('fresh data heals at once', () => {
  expect(stalenessNow(fold(picture(['a'], 1_000), beat(60_000)), 60_100)).toBe('fresh');
});

/** A heartbeat that was read at one instant and came at another. */
const slow = (readAt: number, at: number): BoardEvent => ({ type: 'eventCame', at, event: { __typename: 'BoardHeartbeat', cursor: '', asOf: sentAt(readAt), sequence: 1 } });
const resuming = turn({ ...following('c1'), link: 'resuming' } as Connection, 20_000);

test('it is as old as its reading, not as its coming', () => {
  expect(fold(picture(['a'], 1_000), slow(6_000, 10_900)).provenAt).toBe(6_001);
});

test('a way on which everything comes later and later is left: what it brings proves nothing', () => {
  const queue = [0, 1, 2, 3, 4, 5].map((beats) => slow(6_000 + beats * 5_000, 7_500 + beats * 6_500));
  const late = fold(picture(['a'], 1_000), ...queue);
  // Each came 1.5 s later than the one before; the fourth was six seconds old. A millisecond an event is taken for drift.
  expect(late.provenAt).toBe(16_003);
  expect(reduceBoard(late, slow(41_000, 49_000))).toBe(late);
  expect(stalenessNow(late, 30_003)).toBe('stopped');
});

test('a new connection tells that the clock of the server was set back, and is believed', () => {
  const state = fold(picture(['a'], 3_601_000), slow(1_000, 3_606_000));
  expect(state.provenAt).toBe(3_601_000);
  const back = reduceBoard(reduceBoard(state, resuming), slow(2_000, 3_607_000));
  expect([back.provenAt, back.picture!.asOf]).toEqual([3_607_000, 2_000]);
});

test('a test clock that stands still makes nothing old', () => {
  expect(fold(picture(['a'], 1_000), slow(1_000, 6_000), slow(1_000, 11_000), slow(1_000, 16_000)).provenAt).toBe(16_000);
});

test('what does not fit proves nothing, and leaves the very same state', () => {
  const state = fold(picture(['a'], 1_000));
  expect(reduceBoard(state, beat(6_000, 2))).toBe(state);
  expect(reduceBoard(fold(), beat(6_000)).provenAt).toBeNull();
});

test('nothing of the first picture is new; what comes later is, for as long as it is shown', () => {
  const first = fold(picture(['a'], 1_000));
  expect(first.arrivals).toEqual({});
  const second = reduceBoard(first, picture(['b', 'a'], 6_100));
  expect(second.arrivals).toEqual({ b: 6_100 });
  const third = reduceBoard(reduceBoard(second, beat(9_000)), picture(['b', 'a'], 11_000));
  expect(third.arrivals).toEqual({ b: 6_100 });
  expect(reduceBoard(third, picture(['a'], 16_000)).arrivals).toEqual({});
});

test('a row that slides into a cut picture is not taken for new', () => {
  expect(fold(picture(['a', 'b'], 1_000, 3), picture(['b', 'c'], 2_000, 2)).arrivals).toEqual({});
});

test('of more incidents than are sent, one that comes before those that were there is new; what slides in at the end is not', () => {
  const incidents = (ids: readonly string[], total: number, at: number): BoardEvent =>
    ({ type: 'eventCame', at, event: sentSnapshot([sentCommunity('c1', [], { incidents: ids.map((id) => sentIncident(id)), incidentTotal: total })], 1, at) });
  expect(fold(incidents(['a', 'b'], 500, 1_000), incidents(['new', 'a'], 501, 2_000)).arrivals).toEqual({ new: 2_000 });
  expect(fold(incidents(['a', 'b'], 500, 1_000), incidents(['b', 'c'], 499, 2_000)).arrivals).toEqual({});
  expect(fold(incidents(['a', 'b'], 500, 1_000), incidents(['c', 'd'], 498, 2_000)).arrivals).toEqual({});
});

test('a week of pictures leaves no more behind than the last one', () => {
  let state = fold();
  for (let index = 0; index < 20_000; index += 1) state = reduceBoard(state, picture([`n${index}`, `n${index + 1}`], 1_000 + index));
  expect(Object.keys(state.arrivals).length).toBeLessThanOrEqual(2);
});

test('while it is asked again who is there, the picture stays and grows old; signed out it leaves the wall', () => {
  const asking = reduceBoard(fold(picture(['a'], 1_000)), turn({ phase: 'asking' }, 9_000));
  expect(asking.picture).not.toBeNull();
  expect(stalenessNow(asking, 16_000)).toBe('stopped');
  expect(reduceBoard(asking, beat(9_500))).toBe(asking);
  const back = reduceBoard(asking, turn(following('c1'), 10_000));
  expect(back.picture).not.toBeNull();
  const out = reduceBoard(asking, turn({ phase: 'signedOut' }, 9_800));
  expect(out).toMatchObject({ picture: null, provenAt: null, owedSince: 9_800, arrivals: {} });
});

test('another community starts without the picture of the one before, also after it was asked', () => {
  const state = fold(picture(['a'], 1_000));
  expect(reduceBoard(state, turn(following('c2'), 9_000)).picture).toBeNull();
  expect(reduceBoard(reduceBoard(state, turn({ phase: 'asking' }, 8_000)), turn(following('c2'), 9_000)).picture).toBeNull();
});

test('a turn of the link leaves the picture', () => {
  expect(reduceBoard(fold(picture(['a'], 1_000)), turn({ ...following('c1'), link: 'resuming' } as Connection, 2_000)).provenAt).toBe(1_000);
});
