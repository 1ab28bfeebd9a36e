import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files: uploads that wait for an entry, and the files that entries carry (ADR 0012). */
export class CreateFiles1764300000000 implements MigrationInterface {
  name = 'CreateFiles1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(uploads);
    await runner.query(files);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const uploads = `
-- A table of the platform: written by the application role, in the scope of the uploader's own community.
create table uploads (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  staff_id uuid not null,
  hash text not null,
  original_hash text not null,
  kind text not null,
  media_type text not null,
  bytes bigint not null,
  name text not null,
  uploaded_at timestamptz(3) not null default clock_now(),
  -- False until its bytes lie in the storage: a row before the bytes, so that a kill in between leaves nothing unknown.
  stored boolean not null default false,
  attached_to uuid,
  attached_at timestamptz(3),
  constraint uploads_pk primary key (community_id, id)
);
create index uploads_by_staff on uploads (community_id, staff_id, uploaded_at);
create index uploads_by_age on uploads (community_id, uploaded_at);
create index uploads_by_hash on uploads (community_id, hash);
call protect_by_community('uploads');
grant insert, update, delete on uploads to huiyin_app;
`;

const files = `
create table files (
  community_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  hash text not null,
  original_hash text not null,
  kind text not null,
  media_type text not null,
  bytes bigint not null,
  -- Personal: null once the entry's values were erased.
  name text,
  attached_at timestamptz(3) not null,
  constraint files_pk primary key (community_id, id)
);
create index files_by_subject on files (community_id, subject_id);
create index files_by_hash on files (community_id, hash);
call protect_by_community('files');
call install_row_writer('files');

-- The journal writes the file with its entry; its upload is taken in the same transaction, and only once.
create function take_upload() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update uploads set attached_to = new.subject_id, attached_at = new.attached_at where id = new.id and (attached_to is null or attached_to = new.subject_id);
  if not found and exists (select 1 from uploads where id = new.id) then
    raise exception 'Upload % is attached elsewhere.', new.id using errcode = 'HY004';
  end if;
  return new;
end $$;
create trigger files_take_upload before insert on files for each row execute function take_upload();
`;
