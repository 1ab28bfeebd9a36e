import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals to raise an incident because complaints concentrate, and how far complaints were looked through for them. */
export class ProposeIncidents1765300000000 implements MigrationInterface {
  name = 'ProposeIncidents1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(proposals);
    await runner.query(marks);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const proposals = `
create table incident_proposals (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  number text not null,
  version integer not null,
  status text not null,
  kind text not null,
  department_id uuid,
  -- The incident that was raised from it.
  parent_id uuid,
  happened_at timestamptz(3) not null,
  next_due_at timestamptz(3),
  open boolean not null,
  state jsonb not null,
  constraint incident_proposals_pk primary key (community_id, id),
  constraint incident_proposals_number_once unique (community_id, number)
);
call protect_by_community('incident_proposals');
create index incident_proposals_by_time on incident_proposals (community_id, happened_at, id);
create index incident_proposals_open on incident_proposals (community_id, id) where open;
call install_row_writer('incident_proposals');
`;

const marks = `
-- Up to which entry of a volume the clock has looked for complaints that concentrate; no part of the register.
create table proposal_marks (
  community_id uuid not null,
  volume text not null,
  organisation_id uuid not null,
  sequence bigint not null,
  constraint proposal_marks_pk primary key (community_id, volume)
);
call protect_by_community('proposal_marks');
create policy clock on proposal_marks for select using ((select current_setting('app.clock', true)) = 'on');
grant insert, update on proposal_marks to huiyin_app;
create policy clock on volumes for select using ((select current_setting('app.clock', true)) = 'on' and book in ('complaint', 'repair'));
`;
