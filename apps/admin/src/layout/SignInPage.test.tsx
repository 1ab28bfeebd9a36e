import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fakeServer } from '../test-frame/fake-server.ts';

const server = fakeServer();
const { TestFrame } = await import('../test-frame/TestFrame.tsx');
const { SignInPage } = await import('./SignInPage.tsx');
const { changeLanguage } = await import('../providers/language.ts');
const { serverClock } = await import('../time/clock.ts');
const { currentSession } = await import('../providers/session.ts');

afterEach(() => { cleanup(); changeLanguage('zh-CN'); });

function fill(login: string, password: string): void {
  render(<TestFrame><SignInPage /></TestFrame>);
  fireEvent.change(screen.getByLabelText('账号'), { target: { value: login } });
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
}

test('asks for what is missing and sends nothing', () => {
  render(<TestFrame><SignInPage /></TestFrame>);
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(screen.getByText('请填写账号')).toBeTruthy();
  expect(server.sent).toEqual([]);
});

test('says how long an account is locked', async () => {
  const until = new Date(Date.now() + 15 * 60_000).toISOString();
  server.on('SignIn', () => ({ signIn: { __typename: 'LockedOutError', code: 'LOCKED_OUT', message: 'x', path: null, until } }));
  fill('front-desk', 'wrong');
  expect((await screen.findByRole('alert')).textContent).toMatch(/请在 (今天|明天) \d\d:\d\d 之后再试/);
});

test('a lost network keeps what was typed; then signing in asks for a cookie, not a token', async () => {
  server.on('SignIn', () => new Error('gone'));
  fill('front-desk', 'huiyin-demo');
  expect((await screen.findByRole('alert')).textContent).toContain('连不上服务器');
  expect((screen.getByLabelText('密码') as HTMLInputElement).value).toBe('huiyin-demo');
  server.on('SignIn', () => ({ signIn: { __typename: 'SignInPayload', viewer: { roles: [], masked: false, now: '2031-05-06T06:05:00Z', organisation: { id: 'o', name: 'o' }, staff: { id: 's', name: '刘婷', login: 'front-desk', department: null }, communities: [] } } }));
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(currentSession().at).toBe('signedIn'));
  expect(Math.abs(serverClock.now() - Date.parse('2031-05-06T06:05:00Z'))).toBeLessThan(5_000);
  expect(server.sent.at(-1)?.variables).toEqual({ input: { login: 'front-desk', password: 'huiyin-demo', delivery: 'COOKIE' } });
});

test('speaks English when asked', () => {
  render(<TestFrame><SignInPage /></TestFrame>);
  fireEvent.click(screen.getByRole('button', { name: '切换语言：English' }));
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
});
