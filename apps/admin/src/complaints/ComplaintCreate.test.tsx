import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fakeServer } from '../test-frame/fake-server.ts';

const server = fakeServer();
const { TestFrame } = await import('../test-frame/TestFrame.tsx');
const { ComplaintCreate } = await import('./ComplaintCreate.tsx');

const similar = { id: 'x', number: 'YYSJ-2026-00007', title: '电梯困人', status: 'HANDLING', receivedAt: new Date().toISOString(), location: null, reporter: { unit: null } };
const registered = { __typename: 'ComplaintRegisterPayload', complaint: { id: 'n', number: 'YYSJ-2026-00008', deadlines: [], allowedActions: [] } };
const registrations = () => server.sent.filter(({ operation }) => operation === 'ComplaintRegister').map(({ variables }) => variables['input'] as Record<string, unknown>);

beforeEach(() => {
  sessionStorage.clear();
  server.sent.length = 0;
  server.on('SimilarComplaints', () => ({ similarComplaints: [similar] }));
  server.on('CommunityRoom', () => ({ community: { id: 'c1', departments: [], policy: { version: 1, figures: {} }, calendarYears: [] }, viewer: { allowedActions: [] } }));
});
afterEach(cleanup);

const open = () => render(<TestFrame><ComplaintCreate /></TestFrame>);
const title = () => screen.getByRole('textbox', { name: /一句话说清/ });
const submit = () => fireEvent.click(screen.getByRole('button', { name: '登记' }));
const type = (text: string) => fireEvent.change(title(), { target: { value: text } });

test('says at the field what is missing, and sends nothing', async () => {
  open();
  type('电梯困人');
  submit();
  expect((await screen.findByText('必填')).closest('div')).toBeTruthy();
  expect(registrations()).toEqual([]);
});

test('a lost network keeps text and key, so that the second try cannot register twice', async () => {
  server.on('ComplaintRegister', () => new Error('gone'));
  open();
  fireEvent.click(screen.getByRole('radio', { name: '设备设施' }));
  type('电梯困人');
  submit();
  await screen.findByText(/网络不通/);
  expect((title() as HTMLInputElement).value).toBe('电梯困人');
  server.on('ComplaintRegister', () => ({ result: registered }));
  submit();
  await screen.findByText('YYSJ-2026-00008');
  const [first, second] = registrations();
  expect(second).toEqual(first);
  expect(first?.['idempotencyKey']).toBeTruthy();
});

test('the next complaint has a key of its own', async () => {
  server.on('ComplaintRegister', () => ({ result: registered }));
  open();
  for (const name of ['一', '二']) {
    fireEvent.click(await screen.findByRole('radio', { name: '收费' }));
    type(name);
    submit();
    fireEvent.click(await screen.findByRole('button', { name: '再登记一件' }));
  }
  const keys = registrations().map((input) => input['idempotencyKey']);
  expect(new Set(keys).size).toBe(2);
});

test('an error of the server stands at its field', async () => {
  server.on('ComplaintRegister', () => ({ result: { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: '标题最多 120 个字', path: ['input', 'title'], problem: 'TOO_LONG', limit: 120 } }));
  open();
  fireEvent.click(screen.getByRole('radio', { name: '收费' }));
  type('很长');
  submit();
  await screen.findByText('标题最多 120 个字');
  expect(title().getAttribute('aria-invalid')).toBe('true');
});

test('a likely duplicate is offered while typing and linked on request', async () => {
  server.on('ComplaintRegister', () => ({ result: registered }));
  open();
  fireEvent.click(screen.getByRole('radio', { name: '设备设施' }));
  type('电梯又困人');
  fireEvent.click(await screen.findByRole('button', { name: '这是同一件事' }, { timeout: 3_000 }));
  submit();
  await screen.findByText('YYSJ-2026-00008');
  expect(registrations()[0]?.['previousComplaintNumber']).toBe('YYSJ-2026-00007');
});

test('what was typed is there again after the page was left; Ctrl+Enter registers', async () => {
  server.on('ComplaintRegister', () => ({ result: registered }));
  open();
  fireEvent.click(screen.getByRole('radio', { name: '设备设施' }));
  type('地库漏水');
  cleanup();
  open();
  expect((title() as HTMLInputElement).value).toBe('地库漏水');
  fireEvent.keyDown(title(), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(registrations()).toHaveLength(1));
});
