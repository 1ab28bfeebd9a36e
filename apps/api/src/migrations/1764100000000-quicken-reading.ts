import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every request asks who it is from: staff are read once, and nobody looks below an office that has nothing below it.
 * A summary is only ever read whole: as text it need not be printed anew for each page.
 */
export class QuickenReading1764100000000 implements MigrationInterface {
  name = 'QuickenReading1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewer);
    await runner.query(summary);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const viewer = `
create index communities_by_parent on communities (parent_id);

create or replace function viewer_by_session(p_hash bytea, p_idle interval) returns jsonb
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  session record; moment timestamptz := clock_timestamp();
begin
  perform set_config('app.session', encode(p_hash, 'hex'), true);
  select organisation_id, staff_id, seen_at into session from sessions where token_hash = p_hash and expires_at > moment and seen_at > moment - p_idle;
  if not found then return null; end if;
  perform set_config('app.organisation', session.organisation_id::text, true);
  if session.seen_at < moment - interval '1 minute' then
    update sessions set seen_at = moment where token_hash = p_hash;
  end if;
  return viewer_of(session.staff_id);
end $$;

create or replace function viewer_of(p_staff uuid) returns jsonb
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  person staff%rowtype; office text; sight uuid[]; below uuid[];
begin
  select * into person from staff where id = p_staff and active;
  if not found then return null; end if;
  sight := array[person.community_id];
  perform set_config('app.communities', sight::text, true);
  select level into office from communities where id = person.community_id;
  while office <> 'COMMUNITY' loop
    select array_agg(id) into below from communities where parent_id = any (sight) and not id = any (sight);
    exit when below is null;
    sight := sight || below;
    perform set_config('app.communities', sight::text, true);
  end loop;
  return (select jsonb_build_object(
    'now', (extract(epoch from clock_now()) * 1000)::bigint,
    'staffId', person.id, 'name', person.name, 'login', person.login, 'communityId', person.community_id,
    'departmentId', person.department_id, 'roles', person.roles,
    'organisationId', person.organisation_id, 'organisationName', (select name from organisations where id = person.organisation_id),
    'communities', (select jsonb_agg(jsonb_build_object('id', c.id, 'organisationId', c.organisation_id, 'code', c.code, 'name', c.name, 'level', c.level,
        'parentId', c.parent_id, 'timeZone', c.time_zone, 'siteAreaSquareMetres', c.site_area_square_metres, 'builtAreaSquareMetres', c.built_area_square_metres,
        'liftCount', c.lift_count, 'parkingPlaceCount', c.parking_place_count,
        'policyVersion', p.version, 'policyFigures', p.figures)
        order by c.id <> person.community_id, c.level = 'COMMUNITY', c.code)
      from communities c
      left join lateral (select version, figures from policies where community_id = c.id order by version desc limit 1) p on true
      where c.id = any (sight))));
end $$;
`;

const summary = `
alter table complaints alter column summary type json using summary::json;
call install_row_writer('complaints');
`;
