import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spot checks: a row each, a cache of its entries. */
export class CreateSpotChecks1765500000000 implements MigrationInterface {
  name = 'CreateSpotChecks1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(spotChecks);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const spotChecks = `
create table spot_checks (
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
  -- First day of the month it was opened in.
  month date not null,
  state jsonb not null,
  constraint spot_checks_pk primary key (community_id, id),
  constraint spot_checks_number_once unique (community_id, number)
);
call protect_by_community('spot_checks');
create index spot_checks_by_time on spot_checks (community_id, happened_at, id);
create index spot_checks_by_due on spot_checks (community_id, coalesce(next_due_at, 'infinity'::timestamptz), id) where open;
call install_row_writer('spot_checks');
-- The region owes one a month.
create unique index spot_checks_one_a_month on spot_checks (community_id, month) where kind = 'MONTHLY';
`;
