import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { smsSegments } from './sms.ts';

test.each([
  [0, 0], [1, 1], [67, 1], [70, 1], [71, 2], [134, 2], [135, 3], [201, 3], [202, 4], [500, 8],
])('%i characters of Chinese are %i messages', (length, segments) => {
  expect(smsSegments('停'.repeat(length))).toEqual({ length, segments });
});

test('the signature counts, with its brackets', () => {
  expect(smsSegments(`【安居物业】${'水'.repeat(64)}`)).toEqual({ length: 70, segments: 1 });
  expect(smsSegments(`【安居物业】${'水'.repeat(65)}`)).toEqual({ length: 71, segments: 2 });
});

test('Latin letters and digits count as Chinese ones do, not as 160 of GSM-7', () => {
  expect(smsSegments('a'.repeat(71))).toEqual({ length: 71, segments: 2 });
  expect(smsSegments('0'.repeat(160))).toEqual({ length: 160, segments: 3 });
});

test('what lies outside the basic plane counts twice', () => {
  expect(smsSegments('🏠')).toEqual({ length: 2, segments: 1 });
  expect(smsSegments('𠮷'.repeat(35))).toEqual({ length: 70, segments: 1 });
  expect(smsSegments('𠮷'.repeat(36))).toEqual({ length: 72, segments: 2 });
});

test('a longer text is never fewer messages, and each text fits into its messages', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 100 }), (text, more) => {
    const { length, segments } = smsSegments(text);
    expect(length).toBe(text.length);
    expect(segments * (segments === 1 ? 70 : 67)).toBeGreaterThanOrEqual(length);
    expect(smsSegments(text + more).segments).toBeGreaterThanOrEqual(segments);
  }));
});
