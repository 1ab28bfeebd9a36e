/** Statements of the platform's tables of screens: who asks, with which token each comes, when it was seen. */

/** Many may ask at one instant: one after the other, so that the figures below hold. */
export const pairingStarting = { name: 'screen_pairing_starting', text: `select set_config('app.pairing_count', 'on', true), pg_advisory_xact_lock(hashtext('screen_pairings'))` };
/** How many ask now, from $1 and in all, and when the first of them is over. */
export const pairingsOpen = {
  name: 'screen_pairings_open',
  text: `select count(*) filter (where address = $1)::int as own, count(*)::int as "all", (extract(epoch from coalesce(min(expires_at) filter (where address = $1), min(expires_at))) * 1000)::bigint as until
    from screen_pairings where expires_at > clock_timestamp()`,
};
export const pairingDevice = { name: 'screen_pairing_device', text: `select set_config('app.pairing_device', encode($1, 'hex'), true)` };
/** Answers nothing when the code is taken. */
export const insertPairing = {
  name: 'screen_pairing_insert',
  text: `insert into screen_pairings (id, device_hash, code, address, expires_at, interval_seconds) values ($1, $2, $3, $4, clock_timestamp() + make_interval(secs => $5), $6)
    on conflict do nothing returning (extract(epoch from expires_at) * 1000)::bigint as "expiresAt"`,
};
/** Whose turn it is with a device's own pairing; locked, so that two questions at once are one after the other. */
export const pairingPolled = {
  name: 'screen_pairing_polled',
  text: `select id, organisation_id as "organisationId", community_id as "communityId", interval_seconds as "intervalSeconds", declined_at is not null as declined,
      coalesce(polled_at > clock_timestamp() - make_interval(secs => interval_seconds - 0.5), false) as early
    from screen_pairings where device_hash = $1 and expires_at > clock_timestamp() for update`,
};
export const notePoll = { name: 'screen_pairing_note_poll', text: 'update screen_pairings set polled_at = clock_timestamp(), interval_seconds = $2 where device_hash = $1' };
export const scopeTo = { name: 'screen_scope_to', text: `select set_config('app.organisation', $1, true), set_config('app.communities', array[$2::uuid]::text, true)` };
/** A screen's standing in the register, and whether a token of it was ever used; nothing while it is not written yet. */
export const approved = {
  name: 'screen_approved',
  text: `select status, exists (select from screen_tokens t where t.community_id = s.community_id and t.screen_id = s.id and t.first_used_at is not null) as used from board_screens s where s.community_id = $1 and s.id = $2`,
};

export const pairingCode = { name: 'screen_pairing_code', text: `select set_config('app.pairing_code', $1, true)` };
export const pairingByCode = {
  name: 'screen_pairing_by_code',
  text: `select id, code, address, created_at as "startedAt", expires_at as "expiresAt", organisation_id as "organisationId", community_id as "communityId", staff_id as "staffId"
    from screen_pairings where code = $1 and expires_at > clock_timestamp() and declined_at is null`,
};
/** Of several who approve at once one gets it; the same one may come again, as after a fault between this and the entry. */
export const claimPairing = {
  name: 'screen_pairing_claim',
  text: `update screen_pairings set organisation_id = $2, community_id = $3, staff_id = $4, expires_at = greatest(expires_at, clock_timestamp() + make_interval(secs => $5))
    where code = $1 and expires_at > clock_timestamp() and declined_at is null and (staff_id is null or (staff_id = $4 and community_id = $3)) returning id`,
};
export const declinePairing = { name: 'screen_pairing_decline', text: 'update screen_pairings set declined_at = clock_timestamp() where code = $1 and expires_at > clock_timestamp() and declined_at is null and staff_id is null returning id' };

/** Tokens of a screen that were never used, or are over; $3: not this one. */
export const deleteIdleTokens = { name: 'screen_tokens_idle', text: 'delete from screen_tokens where community_id = $1 and screen_id = $2 and token_hash is distinct from $3 and (first_used_at is null or expires_at <= clock_timestamp())' };
export const insertToken = {
  name: 'screen_token_insert',
  text: `insert into screen_tokens (token_hash, organisation_id, community_id, screen_id, expires_at) values ($1, $2, $3, $4, clock_timestamp() + make_interval(days => $5))`,
};
export const deleteTokens = { name: 'screen_tokens_delete', text: 'delete from screen_tokens where community_id = $1 and screen_id = $2' };

export const sightings = { name: 'screen_sightings', text: `select screen_id as id, seen_at as "seenAt", address from screen_sightings where community_id = any ($1::uuid[]) and screen_id = any ($2::uuid[])` };

/** Who a token speaks for, and of each open socket the version its screen stands at: see the functions. $3: seconds. */
export const byToken = { name: 'screen_by_token', text: 'select screen_by_token($1, $2, make_interval(secs => $3)) as screen' };
export const standings = { name: 'screen_standings', text: 'select screen_standing(hash, address, make_interval(secs => $3)) as version from unnest($1::bytea[], $2::text[]) with ordinality as t(hash, address, n) order by n' };

export const sweeping = { name: 'screen_sweeping', text: `select set_config('app.sweep', 'on', true)` };
export const deleteOldPairings = { name: 'screen_pairings_sweep', text: 'delete from screen_pairings where id in (select id from screen_pairings where expires_at <= clock_timestamp() limit $1 for update skip locked) returning 1' };
export const deleteOldTokens = { name: 'screen_tokens_sweep', text: 'delete from screen_tokens where token_hash in (select token_hash from screen_tokens where expires_at <= clock_timestamp() limit $1 for update skip locked) returning 1' };
