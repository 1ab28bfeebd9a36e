import { expect, test } from '@jest/globals';
import { Alarm, toneFor } from './alarm.ts';

const shows = (...ids: readonly string[]) => ({ communities: [{ incidents: ids.map((id) => ({ id, drill: false })) }] }) as never;
const ids = (news: readonly { readonly id: string }[]) => news.map(({ id }) => id);

test('each new incident is news once, also when it goes and comes again', () => {
  const alarm = new Alarm();
  expect(ids(alarm.news({ picture: shows('a', 'b'), arrivals: { b: 100 } }, 200))).toEqual(['b']);
  expect(ids(alarm.news({ picture: shows('a', 'b'), arrivals: { b: 100 } }, 300))).toEqual([]);
  expect(ids(alarm.news({ picture: shows('a'), arrivals: {} }, 400))).toEqual([]);
  expect(ids(alarm.news({ picture: shows('a', 'b', 'c'), arrivals: { b: 500, c: 500 } }, 500))).toEqual(['c']);
});

test('what stood there before the page came, or came long ago, is none', () => {
  expect(new Alarm().news({ picture: shows('a'), arrivals: {} }, 0)).toEqual([]);
  expect(new Alarm().news({ picture: shows('a'), arrivals: { a: 0 } }, 30_000)).toEqual([]);
  expect(new Alarm().news({ picture: null, arrivals: {} }, 0)).toEqual([]);
});

test('it remembers no more than a thousand', () => {
  const alarm = new Alarm();
  const many = Array.from({ length: 1_200 }, (_, at) => `i${at}`);
  expect(alarm.news({ picture: shows(...many), arrivals: Object.fromEntries(many.map((id) => [id, 0])) }, 0)).toHaveLength(1_200);
  expect(ids(alarm.news({ picture: shows('i0', 'i1199'), arrivals: { i0: 0, i1199: 0 } }, 0))).toEqual(['i0']);
});

test('drills sound only on a screen that shows drills, nothing on one without sound', () => {
  const [real, drill] = [{ drill: false }, { drill: true }];
  expect(toneFor([real], { sound: true, drills: false })).toBe('emergency');
  expect(toneFor([drill, real], { sound: true, drills: true })).toBe('emergency');
  expect(toneFor([drill], { sound: true, drills: false })).toBeNull();
  expect(toneFor([drill], { sound: true, drills: true })).toBe('drill');
  expect(toneFor([real], { sound: false, drills: true })).toBeNull();
  expect(toneFor([], { sound: true, drills: true })).toBeNull();
});
