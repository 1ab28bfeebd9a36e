// NOT-11: what people say of a notice, collected by anybody who works here, answered by customer service, or gone on as a complaint.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { iso, noticeKit, NOTICE_CAST, PAGE, type NoticeOrganisation } from './notice-kit.ts';
import { foundOrganisation, register, startTestServer, type Person, type TestServer } from './testkit.ts';
import { verified } from './verified.ts';
import { key, speaker, type Thing } from './work-kit.ts';

let server: TestServer;
let org: NoticeOrganisation;
let other: NoticeOrganisation;
let notice: Thing;
const FIELDS = 'id version status way text name phone receivedBy { id } answer answeredAt answeredBy { id } complaint { id } notice { number } allowedActions { action allowed code }';
const reactions = () => speaker(server, 'feedback', FIELDS);
const give = (person: Person, patch: Record<string, unknown> = {}): Promise<Thing> => reactions().say(person, 'noticeFeedback', { noticeId: notice.id, text: '几点来水？家里有病人', name: '李秀英', phone: '13800138000', idempotencyKey: key(), ...patch });

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true });
  await server.setClock(iso('2026-11-03T14:05:00'));
  org = await foundOrganisation(server, NOTICE_CAST);
  other = await foundOrganisation(server, NOTICE_CAST);
  notice = await noticeKit(server, org).released({ eventAt: iso('2026-11-03T14:00:00') }, { channels: [PAGE] });
});
afterAll(() => server.close());

const list = async (person: Person, filter: Record<string, unknown> = {}): Promise<Thing[]> =>
  (await server.request('query ($c: ID!, $f: NoticeFeedbackFilter) { noticeFeedbacks(communityId: $c, filter: $f, first: 50) { nodes { id text name phone status } totalCount } }', { c: org.communityId, f: filter }, { token: person.token })).data.noticeFeedbacks.nodes;

test('a guard hears it and writes it down; customer service reads it in clear and answers, others see no names', async () => {
  const { guard, desk, gardener, committee } = org.people;
  const { feedback } = await give(guard);
  expect(feedback).toMatchObject({ status: 'RECEIVED', way: 'STAFF', text: '几点来水？家里有病人', receivedBy: { id: guard.staffId }, notice: { number: notice.number } });
  expect(feedback.allowedActions).toEqual([{ action: 'noticeFeedbackAnswer', allowed: false, code: 'NOT_ALLOWED' }, { action: 'noticeFeedbackForward', allowed: false, code: 'NOT_ALLOWED' }]);
  expect((await list(desk, { open: true })).find(({ id }) => id === feedback.id)).toMatchObject({ name: '李秀英', phone: '13800138000' });
  const seen = (await list(gardener)).find(({ id }) => id === feedback.id);
  expect([seen.name, seen.phone.includes('13800138000')]).not.toContain('李秀英');
  expect(seen.phone.includes('0013')).toBe(false);
  expect(await list(committee)).toEqual([]);
  expect((await server.request('query ($c: ID!) { noticeFeedbacks(communityId: $c) { totalCount } }', { c: org.communityId }, { token: other.people.desk.token })).data.noticeFeedbacks.totalCount).toBe(0);
  const on = { feedbackId: feedback.id, expectedVersion: feedback.version };
  expect(await reactions().say(guard, 'noticeFeedbackAnswer', { ...on, text: 'x' })).toMatchObject({ __typename: 'NotAllowedError' });
  const answered = await reactions().must(desk, 'noticeFeedbackAnswer', { ...on, text: '下午五点恢复，已送水上门' });
  expect(answered).toMatchObject({ status: 'ANSWERED', answer: '下午五点恢复，已送水上门', answeredBy: { id: desk.staffId } });
  expect(await reactions().say(desk, 'noticeFeedbackAnswer', { feedbackId: feedback.id, expectedVersion: answered.version, text: '又' })).toMatchObject({ __typename: 'WrongStateError' });
});

test('it may become a complaint, which is linked; one of another community is not found', async () => {
  await server.setClock(iso('2026-11-03T14:06:00'));
  const { feedback } = await give(org.people.desk);
  const on = { feedbackId: feedback.id, expectedVersion: feedback.version };
  const foreign = await register(server, other, other.people.desk);
  expect(await reactions().say(org.people.desk, 'noticeFeedbackForward', { ...on, complaintId: foreign.id })).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'complaintId'] });
  const complaint = await register(server, org, org.people.desk);
  expect(await reactions().must(org.people.desk, 'noticeFeedbackForward', { ...on, complaintId: complaint.id })).toMatchObject({ status: 'FORWARDED', complaint: { id: complaint.id } });
  const { data } = await server.request('query ($id: ID!) { notice(id: $id) { feedback(first: 10) { totalCount nodes { status } } } }', { id: notice.id }, { token: org.people.desk.token });
  expect(data.notice.feedback).toEqual({ totalCount: 2, nodes: [{ status: 'FORWARDED' }, { status: 'ANSWERED' }] });
});

test('not of a notice that was never released, nor of another’s; what the rows say is what the entries say', async () => {
  const draft = await noticeKit(server, org).draft(await noticeKit(server, org).request({ eventAt: iso('2026-11-03T14:00:00') }));
  expect(await give(org.people.desk, { noticeId: draft.id })).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'noticeId'] });
  expect(await give(other.people.desk)).toMatchObject({ __typename: 'NotFoundError' });
  expect(await give(org.people.committee)).toMatchObject({ __typename: 'NotAllowedError' });
  expect(await verified(server, org)).toEqual([]);
});
