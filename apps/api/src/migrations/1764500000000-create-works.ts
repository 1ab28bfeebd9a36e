import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Works, inspections and checks: a row a subject, a cache of its entries. All have one shape, so one statement makes them. */
export class CreateWorks1764500000000 implements MigrationInterface {
  name = 'CreateWorks1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(keys);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const columns = `
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
  state jsonb not null`;

const tables = `
create table findings (${columns}, constraint findings_pk primary key (community_id, id));
call protect_by_community('findings');
create table renovations (${columns}, constraint renovations_pk primary key (community_id, id));
call protect_by_community('renovations');
create table handover_sheets (${columns}, constraint handover_sheets_pk primary key (community_id, id));
call protect_by_community('handover_sheets');
create table defects (${columns}, constraint defects_pk primary key (community_id, id));
call protect_by_community('defects');
create table weekly_checks (${columns}, constraint weekly_checks_pk primary key (community_id, id));
call protect_by_community('weekly_checks');
create table daily_checks (${columns}, constraint daily_checks_pk primary key (community_id, id));
call protect_by_community('daily_checks');
create table commitments (${columns}, constraint commitments_pk primary key (community_id, id));
call protect_by_community('commitments');
`;

const keys = ['findings', 'renovations', 'handover_sheets', 'defects', 'weekly_checks', 'daily_checks', 'commitments'].map((table) => `
alter table ${table} add constraint ${table}_number_once unique (community_id, number);
alter table ${table} add constraint ${table}_department_fk foreign key (community_id, department_id) references departments (community_id, id);
create index ${table}_by_time on ${table} (community_id, happened_at, id);
create index ${table}_by_due on ${table} (community_id, coalesce(next_due_at, 'infinity'::timestamptz), id) where open;
create index ${table}_by_parent on ${table} (community_id, parent_id) where parent_id is not null;
call install_row_writer('${table}');
`).join('');
