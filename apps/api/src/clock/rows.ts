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
export interface Round { readonly id: string; readonly organisationId: string; readonly code: string; readonly timeZone: string }
export const rounds = { name: 'clock_rounds', text: `select id, organisation_id as "organisationId", code, time_zone as "timeZone" from communities where level = 'COMMUNITY' order by organisation_id, id` };
export const openedWeeks = { name: 'clock_weeks', text: 'select id from weekly_checks where community_id = any ($1::uuid[]) and id = any ($2::uuid[])' };
/** Subjects with running provisional deadlines that end in one of these years. */
export const provisionalSubjects = {
  name: 'clock_provisional',
  text: `select distinct d.community_id as "communityId", d.subject_id as "subjectId", d.subject_kind as kind
    from deadlines d join unnest($2::int[]) y on d.due_at >= make_date(y, 1, 1) and d.due_at < make_date(y + 1, 1, 2)
    where d.community_id = $1 and d.provisional and d.met_at is null and d.cancelled_at is null and d.basis is not null and d.pause is null limit $3`,
};
