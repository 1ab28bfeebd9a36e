import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { qrCode } from './qr-code.ts';

const rowsOf = (text: string): readonly string[] => qrCode(text)!.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

/** What two other programs made and read of them: an encoder by somebody else drew the same squares, a camera library read the words back. */
test.each([
  ['HUIYIN', 1, 'cbeb222a200d024a'],
  ['http://10.0.0.8:4000/x', 2, '1f137394f6398b18'],
  ['回音：件件有回音', 2, '0851de4a928bd88d'],
  ['http://10.0.0.8:4000/screens/pair?code=BC', 3, 'fdd60bc02868bd2f'],
  ['https://register.example.com/screens/pair?code=WDJB-MJHT', 4, 'c476efcacd180246'],
  ['https://register.property.example.com/screens/pair?code=WDJB-MJHT&place=lobby-east', 5, 'eb8421d5c60b76cd'],
  ['https://register.changcheng-property.example.com/screens/pair?code=WDJB-MJHT&place=lobby-east-of-tower-3', 6, '0fea372a8efe6169'],
])('%s is drawn as the standard says, in version %i', (text, version, drawn) => {
  expect(qrCode(text)).toHaveLength(17 + 4 * version);
  expect(createHash('sha256').update(rowsOf(text).join('\n')).digest('hex').slice(0, 16)).toBe(drawn);
});

test('as much as 106 bytes fit, and no more', () => {
  expect(qrCode('x'.repeat(106))).toHaveLength(41);
  expect(qrCode('x'.repeat(107))).toBeNull();
  expect(qrCode('音'.repeat(36))).toBeNull();
});

test('every square is there, with a finder in three corners and the dark one beside the format', () => {
  for (let length = 0; length <= 106; length += 7) {
    const rows = rowsOf('a'.repeat(length));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows.length]));
    for (const corner of [rows.map((row) => row.slice(0, 7)).slice(0, 7), rows.map((row) => row.slice(-7)).slice(0, 7), rows.map((row) => row.slice(0, 7)).slice(-7)]) {
      expect(corner).toEqual(['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']);
    }
    expect(rows[rows.length - 8]![8]).toBe('#');
  }
});
