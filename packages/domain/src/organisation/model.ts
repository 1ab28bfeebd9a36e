import type { CommunityId, DepartmentId, OrganisationId, StaffId, UnitId } from '../kernel/ids.ts';
import type { NewEntry, RecordedEntry } from '../kernel/decider.ts';
import type { Instant } from '../kernel/instant.ts';
import { DEFAULT_POLICY, policyFrom } from '../kernel/policy.ts';
import type { Policy, PolicyChains, PolicyFigures } from '../kernel/policy.ts';
import { mayCommand } from '../kernel/permission.ts';
import type { Actor, Denial } from '../kernel/permission.ts';
import type { Role } from '../kernel/role.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { plainPhone } from '../customer/contact.ts';
import { checkText } from '../kernel/fields.ts';
import type { FieldRefusal } from '../kernel/refusal.ts';
import type { EffectivePolicy, PolicySources, PolicyVersion } from '../policy/layers.ts';
import type { DepartmentKind } from './kinds.ts';
import type { CommunityLevel } from './level.ts';

export * from './level.ts';
export * from './kinds.ts';

/** Figures of ORG-5; areas in whole square metres. */
export interface Premises {
  readonly siteAreaSquareMetres: number | null;
  readonly builtAreaSquareMetres: number | null;
  readonly liftCount: number | null;
  readonly parkingPlaceCount: number | null;
}
/** A department as its entry holds it. */
export interface DepartmentFacts { readonly id: DepartmentId; readonly name: string; readonly kind: DepartmentKind }
/** A unit 房屋·户 (ORG-5); `entrance` is null where a building has none. */
export interface UnitFacts { readonly id: UnitId; readonly building: string; readonly entrance: string | null; readonly number: string; readonly floorAreaSquareMetres: number | null }

/** What the book of a community or office holds. */
export type CommunityEntry =
  | NewEntry<'OrganisationFounded', { readonly organisationId: OrganisationId; readonly name: string }, Record<never, never>>
  | NewEntry<'CommunityOpened', { readonly id: CommunityId; readonly parentId: CommunityId | null; readonly level: CommunityLevel; readonly code: string; readonly name: string; readonly timeZone: string; readonly premises: Premises; readonly policy: Policy; /** Absent: nothing was inherited. */ readonly sources?: PolicySources }, Record<never, never>>
  | NewEntry<'DepartmentOpened', DepartmentFacts, Record<never, never>>
  | NewEntry<'UnitsAdded', { readonly units: readonly UnitFacts[] }, Record<never, never>>
  /** A version of the figures and chains that hold here, as an approved policy document made it (LDG-6). */
  | NewEntry<'PolicyTookEffect', { readonly version: number; readonly figures: PolicyFigures; readonly chains: PolicyChains; readonly inForceFrom: Instant; readonly sources: PolicySources }, Record<never, never>>;

/** A community (or office) as its entries say. */
export interface CommunityState {
  readonly id: CommunityId;
  readonly organisation: { readonly id: OrganisationId; readonly name: string } | null;
  readonly parentId: CommunityId | null;
  readonly level: CommunityLevel;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly premises: Premises;
  /** Every version of the figures, oldest first: that of the opening, then what took effect or is going to. */
  readonly policies: readonly PolicyVersion[];
  readonly departments: readonly DepartmentFacts[];
  readonly units: readonly UnitFacts[];
}

/** What the book holds of a member of staff; name and login are personal, roles are facts. */
export type StaffEntry =
  | NewEntry<'StaffAppointed', { readonly id: StaffId; readonly departmentId: DepartmentId | null; readonly roles: readonly Role[] }, { readonly name: string; readonly login: string }>
  | NewEntry<'StaffContactsSet', Record<never, never>, StaffContacts>
  | NewEntry<'StaffDismissed', Record<never, never>, { readonly reason: string }>;

/** How somebody is reached outside the house; null: not that way. */
export interface StaffContacts {
  /** Mainland mobile, 11 digits. */
  readonly mobile: string | null;
  readonly email: string | null;
  /** Account in the company's WeCom directory. */
  readonly wecomUserId: string | null;
  /** Openid with the company's official account. */
  readonly wechatOpenId: string | null;
}
/** A member of staff as the entries say; a dismissed one stays, not active. */
export interface StaffState {
  readonly id: StaffId;
  readonly departmentId: DepartmentId | null;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly login: string;
  readonly active: boolean;
  /** Null: nobody has said. */
  readonly contacts: StaffContacts | null;
}

/** Why a command on people or premises is refused. */
export type OrganisationRefusal = Extract<FieldRefusal, { kind: 'InvalidField' }> | { readonly kind: 'NotAllowed'; readonly denial: Denial };

/** Longest names in code points, and most units a call. */
export const ORGANISATION_LIMITS = { name: 100, login: 60, code: 8, place: 40, unitsPerCall: 500, passwordMin: 10, passwordMax: 200, reason: 2_000 } as const;

const CODE = /^[A-Z0-9]{2,8}$/;
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,59}$/;
const BIGGEST = 100_000_000;

/** Roles that one person may not hold together: the three administrators part (ORG-3, MLPS). */
const PARTED: readonly Role[] = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'];

const wrong = (field: string, problem: 'EMPTY' | 'TOO_LONG' | 'MALFORMED' | 'OUT_OF_RANGE' | 'NOT_APPLICABLE', limit: number | null = null): Result<never, OrganisationRefusal> =>
  refuse({ kind: 'InvalidField', field, problem, limit });

function name(field: string, text: string, limit: number): Result<string, OrganisationRefusal> {
  const checked = checkText(field, text, limit);
  if (!('value' in checked)) return wrong(field, (checked as { problem: 'MALFORMED' | 'TOO_LONG' }).problem, limit);
  return checked.value === null ? wrong(field, 'EMPTY') : ok(checked.value);
}

const denied = (actor: Actor, command: 'managePeople' | 'manageSettings' | 'managePremises', communityId: CommunityId): OrganisationRefusal | null => {
  const denial = mayCommand(actor, command, { communityId });
  return denial === null ? null : { kind: 'NotAllowed', denial };
};

/**
 * Opens a community or office: code of 2–8 capitals or digits, IANA time zone, figures ≥ 0. `actor` null: first visit;
 * `inherited`: what holds in the office above now, null where there is none.
 */
export function openCommunity(input: Omit<Extract<CommunityEntry, { type: 'CommunityOpened' }>['facts'], 'policy' | 'sources'>, actor: Actor | null, inherited: EffectivePolicy | null = null): Result<CommunityEntry, OrganisationRefusal> {
  const refusal = actor === null || input.parentId === null ? null : denied(actor, 'manageSettings', input.parentId);
  if (refusal !== null) return refuse(refusal);
  const named = name('name', input.name, ORGANISATION_LIMITS.name);
  if (!named.ok) return named;
  if (!CODE.test(input.code)) return wrong('code', 'MALFORMED');
  if (!isTimeZone(input.timeZone)) return wrong('timeZone', 'MALFORMED');
  for (const [field, value] of Object.entries(input.premises)) if (value !== null && (!Number.isInteger(value) || value < 0 || value > BIGGEST)) return wrong(field, 'OUT_OF_RANGE', BIGGEST);
  const policy = inherited === null ? { policy: DEFAULT_POLICY } : { policy: policyFrom(DEFAULT_POLICY.version, inherited.policy), sources: inherited.sources };
  return ok({ type: 'CommunityOpened', facts: { ...input, name: named.value, ...policy }, personal: {} });
}

/** Writes a version that {@link PolicyVersion} describes into a community's own book; null: that of the opening. */
export function policyTookEffect({ version, inForceFrom, policy: { chains, ...figures }, sources }: PolicyVersion): CommunityEntry {
  return { type: 'PolicyTookEffect', facts: { version, inForceFrom: inForceFrom!, figures: figures as PolicyFigures, chains: chains as PolicyChains, sources }, personal: {} };
}

/** Founds the organisation itself; recorded in the book of its headquarters. */
export function foundOrganisation(id: OrganisationId, text: string): Result<CommunityEntry, OrganisationRefusal> {
  const named = name('name', text, ORGANISATION_LIMITS.name);
  return named.ok ? ok({ type: 'OrganisationFounded', facts: { organisationId: id, name: named.value }, personal: {} }) : named;
}

/** Opens a department of a community (ORG-2). */
export function openDepartment(communityId: CommunityId, input: DepartmentFacts, actor: Actor | null): Result<CommunityEntry, OrganisationRefusal> {
  const refusal = actor === null ? null : denied(actor, 'manageSettings', communityId);
  if (refusal !== null) return refuse(refusal);
  const named = name('name', input.name, ORGANISATION_LIMITS.name);
  return named.ok ? ok({ type: 'DepartmentOpened', facts: { ...input, name: named.value }, personal: {} }) : named;
}

/** Adds units 房屋; at most 500 a call; places are kept as written, trimmed. */
export function addUnits(communityId: CommunityId, units: readonly UnitFacts[], actor: Actor): Result<CommunityEntry, OrganisationRefusal> {
  const refusal = denied(actor, 'managePremises', communityId);
  if (refusal !== null) return refuse(refusal);
  if (units.length > ORGANISATION_LIMITS.unitsPerCall) return wrong('units', 'OUT_OF_RANGE', ORGANISATION_LIMITS.unitsPerCall);
  const clean: UnitFacts[] = [];
  for (const [index, unit] of units.entries()) {
    const building = name(`units.${index}.building`, unit.building, ORGANISATION_LIMITS.place);
    if (!building.ok) return building;
    const number = name(`units.${index}.number`, unit.number, ORGANISATION_LIMITS.place);
    if (!number.ok) return number;
    const entrance = unit.entrance === null || unit.entrance.trim() === '' ? ok(null) : name(`units.${index}.entrance`, unit.entrance, ORGANISATION_LIMITS.place);
    if (!entrance.ok) return entrance;
    const area = unit.floorAreaSquareMetres;
    if (area !== null && (!Number.isInteger(area) || area < 1 || area > BIGGEST)) return wrong(`units.${index}.floorAreaSquareMetres`, 'OUT_OF_RANGE', BIGGEST);
    clean.push({ id: unit.id, building: building.value, entrance: entrance.value, number: number.value, floorAreaSquareMetres: area });
  }
  return ok({ type: 'UnitsAdded', facts: { units: clean }, personal: {} });
}

/** Appoints somebody with roles (ORG-3); the three administrator roles exclude each other. `actor` null: first visit. */
export function appointStaff(communityId: CommunityId, input: { readonly id: StaffId; readonly departmentId: DepartmentId | null; readonly roles: readonly Role[]; readonly name: string; readonly login: string }, actor: Actor | null): Result<StaffEntry, OrganisationRefusal> {
  const refusal = actor === null ? null : denied(actor, 'managePeople', communityId);
  if (refusal !== null) return refuse(refusal);
  const named = name('name', input.name, ORGANISATION_LIMITS.name);
  if (!named.ok) return named;
  if (!LOGIN.test(input.login)) return wrong('login', 'MALFORMED', ORGANISATION_LIMITS.login);
  const roles = [...new Set(input.roles)];
  if (roles.length === 0) return wrong('roles', 'EMPTY');
  if (roles.filter((role) => PARTED.includes(role)).length > 1) return wrong('roles', 'NOT_APPLICABLE');
  return ok({ type: 'StaffAppointed', facts: { id: input.id, departmentId: input.departmentId, roles }, personal: { name: named.value, login: input.login } });
}

const EMAIL = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const CONTACT_FORMS: Readonly<Record<keyof StaffContacts, RegExp>> = { mobile: /^1[3-9]\d{9}$/, email: EMAIL, wecomUserId: /^[\w.@-]{1,64}$/, wechatOpenId: /^[\w-]{10,64}$/ };

/** Says how somebody is reached: their own doing, or that of whoever manages people. Empty texts take a way back. */
export function setStaffContacts(communityId: CommunityId, state: StaffState, given: StaffContacts, actor: Actor): Result<StaffEntry, OrganisationRefusal> {
  const refusal = state.id === actor.staffId ? null : denied(actor, 'managePeople', communityId);
  if (refusal !== null) return refuse(refusal);
  if (!state.active) return wrong('staffId', 'NOT_APPLICABLE');
  const mobile = given.mobile === null ? null : plainPhone(given.mobile);
  const contacts = Object.fromEntries(Object.entries({ ...given, mobile }).map(([way, value]) => [way, value?.trim() || null])) as unknown as StaffContacts;
  for (const [way, form] of Object.entries(CONTACT_FORMS) as [keyof StaffContacts, RegExp][]) if (contacts[way] !== null && !form.test(contacts[way])) return wrong(way, 'MALFORMED');
  return ok({ type: 'StaffContactsSet', facts: {}, personal: contacts });
}

/** Dismisses somebody: the account ends, what they recorded stays. Nobody dismisses themselves. */
export function dismissStaff(communityId: CommunityId, state: StaffState, reason: string, actor: Actor): Result<StaffEntry, OrganisationRefusal> {
  const refusal = denied(actor, 'managePeople', communityId);
  if (refusal !== null) return refuse(refusal);
  if (!state.active || state.id === actor.staffId) return wrong('staffId', 'NOT_APPLICABLE');
  const because = name('reason', reason, ORGANISATION_LIMITS.reason);
  return because.ok ? ok({ type: 'StaffDismissed', facts: {}, personal: { reason: because.value } }) : because;
}

/** Folds one entry into a community; null before the first. */
export function evolveCommunity(state: CommunityState | null, { entry }: RecordedEntry<CommunityEntry>): CommunityState {
  switch (entry.type) {
    case 'CommunityOpened': {
      const { premises, policy: { version, ...policy }, sources = {}, ...facts } = entry.facts;
      return { organisation: null, departments: [], units: [], ...facts, premises, policies: [{ version, inForceFrom: null, policy, sources }] };
    }
    case 'OrganisationFounded':
      return { ...state!, organisation: { id: entry.facts.organisationId, name: entry.facts.name } };
    case 'DepartmentOpened':
      return { ...state!, departments: [...state!.departments, entry.facts] };
    case 'UnitsAdded':
      return { ...state!, units: [...state!.units, ...entry.facts.units] };
    case 'PolicyTookEffect': {
      const { version, inForceFrom, figures, chains, sources } = entry.facts;
      return { ...state!, policies: [...state!.policies, { version, inForceFrom, policy: { ...figures, chains }, sources }] };
    }
  }
}

/** Folds one entry into a member of staff; null before the first. */
export function evolveStaff(state: StaffState | null, { entry }: RecordedEntry<StaffEntry>): StaffState {
  switch (entry.type) {
    case 'StaffAppointed': return { ...entry.facts, ...entry.personal, active: true, contacts: null };
    case 'StaffContactsSet': {
      const { mobile = null, email = null, wecomUserId = null, wechatOpenId = null } = entry.personal;
      return { ...state!, contacts: { mobile, email, wecomUserId, wechatOpenId } };
    }
    case 'StaffDismissed': return { ...state!, active: false };
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
