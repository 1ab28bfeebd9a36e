import type { Delivery } from '@huiyin/domain';

/** Sees which messages wait to leave, and where, of everybody. */
export const lookEverywhere = { name: 'post_look', text: `select set_config('app.relay', 'on', true), set_config('app.survey', 'on', true)` };
export const waitingCommunities = {
  name: 'post_waiting',
  text: 'select distinct community_id as id from (select community_id from messages where handed_at is null and deliver_at <= $1 order by deliver_at limit $2) m',
};

/** A message on its way out, with whether what it tells of is still so. */
export interface WaitingMessage {
  readonly id: string;
  readonly staffId: string;
  readonly kind: string;
  readonly rule: string;
  readonly number: string | null;
  readonly subjectId: string;
  readonly subjectKind: string;
  readonly key: string;
  readonly facts: { readonly dueAt?: number; readonly step?: number; readonly drill?: boolean };
  /** The deadline was met, ended or taken on meanwhile: nobody has to be told outside any more. */
  readonly over: boolean;
}
/** Takes some of a community's messages; of several relays each takes others. */
export const takeMessages = {
  name: 'post_take',
  text: `with taken as (select id from messages where community_id = $1 and handed_at is null and deliver_at <= $2 order by deliver_at, id limit $3 for update skip locked),
    handed as (update messages m set handed_at = $2 from taken where m.community_id = $1 and m.id = taken.id returning m.*)
    select h.id, h.staff_id as "staffId", h.kind, h.rule, h.number, h.subject_id as "subjectId", h.subject_kind as "subjectKind", h.deadline_key as key, h.facts,
      h.deadline_key <> '' and coalesce(d.met_at is not null or d.cancelled_at is not null or (d.clock->>'acknowledgedAt') is not null, true) as over
    from handed h left join deadlines d on d.community_id = h.community_id and d.subject_id = h.subject_id and d.key = h.deadline_key order by h.deliver_at, h.id`,
};
/** Channels of a community and the offices over it that are not closed. */
export const channelsOf = { name: 'post_channels', text: `select id, community_id as "officeId", state from channels where community_id = any ($1::uuid[]) and open` };
/** What is kept of a delivery beside its state. */
export interface NewDelivery {
  readonly id: string;
  readonly officeId: string;
  readonly channelId: string;
  readonly channelKind: string;
  readonly messageId: string | null;
  readonly event: string | null;
  readonly staffId: string | null;
  readonly address: string | null;
  readonly title: string;
  readonly words: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** From when on it must not leave any more; absent: never. */
  readonly expiresAt?: string;
}
/** How many messages to persons leave by one channel side by side; where the channel is the address, one after the other. */
const LANES = 4;
/** Queues deliveries and hands each to the job engine in the same transaction; a second one of the same event is left out. */
export const queueDeliveries = {
  name: 'post_queue',
  text: `with queued as (
      insert into deliveries (community_id, id, organisation_id, office_id, channel_id, channel_kind, message_id, event, staff_id, address, title, words, parameters, expires_at, state, created_at, changed_at)
      select $1, d.id, $2, d."officeId", d."channelId", d."channelKind", d."messageId", d.event, d."staffId", d.address, d.title, d.words, d.parameters, d."expiresAt", 'QUEUED', $3, $3
      from jsonb_to_recordset($4::jsonb) as d(id uuid, "officeId" uuid, "channelId" uuid, "channelKind" text, "messageId" uuid, event text, "staffId" uuid, address text, title text, words text, parameters jsonb, "expiresAt" timestamptz)
      on conflict (community_id, channel_id, event) where event is not null do nothing
      returning id, office_id, channel_id, channel_id::text || ':' || case when event is null then get_byte(uuid_send(id), 15) % ${LANES} else 0 end as queue)
    select count(graphile_worker.add_job('deliver', json_build_object('organisationId', $2, 'communityId', $1, 'officeId', office_id, 'channelId', channel_id, 'deliveryId', id, 'queue', queue), queue, null, null, id::text))::int as count from queued`,
};

/** A delivery with all that sending it needs. */
export interface DeliveryRow extends Delivery {
  readonly id: string;
  readonly communityId: string;
  readonly address: string | null;
  readonly title: string;
  readonly words: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly createdAt: number;
  /** What it says is over, by the clock that counts: it must not leave any more. */
  readonly expired: boolean;
}
const columns = `d.id, d.community_id as "communityId", d.address, d.title, d.words, d.parameters, d.created_at as "createdAt", d.state, d.tries, d.first_tried_at as "firstTriedAt", d.provider_id as "providerId",
  d.maybe_twice as "maybeTwice", d.code, d.detail, d.next_try_at as "nextTryAt", coalesce(d.expires_at <= clock_now(), false) as expired`;
export const deliveryToSend = { name: 'post_delivery', text: `select ${columns} from deliveries d where d.community_id = $1 and d.id = $2 for update` };
export const channelToSend = { name: 'post_channel', text: 'select id, community_id as "officeId", state from channels where community_id = $1 and id = $2' };
export const setDelivery = {
  name: 'post_set',
  text: `update deliveries set state = $3, tries = $4, first_tried_at = $5, provider_id = $6, maybe_twice = $7, code = $8, detail = $9, next_try_at = $10, changed_at = $11 where community_id = $1 and id = $2`,
};
export const ofChannel = { name: 'post_of_channel', text: `select set_config('app.channel', $1, true)` };
/** How many left by a channel within the last minute, and when the oldest of them did. */
export const lastMinute = { name: 'post_last_minute', text: `select count(*)::int as count, min(began_at) as oldest from delivery_tries where channel_id = $1 and began_at > $2` };
export const beginTryRow = { name: 'post_begin', text: 'insert into delivery_tries (community_id, delivery_id, number, channel_id, began_at) select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from delivery_tries where community_id = $1 and delivery_id = $2 returning number' };
export const endTryRow = { name: 'post_end', text: 'update delivery_tries set ended_at = $4, outcome = $5, code = $6 where community_id = $1 and delivery_id = $2 and number = $3' };
/** Tries again at an instant: another job in the place of the one that runs. */
export const tryAgain = { name: 'post_again', text: `select graphile_worker.add_job('deliver', $1::json, $2, $3, null, $4)` };

/** A receipt finds its delivery by the vendor's id, or by ours. */
export const deliveryOfReceipt = { name: 'post_receipt', text: `select ${columns} from deliveries d where d.channel_id = $1 and (d.provider_id = $2 or d.id = $3::uuid) order by d.created_at desc limit 1 for update` };
export const keepReceipt = { name: 'post_keep', text: 'insert into early_receipts (channel_id, community_id, id, provider_id, state, code, detail, received_at) values ($1, $2, $3, $4, $5, $6, $7, $8)' };
export const earlyReceipt = { name: 'post_early', text: 'delete from early_receipts where channel_id = $1 and provider_id = $2 returning state, code, detail' };
export const channelOfReceipt = { name: 'post_receipt_channel', text: 'select id, community_id as "officeId", organisation_id as "organisationId", state from channels where id = $1' };
export const sweepReceipts = { name: 'post_sweep', text: 'delete from early_receipts where channel_id = $1 and received_at < $2' };

export const beat = { name: 'post_beat', text: 'insert into post_workers select id, clock_timestamp() from unnest($1::text[]) id on conflict (id) do update set seen_at = excluded.seen_at' };
/** Workers that hold a job or a queue and gave no sign of life. */
export const deadWorkers = {
  name: 'post_dead',
  text: `select distinct locked_by as id from (select locked_by from graphile_worker._private_jobs where locked_by is not null union select locked_by from graphile_worker._private_job_queues where locked_by is not null) l
    where not exists (select 1 from post_workers w where w.id = l.locked_by and w.seen_at > clock_timestamp() - make_interval(secs => $1))`,
};
export const buryWorkers = { name: 'post_bury', text: `delete from post_workers where seen_at < clock_timestamp() - interval '1 day'` };

/** How far a notice is by one channel: of how many, taken by the vendor or arrived, given up, and not even tried once. */
export const noticeDeliveries = {
  name: 'post_notice_counts',
  text: `select count(*)::int as total, count(*) filter (where state in ('ACCEPTED', 'DELIVERED'))::int as taken, count(*) filter (where state = 'FAILED' or (state = 'UNKNOWN' and next_try_at is null))::int as failed,
    count(*) filter (where state in ('QUEUED', 'SENDING') and tries <= 1)::int as waiting
    from deliveries where community_id = $1 and event like $2 || '%'`,
};
/** What waits of a notice that is over leaves no more. */
export const dropDeliveries = { name: 'post_notice_drop', text: `update deliveries set state = 'FAILED', code = 'NOTICE_ENDED', next_try_at = null, changed_at = $3 where community_id = $1 and event like $2 || '%' and state in ('QUEUED', 'TEMPORARILY_FAILED')` };
export const channelServing = { name: 'post_channel_serving', text: 'select id, community_id as "officeId", kind from channels where community_id = any ($1::uuid[]) and id = $2 and open' };
/** One contact way each of the customers who have to do with a home in some buildings today: the preferred one. */
export const customerAddresses = {
  name: 'post_customers',
  text: `select address from (
      select distinct on (c.id) c.id, k.value->>'value' as address
      from customers c cross join lateral jsonb_array_elements(c.state->'contacts') with ordinality k (value, n)
      where c.community_id = $1 and c.status = 'ACTIVE' and k.value->>'kind' = any ($2::text[]) and k.value->>'value' <> '' and exists (
        select from customer_relations r left join units u on u.community_id = r.community_id and u.id = r.unit_id
        where r.community_id = c.community_id and r.customer_id = c.id and r.active and (r.from_date is null or r.from_date <= $4::date) and (r.to_date is null or r.to_date >= $4::date)
          and (cardinality($3::text[]) = 0 or u.building = any ($3::text[])))
      order by c.id, coalesce((k.value->>'preferred')::boolean, false) desc, k.n) a
    where address > $5 group by address order by address limit $6`,
};
