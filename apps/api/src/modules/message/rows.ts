/** A message as its receiver reads it. */
export interface MessageRow {
  readonly id: string;
  readonly communityId: string;
  readonly at: number;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly number: string | null;
  /** Empty where nothing is owed. */
  readonly deadlineKey: string;
  readonly rule: string;
  readonly facts: { readonly dueAt?: number; readonly step?: number; readonly drill?: boolean };
  readonly deliverAt: number;
  readonly readAt: number | null;
}

const columns = `m.id, m.community_id as "communityId", m.at, m.kind, m.subject_kind as "subjectKind", m.subject_id as "subjectId", m.number, m.deadline_key as "deadlineKey", m.rule, m.facts,
  m.deliver_at as "deliverAt", m.read_at as "readAt"`;
const MOST = 1_000;

const page = (name: string, more: string) => ({
  name: `messages_${name}`,
  text: `select ${columns} from messages m where m.staff_id = $1 ${more} and ($2::timestamptz is null or (m.at, m.id) < ($2::timestamptz, $3::uuid)) order by m.at desc, m.id desc limit $4`,
});
const count = (name: string, more: string) => ({ name: `messages_${name}_count`, text: `select count(*)::int as count from (select 1 from messages m where m.staff_id = $1 ${more} limit ${MOST}) m` });
const UNREAD = 'and m.read_at is null';

/** A page of somebody's messages, newest first, and how many there are, up to a thousand. */
export const messagesOf = { all: { page: page('all', ''), count: count('all', '') }, unread: { page: page('unread', UNREAD), count: count('unread', UNREAD) } };
export const messageByKey = { name: 'message_by_key', text: `select ${columns} from messages m where m.community_id = $1 and m.id = $2 and m.staff_id = $3` };
export const markRead = { name: 'messages_read', text: 'update messages set read_at = clock_now() where staff_id = $1 and read_at is null and (id = any ($2::uuid[]) or at <= $3)' };
export const ownMessages = { name: 'messages_own', text: 'select count(*)::int as count from unnest($2::uuid[], $3::uuid[]) a (community_id, id) join messages m using (community_id, id) where m.staff_id = $1' };
