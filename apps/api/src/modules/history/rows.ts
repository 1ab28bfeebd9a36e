import type { Read } from '../base/connection.ts';

/** An item of a history: a complaint's id, or an entry's place and whose it is. */
export interface HistoryRow {
  readonly communityId: string;
  readonly at: number;
  readonly source: 'COMPLAINT' | 'REPAIR' | 'NOTE' | 'RELATION' | 'FILE';
  /** Orders items of one instant; unique within the community. */
  readonly key: string;
  readonly complaintId: string | null;
  readonly customerId: string | null;
  readonly volume: string | null;
  readonly sequence: number | null;
}

/** Where items come from; `offset 0` keeps each a walk by keys, whatever the planner guesses under row-level security. `$1` community, `$2` customer or unit, `$3` time zone, `$4` the customer's telephone numbers. */
interface Source {
  /** An expression for `source`. */
  readonly name: string;
  /** From which table, under which alias, with which instant, key and ids. */
  readonly columns: string;
  readonly at: string;
  readonly key: string;
  readonly of: Readonly<Record<'customer' | 'unit', string>>;
}

/** Within the days of a relation, where the community lies. */
const during = (at: string): string => `(r.from_date is null or ${at} >= r.from_date::timestamp at time zone $3) and (r.to_date is null or ${at} < (r.to_date + 1)::timestamp at time zone $3)`;

/** The union as a table: another noun becomes part of every history by a row here. */
const SOURCES: readonly Source[] = [
  {
    name: 'c.kind', at: 'c.received_at', key: `'c' || c.id`, columns: 'c.id as complaint_id, null::uuid as customer_id, null::text as volume, null::bigint as sequence',
    of: {
      customer: `(select p.complaint_id from reporter_phones p where p.community_id = $1 and p.phone = any ($4::text[])
        union select x.id from customer_relations r cross join lateral (select x.id from complaints x where x.community_id = $1 and x.unit_id = r.unit_id and ${during('x.received_at')} offset 0) x where r.community_id = $1 and r.customer_id = $2) f
        cross join lateral (select c.id, c.kind, c.received_at from complaints c where c.community_id = $1 and c.id = f.complaint_id offset 0) c where true`,
      unit: 'complaints c where c.community_id = $1 and c.unit_id = $2',
    },
  },
  {
    name: `case when e.type = 'CustomerNoted' then 'NOTE' when e.type in ('CustomerRelationAdded', 'CustomerRelationEnded') then 'RELATION' else 'FILE' end`,
    at: 'e.at', key: `'e' || e.volume || '/' || lpad(e.sequence::text, 12, '0')`, columns: 'null::uuid as complaint_id, e.subject_id as customer_id, e.volume, e.sequence',
    of: {
      customer: 'entries e where e.community_id = $1 and e.subject_id = $2',
      unit: `(select distinct r.customer_id from customer_relations r where r.community_id = $1 and r.unit_id = $2) f
        cross join lateral (select e.* from entries e where e.community_id = $1 and e.subject_id = f.customer_id offset 0) e
        where exists (select 1 from customer_relations r where r.community_id = $1 and r.customer_id = f.customer_id and r.unit_id = $2
          and case when e.type in ('CustomerRelationAdded', 'CustomerRelationEnded') then (e.body::jsonb #>> '{facts,number}')::int = r.number else e.type = 'CustomerNoted' and ${during('e.at')} end)`,
    },
  },
];

/** Whose history: a customer with their telephone numbers, or a unit. */
export interface HistoryOf {
  readonly kind: 'customer' | 'unit';
  readonly communityId: string;
  readonly id: string;
  readonly zone: string;
  readonly phones: readonly string[];
}

// Every parameter is named once with its type, whichever of them the sources use.
const asked = 'with asked as (select $1::uuid, $2::uuid, $3::text, $4::text[])';
const valuesOf = ({ communityId, id, zone, phones }: HistoryOf): unknown[] => [communityId, id, zone, phones];

/** SQL of one page, newest first; each source gives at most a page. */
export function historyPage(of: HistoryOf, after: readonly [string, string] | null, limit: number): Read {
  const branches = SOURCES.map(({ name, at, key, columns, of: from }) => `(select ${at} as at, ${name} as source, ${key} as key, ${columns} from ${from[of.kind]}
    and ($5::timestamptz is null or (${at}, ${key}) < ($5::timestamptz, $6::text)) order by 1 desc, 3 desc limit $7::int)`);
  const text = `${asked} select $1::uuid as "communityId", h.at, h.source, h.key, h.complaint_id as "complaintId", h.customer_id as "customerId", h.volume, h.sequence::int as sequence
    from (${branches.join(' union all ')}) h order by h.at desc, h.key desc limit $7::int`;
  return { statement: { name: `history_${of.kind}`, text }, values: [...valuesOf(of), after?.[0] ?? null, after?.[1] ?? null, limit] };
}

export const historyCount = (of: HistoryOf): Read => ({
  statement: { name: `history_${of.kind}_count`, text: `${asked} select (${SOURCES.map(({ of: from }) => `(select count(*) from ${from[of.kind]})`).join(' + ')})::int as count` },
  values: valuesOf(of),
});
