import { expect, test } from '@jest/globals';
import { EMPTY, registrationOf } from './registration.ts';

test('empty fields are absent; a landline goes as one', () => {
  expect(registrationOf({ ...EMPTY, name: ' 罗国平 ', mobile: '199 0000 1234', bestTime: '晚上', unitId: 'u', relation: 'OWNER' })).toEqual({
    name: '罗国平', language: undefined, preferences: undefined, birthYear: undefined, ageGroup: undefined, relations: [{ unitId: 'u', relation: 'OWNER', livesHere: true }], contacts: [{ kind: 'MOBILE', value: '199 0000 1234', preferred: true, bestTime: '晚上' }],
  });
  expect(registrationOf({ ...EMPTY, name: '甲', mobile: '0731-88881234', birthYear: '1950', ageGroup: 'CHILD' })).toMatchObject({ birthYear: 1950, ageGroup: undefined, relations: [], contacts: [{ kind: 'PHONE' }] });
});
