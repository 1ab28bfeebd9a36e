// Controlled documents, blank forms, custody and the archive list, seen from outside (LDG-3, LDG-4, LDG-6, LDG-7).
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { CAST, foundOrganisation, PASSWORD, register, startTestServer, unknownId, type Organisation, type Person, type TestServer } from './testkit.ts';

const MORE = { ...CAST, quality: { roles: ['QUALITY_DEPARTMENT'], department: null }, reviewer: { roles: ['QUALITY_DEPARTMENT'], department: null }, leader: { roles: ['COMPANY_LEADER'], department: null }, successor: { roles: ['REGISTER_CUSTODIAN'], department: null }, inspector: { roles: ['REGION_INSPECTOR'], department: null } } as const;
let server: TestServer;
let org: Organisation & { people: Record<keyof typeof MORE, Person> };
let other: Organisation;
const key = (): string => randomBytes(6).toString('hex');
beforeAll(async () => {
  server = await startTestServer();
  org = (await foundOrganisation(server, MORE)) as never;
  other = (await foundOrganisation(server)) as never;
});
afterAll(() => server.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Said = any;
const FIELDS: Readonly<Record<string, string>> = {
  document: 'document { id version latest { number status inForce signatures { step role by { id } } returnedReason } inForce { number } allowedActions { action allowed code } }', blankForms: 'batch { id version count outstanding firstSerial lastSerial forms { serial status } }',
  blankForm: 'blankForm { serial status reason complaint { id } endedBy { id } } batch { outstanding }', custody: 'custody { id version holder { id } offeredTo { id } terms { holder { id } signedOverAt until } allowedActions { action allowed } }', archiveItem: 'archiveItem { id version status keptUntil lentTo termOver destroyedBy { id } allowedActions { action allowed code } }',
};
async function give(person: Person, mutation: string, input: Record<string, unknown>): Promise<Said> {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const fields = FIELDS[Object.keys(FIELDS).find((prefix) => mutation.startsWith(prefix))!];
  const answer = await server.request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path message } ${/Draft$|Issue$|File$/.test(mutation) ? '' : /^blankForm/.test(mutation) ? '... on WrongStateError { state }' : '... on StaleVersionError { currentVersion } ... on WrongStateError { state }'} ... on ${name}Payload { ${fields} } } }`, { input }, { token: person.token });
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data[mutation];
}
const read = async (person: Person, query: string, variables: Record<string, unknown> = {}): Promise<Said> => {
  const { data, errors } = await server.request(query, { c: org.communityId, ...variables }, { token: person.token });
  expect(errors).toBeUndefined();
  return data;
};
const CONTENT = { title: '客户投诉受理登记表', code: 'QR-KF-01', edition: 'A/0', sections: [{ section: 'INTAKE' }], fields: [{ field: 'NUMBER' }], retentionYears: 5 };
const draft = (): Promise<Said> => give(org.people.quality, 'documentDraft', { communityId: org.communityId, kind: 'FORM_TEMPLATE', content: CONTENT, idempotencyKey: key() }).then(({ document }) => document);
const at = ({ id, version }: { id: string; version: number }): { documentId: string; expectedVersion: number } => ({ documentId: id, expectedVersion: version });
const clean = async (): Promise<void> => {
  const findings: Finding[] = [];
  await verifyOffice(server.services.database, (await allOffices(server.services.database)).find(({ code }) => code === org.code)!, (finding) => findings.push(finding));
  expect(findings).toEqual([]);
};

describe('controlled documents (LDG-6)', () => {
  test('drafted, reviewed and approved by three people with their passwords (LDG-3); then in force; a second version retires the first', async () => {
    const { quality, reviewer, leader } = org.people;
    const drafted = await draft();
    expect(drafted).toMatchObject({ version: 1, latest: { number: 1, status: 'DRAFTED', inForce: false }, inForce: null });
    const reviewed = (await give(reviewer, 'documentReview', { ...at(drafted), password: PASSWORD })).document;
    const approved = (await give(leader, 'documentApprove', { ...at(reviewed), password: PASSWORD })).document;
    expect(approved.latest).toMatchObject({ status: 'APPROVED', inForce: true, signatures: [{ step: 'DRAFTED', by: { id: quality.staffId } }, { step: 'REVIEWED', role: 'QUALITY_DEPARTMENT', by: { id: reviewer.staffId } }, { step: 'APPROVED', role: 'COMPANY_LEADER', by: { id: leader.staffId } }] });
    const second = (await give(quality, 'documentRevise', { ...at(approved), content: { ...CONTENT, edition: 'A/1' } })).document;
    expect([second.latest.number, second.latest.status, second.inForce.number]).toEqual([2, 'DRAFTED', 1]);
    const again = (await give(reviewer, 'documentReview', { ...at(second), password: PASSWORD })).document;
    const done = (await give(leader, 'documentApprove', { ...at(again), password: PASSWORD })).document;
    expect(done.inForce.number).toBe(2);
    const { controlledDocument } = await read(org.people.inspector, 'query ($id: ID!) { controlledDocument(id: $id) { versions { number status content { edition } contentHash } entries { nodes { type data } } } }', { id: done.id });
    expect(controlledDocument.versions.map(({ number, status, content }: Said) => [number, status, content.edition])).toEqual([[2, 'APPROVED', 'A/1'], [1, 'RETIRED', 'A/0']]);
    const hashes = controlledDocument.entries.nodes.map(({ data }: Said) => data.contentHash);
    expect(hashes.every((hash: string) => /^[0-9a-f]{64}$/.test(hash)) && new Set(hashes).size === 2).toBe(true);
    await clean();
  });

  test('a wrong password signs nothing; the right one is not asked of who may not sign anyway', async () => {
    const drafted = await draft();
    expect(await give(org.people.reviewer, 'documentReview', { ...at(drafted), password: 'wrong-password' })).toMatchObject({ __typename: 'SignInRefusedError', path: ['input', 'password'] });
    expect(await give(org.people.quality, 'documentReview', { ...at(drafted), password: 'wrong-password' })).toMatchObject({ __typename: 'NotOwnWorkError' });
    expect(await give(org.people.desk, 'documentReview', { ...at(drafted), password: PASSWORD })).toMatchObject({ __typename: 'NotAllowedError' });
    expect((await read(org.people.quality, 'query ($id: ID!) { controlledDocument(id: $id) { version } }', { id: drafted.id })).controlledDocument.version).toBe(1);
    expect((await give(org.people.reviewer, 'documentReview', { ...at(drafted), password: PASSWORD })).__typename).toBe('DocumentReviewPayload');
  });

  test('returned with its reason, and what may be done next is the API’s to say', async () => {
    const drafted = await draft();
    expect(await give(org.people.reviewer, 'documentReturn', { ...at(drafted), reason: ' ' })).toMatchObject({ __typename: 'ReasonRequiredError', path: ['input', 'reason'] });
    const returned = (await give(org.people.reviewer, 'documentReturn', { ...at(drafted), reason: '少了诉求一栏' })).document;
    expect(returned.latest).toMatchObject({ status: 'RETURNED', returnedReason: '少了诉求一栏' });
    const { controlledDocument } = await read(org.people.quality, 'query ($id: ID!) { controlledDocument(id: $id) { allowedActions { action allowed code } } }', { id: drafted.id });
    expect(controlledDocument.allowedActions).toEqual([{ action: 'documentRevise', allowed: true, code: null }, { action: 'documentReview', allowed: false, code: 'WRONG_STATE' }, { action: 'documentApprove', allowed: false, code: 'NOT_ALLOWED' }, { action: 'documentReturn', allowed: false, code: 'WRONG_STATE' }]);
  });

  test('stale versions, repeated keys, unknown and foreign ids', async () => {
    const input = { communityId: org.communityId, kind: 'FORM_TEMPLATE', content: CONTENT, idempotencyKey: key() };
    const [first, second] = [await give(org.people.quality, 'documentDraft', input), await give(org.people.quality, 'documentDraft', input)];
    expect(second.document.id).toBe(first.document.id);
    expect((await give(org.people.quality, 'documentDraft', { ...input, content: { ...CONTENT, edition: 'B' } })).__typename).toBe('IdempotencyConflictError');
    expect(await give(org.people.quality, 'documentRevise', { documentId: first.document.id, expectedVersion: 7, content: CONTENT })).toMatchObject({ __typename: 'StaleVersionError', currentVersion: 1 });
    for (const documentId of [unknownId('ControlledDocument', org.communityId), 'x', org.people.desk.staffId]) expect((await give(org.people.quality, 'documentRevise', { documentId, expectedVersion: 1, content: CONTENT })).__typename).toBe('NotFoundError');
    expect((await give(other.people.manager, 'documentRevise', { documentId: first.document.id, expectedVersion: 1, content: CONTENT })).__typename).toBe('NotFoundError');
    expect(await give(org.people.quality, 'documentRevise', { documentId: first.document.id, expectedVersion: 1, content: { ...CONTENT, title: '长'.repeat(61) } })).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'content', 'title'] });
  });
});

describe('blank forms and custody (LDG-4)', () => {
  const issue = (count: number, idempotencyKey = key()): Promise<Said> => give(org.people.custodian, 'blankFormsIssue', { communityId: org.communityId, count, issuedToId: org.people.desk.staffId, note: '夜班', idempotencyKey });

  test('serials follow each other without a gap, many issued at once too; a repeated key issues none', async () => {
    const batches = await Promise.all(Array.from({ length: 5 }, () => issue(3)));
    const repeated = key();
    const [one, again] = [await issue(2, repeated), await issue(2, repeated)];
    expect(again.batch.id).toBe(one.batch.id);
    expect((await issue(3, repeated)).__typename).toBe('IdempotencyConflictError');
    expect(batches.every(({ __typename }) => __typename === 'BlankFormsIssuePayload')).toBe(true);
    const { blankForms } = await read(org.people.inspector, 'query ($c: ID!) { blankForms(communityId: $c, first: 100) { totalCount nodes { serial status } } }');
    const numbers = blankForms.nodes.map(({ serial }: Said) => Number(serial.split('-').at(-1)));
    expect(numbers).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(blankForms.nodes[0].serial).toMatch(new RegExp(`^${org.code}-B20\\d\\d-00001$`));
  });

  test('a sheet is used for a complaint, cancelled or lost once; the outstanding ones are listed; two at once in one batch are no obstacle', async () => {
    const { batch } = await issue(4);
    const serials: string[] = batch.forms.map(({ serial }: Said) => serial);
    const complaint = await register(server, org, org.people.desk);
    const on = (serial: string | undefined, more: Record<string, unknown>): Record<string, unknown> => ({ communityId: org.communityId, serial, ...more });
    const [used, lost] = await Promise.all([give(org.people.desk, 'blankFormUse', on(serials[0]!.toLowerCase(), { complaintId: complaint.id })), give(org.people.desk, 'blankFormReportLost', on(serials[1], { reason: '找不到' }))]);
    expect([used.blankForm, lost.blankForm.status]).toEqual([{ serial: serials[0], status: 'USED', reason: null, complaint: { id: complaint.id }, endedBy: { id: org.people.desk.staffId } }, 'LOST']);
    expect(await give(org.people.desk, 'blankFormUse', on(serials[0], { complaintId: complaint.id }))).toMatchObject({ __typename: 'WrongStateError', state: 'USED' });
    expect((await give(org.people.desk, 'blankFormCancel', on(serials[2], { reason: '污损' }))).__typename).toBe('NotAllowedError');
    expect((await give(org.people.custodian, 'blankFormCancel', on(serials[2], { reason: '' }))).__typename).toBe('ReasonRequiredError');
    expect((await give(org.people.custodian, 'blankFormCancel', on(serials[2], { reason: '污损' }))).blankForm).toMatchObject({ status: 'CANCELLED', reason: '污损' });
    const outstanding = (await read(org.people.custodian, 'query ($c: ID!) { blankForms(communityId: $c, first: 100, filter: { status: ISSUED }) { nodes { serial } } }')).blankForms.nodes.map(({ serial }: Said) => serial);
    expect(serials.map((serial) => outstanding.includes(serial))).toEqual([false, false, false, true]);
    const theirs = await register(server, other, other.people.desk);
    for (const complaintId of [theirs.id, unknownId('Complaint', org.communityId), 'x']) expect((await give(org.people.desk, 'blankFormUse', on(serials[3], { complaintId }))).path).toEqual(['input', 'complaintId']);
    for (const serial of ['', 'x', `${serials[3]}9`, 'a\u0000', '长'.repeat(500)]) expect((await give(org.people.desk, 'blankFormUse', on(serial, { complaintId: complaint.id }))).__typename).toBe('NotFoundError');
    expect((await give(other.people.desk, 'blankFormUse', on(serials[3], { complaintId: theirs.id }))).__typename).toBe('NotFoundError');
  });

  test('who keeps the register: both sign, in order, with their passwords', async () => {
    const { custodian, successor } = org.people;
    const c = { communityId: org.communityId, password: PASSWORD };
    expect((await read(custodian, 'query ($c: ID!) { custody(communityId: $c) { id } }')).custody).toBeNull();
    expect((await give(custodian, 'custodyHandOver', { ...c, toId: successor.staffId, expectedVersion: 0 }))).toMatchObject({ __typename: 'WrongStateError', state: 'NOBODY' });
    expect((await give(custodian, 'custodyTake', { ...c, expectedVersion: 3 })).__typename).toBe('StaleVersionError');
    expect((await give(custodian, 'custodyTake', { ...c, password: 'wrong-password', expectedVersion: 0 })).__typename).toBe('SignInRefusedError');
    const taken = (await give(custodian, 'custodyTake', { ...c, expectedVersion: 0 })).custody;
    expect(taken.holder.id).toBe(custodian.staffId);
    expect(await give(successor, 'custodyTake', { ...c, expectedVersion: taken.version })).toMatchObject({ __typename: 'WrongStateError', state: 'SOMEBODY_ELSE' });
    const offered = (await give(custodian, 'custodyHandOver', { ...c, toId: successor.staffId, note: '台账三册', expectedVersion: taken.version })).custody;
    expect([offered.holder.id, offered.offeredTo.id]).toEqual([custodian.staffId, successor.staffId]);
    const handed = (await give(successor, 'custodyTake', { ...c, expectedVersion: offered.version })).custody;
    expect(handed.terms.map(({ holder, signedOverAt, until }: Said) => [holder.id, signedOverAt !== null, until !== null])).toEqual([[successor.staffId, true, false], [custodian.staffId, false, true]]);
    expect((await give(org.people.desk, 'custodyTake', { ...c, expectedVersion: handed.version })).__typename).toBe('NotAllowedError');
    await clean();
  });
});

describe('the archive list (LDG-7)', () => {
  const file = (input: Record<string, unknown> = {}): Promise<Said> => give(org.people.custodian, 'archiveItemFile', { communityId: org.communityId, kind: 'CUSTOMER_RECORD', title: '客户资料', place: '3 号柜', retentionYears: 1, archivedOn: '2019-05-01', idempotencyKey: key(), ...input }).then((answer) => answer.archiveItem ?? answer);
  const on = ({ id, version }: { id: string; version: number }, more: Record<string, unknown> = {}): Record<string, unknown> => ({ archiveItemId: id, expectedVersion: version, ...more });

  test('filed, lent, taken back, and destroyed after its term by two persons; its row stays', async () => {
    const item = await file();
    expect(item).toMatchObject({ status: 'KEPT', keptUntil: '2020-05-01', termOver: true });
    const lent = (await give(org.people.custodian, 'archiveItemLend', on(item, { to: '李工' }))).archiveItem;
    expect(lent).toMatchObject({ status: 'LENT', lentTo: '李工' });
    expect((await give(org.people.custodian, 'archiveItemProposeDestruction', on(lent, { reason: '期满' }))).__typename).toBe('WrongStateError');
    const back = (await give(org.people.custodian, 'archiveItemTakeBack', on(lent))).archiveItem;
    const proposed = (await give(org.people.custodian, 'archiveItemProposeDestruction', on(back, { reason: '期满' }))).archiveItem;
    expect((await give(org.people.custodian, 'archiveItemDestroy', on(proposed))).__typename).toBe('NotOwnWorkError');
    const declined = (await give(org.people.centre, 'archiveItemDeclineDestruction', on(proposed, { reason: '再留一年' }))).archiveItem;
    const again = (await give(org.people.custodian, 'archiveItemProposeDestruction', on(declined, { reason: '期满' }))).archiveItem;
    expect((await give(org.people.centre, 'archiveItemDestroy', on(again))).archiveItem).toMatchObject({ status: 'DESTROYED', destroyedBy: { id: org.people.centre.staffId } });
    const kept = await file({ retentionYears: 30 });
    expect(await give(org.people.custodian, 'archiveItemProposeDestruction', on(kept, { reason: '期满' }))).toMatchObject({ __typename: 'WrongStateError', state: 'IN_TERM' });
    expect((await give(org.people.custodian, 'archiveItemMove', on(kept, { place: '5 号柜', custodianId: org.people.successor.staffId }))).archiveItem.version).toBe(2);
    await clean();
  });

  test('filtered by kind, state, term and words; only its readers see it', async () => {
    const title = `图纸 ${key()}`;
    await file({ kind: 'PROPERTY_FILE', title, retentionYears: null });
    const list = async (person: Person, filter: Record<string, unknown>): Promise<number> => (await read(person, 'query ($c: ID!, $f: ArchiveFilter) { archiveItems(communityId: $c, filter: $f) { totalCount nodes { id } } }', { f: filter })).archiveItems.totalCount;
    for (const filter of [{ search: title }, { kind: 'PROPERTY_FILE' }, { status: 'KEPT', search: title.slice(-6) }]) expect([filter, await list(org.people.inspector, filter)]).toEqual([filter, 1]);
    for (const filter of [{ search: title, termOver: true }, { search: title, status: 'LENT' }, { search: '%' }]) expect([filter, await list(org.people.inspector, filter)]).toEqual([filter, 0]);
    for (const person of [org.people.committee, org.people.engineer, org.admin]) expect(await list(person, {})).toBe(0);
    expect((await server.request('query ($c: ID!) { archiveItems(communityId: $c) { totalCount } }', { c: org.communityId }, { token: other.people.custodian.token })).data.archiveItems.totalCount).toBe(0);
  });

  test('bad days, stale versions and repeated keys', async () => {
    for (const archivedOn of ['2026-02-30', '2190-01-01', 'x']) expect([archivedOn, (await file({ archivedOn })).path]).toEqual([archivedOn, ['input', 'archivedOn']]);
    const idempotencyKey = key();
    const [first, second] = [await file({ idempotencyKey }), await file({ idempotencyKey })];
    expect(second.id).toBe(first.id);
    expect((await file({ idempotencyKey, title: '别的' })).__typename).toBe('IdempotencyConflictError');
    expect((await give(org.people.custodian, 'archiveItemLend', on({ id: first.id, version: 9 }, { to: 'x' }))).__typename).toBe('StaleVersionError');
    expect((await give(other.people.custodian, 'archiveItemLend', on(first, { to: 'x' }))).__typename).toBe('NotFoundError');
  });
});
