import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The complaint register: a row a complaint, a cache of its entries; and how many stand in each status. */
export class CreateComplaints1763856200000 implements MigrationInterface {
  name = 'CreateComplaints1763856200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
create table complaints (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  number text not null,
  version integer not null,
  kind text not null,
  status text not null,
  judgement text,
  severity text not null,
  channel text not null,
  content text not null,
  department_id uuid,
  assignee_id uuid,
  unit_id uuid,
  received_at timestamptz(3) not null,
  next_due_at timestamptz(3),
  closed_at timestamptz(3),
  outcome text,
  back_entry boolean not null,
  search_text text not null,
  search_person text not null,
  summary jsonb not null,
  state jsonb not null,
  constraint complaints_pk primary key (community_id, id),
  constraint complaints_number_once unique (community_id, number),
  constraint complaints_department_fk foreign key (community_id, department_id) references departments (community_id, id),
  constraint complaints_unit_fk foreign key (community_id, unit_id) references units (community_id, id)
);
create index complaints_by_received on complaints (community_id, received_at, id);
-- What is open is few among very many that are closed.
create index complaints_open_by_received on complaints (community_id, received_at, id) where status <> 'CLOSED';
create index complaints_by_status on complaints (community_id, status, received_at, id);
create index complaints_by_due on complaints (community_id, coalesce(next_due_at, 'infinity'::timestamptz), id);
create index complaints_by_department on complaints (community_id, department_id, received_at, id);
call protect_by_community('complaints');
call install_row_writer('complaints');

-- A page's total comes from here instead of counting a million rows.
create table complaint_counts (
  community_id uuid not null,
  kind text not null,
  status text not null,
  count bigint not null,
  constraint complaint_counts_pk primary key (community_id, kind, status)
);
call protect_by_community('complaint_counts');
create function count_complaints() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.status = new.status and old.kind = new.kind then return null; end if;
    update complaint_counts set count = count - 1 where community_id = old.community_id and kind = old.kind and status = old.status;
  end if;
  insert into complaint_counts values (new.community_id, new.kind, new.status, 1)
    on conflict (community_id, kind, status) do update set count = complaint_counts.count + 1;
  return null;
end $$;
create trigger complaints_counted after insert or update of status, kind on complaints for each row execute function count_complaints();
`;
