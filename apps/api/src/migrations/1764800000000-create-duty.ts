import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The duty roster and its hand-overs: rows of the shape of works, and of a shift besides what "who is on duty now" looks for. */
export class CreateDuty1764800000000 implements MigrationInterface {
  name = 'CreateDuty1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
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
create table duty_shifts (${columns},
  role text not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3) not null,
  staff_ids uuid[] not null,
  constraint duty_shifts_pk primary key (community_id, id),
  constraint duty_shifts_last check (until_at > from_at and until_at <= from_at + interval '24 hours')
);
alter table duty_shifts add constraint duty_shifts_number_once unique (community_id, number);
alter table duty_shifts add constraint duty_shifts_department_fk foreign key (community_id, department_id) references departments (community_id, id);
-- No shift is longer than a day: those that stand at an instant began within the day before it.
create index duty_shifts_by_time on duty_shifts (community_id, from_at, id);
call protect_by_community('duty_shifts');
call install_row_writer('duty_shifts');

create table shift_handovers (${columns},
  constraint shift_handovers_pk primary key (community_id, id)
);
alter table shift_handovers add constraint shift_handovers_number_once unique (community_id, number);
alter table shift_handovers add constraint shift_handovers_department_fk foreign key (community_id, department_id) references departments (community_id, id);
create index shift_handovers_by_time on shift_handovers (community_id, happened_at, id);
create unique index shift_handovers_one_a_shift on shift_handovers (community_id, parent_id);
call protect_by_community('shift_handovers');
call install_row_writer('shift_handovers');
`;
