import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accepted, line, outcomeOf, parseJson, retryAfter, word } from './reply.ts';
import type { Answer } from './outside.ts';

describe('JSON of vendors', () => {
  test('ids longer than a number holds stay whole', () => {
    expect(parseJson(Buffer.from('{"errcode":0,"msgid":3413453012345678849}'))).toEqual({ errcode: 0, msgid: '3413453012345678849' });
    expect(parseJson(Buffer.from('[9007199254740993, -12345678901234567, 1.5, 12345678901234567.5, 1e3]'))).toEqual(['9007199254740993', '-12345678901234567', 1.5, 12_345_678_901_234_567.5, 1000]);
  });
  test('digits inside strings are left alone', () => {
    expect(parseJson(Buffer.from('{"a":"x: 3413453012345678849, \\"3413453012345678849\\"","b":3413453012345678849}'))).toEqual({ a: 'x: 3413453012345678849, "3413453012345678849"', b: '3413453012345678849' });
  });
  test.each([['', 'nothing'], ['{', 'half'], ['<html>', 'a page'], ['{"a":1}x', 'something after it']])('%s is none: %s', (text) => expect(parseJson(Buffer.from(text))).toBeUndefined());
  test('not UTF-8 is none', () => expect(parseJson(Buffer.from([0x22, 0xc4, 0xfa, 0x22]))).toBeUndefined());
  test('whatever is JSON without long numbers is read as JSON.parse reads it', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      fc.pre(!/\d{16}/.test(text));
      expect(parseJson(Buffer.from(text))).toEqual(JSON.parse(text));
    }));
  });
  test('no bytes make it throw', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void parseJson(Buffer.from(bytes)))));
});

test('a word is a text or a whole number', () => {
  expect(['a', '', 7, 7.5, null, true, {}].map(word)).toEqual(['a', null, '7', null, null, null, null]);
});
test('a line is one line, not too long, without marks that turn writing round', () => {
  expect(line(' a\r\nb\u202Ec\u0000 ')).toBe('a b c');
  expect(line('字'.repeat(500))).toHaveLength(200);
  expect([null, 7, {}].map(line)).toEqual(['', '', '']);
});

test.each([
  [undefined, null], ['30', 30_000], ['0', 0], ['-5', null], ['soon', null], ['999999999', 86_400_000], ['Tue, 01 Sep 2026 00:01:00 GMT', 60_000], ['Tue, 01 Sep 2020 00:00:00 GMT', 0],
])('Retry-After %s is %s ms', (header, expected) => expect(retryAfter(header, Date.UTC(2026, 8, 1))).toBe(expected));

test('«accepted» counts only with a status that says so too', () => {
  const answer = (status: number): Answer => ({ kind: 'answered', status, headers: {}, body: Buffer.from('{"errcode":0}') });
  const read = () => accepted('7');
  expect(outcomeOf(answer(200), 0, read)).toEqual(accepted('7'));
  expect(outcomeOf(answer(500), 0, read)).toMatchObject({ outcome: 'unknown', code: 'HTTP_500' });
  expect(outcomeOf(answer(403), 0, read)).toMatchObject({ outcome: 'refused', code: 'HTTP_403' });
});
