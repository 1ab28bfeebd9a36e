import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer } from '../../test-frame/fake-server.ts';

fakeServer();
const { TestFrame } = await import('../../test-frame/TestFrame.tsx');
const { NextActions } = await import('./NextActions.tsx');
type Complaint = Parameters<typeof NextActions>[0]['complaint'];

afterEach(cleanup);
const complaint = (allowedActions: object[], part: object = {}) => ({ judgement: 'VALID', deadlines: [], missingForClosing: ['CALL_BACK'], department: null, allowedActions, ...part }) as unknown as Complaint;
const action = (name: string, allowed: boolean, variant: string | null = null) => ({ action: name, allowed, variant, code: null, reason: allowed ? null : '处理人不能关闭' });
const show = (of: Complaint, onAct: (name: string) => void = () => {}) => render(<TestFrame><NextActions complaint={of} onAct={onAct} /></TestFrame>);

test('offers what the API allows and nothing else; the rest with its reason', () => {
  const onAct = jest.fn<(name: string) => void>();
  show(complaint([action('complaintCallBack', true), action('complaintClose', false, 'ORDINARY')]), onAct);
  fireEvent.click(screen.getByRole('button', { name: '回访' }));
  expect(onAct).toHaveBeenCalledWith('complaintCallBack');
  expect(screen.queryByRole('button', { name: '关闭' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /暂不可用/ }));
  expect(screen.getByText('处理人不能关闭')).toBeTruthy();
});

test('closing with an early outcome only is called by its name', () => {
  show(complaint([action('complaintClose', false, 'ORDINARY'), action('complaintClose', true, 'WITHDRAWN')]));
  expect(screen.getByRole('button', { name: '提前关闭' })).toBeTruthy();
});

test('says so when there is nothing to do', () => {
  show(complaint([]));
  expect(screen.getByText('您现在没有可做的操作')).toBeTruthy();
});
