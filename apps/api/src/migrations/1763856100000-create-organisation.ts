import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisation, communities, departments, staff, units, policies; and who a session belongs to, in one call. */
export class CreateOrganisation1763856100000 implements MigrationInterface {
  name = 'CreateOrganisation1763856100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(viewer);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
create table organisations (
  id uuid not null,
  name text not null,
  constraint organisations_pk primary key (id)
);
call protect_by_organisation('organisations', 'id');
call install_row_writer('organisations');

create table communities (
  id uuid not null,
  organisation_id uuid not null,
  parent_id uuid,
  level text not null,
  code text not null,
  name text not null,
  time_zone text not null,
  site_area_square_metres integer,
  built_area_square_metres integer,
  lift_count integer,
  parking_place_count integer,
  constraint communities_pk primary key (id),
  constraint communities_code_once unique (organisation_id, code)
);
alter table communities enable row level security;
alter table communities force row level security;
-- Each level sees what is below it and nothing beside it (ORG-1).
create policy own_and_below on communities
  using (id = any ((select scope_communities())::uuid[]) or parent_id = any ((select scope_communities())::uuid[]));
-- Work that goes over all offices (checks, the command line) may list them, and then takes each one's scope in turn.
create policy survey on communities for select using ((select current_setting('app.survey', true)) = 'on');
grant select on communities to huiyin_app;
call install_row_writer('communities');

create table departments (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  kind text not null,
  constraint departments_pk primary key (community_id, id),
  constraint departments_name_once unique (community_id, name)
);
call protect_by_community('departments');
call install_row_writer('departments');

create table staff (
  id uuid not null,
  organisation_id uuid not null,
  community_id uuid not null,
  department_id uuid,
  name text not null,
  login text not null,
  active boolean not null,
  roles text[] not null,
  constraint staff_pk primary key (id),
  constraint staff_login_once unique (login)
);
create index staff_by_community on staff (community_id, name, id);
call protect_by_organisation('staff');
create policy signing_in on staff for select using (login = (select nullif(current_setting('app.sign_in', true), '')));
call install_row_writer('staff');

-- Secrets stand apart from the register: no entry ever holds one.
create table credentials (
  staff_id uuid not null,
  organisation_id uuid not null,
  password_hash text not null,
  constraint credentials_pk primary key (staff_id)
);
call protect_by_organisation('credentials');
create policy signing_in on credentials for select
  using (staff_id in (select id from staff where login = (select nullif(current_setting('app.sign_in', true), ''))));
grant update (password_hash) on credentials to huiyin_app;
call install_row_writer('credentials');

create table units (
  community_id uuid not null,
  id uuid not null,
  building text not null,
  entrance text,
  number text not null,
  floor_area_square_metres integer,
  constraint units_pk primary key (community_id, id),
  constraint units_place_once unique nulls not distinct (community_id, building, entrance, number)
);
call protect_by_community('units');
call install_row_writer('units');

create table policies (
  community_id uuid not null,
  version integer not null,
  figures jsonb not null,
  constraint policies_pk primary key (community_id, version)
);
call protect_by_community('policies');
call install_row_writer('policies');

-- Whether anybody set this system up; tells nothing else.
create table set_up (
  singleton boolean not null default true,
  organisation_count integer not null,
  constraint set_up_pk primary key (singleton),
  constraint set_up_single check (singleton)
);
insert into set_up values (true, 0);
grant select on set_up to huiyin_app;
create function count_organisation() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  -- Of several first visits at once the row lets one through; the others wait for it here, and are told.
  update set_up set organisation_count = organisation_count + 1
    where organisation_count = 0 or current_setting('app.first_visit', true) is distinct from 'true';
  if not found then raise exception 'This system is already set up.' using errcode = 'HY002'; end if;
  return null;
end $$;
create trigger organisations_counted after insert on organisations for each row execute function count_organisation();
`;

/** Session → who, where, which roles, what is in sight, and the clock, in one round trip; null when there is none. */
const viewer = `
create function viewer_by_session(p_hash bytea, p_idle interval) returns jsonb
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  session sessions%rowtype; person staff%rowtype; sight uuid[]; below uuid[]; answer jsonb;
begin
  perform set_config('app.session', encode(p_hash, 'hex'), true);
  select * into session from sessions where token_hash = p_hash;
  if not found or session.expires_at <= clock_timestamp() or session.seen_at <= clock_timestamp() - p_idle then return null; end if;
  perform set_config('app.organisation', session.organisation_id::text, true);
  select * into person from staff where id = session.staff_id and active;
  if not found then return null; end if;
  if session.seen_at < clock_timestamp() - interval '1 minute' then
    update sessions set seen_at = clock_timestamp() where token_hash = p_hash;
  end if;
  return viewer_of(person.id);
end $$;

create function viewer_of(p_staff uuid) returns jsonb
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

-- Whether a session still holds, without counting as its use: an open socket alone keeps nobody signed in.
create function session_alive(p_hash bytea, p_idle interval) returns boolean
language plpgsql volatile set search_path = public, pg_temp as $$
declare session sessions%rowtype;
begin
  perform set_config('app.session', encode(p_hash, 'hex'), true);
  select * into session from sessions where token_hash = p_hash;
  if not found or session.expires_at <= clock_timestamp() or session.seen_at <= clock_timestamp() - p_idle then return false; end if;
  perform set_config('app.organisation', session.organisation_id::text, true);
  return exists (select 1 from staff where id = session.staff_id and active);
end $$;
grant execute on function viewer_by_session(bytea, interval), viewer_of(uuid), session_alive(bytea, interval) to huiyin_app;
`;
