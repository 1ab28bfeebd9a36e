import { decideCustomer, isContact, type CommunityId, type CustomerCommand, type CustomerEntry, type CustomerId, type CustomerState, type LocalDate, type UnitFacts, type UnitId, evolveCustomer } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { newId } from '../../platform/ids.ts';
import { inputHash, type Append, type Intent } from '../../platform/journal.ts';
import { failureOf } from '../base/user-errors.ts';
import { placeKey, plainPlace, type ResidentProblem, type ResidentRow } from '../import/queries.ts';
import { requireViewer } from '../../sight.ts';
import { customerAppend } from './commands.ts';
import { customerContext } from './queries.ts';
import { customersOfKeys, unitsOfPlaces, type CustomerRow } from './rows.ts';
import { buildingWords, nameKey } from './search-keys.ts';

interface KnownUnit { readonly id: UnitId; readonly area: number | null; readonly isNew: boolean }
/** What is known while the rows of a file go by: a check of many chunks sees what the ones before would have added. */
export interface Knowledge {
  readonly units: Map<string, KnownUnit>;
  readonly buildings: Set<string>;
  /** Areas by place, of the whole file: a unit is added with what any of its rows says. */
  readonly areas: ReadonlyMap<string, number>;
  readonly planned: Set<string>;
}
/** What a chunk of rows comes to. */
export interface Plan {
  readonly units: readonly UnitFacts[];
  readonly people: readonly { readonly rows: readonly ResidentRow[]; readonly append: Append; readonly isNew: boolean; readonly relations: number }[];
  /** Rows of which everything is on file. */
  readonly there: readonly ResidentRow[];
  readonly problems: readonly ResidentProblem[];
}

export function knowledgeOf(rows: readonly ResidentRow[]): Knowledge {
  const areas = new Map<string, number>();
  for (const row of rows) if (row.area !== null) areas.set(placeKey(row), row.area);
  return { units: new Map(), buildings: new Set(), areas, planned: new Set() };
}

async function learnUnits(context: Context, communityId: string, rows: readonly ResidentRow[], known: Knowledge): Promise<void> {
  const fresh = [...new Set(rows.map(({ building }) => plainPlace(building)))].filter((building) => !known.buildings.has(building));
  if (fresh.length === 0) return;
  const spellings = [...new Set([...fresh.flatMap(buildingWords), ...rows.map(({ building }) => building)])];
  const found = await context.services.database.read<{ id: UnitId; building: string; entrance: string | null; number: string; floorAreaSquareMetres: number | null }>(requireViewer(context).scope, unitsOfPlaces, [communityId, spellings]);
  for (const unit of found) known.units.set(placeKey(unit), { id: unit.id, area: unit.floorAreaSquareMetres, isNew: false });
  for (const building of fresh) known.buildings.add(building);
}

const about = (row: ResidentRow, problem: ResidentProblem['problem'], more: Partial<ResidentProblem> = {}): ResidentProblem =>
  ({ row: row.row, column: null, header: null, field: null, problem, severity: 'error', value: '', ...more });

/** The unit of a row: known, or to be added; a problem when the sheet contradicts what is on file. */
function unitOf(context: Context, row: ResidentRow, known: Knowledge, added: UnitFacts[]): { readonly unit: KnownUnit; readonly problem: ResidentProblem | null } {
  const place = placeKey(row);
  const found = known.units.get(place);
  if (found !== undefined) {
    if (found.isNew || row.area === null || found.area === row.area) return { unit: found, problem: null };
    if (found.area === null) return { unit: found, problem: about(row, 'AREA_NOT_KEPT', { field: 'AREA', severity: 'notice', value: String(row.area) }) };
    return { unit: found, problem: about(row, 'AREA_DIFFERS_FROM_UNIT', { field: 'AREA', against: found.area, value: String(row.area) }) };
  }
  const unit: KnownUnit = { id: newId(context.now) as UnitId, area: known.areas.get(place) ?? null, isNew: true };
  known.units.set(place, unit);
  added.push({ id: unit.id, building: row.building, entrance: row.entrance, number: row.number, floorAreaSquareMetres: unit.area });
  return { unit, problem: null };
}

interface Person { readonly existing: CustomerRow | null; readonly identity: string; readonly rows: { readonly row: ResidentRow; readonly unitId: UnitId }[] }

/** One and the same: the name, and a telephone number or the unit. */
const isPerson = ({ state }: CustomerRow, row: ResidentRow, unitId: UnitId): boolean =>
  state.status === 'ACTIVE' && state.name === row.name && (state.contacts.some(({ value }) => value !== null && row.phones.includes(value)) || state.relations.some((one) => one.unitId === unitId));

/** Whether a row says nothing new of a person. */
const isOnFile = ({ state }: CustomerRow, row: ResidentRow, unitId: UnitId): boolean =>
  state.relations.some((one) => one.unitId === unitId && one.relation === row.relation) && row.phones.every((phone) => state.contacts.some(({ value }) => value === phone));

function commandsOf(person: Person, communityId: string, context: Context): readonly CustomerCommand[] {
  const relation = ({ row, unitId }: Person['rows'][number]) => ({ unitId, relation: row.relation!, from: row.since as LocalDate | null, to: null, livesHere: row.livesHere });
  const phones = [...new Set(person.rows.flatMap(({ row }) => row.phones))];
  const contact = (value: string, preferred: boolean) => ({ kind: isContact('MOBILE', value) ? 'MOBILE' as const : 'PHONE' as const, value, preferred, bestTime: null });
  const state = person.existing?.state;
  if (state === undefined) {
    const [first] = person.rows;
    return [{
      type: 'registerCustomer', customerId: newId(context.now) as CustomerId, communityId: communityId as CommunityId, name: first!.row.name!, language: null, preferences: null,
      birthYear: person.rows.map(({ row }) => row.birthYear).find((year) => year !== null) ?? null, ageGroup: null, relations: person.rows.map(relation), contacts: phones.map((value, index) => contact(value, index === 0)),
    }];
  }
  const missing = person.rows.filter(({ row, unitId }) => !state.relations.some((one) => one.unitId === unitId && one.relation === row.relation));
  return [
    ...missing.map((one): CustomerCommand => ({ type: 'addRelation', relation: relation(one) })),
    ...phones.filter((phone) => !state.contacts.some(({ value }) => value === phone)).map((value): CustomerCommand => ({ type: 'addContact', contact: contact(value, false) })),
  ];
}

/** The entries of a person's commands, folded one on the other; or why the rules refuse. */
function entriesOf(context: Context, community: CommunityInSight, person: Person): { readonly entries: readonly CustomerEntry[] } | { readonly refused: string } {
  let state: CustomerState | null = person.existing?.state ?? null;
  const entries: CustomerEntry[] = [];
  for (const command of commandsOf(person, community.id, context)) {
    const decided = decideCustomer(state, command, customerContext(context, community, 'IMPORT'));
    if (!decided.ok) return { refused: failureOf(context, decided.refusal).message };
    for (const entry of decided.value) state = evolveCustomer(state, { at: context.now, actor: null, entry, deadlines: [] });
    entries.push(...decided.value);
  }
  return { entries };
}

async function peopleNamed(context: Context, communityId: string, rows: readonly ResidentRow[]): Promise<ReadonlyMap<string, readonly CustomerRow[]>> {
  const names = [...new Set(rows.flatMap(({ name }) => (name === null ? [] : [name])))];
  const found = names.length === 0 ? [] : await context.services.database.read<CustomerRow>(requireViewer(context).scope, customersOfKeys, [communityId, names.map(nameKey)]);
  const byName = new Map<string, CustomerRow[]>();
  for (const row of found) byName.set(row.state.name ?? '', [...(byName.get(row.state.name ?? '') ?? []), row]);
  return byName;
}

/** What a chunk of rows comes to against what is on file; writes nothing. */
export async function planOf(context: Context, community: CommunityInSight, rows: readonly ResidentRow[], known: Knowledge): Promise<Plan> {
  await learnUnits(context, community.id, rows, known);
  const named = await peopleNamed(context, community.id, rows);
  const [units, problems, there] = [[] as UnitFacts[], [] as ResidentProblem[], [] as ResidentRow[]];
  const people = new Map<string, Person>();
  for (const row of rows) {
    const before = units.length;
    const { unit, problem } = unitOf(context, row, known, units);
    if (problem !== null) problems.push(problem);
    if (problem?.severity === 'error') continue;
    if (row.name === null) {
      if (units.length === before) there.push(row);
      continue;
    }
    const existing = (named.get(row.name) ?? []).find((one) => isPerson(one, row, unit.id)) ?? null;
    if (existing !== null && isOnFile(existing, row, unit.id)) {
      there.push(row);
      continue;
    }
    const identity = existing?.state.id ?? JSON.stringify([row.name, row.phones[0] ?? placeKey(row)]);
    const person = people.get(identity) ?? { existing, identity, rows: [] };
    person.rows.push({ row, unitId: unit.id });
    people.set(identity, person);
  }
  const planned: Plan['people'][number][] = [];
  for (const person of people.values()) {
    const made = entriesOf(context, community, person);
    const own = person.rows.map(({ row }) => row);
    if ('refused' in made) problems.push(...own.map((row) => about(row, 'REFUSED', { field: 'NAME', value: row.name ?? '', said: made.refused })));
    else planned.push(appendOf(context, community, person, own, made.entries, known));
  }
  return { units, people: planned, there, problems };
}

function appendOf(context: Context, community: CommunityInSight, person: Person, rows: readonly ResidentRow[], entries: readonly CustomerEntry[], known: Knowledge): Plan['people'][number] {
  // The key is a keyed hash: no name may lie in the table of intents.
  const key = inputHash(context.services.secret, [community.id, person.identity]);
  const intent: Intent | null = person.existing === null ? { owner: community.id, mutation: 'residentsImport', key, inputHash: key } : null;
  const { append } = customerAppend(context, community, person.existing?.state ?? null, entries, person.existing?.version ?? null, intent);
  const isNew = person.existing === null && !known.planned.has(person.identity);
  known.planned.add(person.identity);
  return { rows, append, isNew, relations: entries.filter(({ type }) => type === 'CustomerRelationAdded').length };
}
