import { expect, test } from '@jest/globals';
import { isPayload, isUserError, unwrap, UserErrorException } from './index.ts';

type JudgeResult =
  | { __typename: 'ComplaintJudgePayload'; complaint: { id: string } }
  | { __typename: 'IllegalTransitionError'; code: string; message: string; path: string[]; status: 'CLOSED' };

const payload = { __typename: 'ComplaintJudgePayload', complaint: { id: 'c' } } as JudgeResult;
const refusal = { __typename: 'IllegalTransitionError', code: 'ILLEGAL_TRANSITION', message: '已关闭', path: ['complaintId'], status: 'CLOSED' } as JudgeResult;

test('a payload is narrowed', () => {
  expect(isPayload(payload, 'ComplaintJudgePayload') && payload.complaint.id).toBe('c');
  expect(isPayload(refusal, 'ComplaintJudgePayload')).toBe(false);
  expect(isPayload(null as JudgeResult | null, 'ComplaintJudgePayload')).toBe(false);
  expect(unwrap(payload, 'ComplaintJudgePayload').complaint.id).toBe('c');
});

test('a refusal is narrowed to its facts', () => {
  expect(isUserError(refusal) && refusal.status).toBe('CLOSED');
  expect(isUserError(payload)).toBe(false);
  expect(isUserError(null)).toBe(false);
});

test('unwrap throws the refusal with its facts', () => {
  const thrown = caught(() => unwrap(refusal, 'ComplaintJudgePayload'));
  expect(thrown).toBeInstanceOf(UserErrorException);
  expect(thrown).toMatchObject({ typename: 'IllegalTransitionError', code: 'ILLEGAL_TRANSITION', message: '已关闭', path: ['complaintId'], facts: { status: 'CLOSED' } });
});

test('a member nobody knows is a fault of the program', () => {
  expect(caught(() => unwrap({ __typename: 'Other' } as { __typename?: 'Other' | 'Wanted' }, 'Wanted'))).toBeInstanceOf(TypeError);
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
