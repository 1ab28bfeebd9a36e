import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices: a row each, a cache of its entries; and until when what is sent of one may leave. */
export class CreateNotices1765400000000 implements MigrationInterface {
  name = 'CreateNotices1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(notices);
    await runner.query(deliveries);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const notices = `
create table notices (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  number text not null,
  version integer not null,
  status text not null,
  kind text not null,
  department_id uuid,
  -- The incident it is about.
  parent_id uuid,
  outside boolean not null,
  released boolean not null,
  -- Published and not ended.
  published boolean not null,
  published_at timestamptz(3),
  valid_until timestamptz(3),
  -- When the clock looks at it next: brings it out, announces it again, ends it.
  act_at timestamptz(3),
  -- Vendors have not said yet what became of it.
  sending boolean not null,
  happened_at timestamptz(3) not null,
  next_due_at timestamptz(3),
  open boolean not null,
  state jsonb not null,
  constraint notices_pk primary key (community_id, id),
  constraint notices_number_once unique (community_id, number),
  constraint notices_department_fk foreign key (community_id, department_id) references departments (community_id, id)
);
call protect_by_community('notices');
create index notices_by_time on notices (community_id, happened_at, id);
create index notices_by_due on notices (community_id, coalesce(next_due_at, 'infinity'::timestamptz), id) where open;
-- What walls and public pages show: the latest first.
create index notices_published on notices (community_id, published_at, id) where published;
-- Feeds tell of what ended, too.
create index notices_told on notices (community_id, valid_until) where published_at is not null;
create index notices_to_act on notices (act_at) where act_at is not null;
create index notices_sending on notices (community_id, id) where sending;
call install_row_writer('notices');
-- The clock finds what is to be done everywhere, and takes each community's own scope afterwards.
create policy clock on notices for select using ((select current_setting('app.clock', true)) = 'on' and (act_at is not null or sending));
`;

const deliveries = `
-- What is sent of a notice stops the moment the notice ends.
alter table deliveries add column expires_at timestamptz(3);
create index deliveries_of_event on deliveries (community_id, event text_pattern_ops) where event is not null;
`;
