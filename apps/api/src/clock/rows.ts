/** A subject with something due, as the clock finds it. */
export interface DueSubject {
  readonly communityId: string;
  readonly subjectId: string;
  readonly kind: string;
}

/** Sees what is due and where, of everybody, and nothing else; each community's own scope is taken afterwards. */
export const lookEverywhere = { name: 'clock_look', text: `select set_config('app.clock', 'on', true), set_config('app.survey', 'on', true)` };

/** The deadlines that the clock is to act on, the longest waiting first. */
export const dueSubjects = {
  name: 'clock_due',
  text: `select distinct community_id as "communityId", subject_id as "subjectId", subject_kind as kind
    from (select community_id, subject_id, subject_kind from deadlines where next_at <= $1 order by next_at limit $2) d`,
};
/** How long the longest waiting one has waited; null: none is due. */
export const oldestDue = { name: 'clock_oldest', text: `select min(next_at) as "dueAt" from deadlines where next_at <= clock_now()` };

/** A community with the offices over it, the lowest first. */
export interface Lineage {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly lineage: readonly string[];
}
export const lineages = {
  name: 'clock_lineages',
  text: `with recursive up as (
      select id as community, id, parent_id, 0 as height from communities where id = any ($1::uuid[])
      union all select up.community, c.id, c.parent_id, up.height + 1 from up join communities c on c.id = up.parent_id where up.height < 8)
    select c.id, c.organisation_id as "organisationId", c.code, c.name, c.time_zone as "timeZone", (select array_agg(up.id order by up.height) from up where up.community = c.id) as lineage
    from communities c where c.id = any ($1::uuid[])`,
};

/** A member of staff as the clock looks for them. */
export interface Holder {
  readonly id: string;
  readonly communityId: string;
  readonly departmentId: string | null;
  readonly roles: readonly string[];
}
export const holders = {
  name: 'clock_holders',
  text: `select id, community_id as "communityId", department_id as "departmentId", roles from staff where active and community_id = any ($1::uuid[]) order by id`,
};
export const policiesOf = { name: 'clock_policies', text: `select version, figures, nullif(in_force_from, '-infinity') as "inForceFrom" from policies where community_id = $1` };

export const ordinals = { name: 'clock_ordinals', text: 'select id, version, last_ordinal as ordinal from subjects where community_id = $1 and id = any ($2::uuid[])' };
/** The states of subjects of one noun; tables are the code's own names. */
export const statesOf = (table: string) => ({ name: `clock_${table}`, text: `select id, state from ${table} where community_id = $1 and id = any ($2::uuid[])` });

/** A community that keeps a register, as the clock goes round. */
export interface Round { readonly id: string; readonly organisationId: string; readonly code: string; readonly timeZone: string; /** Whether a region's office stands above it. */ readonly supervised: boolean }
export const rounds = { name: 'clock_rounds', text: `select c.id, c.organisation_id as "organisationId", c.code, c.time_zone as "timeZone", coalesce(p.level = 'REGION', false) as supervised
    from communities c left join communities p on p.id = c.parent_id where c.level = 'COMMUNITY' order by c.organisation_id, c.id` };
export const opened = (table: 'weekly_checks' | 'spot_checks') => ({ name: `clock_opened_${table}`, text: `select id from ${table} where community_id = any ($1::uuid[]) and id = any ($2::uuid[])` });
/** Subjects with running provisional deadlines that end in one of these years. */
export const provisionalSubjects = {
  name: 'clock_provisional',
  text: `select distinct d.community_id as "communityId", d.subject_id as "subjectId", d.subject_kind as kind
    from deadlines d join unnest($2::int[]) y on d.due_at >= make_date(y, 1, 1) and d.due_at < make_date(y + 1, 1, 2)
    where d.community_id = $1 and d.provisional and d.met_at is null and d.cancelled_at is null and d.basis is not null and d.pause is null limit $3`,
};

/** A volume of complaints that has entries nobody has looked through for concentrations. */
export interface Unread { readonly communityId: string; readonly organisationId: string; readonly volume: string; readonly after: number; readonly size: number }
/** Of the last two years, where the clock sees everybody's. */
export const unread = {
  name: 'concentration_unread',
  text: `select v.community_id as "communityId", v.organisation_id as "organisationId", v.name as volume, coalesce(m.sequence, 0)::int as after, v.size::int as size
    from volumes v left join proposal_marks m on m.community_id = v.community_id and m.volume = v.name
    where v.book in ('complaint', 'repair') and v.year >= $1 and v.size > coalesce(m.sequence, 0) limit 200`,
};
/** Whether this transaction is the one that looks through a community for concentrations. */
export const turn = { name: 'concentration_turn', text: `select pg_try_advisory_xact_lock(hashtextextended('concentrations ' || $1, 0)) as mine` };
/** Complaints of the time that still counts which nobody has looked through yet, of every volume: what is looked at is compared with what came before it alone. */
export const unlooked = {
  name: 'concentration_unlooked',
  text: `select e.subject_id as id from volumes v left join proposal_marks m on m.community_id = v.community_id and m.volume = v.name
    join entries e on e.community_id = v.community_id and e.volume = v.name and e.sequence > coalesce(m.sequence, 0)
    where v.community_id = $1 and v.book in ('complaint', 'repair') and e.type = 'ComplaintRegistered' and e.at > $2`,
};
/** Complaints registered in a stretch of a volume, of the time that still counts. */
export const registered = {
  name: 'concentration_registered',
  text: `select sequence::int as sequence, subject_id as id from entries
    where community_id = $1 and volume = $2 and sequence > $3 and sequence <= $4 and type = 'ComplaintRegistered' and at > $5 order by sequence limit $6`,
};
export const mark = {
  name: 'concentration_mark',
  text: `insert into proposal_marks (community_id, volume, organisation_id, sequence) values ($1, $2, $3, $4)
    on conflict (community_id, volume) do update set sequence = greatest(proposal_marks.sequence, excluded.sequence)`,
};

/** A complaint as it is compared with others. */
export interface Compared {
  readonly id: string;
  readonly receivedAt: number;
  readonly content: string;
  readonly title: string;
  readonly detail: string | null;
  readonly location: string | null;
  readonly reporter: { readonly name: string | null; readonly phone: string | null; readonly unitId: string | null };
  readonly complainants: readonly { readonly name: string; readonly phone: string | null; readonly unitId: string | null }[];
  readonly building: string | null;
}
/** What complaints of a community are compared: none that belongs to an incident, was entered later, withdrawn or registered in error. */
export const compared = {
  name: 'concentration_compared',
  text: `select c.id, c.received_at as "receivedAt", c.content, c.state->>'title' as title, c.state->>'detail' as detail, c.state->>'location' as location, c.state->'reporter' as reporter,
      c.state->'complainants' as complainants, u.building
    from complaints c left join units u on u.community_id = c.community_id and u.id = c.unit_id
    where c.community_id = $1 and c.received_at > $2 and c.incident_id is null and not c.back_entry and coalesce(c.outcome, '') not in ('WITHDRAWN', 'REGISTERED_IN_ERROR')
    order by c.received_at desc limit $3`,
};
/** Proposals that are open, or hold complaints of the time that still counts: what they hold is not proposed again. */
export const standing = {
  name: 'concentration_standing',
  text: `select id as "subjectId" from incident_proposals where community_id = $1 and (open or (state->>'until')::bigint > extract(epoch from $2::timestamptz) * 1000) order by happened_at desc limit 500`,
};

/** A notice that time or a vendor has something to do to. */
export interface DueNotice { readonly communityId: string; readonly subjectId: string; readonly number: string }
/** Where the clock sees everybody's. */
export const dueNotices = {
  name: 'notices_due',
  text: 'select community_id as "communityId", id as "subjectId", number from notices where act_at <= $1 or sending order by act_at nulls last, id limit $2',
};
/** Paired walls that show a community. */
export const screensShowing = { name: 'notices_screens', text: `select count(*)::int as count from board_screens where community_id = any ($1::uuid[]) and open and state->'communityIds' @> to_jsonb($2::text)` };
