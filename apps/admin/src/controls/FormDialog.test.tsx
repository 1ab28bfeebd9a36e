import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { fakeServer } from '../test-frame/fake-server.ts';
import type { Obstacle } from './useSubmission.ts';

fakeServer();
const { TestFrame } = await import('../test-frame/TestFrame.tsx');
const { ChoiceField } = await import('./ChoiceField.tsx');
const { FormDialog } = await import('./FormDialog.tsx');
const { useSubmission } = await import('./useSubmission.ts');

const onClose = jest.fn<() => void>();
const send = jest.fn<() => Promise<Obstacle | null>>();
/** Ends what is being sent. */
let answer: (obstacle: Obstacle | null) => void;
let fail: (error: unknown) => void;

function Signature() {
  const [values, setValues] = useState({ way: '', password: '' });
  const submission = useSubmission({ fields: ['way', 'password'], missing: () => (['way', 'password'] as const).filter((name) => values[name] === ''), send });
  const { errors, refusal, clear } = submission;
  return (
    <FormDialog title="签字" subtitle="YYSJ-2026-00008" submit="确认签字" submission={submission} notice={refusal?.message === '版本旧了' ? <div role="alert">版本旧了<button type="button" onClick={() => clear()}>看最新</button></div> : undefined} onClose={onClose}>
      <ChoiceField name="way" label="方式" choices={[{ value: 'A', label: '到场' }, { value: 'B', label: '电话' }]} value={values.way} onChange={(way) => setValues({ ...values, way })} error={errors['way']} />
      <TextField name="password" type="password" label="密码" value={values.password} error={Boolean(errors['password'])} helperText={errors['password']} onChange={(event) => { setValues({ ...values, password: event.target.value }); clear('password'); }} />
    </FormDialog>
  );
}

beforeEach(() => {
  onClose.mockReset();
  send.mockReset().mockImplementation(() => new Promise((resolve, reject) => { answer = resolve; fail = reject; }));
  render(<TestFrame><Signature /></TestFrame>);
});
afterEach(cleanup);

const password = () => screen.getByLabelText('密码');
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: /确认签字|正在提交/ });
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });
function fill() {
  fireEvent.click(screen.getByRole('radio', { name: '电话' }));
  fireEvent.change(password(), { target: { value: 'a wrong one' } });
}
/** As by the keyboard: what is pressed has the focus. */
const click = (target: HTMLElement) => act(async () => {
  target.focus();
  fireEvent.click(target);
});
const submit = () => click(button());

test('is named by its title and what it is about', () => expect(screen.getByRole('dialog', { name: /签字.*YYSJ-2026-00008/ })).toBeTruthy());

test('what is missing is said at every field, the first has the focus, nothing is sent', async () => {
  await submit();
  expect(screen.getAllByText('必填')).toHaveLength(2);
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: '到场' }));
  expect(send).not.toHaveBeenCalled();
});

test('a refusal of a field stands at it and has the focus at once, and Escape closes', async () => {
  fill();
  await submit();
  await act(async () => answer({ message: '密码不对', path: ['input', 'password'] }));
  expect(screen.getByText('密码不对')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(password());
  press('Escape');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test.each<[string, () => void, RegExp]>([
  ['a refusal of no field', () => answer({ message: '现在不能签字', path: ['input', 'documentId'] }), /现在不能签字/],
  ['a missing answer', () => fail(new Error('gone')), /./],
])('%s stands above the fields and has the focus at once, and Escape closes', async (_, end, words) => {
  fill();
  await submit();
  await act(async () => end());
  expect(screen.getByRole('alert').textContent).toMatch(words);
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  press('Escape');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('typing takes back what was said at the field and leaves the focus where it is', async () => {
  fill();
  await submit();
  await act(async () => answer({ message: '密码不对', path: ['password'] }));
  fireEvent.change(password(), { target: { value: 'another' } });
  expect(screen.queryByText('密码不对')).toBeNull();
  expect(document.activeElement).toBe(password());
});

test('is sent once however often it is asked for, and again after a refusal', async () => {
  fill();
  await submit();
  await submit();
  await act(async () => { press('Enter', { ctrlKey: true }); });
  expect(send).toHaveBeenCalledTimes(1);
  await act(async () => answer({ message: '现在不能签字' }));
  await act(async () => { press('Enter', { ctrlKey: true }); });
  expect(send).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('alert')).toBeNull();
  await act(async () => answer(null));
  expect(button().textContent).toBe('确认签字');
});

test('while it works neither Escape nor cancelling closes, and no button drops the focus', async () => {
  fill();
  await submit();
  expect(document.activeElement).toBe(button());
  expect([button().disabled, button().getAttribute('aria-disabled')]).toEqual([false, 'true']);
  press('Escape');
  fireEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(onClose).not.toHaveBeenCalled();
  await act(async () => answer(null));
  press('Escape');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('a notice that goes leaves the focus in the dialog', async () => {
  fill();
  await submit();
  await act(async () => answer({ message: '版本旧了' }));
  await click(screen.getByRole('button', { name: '看最新' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(button());
});
