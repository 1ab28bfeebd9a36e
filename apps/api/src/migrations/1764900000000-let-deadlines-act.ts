import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deadlines that act: what the clock did and when it acts next, messages to people, and a journal that takes the clock's entries. */
export class LetDeadlinesAct1764900000000 implements MigrationInterface {
  name = 'LetDeadlinesAct1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(deadlines);
    await runner.query(messages);
    await runner.query(journal);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const deadlines = `
create function instant_of(ms bigint) returns timestamptz(3) language sql immutable parallel safe as $$ select to_timestamp(ms / 1000.0) $$;

alter table deadlines
  add basis text,
  add quiet boolean not null default false,
  add clock jsonb,
  add pause jsonb,
  -- When the clock acts next; null: never again by itself.
  add next_at timestamptz(3);
-- What was running before there was a clock gets its warning, its miss and its chain now.
alter table deadlines no force row level security;
update deadlines set next_at = least(warn_at, due_at + interval '1 millisecond') where met_at is null and cancelled_at is null;
alter table deadlines force row level security;
create index deadlines_next on deadlines (next_at, community_id, subject_id) where next_at is not null;
-- The clock works for everybody: it sees what is due, and then takes each community's scope in turn.
create policy clock on deadlines for select using ((select current_setting('app.clock', true)) = 'on' and next_at is not null);
-- What a year's notice counts anew when it comes.
create index deadlines_provisional on deadlines (community_id, due_at) where provisional and met_at is null and cancelled_at is null;
`;

const messages = `
create table messages (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  staff_id uuid not null,
  at timestamptz(3) not null,
  -- Type of the entry that told.
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  number text,
  deadline_key text not null,
  rule text not null,
  facts jsonb not null,
  -- From when on it may leave the house: what is not urgent waits for the morning.
  deliver_at timestamptz(3) not null,
  handed_at timestamptz(3),
  read_at timestamptz(3),
  constraint messages_pk primary key (community_id, id)
);
call protect_by_community('messages');
grant update (read_at, handed_at) on messages to huiyin_app;
create policy relay on messages using ((select current_setting('app.relay', true)) = 'on' and handed_at is null);
create index messages_of_staff on messages (staff_id, at desc, id desc);
create index messages_unread on messages (staff_id) where read_at is null;
create index messages_to_hand on messages (deliver_at, id) where handed_at is null;
create index messages_of_deadline on messages (community_id, subject_id, deadline_key);
`;

const journal = `
-- Deadlines of one subject as they are after its entries: new ones come, others change.
create function write_deadlines(community uuid, subject uuid, kind text, list jsonb) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  insert into deadlines (community_id, subject_id, key, subject_kind, rule, policy_version, basis, quiet, owner_role, owner_department_id, owner_staff_id,
      starts_at, warn_at, due_at, provisional, met_at, cancelled_at, replaced_by, clock, pause, next_at)
    select community, subject, d.key, kind, d.rule, d."policyVersion", d.basis, d.quiet, d.owner->>'role', (d.owner->>'departmentId')::uuid, (d.owner->>'staffId')::uuid,
      instant_of(d."startsAt"), instant_of(d."warnAt"), instant_of(d."dueAt"), d.provisional, instant_of(d."metAt"), instant_of(d."cancelledAt"), d."replacedBy",
      nullif(d.clock, 'null'::jsonb), nullif(d.pause, 'null'::jsonb), instant_of(d."nextAt")
    from jsonb_to_recordset(list) as d(key text, rule text, "policyVersion" int, basis text, quiet boolean, owner jsonb, "startsAt" bigint, "warnAt" bigint, "dueAt" bigint,
      provisional boolean, "metAt" bigint, "cancelledAt" bigint, "replacedBy" text, clock jsonb, pause jsonb, "nextAt" bigint)
  on conflict on constraint deadlines_pk do update set owner_role = excluded.owner_role, owner_department_id = excluded.owner_department_id, owner_staff_id = excluded.owner_staff_id,
    warn_at = excluded.warn_at, due_at = excluded.due_at, provisional = excluded.provisional, met_at = excluded.met_at, cancelled_at = excluded.cancelled_at,
    replaced_by = excluded.replaced_by, clock = excluded.clock, pause = excluded.pause, next_at = excluded.next_at;
end $$;
revoke all on function write_deadlines(uuid, uuid, text, jsonb) from public;

-- One round trip registers: scope, lock, number, entries, values, rows, deadlines, outbox; all or nothing.
-- p: { organisation, communities, firstVisit, appends: [ {communityId, organisationId, book, year, volume, numberPrefix,
--   subject: {id, kind}, expectedVersion, expectedOrdinal, at, actor, actorRole, intent, entries, rows, deadlines, messages} ] }
-- A person's command expects the version they saw; the clock, whose entries make none, expects the last entry it saw.
create or replace function journal_append(p jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a jsonb; e jsonb; r jsonb;
  v volumes%rowtype; s subjects%rowtype; i intents%rowtype;
  community uuid; subject uuid; moment timestamptz(3); header text; done jsonb := '[]';
  fresh boolean; seq bigint;
begin
  perform set_config('app.organisation', p->>'organisation', true), set_config('app.communities', p->>'communities', true),
    set_config('app.first_visit', coalesce(p->>'firstVisit', 'false'), true);
  for a in select value from jsonb_array_elements(p->'appends') loop
    community := (a->>'communityId')::uuid;
    subject := (a#>>'{subject,id}')::uuid;
    fresh := a->>'expectedVersion' is null and a->>'expectedOrdinal' is null;

    -- The volume's lock comes first, so that everybody waits in one order; what will not be appended creates none.
    select * into v from volumes where community_id = community and book = a->>'book' and year = (a->>'year')::int for update;

    if not fresh then
      select * into s from subjects where community_id = community and id = subject for update;
      if not found or s.version <> coalesce((a->>'expectedVersion')::int, s.version) or s.last_ordinal <> coalesce((a->>'expectedOrdinal')::int, s.last_ordinal) then
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

    perform write_deadlines(community, subject, a#>>'{subject,kind}', a->'deadlines');
    insert into messages (community_id, id, organisation_id, staff_id, at, kind, subject_kind, subject_id, number, deadline_key, rule, facts, deliver_at)
      select community, m.id, (a->>'organisationId')::uuid, m."staffId", moment, m.kind, a#>>'{subject,kind}', subject, s.number, m.key, m.rule, m.facts, instant_of(m."deliverAt")
      from jsonb_to_recordset(coalesce(a->'messages', '[]')) as m(id uuid, "staffId" uuid, kind text, key text, rule text, facts jsonb, "deliverAt" bigint);

    insert into outbox (topic, community_id, payload)
      values ('wake', community, jsonb_build_object('volume', v.name, 'sequence', seq));
    done := done || jsonb_build_object('outcome', 'appended', 'subjectId', subject, 'number', s.number, 'version', s.version,
      'volume', v.name, 'sequence', seq, 'at', (extract(epoch from moment) * 1000)::bigint);
  end loop;
  return done;
end $$;

-- Only for repair: the fold writes a row back as its entries say; number and version come from the journal itself.
create or replace function journal_repair(p jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare s subjects%rowtype; r jsonb;
begin
  perform set_config('app.organisation', p->>'organisation', true), set_config('app.communities', p->>'communities', true);
  select * into strict s from subjects where community_id = (p->>'communityId')::uuid and id = (p->>'subjectId')::uuid for update;
  -- A fold of fewer entries than there are now must not overwrite what came meanwhile.
  if s.last_ordinal <> (p->>'ordinal')::int then return false; end if;
  for r in select value from jsonb_array_elements(p->'rows') loop
    execute format('select %I($1)', 'write_' || (r->>'table')) using jsonb_build_object('number', s.number, 'version', s.version) || (r->'row');
  end loop;
  delete from deadlines where community_id = s.community_id and subject_id = s.id;
  perform write_deadlines(s.community_id, s.id, s.kind, p->'deadlines');
  return true;
end $$;
`;
