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
export const credentialByStaff = { name: 'credential_by_staff', text: 'select password_hash as "passwordHash" from credentials where staff_id = $1' };
export const lockOf = { name: 'sign_in_lock', text: `select max((extract(epoch from locked_until) * 1000)::bigint) as until from sign_in_failures where key = any ($1::bytea[]) and locked_until > clock_timestamp()` };
/** A failure counts for 15 minutes; the nth locks for 15 minutes. */
export const recordFailure = {
  name: 'sign_in_failure',
  text: `insert into sign_in_failures as f (key, failures, last_at) select key, 1, clock_timestamp() from unnest($1::bytea[]) key
    on conflict (key) do update set
      failures = case when f.last_at < clock_timestamp() - interval '15 minutes' then 1 else f.failures + 1 end,
      last_at = clock_timestamp(),
      locked_until = case when (case when f.last_at < clock_timestamp() - interval '15 minutes' then 1 else f.failures + 1 end) >= ($2::int[])[array_position($1::bytea[], f.key)] then clock_timestamp() + interval '15 minutes' else f.locked_until end`,
};
export const clearFailures = { name: 'sign_in_clear', text: 'delete from sign_in_failures where key = $1' };
export const setupState = { name: 'setup_state', text: 'select organisation_count as count from set_up' };
export const sessionsAlive = { name: 'sessions_alive', text: 'select session_alive(hash, make_interval(mins => $2)) as alive from unnest($1::bytea[]) with ordinality as t(hash, n) order by n' };
