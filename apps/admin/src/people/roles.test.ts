import { expect, test } from '@jest/globals';
import { DEPARTMENT_KINDS, ROLES } from '@huiyin/domain';
import { chinese } from '../i18n/zh-cn/index.ts';
import { ROLE_GROUPS } from './roles.ts';

test('whoever appoints finds every role of ORG-3 in one group, and every group and kind of department has a word', () => {
  expect(Object.values(ROLE_GROUPS).flat().sort()).toEqual([...ROLES].sort());
  expect(Object.keys(chinese.people.group)).toEqual(Object.keys(ROLE_GROUPS));
  expect(Object.keys(chinese.people.kind)).toEqual([...DEPARTMENT_KINDS]);
});
