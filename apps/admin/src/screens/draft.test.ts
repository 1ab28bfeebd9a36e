import { expect, test } from '@jest/globals';
import { draftOf, isWhole, missingIn, newDraft, toggled, typedCode } from './draft.ts';
import { presenceOf } from './presence.ts';

test('a code is typed as the screen shows it, whatever the keyboard gives', () => {
  expect(['wdjb', 'wdjbm', 'wdjb mjht', 'WDJB-MJHT', 'ｗｄｊｂmjht', ' wdjb--mjhtxx', '12', ''].map(typedCode)).toEqual(['WDJB', 'WDJB-M', 'WDJB-MJHT', 'WDJB-MJHT', 'WDJB-MJHT', 'WDJB-MJHT', '', '']);
  expect(['WDJB-MJHT', 'WDJB-MJH', ''].map(isWhole)).toEqual([true, false, false]);
});

test('communities keep the order in which they were chosen', () => {
  expect(toggled(toggled(['a'], 'c'), 'b')).toEqual(['a', 'c', 'b']);
  expect(toggled(['a', 'c', 'b'], 'c')).toEqual(['a', 'b']);
});

test('a new screen shows the place that is open; without name or community it is not sent', () => {
  expect(newDraft('x')).toEqual({ name: '', communityIds: ['x'], language: 'ZH_CN', look: 'DARK', sound: true, drills: true });
  expect([missingIn(newDraft('x')), missingIn({ ...newDraft('x'), name: ' a ', communityIds: [] }), missingIn({ ...newDraft('x'), name: 'a' })]).toEqual([['name'], ['communityIds'], []]);
  expect(draftOf({ name: 'a', communities: [{ id: 'x', name: '甲' }], language: 'EN', look: 'LIGHT', sound: false, drills: false })).toEqual({ name: 'a', communityIds: ['x'], language: 'EN', look: 'LIGHT', sound: false, drills: false });
});

test('a screen is there while it was seen within the last two and a half minutes', () => {
  const now = Date.parse('2026-10-09T01:00:00Z');
  const seen = (ms: number): string => new Date(now - ms).toISOString();
  expect([presenceOf({ status: 'PAIRED', lastSeenAt: seen(149_999) }, now), presenceOf({ status: 'PAIRED', lastSeenAt: seen(150_000) }, now), presenceOf({ status: 'PAIRED', lastSeenAt: null }, now), presenceOf({ status: 'REVOKED', lastSeenAt: seen(0) }, now)]).toEqual(['there', 'away', 'never', 'revoked']);
});
