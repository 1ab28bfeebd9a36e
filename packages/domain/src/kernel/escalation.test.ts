import { describe, expect, test } from '@jest/globals';
import { answeredBy } from './escalation.ts';

describe('whose deadlines are one\'s own', () => {
  test.each([['CUSTOMER_ASSISTANT'], ['DUTY_PERSON']] as const)('%s: the desk\'s and the duty person\'s alike', (role) =>
    expect(answeredBy([role])).toEqual({ ofDepartment: ['CUSTOMER_ASSISTANT', 'DUTY_PERSON'], ofCommunity: ['CUSTOMER_ASSISTANT', 'DUTY_PERSON'] }));
  test('before a department is known its manager\'s are the supervisor\'s, who organises the handling (CMP-7)', () => {
    expect(answeredBy(['CUSTOMER_SUPERVISOR'])).toEqual({ ofDepartment: ['CUSTOMER_SUPERVISOR'], ofCommunity: ['CUSTOMER_SUPERVISOR', 'DEPARTMENT_MANAGER'] });
  });
  test('the manager answers for the complaint-desk supervisor of the department (ORG-2), not the other way round', () => {
    expect(answeredBy(['DEPARTMENT_MANAGER'])).toEqual({ ofDepartment: ['DEPARTMENT_MANAGER', 'COMPLAINT_DESK_SUPERVISOR'], ofCommunity: [] });
    expect(answeredBy(['COMPLAINT_DESK_SUPERVISOR']).ofDepartment).toEqual(['COMPLAINT_DESK_SUPERVISOR']);
  });
  test('several roles together; none, nothing', () => {
    expect(answeredBy(['CENTRE_MANAGER', 'SEAL_KEEPER']).ofCommunity).toEqual(['CENTRE_MANAGER', 'SEAL_KEEPER']);
    expect(answeredBy([])).toEqual({ ofDepartment: [], ofCommunity: [] });
  });
});
