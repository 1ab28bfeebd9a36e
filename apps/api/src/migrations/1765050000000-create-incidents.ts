import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Incidents: a row an incident, a cache of its entries; complaints may belong to one. */
export class CreateIncidents1765050000000 implements MigrationInterface {
  name = 'CreateIncidents1765050000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(incidents);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const incidents = `
create table incidents (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  number text not null,
  version integer not null,
  status text not null,
  kind text not null,
  department_id uuid,
  -- The wide incident of an office above it.
  parent_id uuid,
  level smallint not null,
  drill boolean not null,
  happened_at timestamptz(3) not null,
  next_due_at timestamptz(3),
  open boolean not null,
  state jsonb not null,
  constraint incidents_pk primary key (community_id, id),
  constraint incidents_number_once unique (community_id, number),
  constraint incidents_department_fk foreign key (community_id, department_id) references departments (community_id, id)
);
call protect_by_community('incidents');
create index incidents_by_time on incidents (community_id, happened_at, id);
create index incidents_by_due on incidents (community_id, coalesce(next_due_at, 'infinity'::timestamptz), id) where open;
-- The gravest first, as boards show them.
create index incidents_open on incidents (community_id, level, happened_at, id) where open;
create index incidents_by_parent on incidents (parent_id) where parent_id is not null;
call install_row_writer('incidents');

alter table complaints add column incident_id uuid;
alter table complaints add constraint complaints_incident_fk foreign key (community_id, incident_id) references incidents (community_id, id);
create index complaints_by_incident on complaints (community_id, incident_id, id) where incident_id is not null;
call install_row_writer('complaints');
`;
