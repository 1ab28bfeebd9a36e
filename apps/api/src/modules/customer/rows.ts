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
    row: { community_id: state.communityId, id: state.id, organisation_id: organisationId, status: state.status, birth_year: state.birthYear, age_group: state.ageGroup, sort_key: sortKey(state), search_keys: searchKeys(state), state },
  },
  ...state.relations.map((one) => ({
    table: 'customer_relations',
    row: { community_id: state.communityId, customer_id: state.id, number: one.number, unit_id: one.unitId, relation: one.relation, from_date: one.from, to_date: one.to, lives_here: one.livesHere },
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
  if (criteria.search !== null) {
    // Ranges and equality: operators that leak nothing, so that the indexes may be used under row-level security.
    const found = criteria.search.ranges.map(([from, until]) => `select k.customer_id from customer_keys k where k.community_id = ${community} and k.key >= ${add(from, 'text')} collate "C" and k.key < ${add(until, 'text')} collate "C"`);
    const { room } = criteria.search;
    if (room !== null) {
      const parts = [['building', room.buildings], ['entrance', room.entrances], ['number', room.numbers]] as const;
      const places = parts.flatMap(([part, words]) => (words === null ? [] : [`u.${part} = any (${add(words, 'text[]')})`])).join(' and ');
      found.push(`select r.customer_id from units u join customer_relations r on r.community_id = u.community_id and r.unit_id = u.id where u.community_id = ${community} and ${places}`);
    }
    where.push(found.length === 0 ? 'false' : `c.id in (${found.join(' union ')})`);
  }
  return where.join(' and ');
}

/** SQL of one page, by name. `after`: sort value and id of the row it starts after. */
export function customerPage(communityId: string, criteria: CustomerCriteria, after: readonly [string, string] | null, limit: number): Read {
  const values: unknown[] = [];
  const where = conditions(communityId, criteria, values);
  const from = after === null ? '' : ` and (c.sort_key, c.id) > ($${values.push(after[0])}::text collate "C", $${values.push(after[1])}::uuid)`;
  const text = `select ${columns}, c.sort_key as "sortKey" from customers c where ${where}${from} order by c.sort_key, c.id limit $${values.push(limit)}::int`;
  return { statement: { name: '', text }, values };
}
export function customerCount(communityId: string, criteria: CustomerCriteria): Read {
  const values: unknown[] = [];
  return { statement: { name: '', text: `select count(*)::int as count from customers c where ${conditions(communityId, criteria, values)}` }, values };
}

/** Relations of many units, current ones first, at most 100 a unit. */
export const relationsOfUnits = {
  name: 'relations_of_units',
  text: `select p.* from unnest($1::uuid[], $2::uuid[]) a (community_id, unit_id) cross join lateral (
    select r.community_id as "communityId", r.customer_id as "customerId", r.number, r.unit_id as "unitId", r.relation, r.from_date::text as "from", r.to_date::text as "to", r.lives_here as "livesHere"
    from customer_relations r join customers c on c.community_id = r.community_id and c.id = r.customer_id and c.status = 'ACTIVE'
    where r.community_id = a.community_id and r.unit_id = a.unit_id order by r.to_date is not null, r.relation = 'TENANT', r.relation <> 'OWNER', c.sort_key, r.number limit 100) p`,
};

const year = '$3::int';
const elderly = `(c.birth_year <= ${year} - 60 or (c.birth_year is null and c.age_group = 'ELDERLY'))`;
const child = `(c.birth_year > ${year} - 14 or (c.birth_year is null and c.age_group = 'CHILD'))`;
/** Who lives somewhere on the day $2, in the year $3: each person once a place. */
const living = `customer_relations r join customers c on c.community_id = r.community_id and c.id = r.customer_id and c.status = 'ACTIVE'`;
const lives = `r.lives_here and (r.from_date is null or r.from_date <= $2::date) and (r.to_date is null or r.to_date >= $2::date)`;
const counts = `count(distinct c.id)::int as persons, count(distinct c.id) filter (where ${elderly})::int as elderly, count(distinct c.id) filter (where ${child})::int as children,
  count(distinct c.id) filter (where c.birth_year is null and c.age_group is null)::int as "unknownAge"`;

export const headCountsOfBuildings = {
  name: 'head_counts_of_buildings',
  text: `select u.building, count(distinct u.id)::int as units, count(distinct l.unit_id)::int as "occupiedUnits", ${counts.replaceAll('c.', 'l.')} from units u
    left join (select r.community_id, r.unit_id, c.id, c.birth_year, c.age_group from ${living} where r.community_id = $1 and ${lives}) l on l.community_id = u.community_id and l.unit_id = u.id
    where u.community_id = $1 group by u.building order by u.building limit 500`,
};
export const headCountsOfUnits = {
  name: 'head_counts_of_units',
  text: `select r.unit_id as "unitId", ${counts} from ${living} where r.community_id = any ($1::uuid[]) and r.unit_id = any ($4::uuid[]) and ${lives} group by r.unit_id`,
};
/** Which units of a place exist, with what is known of them. */
export const unitsOfPlaces = {
  name: 'units_of_places',
  text: 'select id, building, entrance, number, floor_area_square_metres as "floorAreaSquareMetres" from units where community_id = $1 and building = any ($2::text[])',
};
/** Customers who are found by one of many exact keys; at most some thousand come back. */
export const customersOfKeys = {
  name: 'customers_of_keys',
  text: `select ${columns} from customers c where c.community_id = $1 and c.id in (select k.customer_id from customer_keys k where k.community_id = $1 and k.key = any ($2::text[]))`,
};
