import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands on paper: controlled documents, blank forms and their sheets, custody, the archive list, and what was printed. */
export class CreatePaperwork1764400000000 implements MigrationInterface {
  name = 'CreatePaperwork1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
create table documents (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  version integer not null,
  kind text not null,
  status text not null,
  state jsonb not null,
  constraint documents_pk primary key (community_id, id)
);
create index documents_by_kind on documents (community_id, kind, id);
call protect_by_community('documents');
call install_row_writer('documents');

create table blank_form_batches (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  version integer not null,
  year integer not null,
  first_number integer not null,
  last_number integer not null,
  state jsonb not null,
  constraint blank_form_batches_pk primary key (community_id, id),
  -- Two batches that begin alike would print a serial twice.
  constraint blank_form_batches_first_once unique (community_id, year, first_number)
);
call protect_by_community('blank_form_batches');
call install_row_writer('blank_form_batches');

create table blank_forms (
  community_id uuid not null,
  serial text not null,
  batch_id uuid not null,
  form_number integer not null,
  status text not null,
  issued_at timestamptz(3) not null,
  issued_to_id uuid not null,
  complaint_id uuid,
  ended_at timestamptz(3),
  constraint blank_forms_pk primary key (community_id, serial)
);
create index blank_forms_by_status on blank_forms (community_id, status, serial);
create index blank_forms_by_complaint on blank_forms (community_id, complaint_id) where complaint_id is not null;
call protect_by_community('blank_forms');
call install_row_writer('blank_forms');

create table custodies (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  version integer not null,
  holder_id uuid not null,
  state jsonb not null,
  constraint custodies_pk primary key (community_id, id)
);
call protect_by_community('custodies');
call install_row_writer('custodies');

create table archive_items (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  version integer not null,
  kind text not null,
  status text not null,
  kept_until date,
  search_text text not null,
  state jsonb not null,
  constraint archive_items_pk primary key (community_id, id)
);
create index archive_items_by_status on archive_items (community_id, status, id);
call protect_by_community('archive_items');
call install_row_writer('archive_items');

create table printings (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  thing text not null,
  name text not null,
  subject_id uuid,
  masked boolean not null,
  rows integer not null,
  printed_by uuid,
  printed_at timestamptz(3) not null,
  constraint printings_pk primary key (community_id, id)
);
create index printings_by_subject on printings (community_id, subject_id, id);
call protect_by_community('printings');
call install_row_writer('printings');
`;
