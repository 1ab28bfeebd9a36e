/** What incidents carry of a statement that is in force, and no drill's (STM-3, INC-10). */
export const statedIncidents = {
  name: 'incidents_stated',
  text: `select s.community_id as "communityId", s.number, s.id, s.drill, s.state->'statement' as statement from incidents s
    where s.community_id = any ($1::uuid[]) and s.open and not s.drill and jsonb_typeof(s.state->'statement') = 'object' and s.state->'statement'->>'endedAt' is null`,
};
/** The incidents below a wide one, as far as the scope reaches. */
export const childrenOf = {
  name: 'incidents_below',
  text: `select s.number, s.version, s.organisation_id as "organisationId", s.state from incidents s where s.parent_id = $1 and s.community_id = any (scope_communities()) order by s.community_id limit 500`,
};
/** Open incidents by then: those of a department are what it is responsible for or has a step in, as `isOnIncident` says; null: all. What is real first, the gravest first. */
export const openIncidents = {
  name: 'incidents_open',
  text: `select s.id as "subjectId", s.number, s.drill, (count(*) filter (where not s.drill) over ())::int as total, (count(*) filter (where s.drill) over ())::int as drills
    from incidents s where s.community_id = $1::uuid and s.open and s.happened_at <= $3::timestamptz
      and ($2::uuid is null or s.department_id = $2::uuid or exists (
        select 1 from jsonb_array_elements(s.state->'runs') run, jsonb_path_query(run, '$.template.phases[*].steps[*].department') kind where run->'departments'->>(kind #>> '{}') = $2::text))
    order by s.drill, s.level, s.happened_at, s.id limit $4::int`,
};
