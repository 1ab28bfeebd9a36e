import { expect, test } from '@jest/globals';
import { newCode, readCode, shownCode } from './code.ts';

test('a code is eight letters that nobody mistakes, read back however it is typed', () => {
  for (let n = 0; n < 200; n += 1) {
    const code = newCode();
    expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
    for (const typed of [shownCode(code), code.toLowerCase(), ` ${shownCode(code)} `, code.split('').join(' '), shownCode(code).replace('-', '－')]) expect(readCode(typed)).toBe(code);
  }
  expect(shownCode('WDJBMJHT')).toBe('WDJB-MJHT');
});

test.each(['', 'WDJB', 'WDJB-MJHTX', 'WDJB-MJH0', 'AEIO-UAEI', 'WDJB\u0000MJHT', '字字字字字字字字', 'W'.repeat(5_000), '\ud800WDJBMJHT'])('%j is none', (text) => expect(readCode(text)).toBeNull());

test('codes do not repeat', () => expect(new Set(Array.from({ length: 2_000 }, newCode)).size).toBe(2_000));
