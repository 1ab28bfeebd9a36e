/** @jest-environment ./tooling/jest/src/jsdom-environment.mjs */
import { expect, test } from '@jest/globals';

test('a page has what every browser has, and bytes of one realm', () => {
  expect(document.createElement('p')).toBeInstanceOf(HTMLElement);
  expect(new TextEncoder().encode('件')).toBeInstanceOf(Uint8Array);
  expect(new TextDecoder().decode(new Uint8Array([228, 187, 182]))).toBe('件');
  for (const name of ['fetch', 'ReadableStream', 'structuredClone']) expect(typeof globalThis[name]).toBe('function');
});

test('React finds no channel of Node to schedule over, which would keep jest from ending', () => {
  expect('MessageChannel' in globalThis).toBe(false);
});
