/** Statements of sessions, credentials and lock-outs: tables of the platform, not of the register. */
export const credentialByLogin = {
  name: 'credential_by_login',
  text: `select s.id as "staffId", s.organisation_id as "organisationId", c.password_hash as "passwordHash" from staff s join credentials c on c.staff_id = s.id where s.login = $1 and s.active`,
};
export const signingIn = { name: 'signing_in', text: `select set_config('app.sign_in', $1, true)` };
export const insertSession = {
  name: 'session_insert',
  text: `insert into sessions (token_hash, organisation_id, staff_id, expires_at) values ($1, $2, $3, clock_timestamp() + make_interval(hours => $4))
    returning (extract(epoch from expires_at) * 1000)::bigint as "expiresAt"`,
};
export const deleteSession = { name: 'session_delete', text: 'delete from sessions where token_hash = $1 returning 1' };
export const deleteSessionsOf = { name: 'session_delete_all', text: 'delete from sessions where staff_id = $1 and token_hash is distinct from $2 returning 1' };
export const updatePassword = { name: 'credential_update', text: 'update credentials set password_hash = $2 where staff_id = $1' };
export const credentialByStaff = { name: 'credential_by_staff', text: 'select staff_id as "staffId", organisation_id as "organisationId", password_hash as "passwordHash" from credentials where staff_id = $1' };
/** A count lasts 15 minutes from its first try, or until its lock ends. */
const OVER = `coalesce(f.locked_until, f.since + interval '15 minutes') <= clock_timestamp()`;
/**
 * Counts a try on each of the keys ($1) and answers until when it is locked out, null when it may go on: the nth of $2
 * may, locks the key for 15 minutes, and those after it may not. Whoever is locked out is not counted any more.
 */
export const countTry = {
  name: 'sign_in_count',
  text: `with locked as (select max(locked_until) as until from sign_in_failures where key = any ($1::bytea[]) and locked_until > clock_timestamp()),
    tried as (
      insert into sign_in_failures as f (key, failures, since) select key, 1, clock_timestamp() from locked, unnest($1::bytea[]) key where locked.until is null
      on conflict (key) do update set
        failures = case when ${OVER} then 1 else f.failures + 1 end,
        since = case when ${OVER} then clock_timestamp() else f.since end,
        locked_until = case when ${OVER} then null when f.failures + 1 = ($2::int[])[array_position($1::bytea[], f.key)] then clock_timestamp() + interval '15 minutes' else f.locked_until end
      returning locked_until, failures > ($2::int[])[array_position($1::bytea[], f.key)] as refused)
    select (extract(epoch from coalesce(locked.until, (select max(locked_until) from tried where refused))) * 1000)::bigint as until from locked`,
};
export const clearTries = { name: 'sign_in_clear', text: 'delete from sign_in_failures where key = $1' };
/** A right password is no try after all; $2: the figure that locks. */
export const takeTryBack = { name: 'sign_in_take_back', text: 'update sign_in_failures set failures = failures - 1, locked_until = case when failures > $2 then locked_until end where key = $1 and failures > 0' };
export const deleteOldTries = { name: 'sign_in_sweep', text: `delete from sign_in_failures where key in (select key from sign_in_failures f where ${OVER} limit $1 for update skip locked) returning 1` };
export const sweeping = { name: 'sweeping', text: `select set_config('app.sweep', 'on', true)` };
export const deleteExpiredSessions = { name: 'session_sweep', text: 'delete from sessions where token_hash in (select token_hash from sessions where expires_at <= clock_timestamp() limit $1 for update skip locked) returning 1' };
export const setupState = { name: 'setup_state', text: 'select organisation_count as count from set_up' };
export const sessionsAlive = { name: 'sessions_alive', text: 'select session_alive(hash, make_interval(mins => $2)) as alive from unnest($1::bytea[]) with ordinality as t(hash, n) order by n' };
