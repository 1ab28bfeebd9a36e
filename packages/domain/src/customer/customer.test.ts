// The customer file 客户档案 (ORG-5, ORG-6): who may keep it, what may stand in it, and that nothing of it names anybody in facts.
import { describe, expect, test } from '@jest/globals';
import { actorOf, COMMUNITY } from '../../test/kit.ts';
import type { Actor, CustomerCommand, CustomerContext, CustomerEntry, CustomerId, CustomerRefusal, CustomerState, Instant, LocalDate, RecordedEntry, RegisterCustomer, RelationInput, Role, UnitId } from '../index.ts';
import { ageGroupOf, allowedCustomerActions, CUSTOMER_COMMANDS, CUSTOMER_LIMITS, decideCustomer, evolveCustomer, foldCustomer, isContact, isCurrent, plainPhone, ROLES, showPersonalData } from '../index.ts';

const ID = 'customer' as CustomerId;
const UNIT = 'unit-1' as UnitId;
const NOW = Date.parse('2026-11-25T02:00:00Z') as Instant;
const day = (text: string): LocalDate => text as LocalDate;
const context = (actor: Actor = actorOf('x', 'CUSTOMER_SUPERVISOR'), source: CustomerContext['source'] = 'DESK'): CustomerContext => ({ now: NOW, today: day('2026-11-25'), actor, source });
const relation = (patch: Partial<RelationInput> = {}): RelationInput => ({ unitId: UNIT, relation: 'OWNER', from: null, to: null, livesHere: true, ...patch });
const registration = (patch: Partial<RegisterCustomer> = {}): RegisterCustomer => ({
  type: 'registerCustomer', customerId: ID, communityId: COMMUNITY, name: '罗国平', language: null, preferences: null, birthYear: 1958, ageGroup: null,
  relations: [relation()], contacts: [{ kind: 'MOBILE', value: '199 0000 1234', preferred: true, bestTime: '晚上' }], ...patch,
});
const recorded = (entries: readonly CustomerEntry[]): readonly RecordedEntry<CustomerEntry>[] => entries.map((entry) => ({ at: NOW, actor: null, entry, deadlines: [] }));

function entriesOf(state: CustomerState | null, command: CustomerCommand, at = context()): readonly CustomerEntry[] {
  const decided = decideCustomer(state, command, at);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return decided.value;
}
function refusalOf(state: CustomerState | null, command: CustomerCommand, at = context()): CustomerRefusal {
  const decided = decideCustomer(state, command, at);
  if (decided.ok) throw new Error(`${command.type} was taken`);
  return decided.refusal;
}
const after = (state: CustomerState | null, ...commands: readonly CustomerCommand[]): CustomerState =>
  commands.reduce<CustomerState | null>((now, command) => recorded(entriesOf(now, command)).reduce<CustomerState | null>(evolveCustomer, now), state)!;
const known = (patch: Partial<RegisterCustomer> = {}): CustomerState => after(null, registration(patch));
const removed = (): CustomerState => after(known(), { type: 'removeCustomer', reason: '搬离' });

const COMMANDS: Readonly<Record<(typeof CUSTOMER_COMMANDS)[number], CustomerCommand>> = {
  noteCustomer: { type: 'noteCustomer', kind: 'REMARK', text: '听力不好，请大声' },
  addRelation: { type: 'addRelation', relation: relation({ unitId: 'unit-2' as UnitId }) },
  endRelation: { type: 'endRelation', number: 1, to: day('2026-10-31'), reason: null },
  addContact: { type: 'addContact', contact: { kind: 'WECHAT', value: 'luo_gp', preferred: false, bestTime: null } },
  removeContact: { type: 'removeContact', number: 1, reason: null },
  correctCustomer: { type: 'correctCustomer', changes: { name: '罗国萍' }, reason: '姓名登记有误' },
  removeCustomer: { type: 'removeCustomer', reason: '搬离' },
};

describe('every command × every status', () => {
  test.each(CUSTOMER_COMMANDS)('%s: taken while ACTIVE, refused once REMOVED', (command) => {
    expect(decideCustomer(known(), COMMANDS[command], context()).ok).toBe(true);
    expect(refusalOf(removed(), COMMANDS[command])).toEqual({ kind: 'WrongState', state: 'REMOVED', allowedIn: ['ACTIVE'] });
  });
  test('registering somebody who is there is refused in every status', () => {
    for (const state of [known(), removed()]) expect(refusalOf(state, registration())).toMatchObject({ kind: 'WrongState', state: state.status, allowedIn: [] });
  });
  test('anything else asked of nobody is a fault of ours', () => expect(() => decideCustomer(null, COMMANDS.noteCustomer, context())).toThrow('needs a customer'));
  test('allowedActions says the same as deciding', () => {
    for (const state of [known(), removed()]) for (const role of ROLES) {
      const at = context(actorOf('x', role));
      expect(allowedCustomerActions(state, at).map(({ command, allowed }) => [command, allowed])).toEqual(CUSTOMER_COMMANDS.map((command) => [command, decideCustomer(state, COMMANDS[command], at).ok]));
    }
  });
});

describe('who keeps the file (ORG-6, section 9)', () => {
  const KEEPERS: readonly Role[] = ['CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER'];
  test.each(ROLES)('%s', (role) => {
    const at = context(actorOf('x', role));
    expect(decideCustomer(null, registration(), at).ok).toBe(KEEPERS.includes(role));
    for (const command of CUSTOMER_COMMANDS) expect([command, decideCustomer(known(), COMMANDS[command], at).ok]).toEqual([command, command === 'removeCustomer' ? ['CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER'].includes(role) : KEEPERS.includes(role)]);
    // An import has a right of its own, which the desk does not have and the system administrator does.
    expect(decideCustomer(null, registration(), context(actorOf('x', role), 'IMPORT')).ok).toBe(['SYSTEM_ADMINISTRATOR', 'CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER'].includes(role));
  });
});

describe('registering (ORG-6)', () => {
  test('takes name, relations and contact ways, each as an entry of its own; nothing that names anybody is a fact', () => {
    const entries = entriesOf(null, registration({ preferences: '下午勿扰', language: '粤语' }));
    expect(entries.map(({ type }) => type)).toEqual(['CustomerRegistered', 'CustomerRelationAdded', 'CustomerContactAdded']);
    const facts = JSON.stringify(entries.map((entry) => entry.facts));
    for (const secret of ['罗国平', '1234', '1958', '晚上', '下午勿扰', '粤语', UNIT]) expect(facts).not.toContain(secret);
    expect(known()).toMatchObject({ status: 'ACTIVE', name: '罗国平', birthYear: 1958, contacts: [{ number: 1, value: '19900001234', preferred: true, bestTime: '晚上' }], relations: [{ number: 1, unitId: UNIT, relation: 'OWNER', livesHere: true }] });
  });
  test.each<readonly [string, Partial<RegisterCustomer>, string, string]>([
    ['no name', { name: ' ' }, 'name', 'EMPTY'],
    ['a name too long', { name: '长'.repeat(101) }, 'name', 'TOO_LONG'],
    ['NUL in the preferences', { preferences: 'a\u0000' }, 'preferences', 'MALFORMED'],
    ['a lone surrogate', { language: '\ud800' }, 'language', 'MALFORMED'],
    ['a year before 1900', { birthYear: 1899 }, 'birthYear', 'OUT_OF_RANGE'],
    ['a year to come', { birthYear: 2027 }, 'birthYear', 'OUT_OF_RANGE'],
    ['a telephone number that is none', { contacts: [{ kind: 'MOBILE', value: '12345', preferred: false, bestTime: null }] }, 'contacts.0.value', 'MALFORMED'],
    ['one number twice', { contacts: [1, 2].map(() => ({ kind: 'MOBILE' as const, value: '19900001234', preferred: false, bestTime: null })) }, 'contacts.1.value', 'NOT_APPLICABLE'],
    ['two preferred ways', { contacts: ['19900001234', '19900001235'].map((value) => ({ kind: 'MOBILE' as const, value, preferred: true, bestTime: null })) }, 'contacts', 'NOT_APPLICABLE'],
    ['one relation twice', { relations: [relation(), relation()] }, 'relations.1.unitId', 'NOT_APPLICABLE'],
    ['a day that is not', { relations: [relation({ from: day('2026-02-30') })] }, 'relations.0.from', 'MALFORMED'],
    ['an end before the start', { relations: [relation({ from: day('2026-02-02'), to: day('2026-02-01') })] }, 'relations.0.to', 'OUT_OF_RANGE'],
    ['more relations than a person has', { relations: Array.from({ length: CUSTOMER_LIMITS.relations + 1 }, (_, n) => relation({ unitId: `u${n}` as UnitId })) }, 'relations', 'OUT_OF_RANGE'],
  ])('refuses %s', (_what, patch, field, problem) => expect(refusalOf(null, registration(patch))).toMatchObject({ kind: 'InvalidField', field, problem }));
  test('the year of birth of this very year, and 1900, are taken', () => {
    for (const birthYear of [1900, 2026]) expect(known({ birthYear }).birthYear).toBe(birthYear);
  });
});

describe('relations (ORG-5, ORG-6)', () => {
  test('a person has several units, one after the other or at once; the same one twice at once is refused', () => {
    const moved = after(known({ relations: [relation({ relation: 'TENANT', from: day('2025-01-01'), to: day('2025-12-31') })] }), { type: 'addRelation', relation: relation({ relation: 'TENANT', from: day('2026-01-01') }) });
    expect(moved.relations.map(({ number, from }) => [number, from])).toEqual([[1, '2025-01-01'], [2, '2026-01-01']]);
    expect(refusalOf(moved, { type: 'addRelation', relation: relation({ relation: 'TENANT', from: day('2026-06-01') }) })).toMatchObject({ field: 'unitId', problem: 'NOT_APPLICABLE' });
    expect(after(moved, { type: 'addRelation', relation: relation({ relation: 'OWNER' }) }).relations).toHaveLength(3);
  });
  test('ending one: both ends belong to it, to the day', () => {
    const state = known({ relations: [relation({ from: day('2026-03-01') })] });
    expect(refusalOf(state, { type: 'endRelation', number: 1, to: day('2026-02-28'), reason: null })).toMatchObject({ field: 'to', problem: 'OUT_OF_RANGE' });
    const ended = after(state, { type: 'endRelation', number: 1, to: day('2026-03-01'), reason: '过户' }).relations[0]!;
    expect(['2026-02-28', '2026-03-01', '2026-03-02'].map((today) => isCurrent(ended, day(today)))).toEqual([false, true, false]);
    expect(refusalOf(state, { type: 'endRelation', number: 2, to: day('2026-03-01'), reason: null })).toMatchObject({ field: 'number' });
    // An ended one can be shortened, never prolonged.
    expect(refusalOf({ ...state, relations: [ended] }, { type: 'endRelation', number: 1, to: day('2026-03-02'), reason: null })).toMatchObject({ field: 'to' });
  });
});

describe('relations at the edges of their days (ORG-5)', () => {
  const span = (from: string | null, to: string | null): RelationInput => relation({ relation: 'TENANT', from: from === null ? null : day(from), to: to === null ? null : day(to) });
  test.each([
    ['2026-01-01', '2026-06-30', '2026-06-30', null, false], ['2026-01-01', '2026-06-30', '2026-07-01', null, true], ['2026-06-30', null, '2026-01-01', '2026-06-30', false], ['2026-07-01', null, '2026-01-01', '2026-06-30', true],
    [null, null, '2026-01-01', '2026-06-30', false], ['2026-01-01', '2026-06-30', null, null, false], [null, '2026-06-30', null, '2026-01-01', false], ['2026-01-01', '2026-01-01', '2026-01-02', '2026-01-02', true],
  ])('%s to %s, then %s to %s: taken %s', (from, to, from2, to2, taken) => {
    const state = known({ relations: [span(from, to)] });
    const command: CustomerCommand = { type: 'addRelation', relation: span(from2, to2) };
    if (taken) expect(after(state, command).relations).toHaveLength(2);
    else expect(refusalOf(state, command)).toMatchObject({ kind: 'InvalidField', problem: 'NOT_APPLICABLE' });
  });

  test('a person has as many relations as the limit, not one more; the unit is what is named', () => {
    const many = (count: number): readonly RelationInput[] => Array.from({ length: count }, (_, n) => relation({ unitId: `u${n}` as UnitId }));
    const full = known({ relations: many(CUSTOMER_LIMITS.relations) });
    expect(full.relations).toHaveLength(CUSTOMER_LIMITS.relations);
    expect(refusalOf(full, { type: 'addRelation', relation: relation({ unitId: 'one-more' as UnitId }) })).toEqual({ kind: 'InvalidField', field: 'unitId', problem: 'OUT_OF_RANGE', limit: CUSTOMER_LIMITS.relations });
  });

  test.each(['2026-2-1', '1899-01-01', '2200-01-01', '2026-13-01', '2026-04-31', 'heute', '2026-01-01T00:00'])('%s is no day', (text) => {
    for (const end of ['from', 'to'] as const) expect(refusalOf(known({ relations: [] }), { type: 'addRelation', relation: relation({ [end]: day(text) }) })).toMatchObject({ field: end, problem: 'MALFORMED' });
  });

  test('language and age group are corrected like the name', () => {
    expect(after(known(), { type: 'correctCustomer', changes: { language: '粤语', ageGroup: 'ELDERLY' }, reason: '核对' })).toMatchObject({ language: '粤语', ageGroup: 'ELDERLY' });
  });
});

describe('contact ways', () => {
  test('a preferred one takes the place of the one before; removed numbers are not used again', () => {
    const state = after(known(), { type: 'addContact', contact: { kind: 'EMAIL', value: 'a@b.cn', preferred: true, bestTime: null } }, { type: 'removeContact', number: 2, reason: null }, { type: 'addContact', contact: { kind: 'WECHAT', value: 'luo', preferred: false, bestTime: null } });
    expect(state.contacts.map(({ number, preferred }) => [number, preferred])).toEqual([[1, false], [3, false]]);
    expect(after(state, { type: 'correctCustomer', changes: { preferredContact: 3 }, reason: '客户要求' }).contacts.map(({ preferred }) => preferred)).toEqual([false, true]);
    expect(refusalOf(state, { type: 'correctCustomer', changes: { preferredContact: 2 }, reason: '客户要求' })).toMatchObject({ field: 'preferredContact' });
  });
  test.each([
    ['MOBILE', '+86 199-0000-1234', '19900001234', true], ['MOBILE', '0086 19900001234', '19900001234', true], ['MOBILE', '１９９００００１２３４', '19900001234', true], ['MOBILE', '29900001234', '29900001234', false], ['MOBILE', '+85291234567', '+85291234567', true],
    ['PHONE', '0731-88881234', '073188881234', true], ['PHONE', '0731-8888-1234-805', '073188881234-805', true], ['PHONE', '88881234', '88881234', true], ['PHONE', '400 800 1234', '4008001234', true], ['PHONE', '12', '12', false],
  ] as const)('%s %s → %s', (kind, text, plain, fits) => {
    expect(plainPhone(text)).toBe(plain);
    expect(isContact(kind, plain)).toBe(fits);
  });
  test('e-mail and WeChat', () => {
    expect([isContact('EMAIL', 'a@b.cn'), isContact('EMAIL', 'a@b'), isContact('EMAIL', 'a b@c.cn'), isContact('WECHAT', 'wx id'), isContact('WECHAT', 'wxid')]).toEqual([true, false, false, false, true]);
  });
});

describe('correcting, noting, removing', () => {
  test('a correction names its fields, keeps the rest, and takes a reason (LDG-2)', () => {
    const [entry] = entriesOf(known(), { type: 'correctCustomer', changes: { birthYear: null, preferences: '短信' }, reason: '本人要求' });
    expect(entry).toEqual({ type: 'CustomerCorrected', facts: { fields: ['preferences', 'birthYear'] }, personal: { preferences: '短信', birthYear: null, reason: '本人要求' } });
    expect(after(known(), { type: 'correctCustomer', changes: { birthYear: null }, reason: '本人要求' })).toMatchObject({ birthYear: null, name: '罗国平' });
    expect(refusalOf(known(), { type: 'correctCustomer', changes: { birthYear: null }, reason: ' ' })).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'LDG-2' });
    expect(refusalOf(known(), { type: 'correctCustomer', changes: {}, reason: '无' })).toMatchObject({ field: 'name', problem: 'EMPTY' });
  });
  test('behaviour with major effect on order is counted with its time; remarks are not', () => {
    const state = after(known(), COMMANDS.noteCustomer, { type: 'noteCustomer', kind: 'MAJOR_BEHAVIOUR', text: '高空抛物' });
    expect([state.majorBehaviourCount, state.lastMajorBehaviourAt]).toEqual([1, NOW]);
  });
});

describe('counting the elderly and children (ORG-6)', () => {
  test.each([[1966, 'ELDERLY'], [1967, 'ADULT'], [2012, 'ADULT'], [2013, 'CHILD'], [2026, 'CHILD']] as const)('born in %d: %s in 2026', (birthYear, group) => expect(ageGroupOf({ birthYear, ageGroup: null }, 2026)).toBe(group));
  test('without a year what was said counts, else nobody knows', () => expect([ageGroupOf({ birthYear: null, ageGroup: 'CHILD' }, 2026), ageGroupOf({ birthYear: null, ageGroup: null }, 2026)]).toEqual(['CHILD', null]));
});

describe('the fold', () => {
  test('survives erased values: they read as null', () => {
    const entries = recorded([...entriesOf(null, registration()), ...entriesOf(known(), COMMANDS.correctCustomer)]).map((one) => ({ ...one, entry: { ...one.entry, personal: {} } })) as unknown as readonly RecordedEntry<CustomerEntry>[];
    expect(foldCustomer(entries)).toMatchObject({ name: null, birthYear: null, relations: [{ unitId: null }], contacts: [{ value: null }] });
  });
  test('of nothing, or beginning in the middle, is refused', () => {
    expect(() => foldCustomer([])).toThrow('at least one');
    expect(() => foldCustomer(recorded(entriesOf(known(), COMMANDS.noteCustomer)))).toThrow('before CustomerRegistered');
  });
});

describe('showing personal data in clear (LDG-4)', () => {
  const shown = { id: 'access' as never, communityId: COMMUNITY, subject: { kind: 'Customer', id: ID } as const };
  test('takes a reason, which is personal', () => {
    expect(showPersonalData({ ...shown, reason: ' 核对报修电话 ' }, actorOf('x', 'CUSTOMER_ASSISTANT'))).toEqual({ ok: true, value: { type: 'PersonalDataShown', facts: shown, personal: { reason: '核对报修电话' } } });
    for (const reason of [null, '', ' \u200b ']) expect(showPersonalData({ ...shown, reason }, actorOf('x', 'CUSTOMER_ASSISTANT'))).toEqual({ ok: false, refusal: { kind: 'ReasonRequired', field: 'reason', rule: 'LDG-4' } });
    expect(showPersonalData({ ...shown, reason: '长'.repeat(501) }, actorOf('x', 'CUSTOMER_ASSISTANT'))).toMatchObject({ refusal: { kind: 'InvalidField', problem: 'TOO_LONG', limit: 500 } });
  });
  test('only to roles that need it', () => {
    const may = ROLES.filter((role) => showPersonalData({ ...shown, reason: '核对' }, actorOf('x', role)).ok);
    expect(may).toEqual(['CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'CUSTOMER_SUPERVISOR', 'SAFETY_OFFICER', 'CONTROL_ROOM', 'CENTRE_MANAGER', 'COMPANY_DUTY_PERSON']);
  });
});
