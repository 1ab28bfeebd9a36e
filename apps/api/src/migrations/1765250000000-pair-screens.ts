import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wall screens: the register's record of each, and what the platform holds of those that ask, come back and were seen. */
export class PairScreens1765250000000 implements MigrationInterface {
  name = 'PairScreens1765250000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(register);
    await runner.query(platform);
    await runner.query(principal);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const register = `
create table board_screens (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  number text not null,
  version integer not null,
  status text not null,
  kind text not null,
  department_id uuid,
  parent_id uuid,
  happened_at timestamptz(3) not null,
  next_due_at timestamptz(3),
  open boolean not null,
  state jsonb not null,
  constraint board_screens_pk primary key (community_id, id),
  constraint board_screens_number_once unique (community_id, number)
);
call protect_by_community('board_screens');
create index board_screens_by_time on board_screens (community_id, happened_at, id);
call install_row_writer('board_screens');
`;

const platform = `
-- Screens that ask to be paired (RFC 8628): gone within minutes, no part of the register. Of no organisation until one
-- claims it; until then only whoever holds the device's secret, or reads the code off the screen, finds it.
create table screen_pairings (
  id uuid not null,
  device_hash bytea not null,
  code text not null,
  address text not null,
  created_at timestamptz(3) not null default clock_timestamp(),
  expires_at timestamptz(3) not null,
  interval_seconds integer not null,
  polled_at timestamptz(3),
  declined_at timestamptz(3),
  -- Who claims it; the screen of the register bears this row's id.
  organisation_id uuid,
  community_id uuid,
  staff_id uuid,
  constraint screen_pairings_pk primary key (id),
  constraint screen_pairings_device_once unique (device_hash),
  constraint screen_pairings_code_once unique (code)
);
create index screen_pairings_by_address on screen_pairings (address);
create index screen_pairings_by_expiry on screen_pairings (expires_at);
call protect_by_community('screen_pairings');
create policy own_device on screen_pairings using (device_hash = (select decode(nullif(current_setting('app.pairing_device', true), ''), 'hex')));
create policy by_code on screen_pairings using (code = (select nullif(current_setting('app.pairing_code', true), '')));
create policy counting on screen_pairings for select using ((select current_setting('app.pairing_count', true)) = 'on');
create policy sweep on screen_pairings using (expires_at <= clock_timestamp() and (select current_setting('app.sweep', true)) = 'on');
grant insert, update, delete on screen_pairings to huiyin_app;

-- Tokens of paired screens; only their hashes. Of one screen there are two for a while when it changes its own.
create table screen_tokens (
  token_hash bytea not null,
  organisation_id uuid not null,
  community_id uuid not null,
  screen_id uuid not null,
  created_at timestamptz(3) not null default clock_timestamp(),
  expires_at timestamptz(3) not null,
  first_used_at timestamptz(3),
  constraint screen_tokens_pk primary key (token_hash)
);
create index screen_tokens_of_screen on screen_tokens (community_id, screen_id);
create index screen_tokens_by_expiry on screen_tokens (expires_at);
call protect_by_community('screen_tokens');
create policy own_token on screen_tokens using (token_hash = (select decode(nullif(current_setting('app.screen_token', true), ''), 'hex')));
create policy sweep on screen_tokens using (expires_at <= clock_timestamp() and (select current_setting('app.sweep', true)) = 'on');
grant insert, update, delete on screen_tokens to huiyin_app;

-- When each screen was last there, and from where; no entry is written for it.
create table screen_sightings (
  community_id uuid not null,
  screen_id uuid not null,
  organisation_id uuid not null,
  seen_at timestamptz(3) not null,
  address text not null,
  constraint screen_sightings_pk primary key (community_id, screen_id)
);
call protect_by_community('screen_sightings');
grant insert, update on screen_sightings to huiyin_app;
`;

const principal = `
-- The version of the screen that a token speaks for; null when it speaks for none, 0 when a newer one took its place.
-- Counts as a sight of the screen, at most once a minute, and as the first use of the token: that is the end of those
-- before it, after p_overlap.
create function screen_standing(p_hash bytea, p_address text, p_overlap interval) returns integer
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  token screen_tokens%rowtype; standing integer;
begin
  perform set_config('app.screen_token', encode(p_hash, 'hex'), true);
  select * into token from screen_tokens where token_hash = p_hash;
  if not found then return null; end if;
  perform set_config('app.organisation', token.organisation_id::text, true), set_config('app.communities', array[token.community_id]::text, true);
  select version into standing from board_screens where community_id = token.community_id and id = token.screen_id and status = 'PAIRED';
  if not found then return null; end if;
  if token.expires_at <= clock_timestamp() then
    return (select 0 from screen_tokens where community_id = token.community_id and screen_id = token.screen_id
      and created_at > token.created_at and first_used_at is not null and expires_at > clock_timestamp() limit 1);
  end if;
  if token.first_used_at is null then
    update screen_tokens set first_used_at = clock_timestamp() where token_hash = p_hash and first_used_at is null;
    update screen_tokens set expires_at = least(expires_at, clock_timestamp() + p_overlap)
      where community_id = token.community_id and screen_id = token.screen_id and token_hash <> p_hash and created_at <= token.created_at;
  end if;
  insert into screen_sightings values (token.community_id, token.screen_id, token.organisation_id, clock_timestamp(), p_address)
    on conflict (community_id, screen_id) do update set seen_at = excluded.seen_at, address = excluded.address
    where screen_sightings.seen_at < clock_timestamp() - interval '1 minute';
  return standing;
end $$;

-- Token → which screen, what it shows and the clock, in one round trip; null when it speaks for none.
create function screen_by_token(p_hash bytea, p_address text, p_overlap interval) returns jsonb
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  token screen_tokens%rowtype; screen board_screens%rowtype; shown uuid[];
begin
  if coalesce(screen_standing(p_hash, p_address, p_overlap), 0) = 0 then return null; end if;
  select * into strict token from screen_tokens where token_hash = p_hash;
  select * into strict screen from board_screens where community_id = token.community_id and id = token.screen_id;
  select array_agg(value::uuid order by ord) into shown from jsonb_array_elements_text(screen.state->'communityIds') with ordinality as t(value, ord);
  perform set_config('app.communities', shown::text, true);
  return jsonb_build_object(
    'now', (extract(epoch from clock_now()) * 1000)::bigint,
    'id', screen.id, 'version', screen.version, 'organisationId', token.organisation_id, 'homeId', token.community_id,
    'name', screen.state->'name', 'language', screen.state->'language', 'look', screen.state->'look', 'sound', screen.state->'sound', 'drills', screen.state->'drills',
    'tokenAgeSeconds', extract(epoch from clock_timestamp() - token.created_at)::bigint,
    'communities', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name, 'timeZone', c.time_zone) order by array_position(shown, c.id))
      from communities c where c.id = any (shown) and c.organisation_id = token.organisation_id), '[]'));
end $$;
grant execute on function screen_standing(bytea, text, interval), screen_by_token(bytea, text, interval) to huiyin_app;
`;
