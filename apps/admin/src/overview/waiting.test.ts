import { expect, test } from '@jest/globals';
import type { WaitingDeadlineFragment } from '../gql/graphql.ts';
import { groupWaiting } from './waiting.ts';

const deadline = (id: string, subject: string, dueAt: string, part: object = {}) => ({ id, dueAt, metAt: null, cancelledAt: null, subject: { __typename: 'Complaint', id: subject }, ...part }) as unknown as WaitingDeadlineFragment;

test('one line a complaint, by what is due first; what is met or cancelled waits for nobody; none counted twice', () => {
  const groups = groupWaiting([
    deadline('1', 'b', '2026-11-24T00:00:00Z'), deadline('2', 'a', '2026-11-25T00:00:00Z'), deadline('3', 'b', '2026-11-23T00:00:00Z'),
    deadline('4', 'a', '2026-11-20T00:00:00Z', { metAt: '2026-11-21T00:00:00Z' }), deadline('5', 'c', '2026-11-20T00:00:00Z', { cancelledAt: '2026-11-21T00:00:00Z' }), deadline('3', 'b', '2026-11-23T00:00:00Z'),
  ], []);
  expect(groups.map(({ complaint, deadlines }) => [complaint.id, deadlines.map(({ id }) => id)])).toEqual([['b', ['3', '1']], ['a', ['2']]]);
});

test('a complaint that is mine to handle waits for me, whoever owes its deadline; one without a deadline comes last', () => {
  const mine = [{ id: 'none', nextDeadline: null }, { id: 'b', nextDeadline: null }, { id: 'm', nextDeadline: { id: '9', dueAt: '2026-11-22T00:00:00Z' } }] as unknown as Parameters<typeof groupWaiting>[1];
  const groups = groupWaiting([deadline('1', 'b', '2026-11-24T00:00:00Z')], mine);
  expect(groups.map(({ complaint, deadlines }) => [complaint.id, deadlines.map(({ id }) => id)])).toEqual([['m', ['9']], ['b', ['1']], ['none', []]]);
});
