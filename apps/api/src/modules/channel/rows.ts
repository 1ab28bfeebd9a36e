import type { DeliveryState } from '@huiyin/domain';

/** A delivery as the list of a channel shows it. */
export interface DeliveryRow {
  readonly id: string;
  readonly communityId: string;
  readonly messageId: string | null;
  readonly staffId: string | null;
  readonly title: string;
  readonly words: string;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly maybeTwice: boolean;
  readonly code: string | null;
  readonly detail: string | null;
  readonly nextTryAt: number | null;
  readonly createdAt: number;
  readonly changedAt: number;
}

const columns = `d.id, d.community_id as "communityId", d.message_id as "messageId", d.staff_id as "staffId", d.title, d.words, d.state, d.tries, d.maybe_twice as "maybeTwice", d.code, d.detail, d.next_try_at as "nextTryAt",
  d.created_at as "createdAt", d.changed_at as "changedAt"`;
const of = 'd.office_id = $1 and d.channel_id = $2 and ($3::text is null or d.state = $3)';
export const deliveriesPage = { name: 'channel_deliveries', text: `select ${columns} from deliveries d where ${of} and ($4::timestamptz is null or (d.created_at, d.id) < ($4::timestamptz, $5::uuid)) order by d.created_at desc, d.id desc limit $6` };
export const deliveriesCount = { name: 'channel_deliveries_count', text: `select count(*)::int as count from deliveries d where ${of}` };
export const channelsOpen = { name: 'channels_open', text: 'select id, community_id as "officeId", state from channels where community_id = any ($1::uuid[]) and open' };
