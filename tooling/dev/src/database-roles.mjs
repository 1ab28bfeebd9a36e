// Who may do what: `huiyin_owner` owns the schema and migrates, `huiyin_app` serves. Neither is a superuser and
// neither may step around row-level security; the application role owns nothing.
import pg from 'pg';

export const OWNER = 'huiyin_owner';
export const APP = 'huiyin_app';

/** @typedef {{ postgres: string, owner: string, app: string }} Passwords */

/**
 * @template T
 * @param {string} url @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} url @param {string} database @returns {string} the same server and account, another database */
export function atDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * Makes both roles. They belong to the whole cluster, so this runs once for all its databases.
 * @param {string} adminUrl @param {Passwords} passwords
 */
export const ensureRoles = (adminUrl, passwords) =>
  withClient(adminUrl, async (client) => {
    for (const [role, password] of [[OWNER, passwords.owner], [APP, passwords.app]]) {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const attributes = `login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${client.escapeLiteral(password ?? '')}`;
      await client.query(`${found.rowCount ? 'alter' : 'create'} role ${role} ${attributes}`);
    }
  });

/**
 * Makes a database of the owner's, unless it is there, and gives the application role entrance and nothing else.
 * @param {string} adminUrl @param {string} name @param {{ template?: string }} [options]
 */
export async function ensureDatabase(adminUrl, name, { template } = {}) {
  await withClient(adminUrl, async (client) => {
    // Held by this connection only: two who ask for the same database at once make it once.
    await client.query('select pg_advisory_lock(hashtext($1))', ['huiyin create database']);
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!found.rowCount) {
      await client.query(`create database ${client.escapeIdentifier(name)} owner ${OWNER}${template ? ` template ${client.escapeIdentifier(template)}` : ''}`);
    }
    // Rights on a database are not copied from its template.
    await client.query(`revoke all on database ${client.escapeIdentifier(name)} from public`);
    await client.query(`grant connect on database ${client.escapeIdentifier(name)} to ${APP}`);
  });
  if (template) return;
  await withClient(atDatabase(adminUrl, name), async (client) => {
    await client.query(`alter schema public owner to ${OWNER}`);
    await client.query('revoke all on schema public from public');
    await client.query(`grant usage on schema public to ${APP}`);
  });
}
