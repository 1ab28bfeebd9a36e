import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The customer file 客户档案 (ORG-6) with the words it is found by, the relations of customers to units, and the record of
 * who was shown personal data (LDG-4). Under row-level security only operators that leak nothing may use an index, so
 * what is searched for lies in tables of its own, by range of plain keys.
 */
export class CreateCustomers1764200000000 implements MigrationInterface {
  name = 'CreateCustomers1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(customers);
    await runner.query(history);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const customers = `
create table customers (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  version integer not null,
  status text not null,
  sort_key text collate "C" not null,
  search_keys text[] not null,
  state jsonb not null,
  constraint customers_pk primary key (community_id, id)
);
create index customers_in_order on customers (community_id, sort_key, id);
call protect_by_community('customers');
call install_row_writer('customers');

create table customer_relations (
  community_id uuid not null,
  customer_id uuid not null,
  number integer not null,
  unit_id uuid,
  relation text not null,
  from_date date,
  to_date date,
  lives_here boolean not null,
  -- What is counted lies in the relation itself: people are counted by walking units alone.
  active boolean not null,
  birth_year integer,
  age_group text,
  constraint customer_relations_pk primary key (community_id, customer_id, number),
  constraint customer_relations_unit_fk foreign key (community_id, unit_id) references units (community_id, id)
);
create index customer_relations_by_unit on customer_relations (community_id, unit_id, customer_id);
call protect_by_community('customer_relations');
call install_row_writer('customer_relations');
create index units_by_number on units (community_id, number, building);

create table customer_keys (
  community_id uuid not null,
  key text collate "C" not null,
  customer_id uuid not null,
  constraint customer_keys_pk primary key (community_id, key, customer_id)
);
create index customer_keys_by_customer on customer_keys (community_id, customer_id);
call protect_by_community('customer_keys');
create function key_customer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from customer_keys where community_id = new.community_id and customer_id = new.id and not key = any (new.search_keys);
  insert into customer_keys select new.community_id, key, new.id from unnest(new.search_keys) key on conflict do nothing;
  return null;
end $$;
create trigger customers_keyed after insert or update of search_keys on customers for each row execute function key_customer();

create table access_records (
  community_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  staff_id uuid,
  at timestamptz(3) not null,
  reason text,
  constraint access_records_pk primary key (community_id, id)
);
create index access_records_newest on access_records (community_id, at desc, id desc);
create index access_records_by_subject on access_records (community_id, subject_id, at desc, id desc);
call protect_by_community('access_records');
call install_row_writer('access_records');
`;

/** What a customer's and a unit's history reads: complaints by unit, and by the telephone number of who reported them. */
const history = `
create index complaints_by_unit on complaints (community_id, unit_id, received_at desc, id desc) where unit_id is not null;

create table reporter_phones (
  community_id uuid not null,
  phone text collate "C" not null,
  complaint_id uuid not null,
  constraint reporter_phones_pk primary key (community_id, phone, complaint_id)
);
create index reporter_phones_by_complaint on reporter_phones (community_id, complaint_id);
call protect_by_community('reporter_phones');
create function plain_phone(phone text) returns text language sql immutable as
  $$ select regexp_replace(regexp_replace(normalize(phone, NFKC), '[^0-9]', '', 'g'), '^(00)?86(?=1[3-9][0-9]{9}$)', '') $$;
create function keep_reporter_phone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare plain text := plain_phone(new.state #>> '{reporter,phone}');
begin
  if tg_op = 'UPDATE' then
    delete from reporter_phones where community_id = new.community_id and complaint_id = new.id and phone is distinct from plain;
  end if;
  if length(plain) >= 7 then
    insert into reporter_phones values (new.community_id, plain, new.id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger complaints_phone_kept after insert on complaints for each row execute function keep_reporter_phone();
create trigger complaints_phone_changed after update of state on complaints for each row
  when (old.state #>> '{reporter,phone}' is distinct from new.state #>> '{reporter,phone}') execute function keep_reporter_phone();
-- The owner itself stands under the policies: lifted for the one statement that fills in what is there already.
alter table complaints no force row level security;
alter table reporter_phones no force row level security;
insert into reporter_phones select community_id, plain_phone(state #>> '{reporter,phone}'), id from complaints
  where length(plain_phone(state #>> '{reporter,phone}')) >= 7;
alter table complaints force row level security;
alter table reporter_phones force row level security;
`;
