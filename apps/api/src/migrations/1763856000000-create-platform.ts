import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The platform's tables: volumes, entries, their erasable values, subjects, intents, deadlines, outbox, sessions.
 * Nothing here knows a noun. Leaf bytes are final from this migration on (ADR 0003).
 */
export class CreatePlatform1763856000000 implements MigrationInterface {
  name = 'CreatePlatform1763856000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(scopes);
    await runner.query(journal);
    await runner.query(access);
    await runner.query(clock);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** A scope is set in each transaction; unset means nothing is seen. Each is read once a statement, not once a row. */
const scopes = `
create function scope_communities() returns uuid[] language sql stable as
  $$ select nullif(current_setting('app.communities', true), '')::uuid[] $$;
create function scope_organisation() returns uuid language sql stable as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;

create procedure protect_by_community(target regclass, key text default 'community_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy own_communities on %s using (%I = any ((select scope_communities())::uuid[]))', target, key);
  execute format('grant select on %s to huiyin_app', target);
end $$;
create procedure protect_by_organisation(target regclass, key text default 'organisation_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy own_organisation on %s using (%I = (select scope_organisation()))', target, key);
  execute format('grant select on %s to huiyin_app', target);
end $$;

-- The journal writes a business row through a function of its own, so that its plan is kept: insert or replace by key.
-- A migration that adds a column calls this again.
create procedure install_row_writer(target regclass) language plpgsql as $$
declare
  keys text; sets text;
begin
  select string_agg(quote_ident(a.attname), ', ' order by k.ord) into keys
    from pg_index i, unnest(i.indkey) with ordinality k(attnum, ord), pg_attribute a
   where i.indrelid = target and i.indisprimary and a.attrelid = target and a.attnum = k.attnum;
  select string_agg(format('%1$I = excluded.%1$I', a.attname), ', ') into sets
    from pg_attribute a where a.attrelid = target and a.attnum > 0 and not a.attisdropped;
  execute format($f$
    create or replace function %I(r jsonb) returns void language sql security invoker set search_path = public, pg_temp as
    $b$ insert into %s select * from jsonb_populate_record(null::%s, r) on conflict (%s) do update set %s $b$ $f$,
    'write_' || target::text, target, target, keys, sets);
  execute format('revoke all on function %I(jsonb) from public', 'write_' || target::text);
end $$;
`;

const journal = `
create table volumes (
  community_id uuid not null,
  organisation_id uuid not null,
  book text not null,
  year integer not null,
  name text not null,
  size bigint not null default 0,
  last_number integer not null default 0,
  last_at timestamptz(3) not null,
  constraint volumes_pk primary key (community_id, book, year)
);
call protect_by_community('volumes');

create table subjects (
  community_id uuid not null,
  id uuid not null,
  kind text not null,
  number text,
  version integer not null,
  last_ordinal integer not null,
  constraint subjects_pk primary key (community_id, id)
);
call protect_by_community('subjects');

create table entries (
  community_id uuid not null,
  volume text not null,
  sequence bigint not null,
  subject_id uuid not null,
  subject_kind text not null,
  ordinal integer not null,
  version integer not null,
  number text not null,
  type text not null,
  at timestamptz(3) not null,
  actor_id uuid,
  actor_role text,
  body text not null,
  body_hash bytea not null,
  leaf_hash bytea not null,
  constraint entries_pk primary key (community_id, volume, sequence),
  constraint entries_of_subject unique (community_id, subject_id, ordinal)
);
call protect_by_community('entries');

-- Whatever can name a person, apart from the entry and erasable; the entry's body holds the salted commitments.
create table entry_values (
  community_id uuid not null,
  volume text not null,
  sequence bigint not null,
  subject_id uuid not null,
  personal jsonb not null,
  constraint entry_values_pk primary key (community_id, volume, sequence)
);
call protect_by_community('entry_values');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Entries of the register are never changed or deleted (LDG-2).' using errcode = 'HY001';
end $$;
create trigger entries_append_only before update or delete on entries for each row execute function refuse_change();
create trigger entries_never_truncated before truncate on entries for each statement execute function refuse_change();

create table intents (
  organisation_id uuid not null,
  actor_id uuid not null,
  mutation text not null,
  key text not null,
  input_hash text not null,
  community_id uuid not null,
  subject_id uuid not null,
  at timestamptz(3) not null,
  constraint intents_pk primary key (organisation_id, actor_id, mutation, key)
);
call protect_by_organisation('intents');

create table deadlines (
  community_id uuid not null,
  subject_id uuid not null,
  key text not null,
  subject_kind text not null,
  rule text not null,
  policy_version integer not null,
  owner_role text not null,
  owner_department_id uuid,
  owner_staff_id uuid,
  starts_at timestamptz(3) not null,
  warn_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  provisional boolean not null,
  met_at timestamptz(3),
  cancelled_at timestamptz(3),
  replaced_by text,
  constraint deadlines_pk primary key (community_id, subject_id, key)
);
create index deadlines_running on deadlines (community_id, due_at, subject_id, key) where met_at is null and cancelled_at is null;
create index deadlines_by_due on deadlines (community_id, due_at, subject_id, key);
call protect_by_community('deadlines');

create table outbox (
  id bigint generated always as identity,
  topic text not null,
  community_id uuid not null,
  payload jsonb not null,
  constraint outbox_pk primary key (id)
);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_communities on outbox using (community_id = any ((select scope_communities())::uuid[]));
create policy relay on outbox using ((select current_setting('app.relay', true)) = 'on');
grant select, delete on outbox to huiyin_app;
-- Claiming rows with FOR UPDATE SKIP LOCKED needs the right to update.
grant update on outbox to huiyin_app;

-- One round trip registers: scope, lock, number, entries, values, rows, deadlines, outbox; all or nothing.
-- p: { organisation, communities, firstVisit, appends: [ {communityId, organisationId, book, year, volume, numberPrefix,
--   subject: {id, kind}, expectedVersion, at, actor, actorRole, intent, entries, rows, deadlines} ] }
create function journal_append(p jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a jsonb; e jsonb; r jsonb; d jsonb;
  v volumes%rowtype; s subjects%rowtype; i intents%rowtype;
  community uuid; subject uuid; moment timestamptz(3); header text; done jsonb := '[]';
  fresh boolean; seq bigint;
begin
  perform set_config('app.organisation', p->>'organisation', true), set_config('app.communities', p->>'communities', true),
    set_config('app.first_visit', coalesce(p->>'firstVisit', 'false'), true);
  for a in select value from jsonb_array_elements(p->'appends') loop
    community := (a->>'communityId')::uuid;
    subject := (a#>>'{subject,id}')::uuid;
    fresh := a->>'expectedVersion' is null;

    -- The volume's lock comes first, so that everybody waits in one order; what will not be appended creates none.
    select * into v from volumes where community_id = community and book = a->>'book' and year = (a->>'year')::int for update;

    if not fresh then
      select * into s from subjects where community_id = community and id = subject for update;
      if not found or s.version <> (a->>'expectedVersion')::int then
        done := done || jsonb_build_object('outcome', 'stale', 'subjectId', subject, 'version', coalesce(s.version, 0));
        continue;
      end if;
    end if;

    if a->'intent' <> 'null'::jsonb then
      insert into intents values ((a->>'organisationId')::uuid, coalesce(a#>>'{intent,owner}', a->>'actor')::uuid, a#>>'{intent,mutation}', a#>>'{intent,key}',
        a#>>'{intent,inputHash}', community, subject, to_timestamp((a->>'at')::bigint / 1000.0)) on conflict do nothing;
      if not found then
        select * into i from intents where organisation_id = (a->>'organisationId')::uuid and actor_id = coalesce(a#>>'{intent,owner}', a->>'actor')::uuid
          and mutation = a#>>'{intent,mutation}' and key = a#>>'{intent,key}';
        done := done || jsonb_build_object('outcome', case when i.input_hash = a#>>'{intent,inputHash}' then 'replayed' else 'conflict' end,
          'subjectId', i.subject_id, 'communityId', i.community_id);
        continue;
      end if;
    end if;

    if v.community_id is null then
      insert into volumes (community_id, organisation_id, book, year, name, last_at)
        values (community, (a->>'organisationId')::uuid, a->>'book', (a->>'year')::int, a->>'volume', to_timestamp(0))
        on conflict do nothing;
      select * into strict v from volumes where community_id = community and book = a->>'book' and year = (a->>'year')::int for update;
    end if;

    if fresh then
      s := null;
      s.version := 0; s.last_ordinal := 0;
      if a->>'numberPrefix' is not null then
        v.last_number := v.last_number + 1;
        s.number := (a->>'numberPrefix') || lpad(v.last_number::text, greatest(5, length(v.last_number::text)), '0');
      end if;
    end if;

    moment := greatest(to_timestamp((a->>'at')::bigint / 1000.0), v.last_at);
    seq := v.size;
    for e in select value from jsonb_array_elements(a->'entries') loop
      seq := seq + 1;
      s.last_ordinal := s.last_ordinal + 1;
      if (e->>'counts')::boolean then s.version := s.version + 1; end if;
      -- RFC 8785: the keys in order, no spaces; every value here is plain ASCII.
      header := '{"at":"' || to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        || '","bodyHash":"' || (e->>'bodyHash') || '","number":"' || coalesce(s.number, '')
        || '","sequence":' || seq || ',"type":"' || (e->>'type') || '","volume":"' || v.name || '"}';
      insert into entries (community_id, volume, sequence, subject_id, subject_kind, ordinal, version, number, type, at, actor_id, actor_role, body, body_hash, leaf_hash)
        values (community, v.name, seq, subject, a#>>'{subject,kind}', s.last_ordinal, s.version, coalesce(s.number, ''), e->>'type', moment,
          (a->>'actor')::uuid, a->>'actorRole', e->>'body', decode(e->>'bodyHash', 'hex'), sha256('\\x00'::bytea || convert_to(header, 'UTF8')));
      if e->'personal' <> 'null'::jsonb then
        insert into entry_values values (community, v.name, seq, subject, e->'personal');
      end if;
    end loop;
    update volumes set size = seq, last_number = v.last_number, last_at = moment
      where community_id = community and book = v.book and year = v.year;
    if fresh then
      insert into subjects values (community, subject, a#>>'{subject,kind}', s.number, s.version, s.last_ordinal);
    else
      update subjects set version = s.version, last_ordinal = s.last_ordinal where community_id = community and id = subject;
    end if;

    for r in select value from jsonb_array_elements(a->'rows') loop
      execute format('select %I($1)', 'write_' || (r->>'table'))
        -- A row that has a number or version of its own (a unit, a policy) keeps it.
        using jsonb_build_object('number', s.number, 'version', s.version) || (r->'row');
    end loop;

    for d in select value from jsonb_array_elements(a->'deadlines') loop
      case d->>'op'
        when 'start' then
          insert into deadlines values (community, subject, d->>'key', a#>>'{subject,kind}', d->>'rule', (d->>'policyVersion')::int,
            d#>>'{owner,role}', (d#>>'{owner,departmentId}')::uuid, (d#>>'{owner,staffId}')::uuid,
            to_timestamp((d->>'startsAt')::bigint / 1000.0), to_timestamp((d->>'warnAt')::bigint / 1000.0), to_timestamp((d->>'dueAt')::bigint / 1000.0),
            (d->>'provisional')::boolean, null, null, null);
        when 'meet' then
          update deadlines set met_at = to_timestamp((a->>'at')::bigint / 1000.0) where community_id = community and subject_id = subject and key = d->>'key';
        when 'cancel' then
          update deadlines set cancelled_at = to_timestamp((a->>'at')::bigint / 1000.0), replaced_by = d->>'replacedBy'
            where community_id = community and subject_id = subject and key = d->>'key';
        when 'assign' then
          update deadlines set owner_role = d#>>'{owner,role}', owner_department_id = (d#>>'{owner,departmentId}')::uuid, owner_staff_id = (d#>>'{owner,staffId}')::uuid
            where community_id = community and subject_id = subject and key = d->>'key';
        else raise exception 'Unknown deadline operation %', d->>'op';
      end case;
    end loop;

    insert into outbox (topic, community_id, payload)
      values ('wake', community, jsonb_build_object('volume', v.name, 'sequence', seq));
    done := done || jsonb_build_object('outcome', 'appended', 'subjectId', subject, 'number', s.number, 'version', s.version,
      'volume', v.name, 'sequence', seq, 'at', (extract(epoch from moment) * 1000)::bigint);
  end loop;
  return done;
end $$;
revoke all on function journal_append(jsonb) from public;
grant execute on function journal_append(jsonb) to huiyin_app;

-- Only for repair: the fold writes a row back as its entries say; number and version come from the journal itself.
create function journal_repair(p jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare s subjects%rowtype; r jsonb; d jsonb;
begin
  perform set_config('app.organisation', p->>'organisation', true), set_config('app.communities', p->>'communities', true);
  select * into strict s from subjects where community_id = (p->>'communityId')::uuid and id = (p->>'subjectId')::uuid for update;
  -- A fold of fewer entries than there are now must not overwrite what came meanwhile.
  if s.last_ordinal <> (p->>'ordinal')::int then return false; end if;
  for r in select value from jsonb_array_elements(p->'rows') loop
    execute format('select %I($1)', 'write_' || (r->>'table')) using jsonb_build_object('number', s.number, 'version', s.version) || (r->'row');
  end loop;
  delete from deadlines where community_id = s.community_id and subject_id = s.id;
  for d in select value from jsonb_array_elements(p->'deadlines') loop
    insert into deadlines values (s.community_id, s.id, d->>'key', s.kind, d->>'rule', (d->>'policyVersion')::int,
      d#>>'{owner,role}', (d#>>'{owner,departmentId}')::uuid, (d#>>'{owner,staffId}')::uuid,
      to_timestamp((d->>'startsAt')::bigint / 1000.0), to_timestamp((d->>'warnAt')::bigint / 1000.0), to_timestamp((d->>'dueAt')::bigint / 1000.0),
      (d->>'provisional')::boolean, to_timestamp((d->>'metAt')::bigint / 1000.0), to_timestamp((d->>'cancelledAt')::bigint / 1000.0), d->>'replacedBy');
  end loop;
  return true;
end $$;
revoke all on function journal_repair(jsonb) from public;
grant execute on function journal_repair(jsonb) to huiyin_app;
`;

const access = `
create table sessions (
  token_hash bytea not null,
  organisation_id uuid not null,
  staff_id uuid not null,
  created_at timestamptz(3) not null default clock_timestamp(),
  seen_at timestamptz(3) not null default clock_timestamp(),
  expires_at timestamptz(3) not null,
  constraint sessions_pk primary key (token_hash)
);
create index sessions_by_staff on sessions (staff_id);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy own_organisation on sessions using (organisation_id = (select scope_organisation()));
create policy own_session on sessions using (token_hash = (select decode(nullif(current_setting('app.session', true), ''), 'hex')));
-- Whoever sweeps sees what is over, of everybody, and nothing else.
create policy sweep on sessions using (expires_at <= clock_timestamp() and (select current_setting('app.sweep', true)) = 'on');
grant select, insert, update, delete on sessions to huiyin_app;

-- Wrong tries by account and by address; holds no names of persons, only hashes.
create table sign_in_failures (
  key bytea not null,
  failures integer not null,
  since timestamptz(3) not null,
  locked_until timestamptz(3),
  constraint sign_in_failures_pk primary key (key)
);
grant select, insert, update, delete on sign_in_failures to huiyin_app;
`;

const clock = `
-- The test clock is a row, so that all processes share it; without a row the database's own clock counts.
create table test_clock (
  singleton boolean not null default true,
  now timestamptz(3) not null,
  constraint test_clock_pk primary key (singleton),
  constraint test_clock_single check (singleton)
);
grant select, insert, update, delete on test_clock to huiyin_app;
create function clock_now() returns timestamptz language sql volatile as
  $$ select coalesce((select now from test_clock), clock_timestamp()) $$;
`;
