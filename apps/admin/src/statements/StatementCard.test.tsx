import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fakeServer } from '../test-frame/fake-server.ts';

const server = fakeServer();
const { TestFrame } = await import('../test-frame/TestFrame.tsx');
const { StatementCard } = await import('./StatementCard.tsx');

const incident = { id: 'i1', number: 'YYSJ-E2026-00001', title: '三栋停水', status: 'ANSWERED', drill: false, statementStale: false, origin: 'REPORT', answer: { reason: '管网爆裂', handling: '抢修', impact: '全栋' }, statement: null };
const statement = {
  id: 's1', number: 'YYSJ-S2026-00001', version: 3, edition: 1, status: 'DRAFTED', drill: false, explanation: '管网爆裂', handling: '抢修', wording: '您好', draftedAt: '2026-11-02T12:00:00Z', supersededAt: null, supersededReason: null,
  matter: { content: null, keywords: ['停水'], places: [] }, community: { id: 'c1', name: '颐园世家' }, communities: [{ id: 'c1', name: '颐园世家' }], incident, draftedBy: { id: 'p1', name: '苏婉清' },
  asked: [{ department: { id: 'd1', name: '工程部' }, advice: { at: '2026-11-02T12:10:00Z', text: null, pass: true, outdated: false, by: { id: 'p2', name: '罗建军' } }, deadline: null }, { department: { id: 'd2', name: '护卫部' }, advice: null, deadline: null }],
  fixing: null, ending: null, nextDeadline: null, allowedActions: [{ action: 'statementFix', allowed: true, reason: null }, { action: 'statementAdvise', allowed: false, reason: null }],
};
const has = (nodes: readonly object[], more: object = {}): void => { server.on('StatementsOfIncident', () => ({ page: { nodes }, incident: { ...incident, ...more } })); };
const may = (allowed: boolean): void => { server.on('CommunityRoom', () => ({ community: { id: 'c1', departments: [], policy: { version: 1, figures: {} }, calendarYears: [] }, viewer: { allowedActions: [{ action: 'statementDraft', allowed, reason: null }] } })); };
const open = () => render(<TestFrame><StatementCard incidentId="i1" communityId="c1" /></TestFrame>);
const sent = (operation: string) => server.sent.filter((one) => one.operation === operation).map(({ variables }) => variables['input'] as Record<string, unknown>);
const field = (name: RegExp) => screen.getByRole('textbox', { name });

beforeEach(() => { server.sent.length = 0; may(true); });
afterEach(cleanup);

test('before the department has answered nothing can be drafted, and the card says so', async () => {
  has([], { answer: null });
  open();
  await screen.findByText(/作出三项答复后/);
  expect(screen.queryByRole('button', { name: '初拟口径' })).toBeNull();
});

test('who may not draft sees no button', async () => {
  may(false);
  has([]);
  open();
  await screen.findByText(/还没有拟定统一口径/);
  expect(screen.queryByRole('button', { name: '初拟口径' })).toBeNull();
});

test('STM-2: the draft begins with the answer; what is missing is said at its field, then it is sent with a key of its own', async () => {
  has([]);
  server.on('StatementDraft', () => ({ result: { __typename: 'StatementDraftPayload', statement } }));
  open();
  fireEvent.click(await screen.findByRole('button', { name: '初拟口径' }));
  expect([(field(/^解释口径/) as HTMLTextAreaElement).value, (field(/^处理意见/) as HTMLTextAreaElement).value]).toEqual(['管网爆裂', '抢修']);
  fireEvent.click(screen.getByRole('button', { name: '送各部门征求意见' }));
  expect(await screen.findAllByText('必填')).toHaveLength(2);
  expect(sent('StatementDraft')).toEqual([]);
  fireEvent.change(field(/^窗口用语/), { target: { value: '您好，正在抢修。' } });
  fireEvent.change(field(/^关键词/), { target: { value: '停水，没水' } });
  fireEvent.click(screen.getByRole('button', { name: '送各部门征求意见' }));
  await waitFor(() => expect(sent('StatementDraft')).toEqual([{ incidentId: 'i1', explanation: '管网爆裂', handling: '抢修', wording: '您好，正在抢修。', matter: { content: null, keywords: ['停水', '没水'], places: [] }, idempotencyKey: expect.any(String) }]));
});

test('who still owes advice stands first; only what the viewer may do has a button', async () => {
  has([statement]);
  const { container } = open();
  await screen.findByText('待提意见');
  expect([...container.querySelectorAll('[data-asked]')].map((one) => one.getAttribute('data-asked'))).toEqual(['护卫部', '工程部']);
  expect([...container.querySelectorAll('[data-action]')].map((one) => one.getAttribute('data-action'))).toEqual(['statementFix']);
});

test('below a wide incident the words of that one stand here, and nothing is drafted', async () => {
  has([], { origin: 'WIDE', statement: { version: 2, explanation: '公司说明', handling: '统一处理', wording: '统一答复', fixedAt: '2026-11-02T12:00:00Z', endedAt: null } });
  open();
  await screen.findByText('统一答复');
  expect(screen.queryByRole('button', { name: '初拟口径' })).toBeNull();
});
