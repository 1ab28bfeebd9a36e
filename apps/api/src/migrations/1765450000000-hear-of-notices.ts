import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reactions to notices: a row each, a cache of its entries. */
export class HearOfNotices1765450000000 implements MigrationInterface {
  name = 'HearOfNotices1765450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(feedback);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const feedback = `
create table notice_feedback (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  number text not null,
  version integer not null,
  status text not null,
  kind text not null,
  department_id uuid,
  -- The notice it is about.
  parent_id uuid not null,
  happened_at timestamptz(3) not null,
  next_due_at timestamptz(3),
  open boolean not null,
  state jsonb not null,
  constraint notice_feedback_pk primary key (community_id, id),
  constraint notice_feedback_number_once unique (community_id, number),
  constraint notice_feedback_notice_fk foreign key (community_id, parent_id) references notices (community_id, id)
);
call protect_by_community('notice_feedback');
create index notice_feedback_by_time on notice_feedback (community_id, happened_at, id);
create index notice_feedback_by_notice on notice_feedback (community_id, parent_id, happened_at, id);
create index notice_feedback_open on notice_feedback (community_id, happened_at, id) where open;
call install_row_writer('notice_feedback');
`;
