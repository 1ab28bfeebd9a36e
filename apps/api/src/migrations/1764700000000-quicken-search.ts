import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What complaints are searched by, with an index over pairs of characters that row-level security lets be used (ADR 0014). */
export class QuickenSearch1764700000000 implements MigrationInterface {
  name = 'QuickenSearch1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keys);
    await runner.query(words);
    await runner.query(kept);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const keys = `
-- A number that every text of a community has, then one for every two characters that follow each other. Two pairs may
-- share a number: whoever searches compares the text itself too. A loop, for it is half the price of an aggregate.
create function search_keys(community uuid, searched text) returns integer[] language plpgsql immutable strict parallel safe as $$
declare
  salt bigint := ('x' || right(replace(community::text, '-', ''), 15))::bit(60)::bigint;
  keys integer[] := array[(salt % 4294967291 - 2147483648)::integer];
  before bigint;
  this text;
begin
  foreach this in array string_to_array(searched, null) loop
    if before is not null then
      keys := keys || ((salt # (before << 21 | ascii(this))) % 4294967291 - 2147483648)::integer;
    end if;
    before := ascii(this);
  end loop;
  return keys;
end $$;

create function scope_search() returns integer[] language sql stable as
  $$ select coalesce(nullif(current_setting('app.search', true), ''), '{}')::integer[] $$;
`;

const words = `
create table complaint_words (
  community_id uuid not null,
  complaint_id uuid not null,
  -- What most searches ask besides: found without the complaint itself.
  received_at timestamptz(3) not null,
  open boolean not null,
  number text not null,
  words text not null,
  persons text not null,
  keys integer[] not null generated always as (search_keys(community_id, number || E'\\n' || words || E'\\n' || persons)) stored,
  -- The community comes second: every key is of one community already, and nobody is to walk all of its rows.
  constraint complaint_words_pk primary key (complaint_id, community_id)
);
-- What a transaction searches for is part of its scope: only a condition of the policy itself may use this index.
alter table complaint_words enable row level security;
alter table complaint_words force row level security;
create policy own_communities on complaint_words using (community_id = any ((select scope_communities())::uuid[]) and keys @> (select scope_search()))
  with check (community_id = any ((select scope_communities())::uuid[]));
grant select on complaint_words to huiyin_app;
`;

const kept = `
create function keep_complaint_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into complaint_words values (new.community_id, new.id, new.received_at, new.status <> 'CLOSED', lower(new.number), new.search_text, new.search_person)
    on conflict (complaint_id, community_id) do update set received_at = excluded.received_at, open = excluded.open, number = excluded.number, words = excluded.words, persons = excluded.persons;
  return null;
end $$;
create trigger complaints_words_kept after insert on complaints for each row execute function keep_complaint_words();
-- Every step has a version of its own: whoever writes the same one again repairs.
create trigger complaints_words_changed after update of received_at, status, number, search_text, search_person on complaints for each row
  when (old.version = new.version or (old.status = 'CLOSED') <> (new.status = 'CLOSED') or old.received_at <> new.received_at or old.number <> new.number
    or old.search_text <> new.search_text or old.search_person <> new.search_person) execute function keep_complaint_words();
-- The owner too sees nothing without a scope: it is lifted for this one step.
alter table complaints no force row level security;
alter table complaint_words no force row level security;
insert into complaint_words select community_id, id, received_at, status <> 'CLOSED', lower(number), search_text, search_person from complaints;
alter table complaints force row level security;
alter table complaint_words force row level security;
-- New keys are put in together, some two hundred complaints at a time: one by one they would cost five times as much.
create index complaint_words_by_key on complaint_words using gin (keys) with (gin_pending_list_limit = 256);
analyze complaint_words;
`;
