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

/** A page of a subject's timeline: `size` entries after an ordinal. */
export interface TimelinePage {
  readonly communityId: string;
  readonly subjectId: string;
  readonly after: number;
  readonly size: number;
}

/** What names an entry. */
export interface EntryPlace {
  readonly communityId: string;
  readonly volume: string;
  readonly sequence: number;
}

/** An entry's place among those of its subject, from 1. */
export interface EntryOrdinal {
  readonly communityId: string;
  readonly subjectId: string;
  readonly ordinal: number;
}

const columns = `e.community_id as "communityId", e.volume, e.sequence::int as sequence, e.ordinal, e.number, e.type, e.at, e.actor_id as "actorId", e.actor_role as "actorRole", e.subject_kind as "subjectKind",
  e.subject_id as "subjectId", e.version, e.body, encode(e.leaf_hash, 'hex') as "leafHash", encode(e.body_hash, 'hex') as "bodyHash", v.personal`;
const from = `from entries e left join entry_values v on v.community_id = e.community_id and v.volume = e.volume and v.sequence = e.sequence`;

/** Pages of the timelines of many subjects; `asked` says which of them a row is of. */
export const entriesOfPages = {
  name: 'entries_of_pages',
  text: `select p.*, a.asked::int as asked from unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[]) with ordinality a (community_id, subject_id, after, size, asked)
    cross join lateral (select ${columns} ${from} where e.community_id = a.community_id and e.subject_id = a.subject_id and e.ordinal > a.after order by e.ordinal limit a.size) p order by a.asked, p.ordinal`,
};
export const entryCountsOf = { name: 'entry_counts', text: 'select id, last_ordinal as count from subjects where community_id = any ($1::uuid[]) and id = any ($2::uuid[])' };
export const entriesByPlaces = { name: 'entries_by_places', text: `select ${columns} ${from} join unnest($1::uuid[], $2::text[], $3::bigint[]) a (community_id, volume, sequence) on e.community_id = a.community_id and e.volume = a.volume and e.sequence = a.sequence` };
/** Entries by their place among those of their subject. */
export const entriesByOrdinals = { name: 'entries_by_ordinals', text: `select ${columns} ${from} join unnest($1::uuid[], $2::uuid[], $3::int[]) a (community_id, subject_id, ordinal) on e.community_id = a.community_id and e.subject_id = a.subject_id and e.ordinal = a.ordinal` };
/** Entries of one type of a subject, oldest first. */
export const entriesOfType = { name: 'entries_of_type', text: `select ${columns} ${from} where e.community_id = $1 and e.subject_id = $2 and e.type = $3 order by e.ordinal limit $4` };
export const subjectsAfter = { name: 'subjects_after', text: 'select id, kind, number, version, last_ordinal as ordinal from subjects where community_id = $1 and id > $2 order by id limit $3' };
export const subjectById = { name: 'subject_by_id', text: 'select id, kind, number, version, last_ordinal as ordinal from subjects where community_id = $1 and id = $2' };

export const entriesOfSubjects = { name: 'entries_of_subjects', text: `select ${columns} ${from} where e.community_id = $1 and e.subject_id = any ($2::uuid[]) order by e.subject_id, e.ordinal` };
export const deadlinesOfSubjects = {
  name: 'deadlines_of_subjects',
  text: `select subject_id as "subjectId", key, json_build_object('key', key, 'rule', rule, 'policyVersion', policy_version, 'basis', basis, 'quiet', quiet, 'owner', json_build_object('role', owner_role, 'departmentId', owner_department_id, 'staffId', owner_staff_id),
    'startsAt', (extract(epoch from starts_at) * 1000)::bigint, 'warnAt', (extract(epoch from warn_at) * 1000)::bigint, 'dueAt', (extract(epoch from due_at) * 1000)::bigint, 'provisional', provisional,
    'metAt', (extract(epoch from met_at) * 1000)::bigint, 'cancelledAt', (extract(epoch from cancelled_at) * 1000)::bigint, 'replacedBy', replaced_by, 'clock', clock, 'pause', pause, 'nextAt', (extract(epoch from next_at) * 1000)::bigint) as value
    from deadlines where community_id = $1 and subject_id = any ($2::uuid[])`,
};
/** Files that say they are carried by entries of a subject. */
export const filesOfSubject = { name: 'files_of_subject', text: 'select id from files where community_id = $1 and subject_id = $2' };
/** A whole row as JSON by its key; the table's and columns' names are the code's own, never a caller's. */
export const rowsOf = (table: string, keys: readonly string[]): { readonly name: string; readonly text: string } =>
  ({ name: `row_of_${table}`, text: `select to_jsonb(t) as row from ${table} t where ${keys.map((key, index) => `${key} = $${index + 1}`).join(' and ')}` });
export const volumesOf = { name: 'volumes_of', text: 'select name, size::int as size, last_number as "lastNumber" from volumes where community_id = $1 order by name' };
export const entriesOfVolume = { name: 'entries_of_volume', text: `select ${columns} ${from} where e.community_id = $1 and e.volume = $2 and e.sequence > $3 order by e.sequence limit $4` };
/** Entries of volumes that no row of `volumes` names, or of subjects that no row of `subjects` names. */
export const strayEntries = {
  name: 'entries_stray',
  text: `select e.volume, e.sequence::int as sequence, e.type from entries e where e.community_id = $1 and (not exists (select 1 from volumes v where v.community_id = e.community_id and v.name = e.volume)
    or not exists (select 1 from subjects s where s.community_id = e.community_id and s.id = e.subject_id)) order by 1, 2 limit 100`,
};
/** Numbers of a volume that are not the next one: of n subjects they must be 1 to n. */
export const wrongNumbers = {
  name: 'numbers_wrong',
  text: `with numbered as (select number, row_number() over (order by length(number), number) as place from subjects where community_id = $1 and number like $2 || '-%'),
    checked as (select number, $2 || '-' || lpad(place::text, greatest(5, length(place::text)), '0') as expected from numbered)
    select number, expected, (select count(*)::int from numbered) as count from checked where number <> expected order by expected limit 1`,
};
export const numberCount = { name: 'numbers_count', text: `select count(*)::int as count from subjects where community_id = $1 and number like $2 || '-%'` };
/** Rows that no subject stands for: invented past the journal. Tables and columns are those of our own nouns. */
export const strayRows = (nouns: readonly { readonly table: string; readonly nameColumn: string }[]): { readonly name: string; readonly text: string } => ({
  name: 'rows_stray',
  text: `${[...nouns, { table: 'deadlines', nameColumn: 'key', id: 'subject_id' }, { table: 'files', nameColumn: 'id', id: 'subject_id' }, { table: 'complaint_words', nameColumn: 'number', id: 'complaint_id' }].map(({ table, nameColumn, ...own }) => {
    const [community, id] = [table === 'communities' ? 'id' : 'community_id', 'id' in own ? own.id : 'id'];
    return `select '${table}' as table, t.${nameColumn}::text as name from ${table} t where t.${community} = $1 and not exists (select 1 from subjects s where s.community_id = t.${community} and s.id = t.${id})`;
  }).join(' union all ')} limit 100`,
});
/** A complaint whose words to search by are not its own. */
export const wrongWords = {
  name: 'complaint_words_wrong',
  text: `select c.number from complaints c left join complaint_words w on w.community_id = c.community_id and w.complaint_id = c.id where c.community_id = $1 and c.id = $2
    and (w.received_at, w.open, w.number, w.words, w.persons) is distinct from (c.received_at, c.status <> 'CLOSED', lower(c.number), c.search_text, c.search_person)`,
};
export const partCounts = { name: 'parts_count', text: 'select (select count(*)::int from departments where community_id = $1) as departments, (select count(*)::int from units where community_id = $1) as units, (select count(*)::int from policies where community_id = $1) as policies' };
export const wrongCounts = {
  name: 'complaint_counts_wrong',
  text: `select coalesce(k.kind, c.kind) as kind, coalesce(k.status, c.status) as status, coalesce(k.count, 0)::int as stored, coalesce(c.count, 0)::int as counted
    from complaint_counts k full join (select community_id, kind, status, count(*) as count from complaints where community_id = $1 group by 1, 2, 3) c on c.community_id = k.community_id and c.kind = k.kind and c.status = k.status
    where coalesce(k.community_id, c.community_id) = $1 and coalesce(k.count, 0) <> coalesce(c.count, 0)`,
};
export const repair = { name: 'journal_repair', text: 'select journal_repair($1::jsonb) as mended' };
