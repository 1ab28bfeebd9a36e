// Drift: a command's result union holds every error that the command can answer. What the rules can refuse is found by
// giving each command, with sound and spoilt fields, by everybody, to complaints in every state of many lives.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHINA_CALENDAR, DEFAULT_POLICY, recordComplaint, ROLES, type Actor, type ComplaintCommand, type ComplaintCommandType, type ComplaintContext, type ComplaintState, type Instant } from '@huiyin/domain';
import { isObjectType, type GraphQLUnionType } from 'graphql';
import { ACTION_NAMES } from '../src/modules/complaint/actions.ts';
import { ERROR_TYPES } from '../src/modules/base/user-errors.ts';
import { createSchema } from '../src/schema.ts';

const schema = createSchema();
/** A Friday: between the 3rd day and the 3rd working day lie days that need a reason (CMP-9). */
const NOW = Date.parse('2026-03-06T02:00:00Z');
const id = (last: number): string => `0190a000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const community = id(1);
const departments = [id(11), id(12)];
const people = [id(21), id(22), id(23)];

const actor: fc.Arbitrary<Actor> = fc.record({ staff: fc.constantFrom(...people), role: fc.constantFrom(...ROLES, ...Array.from({ length: 8 }, () => 'CUSTOMER_SUPERVISOR' as const), ...Array.from({ length: 6 }, () => 'DEPARTMENT_MANAGER' as const)), department: fc.constantFrom(...departments) })
  .map(({ staff, role, department }) => ({ staffId: staff, grants: [{ role, communityId: community, departmentId: department }] }) as unknown as Actor);
const text = fc.constantFrom('好', '好', '好', '', 'a\u0000', 'x'.repeat(20_001));
const reason = fc.constantFrom('因为', null, '', 'a\ud800');
/** Of many fields beside each other: nearly always sound, so that the one that is not is met. */
const seldom = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(null, '因为') }, { weight: 1, arbitrary: fc.constant('a\ud800') });
const moment = (now: number): fc.Arbitrary<number> => fc.constantFrom(...[-40, -2, -1, 0, 1, 2, 4, 30].map((days) => now + days * 86_400_000), now + 60_000, Number.NaN, Number.MAX_SAFE_INTEGER);
const flag = fc.boolean();

const target = fc.record({ ordinal: fc.constantFrom(1, 2), type: fc.constantFrom('ComplaintRegistered', 'EntrySigned'), actor: fc.constantFrom(...people), keys: fc.constant(['title', 'channel']) });

/** The statement on screen while one is in force for the matter, or none is. */
const statement = fc.constantFrom(undefined, undefined, undefined, { inForce: [], used: null }, { inForce: [{ statementId: id(31), version: 1 }], used: id(31) }, { inForce: [{ statementId: id(31), version: 1 }], used: null });

/** Each command with any fields; the compiler finds one that is missing. */
const COMMANDS: { readonly [T in ComplaintCommandType]: (now: number) => fc.Arbitrary<unknown> } = {
  registerComplaint: (now) => fc.record({
    complaintId: fc.constant(id(99)), communityId: fc.constant(community), kind: fc.constantFrom('COMPLAINT', 'COMPLAINT', 'REPAIR'), channel: fc.constantFrom('PHONE', 'AUTHORITY', 'API'), content: fc.constant('FEES'), title: text, detail: seldom, severity: fc.constantFrom(null, 'MAJOR'), receivedAt: fc.option(moment(now)),
    backEntry: fc.option(fc.record({ reason: text, reply: fc.option(fc.record({ text, repliedAt: moment(now) })) })), reporter: fc.record({ name: seldom, phone: seldom, unitId: fc.constant(null), relation: seldom }), location: seldom, remedySought: seldom, authorityReference: fc.constantFrom(null, null, null, '转办'), authorityDueAt: fc.option(moment(now)),
    flags: fc.record({ dangerToLifeOrProperty: flag, essentialFacility: flag, ongoingBreach: flag, media: flag, legal: flag, image: flag }), groupSize: fc.constantFrom(null, 1, 5, null, 1, 5, -1, 1e9), previousComplaintId: fc.constantFrom(null, id(99), id(98)), repairSize: fc.constantFrom(null, null, null, 'LARGE'), aboutRepair: fc.constantFrom(false, false, false, true),
  }),
  judgeComplaint: () => fc.record({ judgement: fc.constantFrom('VALID', 'TO_IMPROVE', 'INVALID', 'COMMUNICATION', 'NOT_OURS'), communicationKind: fc.constantFrom(null, 'VENTING'), reason }),
  dispatchComplaint: (now) => fc.record({ departmentId: fc.constantFrom(...departments), supporting: fc.subarray(departments), limitAt: fc.option(moment(now)), instruction: reason }),
  acceptComplaint: () => fc.record({ assigneeId: fc.constantFrom(null, ...people) }),
  replyToComplaint: () => fc.record({ stage: fc.constantFrom('FIRST', 'SECOND', 'FURTHER'), way: fc.constant('PHONE'), text, acts: fc.subarray(['APOLOGY', 'EXPLANATION', 'HELP', 'ANSWER', 'HEARD']), settles: flag, toAuthority: flag, statement }),
  agreeReplyTime: (now) => fc.record({ replyAt: moment(now), reason }),
  recordMeasures: () => fc.record({ text, staffSent: flag, customerTold: flag, cause: reason, correctiveAction: reason, preventiveAction: reason }),
  followUpComplaint: () => fc.record({ text }),
  setPlan: (now) => fc.record({ departmentId: fc.constantFrom(...departments), text, dueAt: moment(now), explainedToCustomer: flag }),
  completePlan: () => fc.record({ text }),
  referComplaint: () => fc.record({ channel: text, reason: text }),
  completeComplaint: () => fc.record({ text, cause: reason, correctiveAction: reason, preventiveAction: reason }),
  tellResult: () => fc.record({ way: fc.constant('PHONE'), text, statement }),
  tellLeader: () => fc.record({ text }),
  callBackComplaint: () => fc.record({ way: fc.constant('PHONE'), answer: fc.constantFrom('SATISFIED', 'UNDERSTOOD', 'DISSATISFIED', 'NOT_REACHED'), text: reason, handleAgain: fc.constantFrom(null, true, false), callerId: fc.constantFrom(null, ...people) }),
  closeComplaint: () => fc.record({ outcome: fc.constantFrom(null, 'UNREACHABLE', 'WITHDRAWN', 'REGISTERED_IN_ERROR'), reason }),
  reopenComplaint: () => fc.record({ reason: text }),
  receiveComplaint: () => fc.record({}),
  passOnComplaint: () => fc.record({ text }),
  markComplaintMajor: () => fc.record({ reason: text }),
  acknowledgeComplaint: () => fc.record({ text: reason }),
  explainComplaint: () => fc.record({ way: fc.constantFrom('HOME_VISIT', 'NOTICE', 'REPLY'), text, notice: reason, statement }),
  linkComplaint: () => fc.record({ previousComplaintId: fc.constantFrom(null, id(99), id(98)), notice: reason }),
  joinIncident: () => fc.record({ incidentId: fc.constantFrom(null, id(97), id(96)) }),
  registerComplainants: () => fc.record({ complainants: fc.array(fc.record({ name: text, phone: reason, unitId: fc.constant(null) }), { maxLength: 6 }) }),
  hearComplainant: () => fc.record({ place: fc.constantFrom(0, 1, 2, 7), apart: flag, text }),
  escalateComplaint: () => fc.record({ to: fc.constantFrom('DEPARTMENT', 'COMMUNITY_OFFICE', 'COMPANY'), reason: text }),
  tellRecourse: () => fc.record({ text }),
  suggestToCustomer: () => fc.record({ text }),
  addressOutsideParty: (now) => fc.record({ party: fc.constant('DEVELOPER'), name: text, promise: text, dueAt: moment(now) }),
  recordOutsideDone: () => fc.record({ text }),
  urgeComplaint: () => fc.record({ text }),
  returnComplaint: () => fc.record({ reason: text }),
  transferComplaint: () => fc.record({ departmentId: fc.constantFrom(...departments), reason: text }),
  assignComplaint: () => fc.record({ assigneeId: fc.constantFrom(...people) }),
  handBackPart: () => fc.record({ text }),
  recordArrival: () => fc.record({ text: reason }),
  acceptRepair: () => fc.record({ acceptedBy: text, fiveOnes: fc.subarray(['TOOL_BOX', 'SMILE']), remark: reason }),
  sumUpComplaint: () => fc.record({ cause: reason, lesson: text, adjustment: reason }),
  attachToComplaint: () => fc.record({ note: reason, attachments: fc.array(fc.constantFrom(...[1, 2].map((n) => ({ id: id(n), kind: 'PHOTO', hash: `${n}`, originalHash: `${n}`, bytes: n, mediaType: 'image/jpeg', name: '照片.jpg' }))), { maxLength: 10 }) }),
  correctEntry: () => fc.record({ target, key: fc.constantFrom('title', 'channel', 'nothing'), value: reason, reason: text }),
  signEntry: () => fc.record({ target, way: fc.constant('PASSWORD'), shownHash: fc.constantFrom('a'.repeat(64), 'no') }),
};
const TYPES = Object.keys(COMMANDS) as ComplaintCommandType[];

/** The main line comes more often, so that lives reach their end. */
const MAIN = ['registerComplaint', 'registerComplaint', 'registerComplaint', 'handBackPart', 'dispatchComplaint', 'acceptComplaint', 'completeComplaint', 'callBackComplaint', 'registerComplainants', 'escalateComplaint', 'closeComplaint', 'replyToComplaint'] as const satisfies readonly ComplaintCommandType[];

/** What a life begins with: registered, sometimes major, by an authority, a repair, judged, handled, called back, or in somebody's hands. */
function born(kind: number, context: ComplaintContext): ComplaintState {
  const flags = { dangerToLifeOrProperty: kind % 3 === 0, essentialFacility: false, ongoingBreach: false, media: false, legal: false, image: false };
  const begin: object[] = [
    { type: 'registerComplaint', complaintId: id(99), communityId: community, kind: kind === 5 ? 'REPAIR' : 'COMPLAINT', channel: kind % 2 === 0 ? 'AUTHORITY' : 'PHONE', content: 'FEES', title: '题', detail: null, severity: null, receivedAt: null, backEntry: null, reporter: { name: null, phone: null, unitId: null, relation: null }, location: null, remedySought: null, authorityReference: null, authorityDueAt: null, flags, groupSize: kind === 4 ? 6 : null, previousComplaintId: null, repairSize: null, aboutRepair: false },
    ...(kind < 5 ? [{ type: 'judgeComplaint', judgement: ['VALID', 'TO_IMPROVE', 'INVALID', 'NOT_OURS', 'INVALID'][kind], communicationKind: null, reason: null }] : []),
    ...(kind < 2 ? [{ type: 'dispatchComplaint', departmentId: departments[0], supporting: [departments[1]], limitAt: null, instruction: null }] : kind < 5 ? [{ type: 'replyToComplaint', stage: 'FIRST', way: 'PHONE', text: '好', acts: ['EXPLANATION', 'APOLOGY'], settles: true, toAuthority: false }] : []),
  ];
  if (kind === 9) begin.push({ type: 'dispatchComplaint', departmentId: departments[0], supporting: [], limitAt: null, instruction: null }, { type: 'acceptComplaint', assigneeId: people[0] });
  const settles = { type: 'replyToComplaint', stage: 'FIRST', way: 'PHONE', text: '好', acts: [], settles: true, toAuthority: false };
  if (kind === 8) begin.push(settles);
  if (kind === 6 || kind === 7) {
    begin.push({ type: 'judgeComplaint', judgement: 'INVALID', communicationKind: null, reason: null }, settles,
      { type: 'callBackComplaint', way: 'PHONE', answer: kind === 6 ? 'DISSATISFIED' : 'UNDERSTOOD', text: null, handleAgain: kind === 6 ? false : null, callerId: id(30) });
    if (kind === 6) begin.push({ type: 'judgeComplaint', judgement: 'VALID', communicationKind: null, reason: '属实' });
  }
  return begin.reduce<ComplaintState | null>((state, command) => {
    const decided = recordComplaint(state, command as ComplaintCommand, { ...context, actor: { staffId: id('callerId' in command ? 30 : 20), grants: [{ role: 'CUSTOMER_SUPERVISOR', communityId: community, departmentId: null }, { role: 'DEPARTMENT_MANAGER', communityId: community, departmentId: departments[0] }] } as unknown as Actor });
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    return decided.value.state;
  }, null)!;
}

/** Lives random lives; of each command, every kind of refusal it met. */
function refusalsMet(): ReadonlyMap<ComplaintCommandType, ReadonlySet<string>> {
  const met = new Map<ComplaintCommandType, Set<string>>(TYPES.map((type) => [type, new Set()]));
  const steps = fc.array(fc.tuple(actor, fc.constantFrom(...TYPES, ...MAIN, ...MAIN).chain((type) => COMMANDS[type](NOW).map((fields) => ({ type, ...(fields as object) }))), fc.nat(6)), { minLength: 40, maxLength: 40 });
  let count = 0;
  for (const life of fc.sample(steps, { numRuns: 5_000, seed: 11 })) {
    let now = NOW;
    const rules = { policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR, zone: 'Asia/Shanghai' };
    let state = born(count % 10, { ...rules, now: now as Instant, actor: life[0]![0] });
    count += 1;
    for (const [who, command, hours] of life) {
      now += hours * 3_600_000;
      const registers = command.type === 'registerComplaint';
      const decided = recordComplaint(registers ? null : state, command as unknown as ComplaintCommand, { ...rules, now: now as Instant, actor: who });
      if (!decided.ok) met.get(command.type)!.add(decided.refusal.kind);
      else if (!registers) state = decided.value.state;
    }
  }
  return met;
}

const union = (mutation: string): readonly string[] => {
  const type = schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Result`) as GraphQLUnionType;
  return type.getTypes().map(({ name }) => name);
};
const met = refusalsMet();
/** Members that wait: accepting has no text of its own, its ids are looked up; a plan may be completed in every state. */
const IDLE: Partial<Record<ComplaintCommandType, readonly string[]>> = { acceptComplaint: ['InvalidInputError'], completePlan: ['IllegalTransitionError', 'JudgementError'] };

describe('result unions', () => {
  test.each(TYPES)('%s: every refusal it can meet is a member', (type) => {
    const members = union(ACTION_NAMES[type]);
    const needed = new Set([...met.get(type)!].map((kind) => ERROR_TYPES[kind as keyof typeof ERROR_TYPES]));
    // What the edge answers before or after the rules.
    for (const always of type === 'registerComplaint' ? ['NotFoundError', 'IdempotencyConflictError'] : ['NotFoundError', 'StaleVersionError']) needed.add(always as never);
    expect([...needed].filter((name) => !members.includes(name))).toEqual([]);
  });

  test.each(TYPES)('%s: no member is never answered', (type) => {
    const possible = new Set<string>([...met.get(type)!].map((kind) => ERROR_TYPES[kind as keyof typeof ERROR_TYPES]));
    const edge = type === 'registerComplaint' ? ['NotFoundError', 'IdempotencyConflictError'] : ['NotFoundError', 'StaleVersionError'];
    const signing = type === 'signEntry' ? ['SignInRefusedError', 'LockedOutError'] : [];
    const idle = union(ACTION_NAMES[type]).filter((name) => name.endsWith('Error') && !possible.has(name) && !edge.includes(name) && !signing.includes(name));
    expect(idle).toEqual(IDLE[type] ?? []);
  });

  test('the lives met every kind of refusal there is', () => {
    const kinds = new Set([...met.values()].flatMap((kinds) => [...kinds]));
    // What only other nouns refuse.
    const elsewhere = ['WrongState', 'NotOwnWork', 'StillOpen', 'ListChanged'];
    expect(Object.keys(ERROR_TYPES).filter((kind) => !kinds.has(kind) && !elsewhere.includes(kind))).toEqual([]);
  });

  test('every member of every result union is its payload or a UserError with code, message and path', () => {
    for (const { name, type } of Object.values(schema.getMutationType()!.getFields()).map(({ name, type }) => ({ name, type: schema.getType(String(type).replace('!', '')) }))) {
      if (!(type as GraphQLUnionType).getTypes) continue;
      for (const member of (type as GraphQLUnionType).getTypes()) {
        const payload = member.name === `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`;
        expect([name, member.name, payload || (isObjectType(member) && member.getInterfaces().some((one) => one.name === 'UserError'))]).toEqual([name, member.name, true]);
      }
    }
  });

  test('no input has a default for a value that may not be null: compiled execution would ask for it', () => {
    const wrong = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__')).flatMap((type) => ('getFields' in type ? Object.values((type as { getFields(): Record<string, { name: string; type: unknown; defaultValue?: unknown; args?: readonly { name: string; type: unknown; defaultValue?: unknown }[] }> }).getFields()).flatMap((field) => [field, ...(field.args ?? [])].filter((one) => one.defaultValue !== undefined && String(one.type).endsWith('!')).map((one) => `${type.name}.${field.name} ${one.name}`)) : []));
    expect(wrong).toEqual([]);
  });
});
