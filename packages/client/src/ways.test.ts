import { expect, test } from '@jest/globals';
import { firstChoice, nextChoice, type Choice } from './ways.ts';

const after = (...brought: readonly boolean[]): Choice => brought.reduce(nextChoice, firstChoice);

test('a socket is tried first, and kept while it brings something', () => {
  expect(after()).toEqual({ way: 'socket', fruitless: 0 });
  expect(after(true, false, true, false)).toEqual({ way: 'socket', fruitless: 1 });
});

test('two tries for nothing, and the other way has its turn', () => {
  expect(after(false, false).way).toBe('stream');
  expect(after(false, false, false).way).toBe('stream');
  expect(after(false, false, false, false).way).toBe('socket');
});

test('a stream that works is kept', () => {
  expect(after(false, false, true, false, true)).toEqual({ way: 'stream', fruitless: 0 });
});
