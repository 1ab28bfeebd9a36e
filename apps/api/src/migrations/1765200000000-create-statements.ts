import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Unified statements: a row a version, a cache of its entries. */
export class CreateStatements1765200000000 implements MigrationInterface {
  name = 'CreateStatements1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const statements = `
create table statements (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  number text not null,
  version integer not null,
  status text not null,
  kind text not null,
  department_id uuid,
  -- The incident it is for.
  parent_id uuid not null,
  drill boolean not null,
  happened_at timestamptz(3) not null,
  next_due_at timestamptz(3),
  open boolean not null,
  state jsonb not null,
  constraint statements_pk primary key (community_id, id),
  constraint statements_number_once unique (community_id, number)
);
call protect_by_community('statements');
create index statements_by_time on statements (community_id, happened_at, id);
create index statements_by_due on statements (community_id, coalesce(next_due_at, 'infinity'::timestamptz), id) where open;
create index statements_by_parent on statements (community_id, parent_id);
-- Of an incident one version at a time is drafted, advised on or in force: everybody says the same.
create unique index statements_one_open on statements (community_id, parent_id) where open;
call install_row_writer('statements');
-- What windows ask with every call: the incidents whose statement is in force.
create index incidents_stated on incidents (community_id) where open and not drill and jsonb_typeof(state->'statement') = 'object';
`;
