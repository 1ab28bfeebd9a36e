import type { CustomerRelationKind, CustomerState } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';
import type { Read } from '../base/connection.ts';
import { searchKeys, sortKey, type KeyRange, type RoomWords } from './search-keys.ts';

/** A customer: the fold of the entries, with the version the journal gave it. */
export interface CustomerRow {
  readonly version: number;
  readonly organisationId: string;
  readonly state: CustomerState;
}
/** A relation as seen from the customer or from the unit. */
export interface RelationRow {
  readonly communityId: string;
  readonly customerId: string;
  readonly number: number;
  readonly unitId: string | null;
  readonly relation: CustomerRelationKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly livesHere: boolean;
}
/** People counted in one place. */
export interface HeadCountRow {
  readonly building: string | null;
  readonly units: number;
  readonly occupiedUnits: number;
  readonly persons: number;
  readonly elderly: number;
  readonly children: number;
  readonly unknownAge: number;
}
/** A customer's rows, computed from the state alone. */
export const customerRows = (state: CustomerState, organisationId: string): readonly RowWrite[] => [
  {
    table: 'customers',
    row: { community_id: state.communityId, id: state.id, organisation_id: organisationId, status: state.status, sort_key: sortKey(state), search_keys: searchKeys(state), state },
  },
  ...state.relations.map((one) => ({
    table: 'customer_relations',
    row: { community_id: state.communityId, customer_id: state.id, number: one.number, unit_id: one.unitId, relation: one.relation, from_date: one.from, to_date: one.to, lives_here: one.livesHere, active: state.status === 'ACTIVE', birth_year: state.birthYear, age_group: state.ageGroup },
  })),
];

const columns = 'c.version, c.organisation_id as "organisationId", c.state';
export const customersByKey = { name: 'customers_by_key', text: `select ${columns} from customers c where c.community_id = any ($1::uuid[]) and c.id = any ($2::uuid[])` };

/** What a page of customers filters by; null: not at all. */
export interface CustomerCriteria {
  readonly status: CustomerState['status'];
  readonly unitId: string | null;
  readonly relation: CustomerRelationKind | null;
  /** Today where the community lies: a relation asked for holds then. */
  readonly today: string;
  readonly search: { readonly ranges: readonly KeyRange[]; readonly room: RoomWords | null } | null;
}

function conditions(communityId: string, criteria: CustomerCriteria, values: unknown[]): string {
  const add = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const community = add(communityId, 'uuid');
  const where = [`c.community_id = ${community}`, `c.status = ${add(criteria.status, 'text')}`];
  if (criteria.unitId !== null || criteria.relation !== null) {
    // A parameter that the text does not name has no type.
    const today = criteria.relation === null ? '' : add(criteria.today, 'date');
    const unit = criteria.unitId === null ? '' : ` and r.unit_id = ${add(criteria.unitId, 'uuid')}`;
    const kind = criteria.relation === null ? '' : ` and r.relation = ${add(criteria.relation, 'text')} and (r.from_date is null or r.from_date <= ${today}) and (r.to_date is null or r.to_date >= ${today})`;
    where.push(`exists (select 1 from customer_relations r where r.community_id = ${community} and r.customer_id = c.id${unit}${kind})`);
  }
  return where.join(' and ');
}

/** Whoever a search finds, by ranges and equality: operators that leak nothing, so that indexes may be used under row-level security. */
function foundBy({ ranges, room }: NonNullable<CustomerCriteria['search']>, community: string, add: (value: unknown, type: string) => string): string {
  const found = ranges.map(([from, until]) => `select k.customer_id from customer_keys k where k.community_id = ${community} and k.key >= ${add(from, 'text')} collate "C" and k.key < ${add(until, 'text')} collate "C"`);
  if (room !== null) {
    const parts = [['building', room.buildings], ['entrance', room.entrances], ['number', room.numbers]] as const;
    const places = parts.flatMap(([part, words]) => (words === null ? [] : [`u.${part} = any (${add(words, 'text[]')})`])).join(' and ');
    found.push(`select r.customer_id from units u cross join lateral (select r.customer_id from customer_relations r where r.community_id = ${community} and r.unit_id = u.id offset 0) r where u.community_id = ${community} and ${places}`);
  }
  return found.length === 0 ? 'select null::uuid as customer_id where false' : found.join(' union ');
}

/** Customers that fit, as SQL after `from`. A search or a unit comes first and each it finds is fetched by its key (`offset 0` keeps that order), whatever the planner guesses. */
function fitting(communityId: string, criteria: CustomerCriteria, values: unknown[]): string {
  const where = conditions(communityId, criteria, values);
  if (criteria.search === null && criteria.unitId === null) return `customers c where ${where}`;
  const add = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const found = criteria.search !== null ? foundBy(criteria.search, '$1::uuid', add) : `select distinct r.customer_id from customer_relations r where r.community_id = $1::uuid and r.unit_id = ${add(criteria.unitId, 'uuid')}`;
  return `(${found}) f cross join lateral (select * from customers c where c.community_id = $1::uuid and c.id = f.customer_id offset 0) c where ${where}`;
}

/** SQL of one page, by name. `after`: sort value and id of the row it starts after. */
export function customerPage(communityId: string, criteria: CustomerCriteria, after: readonly [string, string] | null, limit: number): Read {
  const values: unknown[] = [];
  const from = fitting(communityId, criteria, values);
  const past = after === null ? '' : ` and (c.sort_key, c.id) > ($${values.push(after[0])}::text collate "C", $${values.push(after[1])}::uuid)`;
  const text = `select ${columns}, c.sort_key as "sortKey" from ${from}${past} order by c.sort_key, c.id limit $${values.push(limit)}::int`;
  return { statement: { name: '', text }, values };
}
export function customerCount(communityId: string, criteria: CustomerCriteria): Read {
  const values: unknown[] = [];
  return { statement: { name: '', text: `select count(*)::int as count from ${fitting(communityId, criteria, values)}` }, values };
}

/** Relations of many units, current ones first, at most 100 a unit. */
export const relationsOfUnits = {
  name: 'relations_of_units',
  text: `select p.* from unnest($1::uuid[], $2::uuid[]) a (community_id, unit_id) cross join lateral (
    select r.community_id as "communityId", r.customer_id as "customerId", r.number, r.unit_id as "unitId", r.relation, r.from_date::text as "from", r.to_date::text as "to", r.lives_here as "livesHere"
    from customer_relations r where r.community_id = a.community_id and r.unit_id = a.unit_id and r.active order by r.to_date is not null, r.relation = 'TENANT', r.relation <> 'OWNER', r.customer_id, r.number limit 100) p`,
};

const year = '$3::int';
const elderly = `(l.birth_year <= ${year} - 60 or (l.birth_year is null and l.age_group = 'ELDERLY'))`;
const child = `(l.birth_year > ${year} - 14 or (l.birth_year is null and l.age_group = 'CHILD'))`;
const counts = `count(distinct l.customer_id)::int as persons, count(distinct l.customer_id) filter (where ${elderly})::int as elderly, count(distinct l.customer_id) filter (where ${child})::int as children,
  count(distinct l.customer_id) filter (where l.birth_year is null and l.age_group is null)::int as "unknownAge"`;
/** Who lives in a unit on the day $2; `offset 0` keeps it one look into the index for each unit. */
const living = (community: string, unit: string): string => `lateral (select r.customer_id, r.birth_year, r.age_group from customer_relations r where r.community_id = ${community} and r.unit_id = ${unit} and r.active and r.lives_here
    and (r.from_date is null or r.from_date <= $2::date) and (r.to_date is null or r.to_date >= $2::date) offset 0) l`;

export const headCountsOfBuildings = {
  name: 'head_counts_of_buildings',
  text: `select u.building, count(distinct u.id)::int as units, count(distinct u.id) filter (where l.customer_id is not null)::int as "occupiedUnits", ${counts}
    from units u left join ${living('$1', 'u.id')} on true where u.community_id = $1 group by u.building order by u.building limit 500`,
};
export const headCountsOfUnits = {
  name: 'head_counts_of_units',
  text: `select a.unit_id as "unitId", ${counts} from unnest($4::uuid[]) a (unit_id) cross join ${living('$1', 'a.unit_id')} group by a.unit_id`,
};
/** Which units of a place exist, with what is known of them. */
export const unitsOfPlaces = {
  name: 'units_of_places',
  text: 'select id, building, entrance, number, floor_area_square_metres as "floorAreaSquareMetres" from units where community_id = $1 and building = any ($2::text[])',
};
/** Customers who are found by one of many exact keys; at most some thousand come back. */
export const customersOfKeys = {
  name: 'customers_of_keys',
  text: `select ${columns} from (select distinct k.customer_id from customer_keys k where k.community_id = $1 and k.key = any ($2::text[])) f
    cross join lateral (select * from customers c where c.community_id = $1 and c.id = f.customer_id offset 0) c`,
};
