import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Channels, how people are reached, and what becomes of each message that leaves the house. */
export class Deliver1765000000000 implements MigrationInterface {
  name = 'Deliver1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(register);
    await runner.query(deliveries);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const register = `
create table channels (
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
  constraint channels_pk primary key (community_id, id),
  constraint channels_number_once unique (community_id, number)
);
call protect_by_community('channels');
create index channels_by_time on channels (community_id, happened_at, id);
call install_row_writer('channels');

create table staff_contacts (
  staff_id uuid not null,
  organisation_id uuid not null,
  mobile text,
  email text,
  wecom_user_id text,
  wechat_open_id text,
  constraint staff_contacts_pk primary key (staff_id)
);
call protect_by_organisation('staff_contacts');
call install_row_writer('staff_contacts');
`;

const deliveries = `
create table deliveries (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  -- The office whose channel it is.
  office_id uuid not null,
  channel_id uuid not null,
  channel_kind text not null,
  -- Null: a trial of the channel.
  message_id uuid,
  -- One posting an event where the channel itself is the address, whoever is told.
  event text,
  staff_id uuid,
  address text,
  title text not null,
  words text not null,
  parameters jsonb not null,
  state text not null,
  tries integer not null default 0,
  first_tried_at timestamptz(3),
  provider_id text,
  maybe_twice boolean not null default false,
  code text,
  detail text,
  next_try_at timestamptz(3),
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  constraint deliveries_pk primary key (community_id, id)
);
call protect_by_community('deliveries');
grant insert, update on deliveries to huiyin_app;
create unique index deliveries_once on deliveries (community_id, channel_id, event) where event is not null;
create index deliveries_of_message on deliveries (community_id, message_id);
create index deliveries_of_channel on deliveries (office_id, channel_id, created_at desc, id desc);
-- A vendor's receipt names its own id and says nothing of a community: whoever holds the channel's address may look.
create index deliveries_by_provider on deliveries (channel_id, provider_id) where provider_id is not null;
create policy receipt on deliveries using (channel_id = (select nullif(current_setting('app.channel', true), '')::uuid));
create policy receipt on channels for select using (id = (select nullif(current_setting('app.channel', true), '')::uuid));

-- Every try, in the order it was begun; nothing is ever taken out.
create table delivery_tries (
  community_id uuid not null,
  delivery_id uuid not null,
  number integer not null,
  channel_id uuid not null,
  began_at timestamptz(3) not null,
  ended_at timestamptz(3),
  outcome text,
  code text,
  constraint delivery_tries_pk primary key (community_id, delivery_id, number)
);
call protect_by_community('delivery_tries');
grant insert, update (ended_at, outcome, code) on delivery_tries to huiyin_app;
-- How many left by a channel in the last minute, whatever community they were of.
create index delivery_tries_of_channel on delivery_tries (channel_id, began_at);
create policy of_channel on delivery_tries for select using (channel_id = (select nullif(current_setting('app.channel', true), '')::uuid));

-- Receipts that came before the vendor's reply, and with it the id they name.
create table early_receipts (
  channel_id uuid not null,
  community_id uuid not null,
  id uuid not null,
  provider_id text not null,
  state text not null,
  code text not null,
  detail text not null,
  received_at timestamptz(3) not null,
  constraint early_receipts_pk primary key (channel_id, id)
);
call protect_by_community('early_receipts');
create policy of_channel on early_receipts using (channel_id = (select nullif(current_setting('app.channel', true), '')::uuid));
grant insert, delete on early_receipts to huiyin_app;
create index early_receipts_by_provider on early_receipts (channel_id, provider_id);

-- Workers of the job engine with their last sign of life: what a dead one holds is let go by another.
create table post_workers (
  id text not null,
  seen_at timestamptz(3) not null,
  constraint post_workers_pk primary key (id)
);
grant select, insert, update, delete on post_workers to huiyin_app;
`;
