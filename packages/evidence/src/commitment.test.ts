import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, CanonicalJsonError } from './canonical-json.ts';
import { commit } from './commitment.ts';
import { leafHash } from './leaf.ts';

const salt = Uint8Array.from({ length: 32 }, (_, n) => n);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('commit', () => {
  test('is SHA-256 over prefix, length and bytes of the salt, and the canonical text: bytes that never change', () => {
    const input = Buffer.concat([Buffer.from('huiyin/commitment/v1\0'), Buffer.of(32), salt, Buffer.from('"王女士"')]);
    expect(commit('王女士', salt)).toBe(createHash('sha256').update(input).digest('hex'));
    expect(commit('王女士', salt)).toBe('9fe22f6e1e13d212987aee1e97752f2d38877d6995adcd7bfc8b69c3584b4536');
    expect(commit({ b: 1, a: null }, salt)).toBe(commit({ a: null, b: 1 }, salt));
  });

  test('asks for 16 to 255 bytes of salt, and a value with a canonical form', () => {
    expect(() => commit('x', new Uint8Array(15))).toThrow(RangeError);
    expect(() => commit('x', new Uint8Array(256))).toThrow(RangeError);
    expect(commit('x', new Uint8Array(16))).toMatch(/^[0-9a-f]{64}$/);
    expect(() => commit('\ud800', salt)).toThrow(CanonicalJsonError);
    expect(() => commit(undefined, salt)).toThrow(CanonicalJsonError);
  });

  test('property: another salt or another value is another commitment', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 40 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), bytes, bytes, (a, b, one, other) => {
      const same = a === b && hex(one) === hex(other);
      expect(commit(a, one) === commit(b, other)).toBe(same);
      expect(commit(a, one)).toBe(commit(JSON.parse(canonicalJson(a)), Uint8Array.from(one)));
    }));
  });
});

describe('leafHash (RFC 6962)', () => {
  test.each([
    ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    ['00', '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'],
    ['10', '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7'],
    ['2021', '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7'],
  ])('of %j', (input, expected) => expect(hex(leafHash(Buffer.from(input, 'hex')))).toBe(expected));

  test('is no plain hash of the bytes, so a leaf is never taken for a node', () =>
    expect(hex(leafHash(Buffer.from('x')))).not.toBe(createHash('sha256').update('x').digest('hex')));
});
