/** An entry with its values, as the timeline shows it. */
export interface EntryRow {
  readonly communityId: string;
  readonly volume: string;
  readonly sequence: number;
  readonly ordinal: number;
  readonly number: string;
  readonly type: string;
  readonly at: number;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number;
  /** Canonical JSON, the bytes that `bodyHash` is of. */
  readonly body: string;
  readonly leafHash: string;
  readonly bodyHash: string;
  /** Null when there are none, or they were erased. */
  readonly personal: Readonly<Record<string, { readonly value: unknown; readonly salt: string }>> | null;
}

const columns = `e.community_id as "communityId", e.volume, e.sequence::int as sequence, e.ordinal, e.number, e.type, e.at, e.actor_id as "actorId", e.actor_role as "actorRole", e.subject_kind as "subjectKind",
  e.subject_id as "subjectId", e.version, e.body, encode(e.leaf_hash, 'hex') as "leafHash", encode(e.body_hash, 'hex') as "bodyHash", v.personal`;
const from = `from entries e left join entry_values v on v.community_id = e.community_id and v.volume = e.volume and v.sequence = e.sequence`;

export const entriesOfSubject = { name: 'entries_of_subject', text: `select ${columns} ${from} where e.community_id = $1 and e.subject_id = $2 and e.ordinal > $3 order by e.ordinal limit $4` };
export const entryCountOf = { name: 'entry_count', text: 'select last_ordinal as count from subjects where community_id = $1 and id = $2' };
export const entryByPlace = { name: 'entry_by_place', text: `select ${columns} ${from} where e.community_id = $1 and e.volume = $2 and e.sequence = $3` };
export const subjectsAfter = { name: 'subjects_after', text: 'select id, kind, number, version from subjects where community_id = $1 and id > $2 order by id limit $3' };
