import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words that an organisation's notices are checked for 词表: what it adds to the built-in ones, and what it leaves out. */
export class KeepNoticeWords1765600000000 implements MigrationInterface {
  name = 'KeepNoticeWords1765600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
create table notice_words (
  organisation_id uuid not null,
  community_id uuid not null,
  id uuid not null,
  version integer not null,
  state jsonb not null,
  -- One list for the whole organisation: it lies in the office's book, and every community's notices are checked with it.
  constraint notice_words_pk primary key (organisation_id),
  constraint notice_words_subject_once unique (community_id, id)
);
call protect_by_organisation('notice_words');
call install_row_writer('notice_words');
`;
