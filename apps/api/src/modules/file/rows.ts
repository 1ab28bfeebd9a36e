/** An upload as the tables hold it. */
export interface UploadRow {
  readonly id: string;
  readonly hash: string;
  readonly originalHash: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly name: string;
}

/** A file that an entry carries. */
export interface FileRow {
  readonly communityId: string;
  readonly organisationId: string;
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly hash: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly name: string | null;
}

/** How long an upload waits for its entry, and how much longer its bytes stay: nobody attaches what is being swept. */
const WAITING = `interval '24 hours'`;
const KEPT = `interval '25 hours'`;

const USED = `select count(*)::int as files, coalesce(sum(bytes), 0)::bigint as bytes from uploads where community_id = $1 and staff_id = $2 and uploaded_at > clock_now() - interval '1 hour'`;
/** What somebody uploaded within the last hour. */
export const usedOf = { name: 'uploads_used', text: USED };
/** One at a time for a word: a person's count, or the uses of a file's bytes. */
export const lock = { name: 'files_lock', text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))' };
/** No row when it would be more than $11 files or $12 bytes within the hour. */
export const insertUpload = {
  name: 'upload_insert',
  text: `with used as (${USED}) insert into uploads (community_id, staff_id, id, organisation_id, hash, original_hash, kind, media_type, bytes, name)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9::bigint, $10 from used where used.files < $11 and used.bytes + $9::bigint <= $12::bigint returning id, (extract(epoch from uploaded_at + ${WAITING}) * 1000)::bigint as "until"`,
};
export const uploadStored = { name: 'upload_stored', text: 'update uploads set stored = true where community_id = $1 and id = $2' };
/** The uploads of a person that still wait for an entry. */
export const waitingUploads = {
  name: 'uploads_waiting',
  text: `select id, hash, original_hash as "originalHash", kind, media_type as "mediaType", bytes, name from uploads
    where community_id = $1 and staff_id = $2 and id = any ($3::uuid[]) and stored and attached_to is null and uploaded_at > clock_now() - ${WAITING}`,
};
export const agedUploads = {
  name: 'uploads_aged',
  text: `select community_id as "communityId", id, hash from uploads where community_id = any ($1::uuid[]) and uploaded_at < clock_now() - ${KEPT} order by uploaded_at limit $2`,
};
export const deleteAged = { name: 'upload_sweep', text: `delete from uploads where community_id = $1 and id = $2 and uploaded_at < clock_now() - ${KEPT} returning id` };
/** Whether anything of the communities still stands on these bytes. */
export const bytesInUse = {
  name: 'files_in_use',
  text: `select exists (select 1 from files where community_id = any ($1::uuid[]) and hash = $2) or exists (select 1 from uploads where community_id = any ($1::uuid[]) and hash = $2) as used`,
};
/** All files of a community, by id, for checking their bytes. */
export const filesAfter = { name: 'files_after', text: 'select id, hash, kind, bytes from files where community_id = $1 and id > $2 order by id limit $3' };
export const fileById = {
  name: 'file_by_id',
  text: `select community_id as "communityId", organisation_id as "organisationId", id, subject_kind as "subjectKind", subject_id as "subjectId", hash, kind, media_type as "mediaType", bytes, name from files where community_id = $1 and id = $2`,
};
