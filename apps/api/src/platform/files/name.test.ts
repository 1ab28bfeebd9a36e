import { describe, expect, test } from '@jest/globals';
import { cleanName, disposition } from './name.ts';
import { readRange } from './range.ts';
import { pathOfKey } from './store.ts';

describe('a name as people see it', () => {
  test.each([
    ['漏水.jpg', 'jpg', '漏水.jpg'], ['a.JPEG', 'jpg', 'a.jpg'], ['a.png', 'jpg', 'a.png.jpg'], ['/etc/passwd', 'txt', 'passwd.txt'], ['..', 'pdf', 'file.pdf'], ['.htaccess', 'txt', 'htaccess.txt'],
    ['a\u202egpj.exe', 'png', 'agpj.exe.png'], ['零\u200b宽.pdf', 'pdf', '零宽.pdf'], ['a\ud800b.pdf', 'pdf', 'ab.pdf'], ['<b>|"?*.pdf', 'pdf', 'b.pdf'], ['录音.aac', 'm4a', '录音.m4a'], ['', 'wav', 'file.wav'],
  ])('%j of a %s: %s', (name, extension, shown) => expect(cleanName(name, extension)).toBe(shown));
  test('keeps 120 code points and its extension, and no half of a character', () => {
    const shown = cleanName('😀'.repeat(300), 'jpg');
    expect([[...shown].length, shown.endsWith('😀.jpg'), shown.isWellFormed()]).toEqual([120, true, true]);
  });
});

test('a disposition in ASCII and in UTF-8 (RFC 8187)', () => {
  expect(disposition('漏水 (1).jpg', 'inline')).toBe(`inline; filename="__ (1).jpg"; filename*=UTF-8''%E6%BC%8F%E6%B0%B4%20%281%29.jpg`);
  expect(disposition(`a"b\\c%.pdf`, 'attachment')).toBe(`attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`);
});

test.each([
  [undefined, null], ['bytes=0-', { from: 0, to: 99 }], ['bytes=0-0', { from: 0, to: 0 }], ['bytes=90-200', { from: 90, to: 99 }], ['bytes=-10', { from: 90, to: 99 }], ['bytes=-500', { from: 0, to: 99 }],
  ['bytes=99-', { from: 99, to: 99 }], ['bytes=100-', 'UNSATISFIABLE'], ['bytes=-0', 'UNSATISFIABLE'], ['bytes=5-2', null], ['bytes=-', null], ['bytes=0-1,5-6', null], ['items=0-1', null], ['bytes=99999999999999999999-', null],
] as const)('a range of 100 bytes: %s', (header, range) => expect(readRange(header, 100)).toEqual(range));

test('a key is a tenant, a hash and a form, and never a path of somebody\'s choice', () => {
  const tenant = '0190a000-0000-7000-8000-000000000001';
  expect(pathOfKey({ tenant, hash: `ab${'0'.repeat(62)}`, form: 'thumb' })).toBe(`${tenant}/ab/ab${'0'.repeat(62)}.thumb`);
  for (const wrong of [{ tenant: '..', hash: 'a'.repeat(64) }, { tenant, hash: '../x' }, { tenant, hash: 'A'.repeat(64) }]) expect(() => pathOfKey({ ...wrong, form: 'whole' })).toThrow(TypeError);
});
