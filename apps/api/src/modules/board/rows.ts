import type { ComplaintState, Deadline, IncidentState } from '@huiyin/domain';

/** How far a volume is, and the beginning of its last entry's leaf hash: another database has another one there. */
export interface HeadRow {
  readonly communityId: string;
  readonly volume: string;
  readonly sequence: number;
  readonly mark: string;
}

const mark = `encode(substring(e.leaf_hash for 6), 'base64')`;

/** The volumes that can still grow: entries go to the volume of the year in which they are made. */
export const boardHeads = {
  name: 'board_heads',
  text: `select v.community_id as "communityId", v.name as volume, v.size::int as sequence,
      (select ${mark} from entries e where e.community_id = v.community_id and e.volume = v.name and e.sequence = v.size) as mark
    from volumes v where v.community_id = any ($1::uuid[]) and v.size > 0 and v.year >= extract(year from clock_now() at time zone 'UTC') - 1
    order by 1, 2`,
};

/** Of all volumes, older ones too, and the clock that counts. */
export const boardClock = {
  name: 'board_clock',
  text: `select (extract(epoch from clock_now()) * 1000)::bigint as now, (select coalesce(sum(size), 0) from volumes where community_id = any ($1::uuid[]))::int as sequence`,
};
export interface ClockRow { readonly now: number; readonly sequence: number }

/** How many of the entries named are not there as they were: more than none in a database that is another, or was set back. */
export const boardStrangers = {
  name: 'board_strangers',
  text: `select count(*)::int as count from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[]) h (community_id, volume, sequence, mark)
    where h.mark is distinct from (select ${mark} from entries e where e.community_id = h.community_id and e.volume = h.volume and e.sequence = h.sequence)`,
};

/** Kinds of the subjects of entries later than a head, and how many such entries there are, counted up to a limit. */
export const boardMissed = {
  name: 'board_missed',
  text: `select h.community_id as "communityId", m.subject_kind as kind, count(*)::int as count
    from unnest($1::uuid[], $2::text[], $3::bigint[]) h (community_id, volume, sequence)
    cross join lateral (select subject_kind from entries e where e.community_id = h.community_id and e.volume = h.volume and e.sequence > h.sequence order by e.sequence limit $4::int) m
    group by 1, 2`,
};
export interface MissedRow { readonly communityId: string; readonly kind: string; readonly count: number }

/** A community with its figures; `turnsAt`: the next instant at which time alone changes one of them. */
export interface CommunityFigures {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly openComplaints: number;
  readonly toCallBack: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly openIncidents: number;
  readonly turnsAt: number;
}

const due = `coalesce(x.next_due_at, 'infinity'::timestamptz)`;
const open = `x.community_id = c.id and x.status <> 'CLOSED'`;

export const boardCommunities = {
  name: 'board_communities',
  text: `with t as materialized (select clock_now() as now)
    select c.id, c.organisation_id as "organisationId", c.code, c.name, c.time_zone as "timeZone",
      (select coalesce(sum(count), 0)::int from complaint_counts k where k.community_id = c.id and k.status <> 'CLOSED') as "openComplaints",
      (select coalesce(sum(count), 0)::int from complaint_counts k where k.community_id = c.id and k.status = 'HANDLED') as "toCallBack",
      (select count(*)::int from complaints x where ${open} and ${due} < t.now) as overdue,
      (select count(*)::int from complaints x where ${open} and ${due} >= t.now and ${due} < midnight.at) as "dueToday",
      (select count(*)::int from incidents i where i.community_id = c.id and i.open and not i.drill) as "openIncidents",
      least(midnight.at, (select min(n.valid_until) from notices n where n.community_id = c.id and n.published and n.valid_until > t.now), (select ${due} from complaints x where ${open} and ${due} >= t.now order by ${due}, x.id limit 1)) as "turnsAt"
    from t cross join unnest($1::uuid[]) with ordinality asked (id, n) join communities c on c.id = asked.id
    cross join lateral (select (date_trunc('day', t.now at time zone c.time_zone) + interval '1 day') at time zone c.time_zone as at) midnight
    order by asked.n`,
};

/** A complaint as a wall may show it, before what names people is hidden. */
export interface BoardComplaintRow {
  readonly number: string;
  readonly state: Pick<ComplaintState, 'id' | 'communityId' | 'kind' | 'title' | 'status' | 'severity' | 'receivedAt'> & { readonly deadlines: readonly Deadline[] };
  readonly department: string | null;
}

export const boardComplaints = {
  name: 'board_complaints',
  text: `select f.number, f.summary as state, (select d.name from departments d where d.community_id = asked.id and d.id = f.department_id) as department
    from unnest($1::uuid[]) with ordinality asked (id, n) cross join lateral (
      select x.number, x.summary, x.department_id, x.id, ${due} as due from complaints x where x.community_id = asked.id and x.status <> 'CLOSED' order by ${due}, x.id limit $2::int) f
    order by asked.n, f.due, f.id`,
};

/** An open incident; `total`: how many are open in its community, drills among them if they are shown. */
export interface BoardIncidentRow {
  readonly number: string;
  readonly version: number;
  readonly state: IncidentState;
  readonly department: string | null;
  readonly statementNumber: string | null;
  readonly total: number;
}

/** The gravest first, of one level the latest first. */
export const boardIncidents = {
  name: 'board_incidents',
  text: `select f.number, f.version, f.state, f.total, (select d.name from departments d where d.community_id = asked.id and d.id = f.department_id) as department,
      (select t.number from statements t where t.community_id = asked.id and t.id = (f.state->'statement'->>'statementId')::uuid) as "statementNumber"
    from unnest($1::uuid[]) with ordinality asked (id, n) cross join lateral (
      select x.number, x.version, x.department_id, x.state, x.level, x.happened_at, x.id, count(*) over ()::int as total from incidents x where x.community_id = asked.id and x.open and ($3::boolean or not x.drill)
      order by x.level, x.happened_at desc, x.id limit $2::int) f
    order by asked.n, f.level, f.happened_at desc, f.id`,
};

/** A notice in force on walls. */
export interface BoardNoticeRow {
  readonly communityId: string;
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
  readonly buildings: readonly string[];
  readonly publishedAt: number;
  readonly validUntil: number;
}

/** Those that walls are to show, the latest first, also one that was paired after it was out; over at the very instant, whether or not anybody has written it down. */
export const boardNotices = {
  name: 'board_notices',
  text: `select asked.id as "communityId", f.id, f.number, f.title, f.buildings, f.published_at as "publishedAt", f.valid_until as "validUntil"
    from unnest($1::uuid[]) with ordinality asked (id, n) cross join lateral (
      select x.id, x.number, x.state->'content'->'texts'->0->>'title' as title, x.state->'content'->'buildings' as buildings, x.published_at, x.valid_until from notices x
      where x.community_id = asked.id and x.published and x.valid_until > clock_now() and x.state->'channels' @> '[{"medium": "SCREEN"}]'
      order by x.published_at desc, x.id limit $2::int) f
    order by asked.n, f.published_at desc, f.id`,
};
