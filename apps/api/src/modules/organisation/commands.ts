import {
  addUnits, appointStaff, evolveCommunity, evolveStaff, foundOrganisation, openCommunity, openDepartment, policyTookEffect, recordedTimeline,
  type CommunityEntry, type CommunityId, type CommunityState, type DepartmentId, type DepartmentKind, type NewEntry, type EffectivePolicy, type OrganisationId, type PolicyVersion, type Premises,
  type RecordedEntry, type StaffEntry, type StaffId, type UnitFacts, type UnitId,
} from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { derivedId, newId, readGlobalId } from '../../platform/ids.ts';
import { NotTogether, type Append, type AppendOutcome, type Intent, type RowWrite } from '../../platform/journal.ts';
import { recordedIn } from '../policy/queries.ts';
import { appendAll, appendTo, intentOf, placeOf, unwrap, withoutDeadlines, type Place } from '../base/book.ts';
import { alreadySetUp, badKey, conflict, invalidInput, isFailure, notFound, taken, type Failure } from '../base/user-errors.ts';
import { hashPassword, openSession, passwordProblem } from '../session/commands.ts';
import { setupState } from '../session/rows.ts';
import { communityRow, departmentRow, existingUnits, policyRow, staffRow, subjectVersion, unitRow, type CommunityRow, type DepartmentRow, type StaffRow } from './rows.ts';
import { communityRowById, departmentsOf, staffById, unitsById } from './queries.ts';
import type { CommunityOpenInput, DepartmentOpenInput, OrganisationFoundInput, StaffAppointInput, UnitsAddInput } from '../types.generated.ts';
import { communityInSight, requireViewer } from '../../sight.ts';

const NO_PREMISES = { siteAreaSquareMetres: null, builtAreaSquareMetres: null, liftCount: null, parkingPlaceCount: null };
/** The departments of ORG-2, in the field's words. */
const DEPARTMENTS: readonly { readonly kind: DepartmentKind; readonly name: string }[] = [
  { kind: 'CUSTOMER_SERVICE', name: '客户服务中心' }, { kind: 'ENGINEERING', name: '工程部' }, { kind: 'ENVIRONMENT', name: '环境部' },
  { kind: 'SECURITY', name: '护卫部' }, { kind: 'ADMINISTRATION', name: '行政部' }, { kind: 'FINANCE', name: '财务部' },
];
const RETRIES = 5;

/** Entries of an office's own book on their way. */
export const administration = (context: Context, at: Place, subject: Append['subject'], expectedVersion: number | null, actorId: string | null, entries: readonly NewEntry[], rows: readonly RowWrite[], intent: Intent | null): Append =>
  appendTo(context, at, { book: 'administration', subject, expectedVersion, recorded: withoutDeadlines(context, entries, actorId), rows, intent, actorId });

export interface Founding {
  readonly organisationId: string;
  readonly headquarters: Place;
  /** The office between headquarters and the first community, where one was asked for. */
  readonly region: Place | null;
  readonly community: Place;
  readonly administratorId: string;
}

/** What a first visit leaves for later: a region's office 平台公司 above the first community, and that community's figures (ORG-5). */
export interface FoundingInput extends Omit<OrganisationFoundInput, 'delivery'> {
  readonly region?: { readonly name: string; readonly code: string };
  readonly premises?: Premises;
}

/** Founds an organisation, of a `firstVisit` only if it is the first: headquarters office, a region's office if asked for, first community with its departments, first administrator. */
export async function foundingOf(context: Context, input: FoundingInput, options: { readonly firstVisit?: boolean } = {}): Promise<Founding | Failure> {
  const organisationId = newId(context.now) as OrganisationId;
  const headquartersId = newId(context.now) as CommunityId;
  const communityId = newId(context.now) as CommunityId;
  const administratorId = newId(context.now) as StaffId;
  const timeZone = 'Asia/Shanghai';
  const founded = unwrap(context, foundOrganisation(organisationId, input.name));
  if (isFailure(founded)) return founded;
  const office = unwrap(context, openCommunity({ id: headquartersId, parentId: null, level: 'HEADQUARTERS', code: 'HQ', name: input.name, timeZone, premises: NO_PREMISES }, null));
  if (isFailure(office)) return office;
  const region = input.region === undefined ? null : regionOf(context, input.region, { organisationId, communityId: newId(context.now), code: input.region.code, timeZone }, headquartersId);
  if (isFailure(region)) return region;
  const parentId = region === null ? headquartersId : region.place.communityId as CommunityId;
  const first = unwrap(context, openCommunity({ id: communityId, parentId, level: 'COMMUNITY', code: input.communityCode, name: input.communityName, timeZone, premises: input.premises ?? NO_PREMISES }, null));
  if (isFailure(first)) return renamed(first, { name: 'communityName', code: 'communityCode' });
  if (input.communityCode === 'HQ' || input.communityCode === region?.place.code) return taken(context, ['input', 'communityCode']);
  const administrator = unwrap(context, appointStaff(headquartersId, { id: administratorId, departmentId: null, roles: ['SYSTEM_ADMINISTRATOR'], name: input.administratorName, login: input.administratorLogin }, null));
  if (isFailure(administrator)) return renamed(administrator, { name: 'administratorName', login: 'administratorLogin' });
  const problem = passwordProblem(context, input.administratorPassword, ['administratorPassword']);
  if (problem !== null) return problem;

  const headquarters: Place = { organisationId, communityId: headquartersId, code: 'HQ', timeZone };
  const community: Place = { organisationId, communityId, code: input.communityCode, timeZone };
  const departments = DEPARTMENTS.map((department) => unwrap(context, openDepartment(communityId, { ...department, id: newId(context.now) as DepartmentId }, null)) as CommunityEntry);
  const scope = { organisationId, communityIds: [headquartersId, ...(region === null ? [] : [region.place.communityId]), communityId] };
  const appended = await appendAll(context, scope, [
    opening(context, headquarters, [office, founded], null),
    ...(region === null ? [] : [opening(context, region.place, [region.entry], null)]),
    opening(context, community, [first, ...departments], null),
    administration(context, headquarters, { id: administratorId, kind: 'Staff' }, null, administratorId, [administrator],
      await staffRows(administrator, headquarters, input.administratorPassword), null),
  ], ['input', 'administratorLogin'], options);
  return isFailure(appended) ? appended : { organisationId, headquarters, region: region?.place ?? null, community, administratorId };
}

function regionOf(context: Context, region: NonNullable<FoundingInput['region']>, seat: Place, parentId: CommunityId): { readonly place: Place; readonly entry: CommunityEntry } | Failure {
  const entry = unwrap(context, openCommunity({ id: seat.communityId as CommunityId, parentId, level: 'REGION', code: region.code, name: region.name, timeZone: seat.timeZone, premises: NO_PREMISES }, null));
  if (isFailure(entry)) return { ...entry, path: ['input', 'region', ...(entry.path ?? []).slice(1)] };
  return region.code === 'HQ' ? taken(context, ['input', 'region', 'code']) : { place: seat, entry };
}

/** The first visit of an empty system. */
export async function organisationFound(context: Context, input: OrganisationFoundInput): Promise<Failure | { readonly organisation: { id: string; name: string }; readonly community: CommunityRow; readonly token: string | null; readonly expiresAt: number }> {
  const [state] = await context.services.database.call<{ count: number }>(setupState, []);
  if (state!.count > 0) return alreadySetUp(context, null);
  // Nobody else is there, so the one thing that can be taken is a code that means something else.
  const founding = input.communityCode === 'HQ' ? invalidInput(context, ['communityCode'], 'NOT_APPLICABLE') : await foundingOf(context, input, { firstVisit: true });
  if (isFailure(founding)) return founding;
  const session = await openSession(context, founding.organisationId, founding.administratorId, input.delivery ?? 'TOKEN');
  const community = session.viewer.communities.find(({ id }) => id === founding.community.communityId)!;
  return { organisation: { id: founding.organisationId, name: session.viewer.organisationName }, community, token: session.token, expiresAt: session.expiresAt };
}

function opening(context: Context, at: Place, entries: readonly CommunityEntry[], intent: Intent | null): Append {
  const recorded = entries.map((entry): RecordedEntry<CommunityEntry> => ({ at: context.now, actor: null, entry, deadlines: [] }));
  const state = recorded.reduce<CommunityState | null>(evolveCommunity, null)!;
  return administration(context, at, { id: at.communityId, kind: 'Community' }, null, context.viewer?.staffId ?? null, entries, [
    ...(state.organisation === null ? [] : [{ table: 'organisations', row: { ...state.organisation } }]),
    { table: 'communities', row: communityRow(state, at.organisationId) },
    ...state.policies.map((policy) => ({ table: 'policies', row: policyRow(at.communityId, policy) })),
    ...state.departments.map((department) => ({ table: 'departments', row: departmentRow(at.communityId, at.organisationId, department) })),
  ], intent);
}

/** Versions of the figures of an office or community as an append to its own book; without any it only says that the office must be as it was read. */
export function policyAppend(context: Context, at: Place, asRead: number, effects: readonly PolicyVersion[]): Append {
  return administration(context, at, { id: at.communityId, kind: 'Community' }, asRead, requireViewer(context).staffId, effects.map(policyTookEffect), effects.map((policy) => ({ table: 'policies', row: policyRow(at.communityId, policy) })), null);
}

/** What is opened below an office takes over its figures, those planned there too; stands as long as the office does not change. */
async function inheritance(context: Context, parent: CommunityInSight): Promise<{ readonly first: EffectivePolicy; readonly planned: readonly CommunityEntry[]; readonly append: Append }> {
  const { asRead, policies } = await recordedIn(context, parent.id);
  const [first, ...later] = recordedTimeline(policies, context.now);
  return { first: first!, planned: later.map(({ from, ...policy }, index) => policyTookEffect({ version: index + 2, inForceFrom: from, ...policy })), append: policyAppend(context, placeOf(parent), asRead, []) };
}

/** Opens a community or a region's office below the viewer's own office. */
export async function communityOpen(context: Context, input: CommunityOpenInput): Promise<{ readonly community: CommunityRow } | Failure> {
  const viewer = requireViewer(context);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const parent = input.parentId == null ? viewer.communities[0]! : communityInSight(viewer, input.parentId);
  if (parent === null || parent.level === 'COMMUNITY') return notFound(context, ['input', 'parentId']);
  const communityId = newId(context.now) as CommunityId;
  const timeZone = input.timeZone ?? 'Asia/Shanghai';
  const level = input.level ?? 'COMMUNITY';
  if (level === 'HEADQUARTERS') return invalidInput(context, ['level'], 'NOT_APPLICABLE');
  const premises = { siteAreaSquareMetres: input.siteAreaSquareMetres ?? null, builtAreaSquareMetres: input.builtAreaSquareMetres ?? null, liftCount: input.liftCount ?? null, parkingPlaceCount: input.parkingPlaceCount ?? null };
  const departments = level === 'COMMUNITY' ? DEPARTMENTS.map((department) => unwrap(context, openDepartment(communityId, { ...department, id: newId(context.now) as DepartmentId }, null)) as CommunityEntry) : [];
  const at: Place = { organisationId: viewer.organisationId, communityId, code: input.code, timeZone };
  const outcome = await openBelow(context, parent, at, (inherited) => {
    const entry = unwrap(context, openCommunity({ id: communityId, parentId: parent.id as CommunityId, level, code: input.code, name: input.name, timeZone, premises }, viewer.actor, inherited));
    return isFailure(entry) ? entry : [entry, ...departments];
  }, intentOf(context, 'communityOpen', input));
  if (isFailure(outcome)) return outcome;
  if (outcome.outcome === 'conflict') return conflict(context, ['input', 'idempotencyKey']);
  return { community: (await communityRowById(context.services.database, { ...viewer.scope, communityIds: [outcome.subjectId] }, outcome.subjectId))! };
}

/** Writes the opening together with the word that the office above is as it was read: what is approved there meanwhile must reach the new one too. */
async function openBelow(context: Context, parent: CommunityInSight, at: Place, entriesFor: (inherited: EffectivePolicy) => readonly CommunityEntry[] | Failure, intent: Intent): Promise<AppendOutcome | Failure> {
  const { scope } = requireViewer(context);
  for (let attempt = 1; ; attempt += 1) {
    const { first, planned, append } = await inheritance(context, parent);
    const entries = entriesFor(first);
    if (isFailure(entries)) return entries;
    try {
      const appended = await appendAll(context, { ...scope, communityIds: [...scope.communityIds, at.communityId] }, [append, opening(context, at, [...entries, ...planned], intent)], ['input', 'code'], { together: [at.communityId] });
      return isFailure(appended) ? appended : appended[1]!;
    } catch (error) {
      if (!(error instanceof NotTogether)) throw error;
      // The same request was answered before, or its key belongs to another.
      if (error.outcomes[0]!.outcome === 'appended') return error.outcomes[1]!;
      if (attempt === RETRIES) throw error;
    }
  }
}

/** Adds entries to a community's own subject, whoever else adds at the same time; without entries it only keeps the intent. */
async function addToCommunity<T>(context: Context, community: CommunityInSight, prepare: () => Promise<{ entries: readonly NewEntry[]; rows: readonly RowWrite[]; answer: T } | Failure>, intent: Intent | null, path: readonly string[]): Promise<{ answer: T; replayed: boolean } | Failure> {
  const viewer = requireViewer(context);
  for (let attempt = 1; ; attempt += 1) {
    // The version first: what comes between it and what is prepared makes the append stale.
    const [subject] = await context.services.database.read<{ version: number }>(viewer.scope, subjectVersion, [community.id, community.id]);
    const prepared = await prepare();
    if (isFailure(prepared)) return prepared;
    const appended = await appendAll(context, viewer.scope, [administration(context, placeOf(community), { id: community.id, kind: 'Community' }, subject!.version, viewer.staffId, prepared.entries, prepared.rows, intent)], path);
    if (isFailure(appended)) return appended;
    const { outcome } = appended[0]!;
    if (outcome === 'conflict') return conflict(context, ['input', 'idempotencyKey']);
    if (outcome !== 'stale') return { answer: prepared.answer, replayed: outcome === 'replayed' };
    if (attempt === RETRIES) throw new Error('A community changes too fast to append to it.');
  }
}

/** Opens a department. */
export async function departmentOpen(context: Context, input: DepartmentOpenInput): Promise<{ readonly department: DepartmentRow } | Failure> {
  const viewer = requireViewer(context);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const community = communityInSight(viewer, input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  const entry = unwrap(context, openDepartment(community.id as CommunityId, { id: newId(context.now) as DepartmentId, name: input.name, kind: input.kind }, viewer.actor)) as Extract<CommunityEntry, { type: 'DepartmentOpened' }> | Failure;
  if (isFailure(entry)) return entry;
  const done = await addToCommunity(context, community, async () => ({ entries: [entry], rows: [{ table: 'departments', row: departmentRow(community.id, viewer.organisationId, entry.facts) }], answer: null }), intentOf(context, 'departmentOpen', input), ['input', 'name']);
  if (isFailure(done)) return done;
  const departments = await departmentsOf(context, community.id);
  return { department: departments.find(({ name }) => name === entry.facts.name)! };
}

/** Adds units; those that exist already are left as they are. */
export async function unitsAdd(context: Context, input: UnitsAddInput): Promise<{ readonly added: number } | Failure> {
  const viewer = requireViewer(context);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const community = communityInSight(viewer, input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  // Ids made from key and place tell later which units this very call added.
  const unitIds = input.units.map((unit) => derivedId('unitsAdd', community.id, viewer.staffId, input.idempotencyKey, unit.building, unit.entrance ?? '', unit.number));
  const done = await addToCommunity(context, community, async () => {
    const entry = unwrap(context, addUnits(community.id as CommunityId, input.units.map((unit, index): UnitFacts => ({ id: unitIds[index]! as UnitId, building: unit.building, entrance: unit.entrance ?? null, number: unit.number, floorAreaSquareMetres: unit.floorAreaSquareMetres ?? null })), viewer.actor)) as Extract<CommunityEntry, { type: 'UnitsAdded' }> | Failure;
    if (isFailure(entry)) return entry;
    const whereOf = (unit: { building: string; entrance: string | null; number: string }): string => JSON.stringify([unit.building, unit.entrance, unit.number]);
    const known = new Set((await context.services.database.read<{ building: string; entrance: string | null; number: string }>(viewer.scope, existingUnits, [community.id, entry.facts.units.map((unit) => unit.building)])).map(whereOf));
    const units = entry.facts.units.filter((unit) => !known.has(whereOf(unit)) && known.add(whereOf(unit)));
    return { entries: units.length === 0 ? [] : [{ ...entry, facts: { units } }], rows: units.map((unit) => ({ table: 'units', row: unitRow(community.id, unit) })), answer: units.length };
  }, intentOf(context, 'unitsAdd', input), ['input', 'units']);
  if (isFailure(done)) return done;
  return { added: done.replayed ? (await unitsById(context.services.database, viewer.scope, unitIds.map((id) => ({ communityId: community.id, id })))).length : done.answer };
}

/** Units whose ids the caller made, as an append to be written together with others; stale when the community changed meanwhile. */
export async function unitsAppend(context: Context, community: CommunityInSight, units: readonly UnitFacts[]): Promise<Append | Failure> {
  const viewer = requireViewer(context);
  const [subject] = await context.services.database.read<{ version: number }>(viewer.scope, subjectVersion, [community.id, community.id]);
  const entry = unwrap(context, addUnits(community.id as CommunityId, units, viewer.actor));
  if (isFailure(entry)) return entry;
  const { units: clean } = (entry as Extract<CommunityEntry, { type: 'UnitsAdded' }>).facts;
  return administration(context, placeOf(community), { id: community.id, kind: 'Community' }, subject!.version, viewer.staffId, [entry], clean.map((unit) => ({ table: 'units', row: unitRow(community.id, unit) })), null);
}

async function staffRows(entry: StaffEntry, at: Place, password: string): Promise<readonly RowWrite[]> {
  const state = evolveStaff(null, { at: 0 as never, actor: null, entry, deadlines: [] });
  return [
    { table: 'staff', row: staffRow(state, at.organisationId, at.communityId) },
    { table: 'credentials', row: { staff_id: state.id, organisation_id: at.organisationId, password_hash: await hashPassword(password) } },
  ];
}

/** Appoints somebody with roles and a first password. */
export async function staffAppoint(context: Context, input: StaffAppointInput): Promise<{ readonly staff: StaffRow } | Failure> {
  const viewer = requireViewer(context);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const community = communityInSight(viewer, input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  const department = input.departmentId == null ? null : readGlobalId(input.departmentId, 'Department');
  if (input.departmentId != null && (department?.scope !== community.id || (await context.loaders.department.load({ communityId: community.id, id: department.id })) === null)) return notFound(context, ['input', 'departmentId']);
  const problem = passwordProblem(context, input.password, ['password']);
  if (problem !== null) return problem;
  const id = newId(context.now) as StaffId;
  const entry = unwrap(context, appointStaff(community.id as CommunityId, { id, departmentId: (department?.id ?? null) as DepartmentId | null, roles: input.roles, name: input.name, login: input.login.trim().toLowerCase() }, viewer.actor));
  if (isFailure(entry)) return entry;
  const at = placeOf(community);
  const appended = await appendAll(context, viewer.scope, [administration(context, at, { id, kind: 'Staff' }, null, viewer.staffId, [entry], await staffRows(entry, at, input.password), intentOf(context, 'staffAppoint', input))], ['input', 'login']);
  if (isFailure(appended)) return appended;
  if (appended[0]!.outcome === 'conflict') return conflict(context, ['input', 'idempotencyKey']);
  const [staff] = await staffById(context.services.database, viewer.scope, [appended[0]!.subjectId]);
  return { staff: staff! };
}

function renamed(failure: Failure, names: Readonly<Record<string, string>>): Failure {
  return { ...failure, path: failure.path?.map((step) => names[step] ?? step) ?? null };
}
