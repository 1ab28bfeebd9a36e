// Taking-over and move-in inspections (REP-4) over HTTP with the test clock: sheets, and defects one by one.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, foundOrganisation, startTestServer, unknownId, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { addUnit, DUE, FIELDS, key, SPOILT, speaker, type Thing } from './work-kit.ts';
import { verified } from './verified.ts';

let server: TestServer;
let org: TestOrganisation<keyof typeof CAST>;
let other: TestOrganisation<keyof typeof CAST>;
let sheets: ReturnType<typeof speaker>;
let defects: ReturnType<typeof speaker>;
let unitId: string;
beforeAll(async () => {
  server = await startTestServer({ clock: 'manual' });
  await server.setClock('2026-11-02T01:00:00.000Z');
  org = await foundOrganisation(server);
  other = await foundOrganisation(server);
  sheets = speaker(server, 'handoverSheet', `${FIELDS} form area present inspectedAt openDefects unit { id number } closing { text by { id } }`);
  defects = speaker(server, 'defect', `${FIELDS} ${DUE} party partyName place description reinspectAt demands { text penaltyRule reinspectAt by { id } } rectification { text } reinspections { passed text by { id } } sheet { id }`);
  unitId = await addUnit(server, org, '1502');
});
afterAll(() => server.close());

const opening = (more: Record<string, unknown> = {}): Record<string, unknown> => ({ communityId: org.communityId, form: 'MOVE_IN', unitId, present: '王女士', idempotencyKey: key(), ...more });
const openSheet = (person: Person = org.people.desk, more: Record<string, unknown> = {}): Promise<Thing> => sheets.must(person, 'handoverSheetOpen', opening(more));
const DATE = '2026-11-12T16:00:00.000Z';
const recording = (sheet: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ communityId: org.communityId, sheetId: sheet.id, place: '主卧', description: '墙面空鼓', party: 'CONTRACTOR', reinspectAt: DATE, idempotencyKey: key(), ...more });
const record = (sheet: Thing, more: Record<string, unknown> = {}): Promise<Thing> => defects.must(org.people.engineer, 'defectRecord', recording(sheet, more));
const on = (defect: Thing, more: Record<string, unknown> = {}): Record<string, unknown> => ({ defectId: defect.id, expectedVersion: defect.version, ...more });
const demand = (defect: Thing, more: Record<string, unknown> = {}): Promise<Thing> => defects.must(org.people.supervisor, 'defectDemand', on(defect, { text: '限期修好', penaltyRule: '逾期每日五百元', ...more }));

describe('REP-4: a sheet and its defects', () => {
  test('REP-4: defects one by one, each demanded in writing with date and penalty, re-inspected, then the sheet closes', async () => {
    const sheet = await openSheet();
    expect(sheet).toMatchObject({ form: 'MOVE_IN', status: 'OPEN', unit: { number: '1502' }, present: '王女士', openDefects: 0 });
    const [wall, window] = [await record(sheet), await record(sheet, { place: '阳台', description: '窗漏水', party: 'DEVELOPER', reinspectAt: '2026-11-20T16:00:00Z' })];
    expect([wall, window].map(({ deadlines }) => deadlines.map(({ rule, dueAt, owner }: Thing) => [rule, dueAt, owner.role]))).toEqual([[['REP-4', DATE, 'CUSTOMER_SUPERVISOR']], [['REP-4', '2026-11-20T16:00:00.000Z', 'CUSTOMER_SUPERVISOR']]]);
    expect((await sheets.read(org.people.desk, sheet.id)).openDefects).toBe(2);
    expect(await sheets.say(org.people.supervisor, 'handoverSheetClose', { sheetId: sheet.id, expectedVersion: 1 })).toMatchObject({ __typename: 'StillOpenError' });
    for (const defect of [wall, window]) {
      const demanded = await demand(defect);
      expect([demanded.status, demanded.demands]).toEqual(['DEMANDED', [{ text: '限期修好', penaltyRule: '逾期每日五百元', reinspectAt: defect.reinspectAt, by: { id: org.people.supervisor.staffId } }]]);
      const done = await defects.must(org.people.engineer, 'defectRectify', on(demanded, { text: '施工单位已修' }));
      const passed = await defects.must(org.people.supervisor, 'defectReinspect', on(done, { passed: true }));
      expect([passed.status, passed.deadlines[0].state]).toEqual(['PASSED', 'MET']);
    }
    const closed = await sheets.must(org.people.supervisor, 'handoverSheetClose', { sheetId: sheet.id, expectedVersion: 1, remark: '业主签收' });
    expect([closed.status, closed.closing.by.id, closed.openDefects]).toEqual(['CLOSED', org.people.supervisor.staffId, 0]);
    expect(await defects.say(org.people.engineer, 'defectRecord', recording(sheet))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'sheetId'] });
  });

  test('a re-inspection that fails is demanded again for a new date, with a deadline of its own', async () => {
    const demanded = await demand(await record(await openSheet()));
    expect(await defects.say(org.people.supervisor, 'defectReinspect', on(demanded, { passed: false, remark: '仍空鼓' }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'reinspectAt'] });
    expect(await defects.say(org.people.supervisor, 'defectReinspect', on(demanded, { passed: false, reinspectAt: '2026-11-25T16:00:00Z' }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'remark'] });
    const again = await defects.must(org.people.supervisor, 'defectReinspect', on(demanded, { passed: false, remark: '仍空鼓', reinspectAt: '2026-11-25T16:00:00Z' }));
    expect([again.status, again.reinspectAt, again.deadlines.map(({ state, dueAt }: Thing) => [state, dueAt])]).toEqual(['DEMANDED', '2026-11-25T16:00:00.000Z', [['MET', DATE], ['RUNNING', '2026-11-25T16:00:00.000Z']]]);
  });

  test('a demand may move the date: the deadline is re-set and the old one names it', async () => {
    const moved = await demand(await record(await openSheet()), { reinspectAt: '2026-11-15T16:00:00Z' });
    expect(moved.deadlines.map(({ state, dueAt, replacedBy }: Thing) => [state, dueAt, replacedBy])).toEqual([['CANCELLED', DATE, { dueAt: '2026-11-15T16:00:00.000Z' }], ['RUNNING', '2026-11-15T16:00:00.000Z', null]]);
  });

  test('re-inspected at the due instant is met, a millisecond later it is missed', async () => {
    const [inTime, late] = [await demand(await record(await openSheet())), await demand(await record(await openSheet()))];
    await server.setClock(DATE);
    expect((await defects.must(org.people.supervisor, 'defectReinspect', on(inTime, { passed: true }))).deadlines[0].state).toBe('MET');
    await server.setClock('2026-11-12T16:00:00.001Z');
    expect((await defects.must(org.people.supervisor, 'defectReinspect', on(late, { passed: true }))).deadlines[0]).toMatchObject({ state: 'MISSED', metAt: '2026-11-12T16:00:00.001Z' });
    await server.setClock('2026-11-02T01:00:00.000Z');
  });

  test('a sheet is of a unit or of an area; a move-in inspection is of a unit', async () => {
    expect((await openSheet(org.people.manager, { form: 'TAKING_OVER', unitId: null, area: '地下车库 B1' })).area).toBe('地下车库 B1');
    for (const [more, field] of [[{ unitId: null }, 'unitId'], [{ area: '大堂' }, 'area'], [{ unitId: null, area: '大堂' }, 'unitId']] as const) {
      expect(await sheets.say(org.people.desk, 'handoverSheetOpen', opening(more))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', field] });
    }
    expect(await defects.say(org.people.engineer, 'defectRecord', recording(await openSheet(), { party: 'OTHER' }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'partyName'] });
  });
});

describe('who may, who sees, and hostile input', () => {
  test('the supervisor demands and closes; the manager re-inspects too; the committee reads without names', async () => {
    const sheet = await openSheet();
    const defect = await record(sheet);
    for (const person of [org.people.desk, org.people.engineer, org.people.manager]) expect(await defects.say(person, 'defectDemand', on(defect, { text: '修', penaltyRule: '罚' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await sheets.say(org.people.desk, 'handoverSheetClose', { sheetId: sheet.id, expectedVersion: 1 })).toMatchObject({ code: 'NOT_ALLOWED' });
    const demanded = await demand(defect);
    expect(await defects.say(org.people.desk, 'defectReinspect', on(demanded, { passed: true }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await defects.must(org.people.manager, 'defectReinspect', on(demanded, { passed: true }))).status).toBe('PASSED');
    const seen = await sheets.read(org.people.committee, sheet.id);
    expect([seen.unit, seen.present, seen.entries.nodes[0].data]).toEqual([null, '王**', expect.objectContaining({ unitId: null, present: '王**' })]);
    expect(await defects.say(org.people.committee, 'defectRecord', recording(sheet))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('another organisation sees nothing, and nothing of another\'s can be named', async () => {
    const sheet = await openSheet();
    const defect = await record(sheet);
    expect([await sheets.read(other.people.supervisor, sheet.id), await defects.read(other.people.supervisor, defect.id)]).toEqual([null, null]);
    expect(await defects.say(other.people.supervisor, 'defectDemand', on(defect, { text: '修', penaltyRule: '罚' }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'defectId'] });
    expect(await defects.say(other.people.engineer, 'defectRecord', recording(sheet, { communityId: other.communityId }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'sheetId'] });
    expect(await sheets.say(other.people.desk, 'handoverSheetOpen', opening({ communityId: other.communityId }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'unitId'] });
    expect(await sheets.say(org.people.desk, 'handoverSheetOpen', opening({ unitId: unknownId('Unit', unitId) }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'unitId'] });
    const { data } = await server.request('query ($c: ID!, $s: ID) { defects(communityId: $c, filter: { sheetId: $s }) { totalCount } handoverSheets(communityId: $c) { totalCount } }', { c: org.communityId, s: sheet.id }, { token: other.people.desk.token });
    expect(data).toEqual({ defects: { totalCount: 0 }, handoverSheets: { totalCount: 0 } });
  });

  test.each(SPOILT.map(([text, problem], index) => [problem, index, text] as const))('a spoilt text is refused by its field: %s %i', async (_problem, _index, text) => {
    const sheet = await openSheet();
    expect(await defects.say(org.people.engineer, 'defectRecord', recording(sheet, { description: text }))).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'description'] });
  });

  test('stale versions, repeated keys, states that forbid', async () => {
    const sheet = await openSheet();
    const once = recording(sheet);
    const defect = await defects.must(org.people.engineer, 'defectRecord', once);
    expect((await defects.must(org.people.engineer, 'defectRecord', once)).id).toBe(defect.id);
    expect(await defects.say(org.people.engineer, 'defectRecord', { ...once, place: '次卧' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect(await defects.say(org.people.supervisor, 'defectReinspect', on(defect, { passed: true }))).toMatchObject({ code: 'WRONG_STATE' });
    await demand(defect);
    expect(await defects.say(org.people.supervisor, 'defectDemand', on(defect, { text: '修', penaltyRule: '罚' }))).toMatchObject({ code: 'STALE_VERSION' });
  });

  test('the defects of a sheet are its own pages', async () => {
    const sheet = await openSheet();
    await openSheet().then((elsewhere) => record(elsewhere));
    const made = [await record(sheet), await record(sheet), await record(sheet)];
    const { data } = await server.request('query ($id: ID!) { handoverSheet(id: $id) { defects(first: 2) { totalCount nodes { id sheet { id } } pageInfo { hasNextPage } } } }', { id: sheet.id }, { token: org.people.desk.token });
    expect(data.handoverSheet.defects).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(made.map(({ id }) => id)).toEqual(expect.arrayContaining(data.handoverSheet.defects.nodes.map(({ id }: Thing) => id)));
  });
});

test('the register verifies', async () => {
  expect(await verified(server, org)).toEqual([]);
});
