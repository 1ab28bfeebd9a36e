import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a complaint can have beside the main line, the complaints that repeat it, and the lists that wait for one rule. */
export class WidenComplaints1764600000000 implements MigrationInterface {
  name = 'WidenComplaints1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(widen);
    await runner.query(filters);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** As an entry of before folds into it now: a row must stay what its entries say. */
const UNTOUCHED = JSON.stringify({
  passedOnAt: null, leaderAcknowledgedAt: null, leaderAcknowledgedBy: null, explanations: [], sharedNotice: null, complainants: [], escalation: 'DEPARTMENT', escalatedAt: null,
  recourseToldAt: null, suggestions: [], outsideParty: null, urges: 0, returns: [], parts: [], repairSize: null, aboutRepair: false, arrivedAt: null, workAcceptedAt: null, fiveOnes: [],
  sumUp: null, entries: 1, said: {}, corrections: [], signatures: [],
});

const widen = `
alter table complaints add column previous_complaint_id uuid, add column measurements jsonb not null default '[]';
-- The owner too sees nothing without a scope: it is lifted for this one step.
alter table complaints no force row level security;
update complaints set previous_complaint_id = (state->>'previousComplaintId')::uuid,
  state = '${UNTOUCHED}'::jsonb || state || case when kind = 'REPAIR' then '{"repairSize": "SMALL"}'::jsonb else '{}'::jsonb end;
alter table complaints force row level security;
create index complaints_by_previous on complaints (community_id, previous_complaint_id) where previous_complaint_id is not null;
create index deadlines_running_by_rule on deadlines (community_id, rule, due_at, subject_id) where met_at is null and cancelled_at is null;
call install_row_writer('complaints');
`;

const filters = `
create table saved_filters (
  community_id uuid not null,
  id uuid not null,
  version integer not null,
  owner_id uuid not null,
  department_id uuid,
  name text not null,
  filter text not null,
  removed boolean not null,
  constraint saved_filters_pk primary key (community_id, id)
);
create index saved_filters_of on saved_filters (community_id, owner_id, department_id) where not removed;
call protect_by_community('saved_filters');
call install_row_writer('saved_filters');
`;
