import { describe, expect, test } from '@jest/globals';
import { EMPTY, isTouched, registerInput } from './register-draft.ts';

const draft = (part: object) => ({ key: 'k-1', values: { ...EMPTY, ...part } });

describe('what the register form sends', () => {
  test('the few required things and nothing that was left empty', () => {
    expect(registerInput(draft({ content: 'FACILITY', title: ' 电梯困人 ' }), 'c')).toEqual({
      communityId: 'c', idempotencyKey: 'k-1', kind: 'COMPLAINT', channel: 'PHONE', content: 'FACILITY', title: '电梯困人',
    });
  });
  test('flags only when set, the reporter only when something of them is known', () => {
    const input = registerInput(draft({ content: 'FEES', title: 'x', dangerToLifeOrProperty: true, phone: '13800000000', groupSize: '6' }), 'c');
    expect(input).toMatchObject({ dangerToLifeOrProperty: true, groupSize: 6, reporter: { phone: '13800000000' } });
    expect(input).not.toHaveProperty('media');
  });
  test('the authority’s reference goes only with the authority’s channel', () => {
    const values = { content: 'FEES', title: 'x', authorityReference: '12345-88' };
    expect(registerInput(draft(values), 'c')).not.toHaveProperty('authorityReference');
    expect(registerInput(draft({ ...values, channel: 'AUTHORITY' }), 'c').authorityReference).toBe('12345-88');
  });
});

test('a draft is worth keeping when more than the channel was chosen', () => {
  expect(isTouched(EMPTY)).toBe(false);
  expect(isTouched({ ...EMPTY, channel: 'VISIT' })).toBe(false);
  expect(isTouched({ ...EMPTY, title: '漏水' })).toBe(true);
});
