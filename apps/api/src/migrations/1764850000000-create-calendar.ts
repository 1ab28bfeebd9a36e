import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The working calendar's published years 工作日历; whoever signs in is told those of their organisation. */
export class CreateCalendar1764850000000 implements MigrationInterface {
  name = 'CreateCalendar1764850000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(viewer);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
create table calendar_years (
  organisation_id uuid not null,
  year integer not null,
  community_id uuid not null,
  id uuid not null,
  version integer not null,
  off_days jsonb not null,
  make_up_days jsonb not null,
  state jsonb not null,
  -- One calendar a year for the whole organisation: it lies in the office's book, and every community counts with it.
  constraint calendar_years_pk primary key (organisation_id, year),
  constraint calendar_years_subject_once unique (community_id, id)
);
call protect_by_organisation('calendar_years');
call install_row_writer('calendar_years');
`;

/** As it was, with one line more: `calendarYears`, null when the organisation published none. */
const viewer = `
create or replace function viewer_of(p_staff uuid) returns jsonb
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  person staff%rowtype; sight uuid[]; below uuid[]; answer jsonb;
begin
  select * into person from staff where id = p_staff and active;
  if not found then return null; end if;
  sight := array[person.community_id];
  loop
    perform set_config('app.communities', sight::text, true);
    select array_agg(id) into below from communities where not id = any (sight);
    exit when below is null;
    sight := sight || below;
  end loop;
  select jsonb_build_object(
    'now', (extract(epoch from clock_now()) * 1000)::bigint,
    'staffId', person.id, 'name', person.name, 'login', person.login, 'communityId', person.community_id,
    'departmentId', person.department_id, 'roles', to_jsonb(person.roles),
    'organisationId', person.organisation_id, 'organisationName', (select name from organisations where id = person.organisation_id),
    'calendarYears', (select jsonb_object_agg(year, jsonb_build_object('off', off_days, 'on', make_up_days)) from calendar_years where organisation_id = person.organisation_id),
    'communities', (select jsonb_agg(jsonb_build_object('id', c.id, 'organisationId', c.organisation_id, 'code', c.code, 'name', c.name, 'level', c.level,
        'parentId', c.parent_id, 'timeZone', c.time_zone, 'siteAreaSquareMetres', c.site_area_square_metres, 'builtAreaSquareMetres', c.built_area_square_metres,
        'liftCount', c.lift_count, 'parkingPlaceCount', c.parking_place_count,
        'policyVersion', p.version, 'policyFigures', p.figures)
        order by c.id <> person.community_id, c.level = 'COMMUNITY', c.code)
      from communities c
      left join lateral (select version, figures from policies where community_id = c.id order by version desc limit 1) p on true
      where c.id = any (sight)))
    into answer;
  return answer;
end $$;
`;
