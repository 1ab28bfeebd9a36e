// People and premises: communities, departments, units, staff (ORG-1, ORG-2, ORG-3, ORG-5).
import { describe, expect, test } from '@jest/globals';
import { actorOf, COMMUNITY, ELSEWHERE } from '../../test/kit.ts';
import type {
  Actor, CommunityEntry, CommunityId, CommunityState, DepartmentFacts, DepartmentId, Instant, OrganisationId, OrganisationRefusal, PolicyVersion, Role, StaffEntry, StaffId, StaffState, UnitFacts, UnitId,
} from '../index.ts';
import { addUnits, appointStaff, DEFAULT_POLICY, dismissStaff, evolveCommunity, evolveStaff, foundOrganisation, openCommunity, openDepartment, ORGANISATION_LIMITS, policyTookEffect } from '../index.ts';

const ADMIN = actorOf('admin', 'SYSTEM_ADMINISTRATOR');
const SUPERVISOR = actorOf('supervisor', 'CUSTOMER_SUPERVISOR');
const STRANGER = actorOf('stranger', 'SYSTEM_ADMINISTRATOR', null, ELSEWHERE);
const ALL_NULL = { siteAreaSquareMetres: null, builtAreaSquareMetres: null, liftCount: null, parkingPlaceCount: null };
const PLACE = { id: COMMUNITY, parentId: null, level: 'COMMUNITY', code: 'YYSJ', name: '颐园世家', timeZone: 'Asia/Shanghai', premises: ALL_NULL } as const;
const DEPARTMENT: DepartmentFacts = { id: 'department-1' as DepartmentId, name: '工程部', kind: 'ENGINEERING' };
const UNIT: UnitFacts = { id: 'unit-1' as UnitId, building: '3', entrance: '2', number: '501', floorAreaSquareMetres: 88 };
const PERSON = { id: 'staff-1' as StaffId, departmentId: null, roles: ['CUSTOMER_ASSISTANT'] as readonly Role[], name: '李敏', login: 'li.min' };

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: OrganisationRefusal };
const entryOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
};
const refusalOf = (answer: Answer<unknown>): OrganisationRefusal => {
  if (answer.ok) throw new Error('was not refused');
  return answer.refusal;
};
const field = (name: string, problem: string, limit: number | null = null): unknown => ({ kind: 'InvalidField', field: name, problem, limit });
const recorded = <E extends CommunityEntry | StaffEntry>(entry: E) => ({ at: 0 as Instant, actor: null, entry, deadlines: [] });
/** What every text in words must be, whoever asks for it. */
const wordy = (path: string, limit: number, ask: (text: string) => Answer<unknown>): void => {
  for (const text of ['', ' \t']) expect(refusalOf(ask(text))).toEqual(field(path, 'EMPTY'));
  expect(refusalOf(ask('长'.repeat(limit + 1)))).toEqual(field(path, 'TOO_LONG', limit));
  expect(refusalOf(ask('a\u0000b'))).toEqual(field(path, 'MALFORMED', limit));
  expect(ask('长'.repeat(limit)).ok).toBe(true);
};

describe('ORG-1: a community or office', () => {
  test('ORG-1: is opened as it was said, trimmed, with the figures in force', () => {
    expect(entryOf(openCommunity({ ...PLACE, name: ' 颐园世家 ' }, null))).toEqual({ type: 'CommunityOpened', facts: { ...PLACE, policy: DEFAULT_POLICY }, personal: {} });
  });

  test('ORG-1: below another only by whoever settles that one; the first visit needs nobody', () => {
    const below = { ...PLACE, id: 'new' as CommunityId, parentId: COMMUNITY };
    expect(openCommunity(below, ADMIN).ok).toBe(true);
    for (const actor of [SUPERVISOR, STRANGER]) expect(refusalOf(openCommunity(below, actor))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(openCommunity(below, null).ok).toBe(true);
    expect(openCommunity(PLACE, SUPERVISOR).ok).toBe(true);
  });

  test('ORG-1: its name, code and zone', () => {
    wordy('name', ORGANISATION_LIMITS.name, (name) => openCommunity({ ...PLACE, name }, null));
    for (const code of ['A', 'ABCDEFGHI', 'ab', 'A-B', ' AB', 'AB\n', '']) expect(refusalOf(openCommunity({ ...PLACE, code }, null))).toEqual(field('code', 'MALFORMED'));
    for (const code of ['AB', '12345678', 'Y1']) expect(openCommunity({ ...PLACE, code }, null).ok).toBe(true);
    for (const timeZone of ['', 'Mars/Olympus', '北京']) expect(refusalOf(openCommunity({ ...PLACE, timeZone }, null))).toEqual(field('timeZone', 'MALFORMED'));
  });

  test.each(Object.keys(ALL_NULL))('ORG-5: %s is a whole number from 0 to 100 million, or unknown', (figure) => {
    const opened = (value: number | null): Answer<CommunityEntry> => openCommunity({ ...PLACE, premises: { ...ALL_NULL, [figure]: value } }, null);
    for (const value of [-1, 1.5, 100_000_001, Number.NaN]) expect(refusalOf(opened(value))).toEqual(field(figure, 'OUT_OF_RANGE', 100_000_000));
    for (const value of [0, 100_000_000, null]) expect(entryOf(opened(value))).toMatchObject({ facts: { premises: { [figure]: value } } });
  });

  test('ORG-1: the organisation is founded with a name', () => {
    wordy('name', ORGANISATION_LIMITS.name, (name) => foundOrganisation('o' as OrganisationId, name));
    expect(entryOf(foundOrganisation('o' as OrganisationId, ' 回音物业 '))).toEqual({ type: 'OrganisationFounded', facts: { organisationId: 'o', name: '回音物业' }, personal: {} });
  });
});

describe('ORG-2: departments', () => {
  test('ORG-2: opened by whoever settles the community, under a name', () => {
    expect(entryOf(openDepartment(COMMUNITY, { ...DEPARTMENT, name: ' 工程部 ' }, ADMIN))).toEqual({ type: 'DepartmentOpened', facts: DEPARTMENT, personal: {} });
    for (const actor of [SUPERVISOR, STRANGER]) expect(refusalOf(openDepartment(COMMUNITY, DEPARTMENT, actor))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(openDepartment(COMMUNITY, DEPARTMENT, null).ok).toBe(true);
    wordy('name', ORGANISATION_LIMITS.name, (name) => openDepartment(COMMUNITY, { ...DEPARTMENT, name }, ADMIN));
  });
});

describe('ORG-5: units', () => {
  const added = (unit: Partial<UnitFacts>, actor: Actor = ADMIN): Answer<CommunityEntry> => addUnits(COMMUNITY, [UNIT, { ...UNIT, ...unit }], actor);

  test('ORG-5: kept as written, trimmed; a building may have no entrance', () => {
    expect(entryOf(addUnits(COMMUNITY, [{ ...UNIT, building: ' 3 ', entrance: ' ', number: ' 501 ' }, { ...UNIT, entrance: null }, { ...UNIT, entrance: ' 2 ' }], ADMIN)))
      .toEqual({ type: 'UnitsAdded', facts: { units: [{ ...UNIT, entrance: null }, { ...UNIT, entrance: null }, UNIT] }, personal: {} });
  });

  test('ORG-5: by whoever keeps the premises of that community', () => {
    for (const actor of [ADMIN, SUPERVISOR, actorOf('centre', 'CENTRE_MANAGER')]) expect(added({}, actor).ok).toBe(true);
    for (const actor of [actorOf('desk', 'CUSTOMER_ASSISTANT'), STRANGER]) expect(refusalOf(added({}, actor))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });

  test('ORG-5: each place is words of at most 40 characters, and the row is named', () => {
    for (const place of ['building', 'number'] as const) wordy(`units.1.${place}`, ORGANISATION_LIMITS.place, (text) => added({ [place]: text }));
    expect(refusalOf(added({ entrance: '长'.repeat(41) }))).toEqual(field('units.1.entrance', 'TOO_LONG', 40));
    expect(added({ entrance: '长'.repeat(40) }).ok).toBe(true);
  });

  test('ORG-5: a floor area is a whole number from 1 to 100 million, or unknown', () => {
    for (const floorAreaSquareMetres of [0, -1, 1.5, 100_000_001]) expect(refusalOf(added({ floorAreaSquareMetres }))).toEqual(field('units.1.floorAreaSquareMetres', 'OUT_OF_RANGE', 100_000_000));
    for (const floorAreaSquareMetres of [1, 100_000_000, null]) expect(added({ floorAreaSquareMetres }).ok).toBe(true);
  });

  test('ORG-5: at most 500 a call', () => {
    const many = (count: number): Answer<CommunityEntry> => addUnits(COMMUNITY, Array.from({ length: count }, () => UNIT), ADMIN);
    expect(many(500).ok).toBe(true);
    expect(refusalOf(many(501))).toEqual(field('units', 'OUT_OF_RANGE', 500));
  });
});

describe('ORG-3: staff', () => {
  const appointed = (part: Partial<typeof PERSON>, actor: Actor | null = ADMIN): Answer<StaffEntry> => appointStaff(COMMUNITY, { ...PERSON, ...part }, actor);

  test('ORG-3: appointed with roles, each once; name and login are personal', () => {
    expect(entryOf(appointed({ name: ' 李敏 ', roles: ['CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'CUSTOMER_ASSISTANT'] })))
      .toEqual({ type: 'StaffAppointed', facts: { id: PERSON.id, departmentId: null, roles: ['CUSTOMER_ASSISTANT', 'DUTY_PERSON'] }, personal: { name: '李敏', login: 'li.min' } });
    expect(appointed({}, null).ok).toBe(true);
    for (const actor of [SUPERVISOR, STRANGER]) expect(refusalOf(appointed({}, actor))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });

  test('ORG-3: name, login and roles', () => {
    wordy('name', ORGANISATION_LIMITS.name, (name) => appointed({ name }));
    for (const login of ['', 'a', 'Li', '.li', '-li', 'li min', 'l'.repeat(61), 'li\n', '李敏']) expect(refusalOf(appointed({ login }))).toEqual(field('login', 'MALFORMED', 60));
    for (const login of ['li', '1-a_b.c', 'l'.repeat(60)]) expect(appointed({ login }).ok).toBe(true);
    expect(refusalOf(appointed({ roles: [] }))).toEqual(field('roles', 'EMPTY'));
  });

  test('ORG-3: the three administrators are three persons', () => {
    const parted: readonly Role[] = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'];
    for (const one of parted) {
      expect(appointed({ roles: [one, 'CENTRE_MANAGER'] }).ok).toBe(true);
      for (const other of parted) if (other !== one) expect(refusalOf(appointed({ roles: [one, other] }))).toEqual(field('roles', 'NOT_APPLICABLE'));
    }
    expect(refusalOf(appointed({ roles: parted }))).toEqual(field('roles', 'NOT_APPLICABLE'));
  });

  const state: StaffState = evolveStaff(null, recorded(entryOf(appointed({}))));

  test('ORG-3: dismissed with a reason, by somebody else, once; what they were stays', () => {
    const dismissed = entryOf(dismissStaff(COMMUNITY, state, ' 离职 ', ADMIN));
    expect(dismissed).toEqual({ type: 'StaffDismissed', facts: {}, personal: { reason: '离职' } });
    const after = evolveStaff(state, recorded(dismissed));
    expect(after).toEqual({ ...state, active: false });
    expect(refusalOf(dismissStaff(COMMUNITY, after, '离职', ADMIN))).toEqual(field('staffId', 'NOT_APPLICABLE'));
    expect(refusalOf(dismissStaff(COMMUNITY, { ...state, id: ADMIN.staffId }, '离职', ADMIN))).toEqual(field('staffId', 'NOT_APPLICABLE'));
    for (const actor of [SUPERVISOR, STRANGER]) expect(refusalOf(dismissStaff(COMMUNITY, state, '离职', actor))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    wordy('reason', ORGANISATION_LIMITS.reason, (reason) => dismissStaff(COMMUNITY, state, reason, ADMIN));
  });

  test('ORG-3: as the entries say', () => {
    expect(state).toEqual({ id: PERSON.id, departmentId: null, roles: ['CUSTOMER_ASSISTANT'], name: '李敏', login: 'li.min', active: true, contacts: null });
  });
});

describe('LDG-6: the figures that hold in a community', () => {
  const sources = { settleDays: { officeId: 'hq' as CommunityId, level: 'HEADQUARTERS', version: 2 } } as const;
  const inherited = { policy: { ...DEFAULT_POLICY, settleDays: 4 }, sources };
  const opened = entryOf(openCommunity({ ...PLACE, parentId: 'hq' as CommunityId }, null, inherited));

  test('LDG-6: what is opened takes over what holds above, as its first version', () => {
    expect(opened.facts).toMatchObject({ policy: { version: 1, settleDays: 4, firstReplyMinutes: 15 }, sources });
    expect(evolveCommunity(null, recorded(opened)).policies).toMatchObject([{ version: 1, inForceFrom: null, policy: { settleDays: 4 }, sources }]);
  });

  test('LDG-6: each version that takes effect stands in its own book, and folds back into what it was made of', () => {
    const { version: _, ...policy } = { ...DEFAULT_POLICY, settleDays: 5 };
    const next: PolicyVersion = { version: 2, inForceFrom: 1 as Instant, policy, sources };
    const entry = policyTookEffect(next);
    expect(entry.facts).toMatchObject({ version: 2, inForceFrom: 1, figures: { settleDays: 5 }, chains: DEFAULT_POLICY.chains, sources });
    expect(evolveCommunity(evolveCommunity(null, recorded(opened)), recorded(entry)).policies.slice(1)).toEqual([next]);
  });
});

test('ORG-1, ORG-2, ORG-5: a community is what its entries say, in their order', () => {
  const entries: readonly CommunityEntry[] = [
    entryOf(openCommunity(PLACE, null)), entryOf(foundOrganisation('o' as OrganisationId, '回音物业')), entryOf(openDepartment(COMMUNITY, DEPARTMENT, ADMIN)),
    entryOf(openDepartment(COMMUNITY, { ...DEPARTMENT, id: 'department-2' as DepartmentId, name: '环境部' }, ADMIN)), entryOf(addUnits(COMMUNITY, [UNIT], ADMIN)), entryOf(addUnits(COMMUNITY, [{ ...UNIT, number: '502' }], ADMIN)),
  ];
  const state = entries.reduce<CommunityState | null>((before, entry) => evolveCommunity(before, recorded(entry)), null);
  const { version: _, ...figures } = DEFAULT_POLICY;
  expect(state).toEqual({
    ...PLACE, policies: [{ version: 1, inForceFrom: null, policy: figures, sources: {} }], organisation: { id: 'o', name: '回音物业' }, departments: [DEPARTMENT, { ...DEPARTMENT, id: 'department-2', name: '环境部' }], units: [UNIT, { ...UNIT, number: '502' }],
  });
});
