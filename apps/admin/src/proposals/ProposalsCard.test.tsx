import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fakeServer } from '../test-frame/fake-server.ts';

const server = fakeServer();
const { TestFrame } = await import('../test-frame/TestFrame.tsx');
const { ProposalsCard } = await import('./ProposalsCard.tsx');

const proposal = (n: number, more: object = {}) => ({
  id: `p${n}`, number: `YYSJ-W2026-0000${n}`, version: 2, status: 'PROPOSED', ground: 'MATTER', content: 'FACILITY', title: `三栋电梯又停运了${n}`, place: '3栋', proposedAt: '2026-11-02T12:00:00Z', households: 4, from: '2026-11-01T12:00:00Z', until: '2026-11-03T12:00:00Z',
  decidedAt: null, verdict: null, reason: null, community: { id: 'c1' }, decidedBy: null, incident: null, allowedActions: [{ action: 'incidentRaise', allowed: true }, { action: 'incidentProposalDismiss', allowed: true }], ...more,
});
const nobody = { allowedActions: [{ action: 'incidentRaise', allowed: false }, { action: 'incidentProposalDismiss', allowed: false }] };
const open = (...nodes: readonly object[]) => {
  server.on('IncidentProposals', () => ({ page: { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes } }));
  return render(<TestFrame><ProposalsCard /></TestFrame>);
};
const sent = () => server.sent.filter(({ operation }) => operation === 'IncidentProposalDismiss').map(({ variables }) => variables['input']);

beforeEach(() => { server.sent.length = 0; });
afterEach(cleanup);

test('INC-1: what waits is said in a sentence, with the form of raising and the refusal beside it', async () => {
  open(proposal(1));
  expect((await screen.findByText('2 天内 4 户反映同一事项：三栋电梯又停运了1')).getAttribute('href')).toBe('/incidents/proposals/p1');
  expect(screen.getByRole('link', { name: '启动应急' }).getAttribute('href')).toBe('/incidents/raise?proposal=p1');
  screen.getByRole('button', { name: '不启动' });
});

test('nothing stands there without one, or for whoever may not decide', async () => {
  const { container } = open(proposal(1, nobody));
  await waitFor(() => expect(server.sent.some(({ operation }) => operation === 'IncidentProposals')).toBe(true));
  await waitFor(() => expect(container.querySelector('[data-proposals]')?.getAttribute('data-proposals')).toBe('0'));
  expect(screen.queryByText(/启动应急/)).toBeNull();
});

test('of many the first three, and the way to the others', async () => {
  const { container } = open(...[1, 2, 3, 4, 5].map((n) => proposal(n)));
  expect((await screen.findByText('再看 2 条')).getAttribute('href')).toBe('/incidents/proposals');
  expect(container.querySelectorAll('[data-proposal]')).toHaveLength(3);
});

test('a place and a time are said by what they share, and only what is allowed has a button', async () => {
  open(proposal(1, { ground: 'PLACE' }), proposal(2, { ground: 'TIME', from: '2026-11-03T11:20:00Z', allowedActions: [{ action: 'incidentRaise', allowed: true }, { action: 'incidentProposalDismiss', allowed: false }] }));
  await screen.findByText('2 天内 4 户反映同一地点的问题：3栋 · 设备设施');
  screen.getByText('40 分钟内 4 户集中反映：设备设施 · 3栋');
  expect([screen.getAllByRole('link', { name: '启动应急' }).length, screen.getAllByRole('button', { name: '不启动' }).length]).toEqual([2, 1]);
});

test('INC-1: dismissed with a verdict; the reason is asked for where it is owed, Ctrl+Enter sends what was read', async () => {
  server.on('IncidentProposalDismiss', () => ({ result: { __typename: 'IncidentProposalDismissPayload', subject: { id: 'p1' } } }));
  open(proposal(1));
  fireEvent.click(await screen.findByRole('button', { name: '不启动' }));
  const dialog = await screen.findByRole('dialog');
  const press = (): void => { fireEvent.keyDown(dialog.querySelector('form')!, { key: 'Enter', ctrlKey: true }); };
  press();
  expect((await screen.findAllByText('必填')).length).toBe(1);
  fireEvent.click(screen.getByRole('radio', { name: /不需启动/ }));
  press();
  await screen.findByText('必填');
  expect(sent()).toEqual([]);
  fireEvent.change(screen.getByRole('textbox', { name: /说明/ }), { target: { value: '维保已在现场' } });
  press();
  await waitFor(() => expect(sent()).toEqual([{ proposalId: 'p1', expectedVersion: 2, verdict: 'NOT_GRAVE', reason: '维保已在现场' }]));
});

test('what has nothing to do with one another needs no reason; a form that was overtaken keeps what was typed', async () => {
  server.on('IncidentProposalDismiss', ({ input }) => ({ result: (input as { expectedVersion: number }).expectedVersion === 3 ? { __typename: 'IncidentProposalDismissPayload', subject: { id: 'p1' } } : { __typename: 'StaleVersionError', code: 'STALE_VERSION', message: '别人刚刚更新过', path: [] } }));
  server.on('IncidentProposal', () => ({ incidentProposal: { ...proposal(1), version: 3 } }));
  open(proposal(1));
  fireEvent.click(await screen.findByRole('button', { name: '不启动' }));
  fireEvent.click(screen.getByRole('radio', { name: /互不相关/ }));
  const submit = () => fireEvent.submit(screen.getByRole('dialog').querySelector('form')!);
  submit();
  await screen.findByText(/可能有新的投诉并入/);
  fireEvent.click(screen.getByRole('button', { name: '看最新情况' }));
  await waitFor(() => expect(screen.queryByText(/可能有新的投诉并入/)).toBeNull());
  submit();
  await waitFor(() => expect(sent()).toEqual([{ proposalId: 'p1', expectedVersion: 2, verdict: 'UNRELATED' }, { proposalId: 'p1', expectedVersion: 3, verdict: 'UNRELATED' }]));
});
