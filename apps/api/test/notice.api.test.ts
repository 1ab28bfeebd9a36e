// The course of a notice 信息 (NOT-1…14) over HTTP with the test clock: by roles, to the minute, with its copies, complaints and successors.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { iso, noticeKit, NOTICE_CAST, SCREEN, textOf, type NoticeOrganisation } from './notice-kit.ts';
import { foundOrganisation, register, startTestServer, type TestServer } from './testkit.ts';
import { verified } from './verified.ts';
import { entryCount, key, SPOILT, type Thing } from './work-kit.ts';

let server: TestServer;
let org: NoticeOrganisation;
let other: NoticeOrganisation;
let of: ReturnType<typeof noticeKit>;
const at = (local: string): Promise<void> => server.setClock(iso(local));
const allowed = (notice: Thing): string[] => notice.allowedActions.filter((one: Thing) => one.allowed).map(({ action }: Thing) => action);

beforeAll(async () => {
  server = await startTestServer({ clock: 'manual', worker: true });
  await at('2026-11-03T14:05:00');
  org = await foundOrganisation(server, NOTICE_CAST, { name: '平台公司', code: 'REG1' });
  other = await foundOrganisation(server, NOTICE_CAST);
  of = noticeKit(server, org);
});
afterAll(() => server.close());

describe('from the request to the release', () => {
  test('NOT-2…8: asked for, drafted, reviewed, approved, sealed, released by others than its authors; departments are told before it is out', async () => {
    await at('2026-11-03T14:05:00');
    const asked = await of.request({ eventAt: iso('2026-11-03T14:00:00') });
    expect(asked).toMatchObject({ status: 'REQUESTED', number: expect.stringMatching(/-N2026-\d{5}$/), deadlines: [{ rule: 'NOT-10', state: 'RUNNING', startsAt: iso('2026-11-03T14:00:00'), dueAt: iso('2026-11-03T14:30:00'), owner: { role: 'DEPARTMENT_MANAGER' } }] });
    expect(allowed(asked)).toContain('noticeDraft');
    const draft = await of.draft(asked);
    expect([draft.status, draft.revision, allowed(draft)]).toEqual(['DRAFTED', 1, ['noticeDraft']]);
    expect(draft.allowedActions.find(({ action }: Thing) => action === 'noticeReview')).toMatchObject({ allowed: false, code: 'NOT_ALLOWED' });
    const { engineer, manager, centre, seals, desk, heads } = org.people;
    expect(await of.notices.say(manager, 'noticeReview', { ...of.on(draft), contentHash: '0'.repeat(64) })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'contentHash'] });
    const reviewed = await of.notices.must(manager, 'noticeReview', { ...of.on(draft), contentHash: draft.contentHash });
    expect(await of.notices.say(manager, 'noticeApprove', { ...of.on(reviewed), contentHash: draft.contentHash })).toMatchObject({ __typename: 'NotAllowedError' });
    const approved = await of.notices.must(centre, 'noticeApprove', { ...of.on(reviewed), contentHash: draft.contentHash });
    expect(await of.notices.say(centre, 'noticeApprove', { ...of.on(reviewed), contentHash: draft.contentHash })).toMatchObject({ __typename: 'StaleVersionError' });
    expect(await of.notices.say(centre, 'noticeApprove', { ...of.on(approved), contentHash: draft.contentHash })).toMatchObject({ __typename: 'WrongStateError' });
    expect(await of.notices.say(seals, 'noticeSeal', { ...of.on(approved), contentHash: '1'.repeat(64), seal: 'SEAL' })).toMatchObject({ path: ['input', 'contentHash'] });
    const sealed = await of.sealed(approved);
    expect(sealed.sealing).toEqual({ seal: 'SEAL', contentHash: draft.contentHash, askedBy: { id: engineer.staffId }, allowedBy: { id: centre.staffId }, by: { id: seals.staffId } });
    expect(sealed.deadlines[0].owner.role).toBe('CUSTOMER_ASSISTANT');
    await at('2026-11-03T14:22:00');
    expect((await of.publish(sealed)).status).toBe('PUBLISHING');
    const inbox = await server.request('{ messages(first: 10) { nodes { kind number at subject { __typename } } } }', {}, { token: heads.token });
    expect(inbox.data.messages.nodes).toContainEqual({ kind: 'NOTICE_RELEASED', number: asked.number, at: iso('2026-11-03T14:22:00'), subject: { __typename: 'Notice' } });
    // The worker looks every second by its own timer, too: the clock stands, so that it is the same minute whichever look it was.
    await at('2026-11-03T14:22:00');
    const out = await of.read(asked, desk);
    // No wall is paired: the page alone is out, and that nobody comes across.
    expect(out).toMatchObject({ status: 'PUBLISHED', inForce: true, publishedAt: iso('2026-11-03T14:22:00'), reachedAt: null, channels: [{ medium: 'SCREEN', state: 'FAILED' }, { medium: 'PAGE', state: 'PUBLISHED' }] });
  });

  test('NOT-5: who holds both posts judges their own in neither', async () => {
    const { heads, manager, centre } = org.people;
    const draft = await of.draft(await of.request({ eventAt: iso('2026-11-03T14:00:00') }), {}, heads);
    expect(await of.notices.say(heads, 'noticeReview', { ...of.on(draft), contentHash: draft.contentHash })).toMatchObject({ __typename: 'NotOwnWorkError' });
    for (const person of [manager, centre]) expect(await of.notices.say(person, 'noticeReview', { ...of.on(draft), contentHash: draft.contentHash })).toMatchObject({ __typename: 'NotAllowedError' });
    const seen = await of.read(draft, heads);
    expect(seen.allowedActions.find(({ action }: Thing) => action === 'noticeReview')).toMatchObject({ allowed: false, code: 'NOT_OWN_WORK' });
  });

  test('returned with what to change; every draft is kept for comparing', async () => {
    const draft = await of.draft(await of.request({ eventAt: iso('2026-11-03T14:00:00') }));
    const returned = await of.notices.must(org.people.manager, 'noticeReturn', { ...of.on(draft), reason: '写明恢复时间' });
    expect([returned.status, returned.returned.reason]).toEqual(['RETURNED', '写明恢复时间']);
    const again = await of.draft(returned, { texts: textOf('17:30恢复。') });
    expect(again.versions.map(({ revision, content }: Thing) => [revision, content.texts[0].body])).toEqual([[1, '因线路故障停电，预计17:00恢复。'], [2, '17:30恢复。']]);
    expect(new Set(again.versions.map(({ contentHash }: Thing) => contentHash)).size).toBe(2);
  });

  test('nobody outside sees it; the owners’ committee sees it once it is released', async () => {
    const draft = await of.draft(await of.request({ eventAt: iso('2026-11-03T14:00:00') }));
    expect(await of.read(draft, other.people.desk)).toBeNull();
    expect(await of.read(draft, org.people.committee)).toBeNull();
    const list = async (person: { token: string }) => (await server.request('query ($c: ID!) { notices(communityId: $c, first: 100) { nodes { id } totalCount } }', { c: org.communityId }, { token: person.token })).data.notices;
    expect((await list(org.people.committee)).nodes).not.toContainEqual({ id: draft.id });
    expect((await list(org.people.desk)).nodes).toContainEqual({ id: draft.id });
    expect((await list(other.people.desk)).totalCount).toBe(0);
    expect(await of.notices.say(org.people.committee, 'noticeWithdraw', { ...of.on(draft), reason: 'x' })).toMatchObject({ __typename: 'NotAllowedError' });
    const out = await of.publish(await of.sealed(await of.judged(draft)));
    expect((await of.read(out, org.people.committee)).title).toBe('关于3栋停电的通知');
  });
});

describe('out, looked after, over', () => {
  test('NOT-7, NOT-12: published where it hangs, checked every day, over at the second, down by the day after', async () => {
    await at('2026-11-03T14:05:00');
    const notice = await of.released({ eventAt: iso('2026-11-03T14:00:00') }, { channels: [], places: [{ building: '3', name: '3栋大堂' }, { building: '5', name: '5栋大堂' }] });
    expect([notice.status, notice.places.map(({ key: place, url }: Thing) => [place, url])]).toEqual(['PUBLISHING', [['P1', expect.stringMatching(/^\/n\/.*\/P1\/[\w-]{16}$/)], ['P2', expect.stringMatching(/\/P2\//)]]]);
    expect(await of.notices.say(org.people.clerk, 'noticeRecordPlacement', { noticeId: notice.id, place: 'P1', attachmentIds: [] })).toMatchObject({ path: ['input', 'attachments'] });
    const [first] = await Promise.all([of.place(notice, 'P1'), of.place(notice, 'P2', org.people.guard)]);
    expect(first.status).toBe('PUBLISHED');
    expect(await of.read(notice)).toMatchObject({ reachedAt: iso('2026-11-03T14:05:00'), deadlines: [{ rule: 'NOT-10', state: 'MET' }, { rule: 'NOT-12', state: 'RUNNING', dueAt: iso('2026-11-05T00:00:00') }] });
    await at('2026-11-04T10:00:00');
    await of.check(notice, 'P1');
    const torn = await of.check(notice, 'P2', { condition: 'DAMAGED', renewed: true, attachmentIds: [await of.picture()] });
    expect([torn.places[1].faults, torn.deadlines.filter(({ rule }: Thing) => rule === 'NOT-12').map(({ state }: Thing) => state)]).toEqual([1, ['MET', 'RUNNING']]);
    await at('2026-11-05T17:59:59.999');
    expect((await of.read(notice)).inForce).toBe(true);
    await at('2026-11-05T18:00:00');
    const over = await of.read(notice);
    expect([over.status, over.inForce, over.ending]).toEqual(['EXPIRED', false, { cause: 'EXPIRED', reason: null }]);
    expect(over.deadlines.at(-1)).toMatchObject({ rule: 'NOT-12', state: 'RUNNING', dueAt: iso('2026-11-07T00:00:00') });
    await of.takeDown(notice, 'P1');
    await at('2026-11-07T00:00:00.001');
    const late = await of.takeDown(notice, 'P2');
    expect([late.status, late.deadlines.at(-1).state]).toEqual(['TAKEN_DOWN', 'MISSED']);
  });

  test('NOT-10: a planned outage is announced again a quarter of an hour before', async () => {
    await at('2026-11-10T09:00:00');
    const notice = await of.released({ timeliness: 'GENERAL', plannedStart: iso('2026-11-13T09:00:00'), plannedEnd: iso('2026-11-13T11:00:00') }, { validUntil: iso('2026-11-13T12:00:00'), channels: [{ medium: 'PAGE' }] });
    await at('2026-11-13T08:44:59');
    expect((await of.read(notice)).againAt).toBeNull();
    await at('2026-11-13T08:45:00');
    expect(await of.read(notice)).toMatchObject({ againAt: iso('2026-11-13T08:45:00'), channels: [{ medium: 'PAGE', againAt: iso('2026-11-13T08:45:00') }] });
    await at('2026-11-13T12:00:00');
    expect((await of.read(notice)).status).toBe('TAKEN_DOWN');
  });

  test('CMP-6, CMP-18: publishing it records the explanation on each of its complaints, once', async () => {
    await at('2026-11-14T09:00:00');
    const complaints = [await register(server, org, org.people.desk), await register(server, org, org.people.desk)];
    const numbers = await Promise.all(complaints.map(async ({ id }) => (await server.request('query ($id: ID!) { complaint(id: $id) { number } }', { id }, { token: org.people.desk.token })).data.complaint.number));
    const input = { kind: 'CLARIFICATION', timeliness: 'GENERAL', lifeline: null, complaintNumbers: numbers };
    const paper = await of.released(input, { validUntil: iso('2026-11-20T18:00:00'), channels: [], places: [{ building: null, name: '大门' }] });
    const answered = async (id: string) => (await server.request('query ($id: ID!) { complaint(id: $id) { notices { id number } sharedNotice { reference } explanations { way notice } } }', { id }, { token: org.people.desk.token })).data.complaint;
    expect((await answered(complaints[0]!.id)).notices).toEqual([]);
    await of.place(paper, 'P1');
    for (const { id } of complaints) expect(await answered(id)).toEqual({ notices: [{ id: paper.id, number: paper.number }], sharedNotice: { reference: paper.number }, explanations: [{ way: 'NOTICE', notice: paper.number }] });
    const electronic = await of.released({ ...input, complaintNumbers: [numbers[0]] }, { validUntil: iso('2026-11-20T18:00:00'), channels: [{ medium: 'PAGE' }] });
    await at('2026-11-14T09:00:01');
    expect((await answered(complaints[0]!.id)).notices.map(({ number }: Thing) => number)).toEqual([electronic.number, paper.number]);
    expect(await of.notices.say(org.people.engineer, 'noticeRequest', { communityId: org.communityId, departmentId: org.departments['ENGINEERING'], ...input, complaintNumbers: ['YYSJ-2026-99999'], title: 'x', purpose: 'x', truthCheck: 'x', idempotencyKey: key() })).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'complaintNumbers', '0'] });
  });

  test('a later notice takes its place the moment it is out; one that is over is not replaced', async () => {
    await at('2026-11-15T09:00:00');
    const general = { kind: 'FEES', timeliness: 'GENERAL', lifeline: null };
    const written = { validUntil: iso('2026-11-20T18:00:00'), channels: [{ medium: 'PAGE' }] };
    const old = await of.released(general, written);
    await at('2026-11-15T09:00:01');
    const next = await of.released({ ...general, replacesId: old.id }, written);
    expect((await of.read(old)).inForce).toBe(true);
    await at('2026-11-15T09:00:02');
    expect(await of.read(old)).toMatchObject({ status: 'TAKEN_DOWN', inForce: false, ending: { cause: 'REPLACED' }, replacedBy: { number: next.number } });
    expect(await of.notices.say(org.people.engineer, 'noticeRequest', { communityId: org.communityId, departmentId: org.departments['ENGINEERING'], ...general, replacesId: old.id, title: 'x', purpose: 'x', truthCheck: 'x', idempotencyKey: key() })).toMatchObject({ path: ['input', 'replacesId'] });
  });

  test('what the rows say is what the entries say', async () => {
    expect(await verified(server, org)).toEqual([]);
  });
});

describe('bad input', () => {
  test('NOT-3, NOT-4: each refused with its field, and nothing written', async () => {
    await at('2026-11-16T09:00:00');
    const asked = await of.request({ eventAt: iso('2026-11-16T08:55:00') });
    const before = await entryCount(server, org);
    const drafting = (patch: Record<string, unknown>) => of.notices.say(org.people.engineer, 'noticeDraft', { ...of.on(asked), texts: textOf('停电'), validUntil: iso('2026-11-18T18:00:00'), channels: [SCREEN], ...patch });
    for (const [patch, path] of [
      [{ texts: textOf('请看<b>这里</b>') }, 'texts.0.body'], [{ texts: textOf('水'.repeat(20_000)) }, 'texts.0.body'], [{ channels: [] }, 'channels'], [{ publishAt: iso('2026-11-19T00:00:00') }, 'publishAt'],
      [{ channels: [SCREEN, SCREEN] }, 'channels.1'],
    ] as const) expect(await drafting(patch)).toMatchObject({ __typename: 'InvalidInputError', path: ['input', ...path.split('.')] });
    expect(await drafting({ channels: [{ medium: 'SMS', channelId: '019abcde-0000-7000-8000-000000000000' }] })).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'channels', '0', 'channelId'] });
    expect(await drafting({ validUntil: iso('2026-11-15T18:00:00') })).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'validUntil'] });
    for (const [text, problem] of SPOILT.filter(([one]) => one !== '字'.repeat(4_001))) expect([problem, await drafting({ texts: textOf(text) })]).toEqual([problem, expect.objectContaining({ __typename: 'InvalidInputError' })]);
    expect(await of.notices.say(org.people.engineer, 'outsideDocumentRegister', { communityId: org.communityId, departmentId: org.departments['ENGINEERING'], kind: 'NOTICE', timeliness: 'GENERAL', title: '停水通知', sender: '水务公司', attachmentIds: [], idempotencyKey: key() })).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'attachments'] });
    expect(await entryCount(server, org)).toBe(before);
  });

  test('an expired text is not published', async () => {
    await at('2026-11-17T09:00:00');
    const sealed = await of.sealed(await of.judged(await of.draft(await of.request({ eventAt: iso('2026-11-17T08:55:00') }), { validUntil: iso('2026-11-17T10:00:00') })));
    await at('2026-11-17T10:00:00');
    expect(await of.notices.say(org.people.desk, 'noticePublish', of.on(sealed))).toMatchObject({ __typename: 'WrongTimeError', path: ['input', 'validUntil'] });
  });

  test('a document from outside is stamped 同意张贴, nothing else is', async () => {
    const { clerk, administration, centre, seals } = org.people;
    const registered = await of.notices.must(clerk, 'outsideDocumentRegister', {
      communityId: org.communityId, departmentId: org.departments['ADMINISTRATION'], kind: 'NOTICE', timeliness: 'GENERAL', title: '停水通知', sender: '水务公司', documentNumber: '水〔2026〕7号', attachmentIds: [await of.picture()], idempotencyKey: key(),
    });
    expect([registered.status, registered.origin]).toEqual(['REGISTERED', 'OUTSIDE']);
    const draft = await of.draft(registered, { validUntil: iso('2026-11-20T18:00:00'), texts: textOf('见来文。') }, clerk);
    const reviewed = await of.notices.must(administration, 'noticeReview', { ...of.on(draft), contentHash: draft.contentHash });
    const approved = await of.notices.must(centre, 'noticeApprove', { ...of.on(reviewed), contentHash: draft.contentHash });
    expect(await of.notices.say(seals, 'noticeSeal', { ...of.on(approved), contentHash: draft.contentHash, seal: 'SEAL' })).toMatchObject({ path: ['input', 'seal'] });
    expect((await of.sealed(approved, 'POSTING_AGREED')).sealing.seal).toBe('POSTING_AGREED');
  });
});
