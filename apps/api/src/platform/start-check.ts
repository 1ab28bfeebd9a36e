import type { Database } from './database.ts';

/** Tables without business data: everything else must stand under row-level security. */
const OPEN_TABLES: Readonly<Record<string, string>> = {
  migrations: 'names of migrations',
  set_up: 'one number, whether anybody set this system up',
  sign_in_failures: 'hashes and counts only, read before anybody is known',
  test_clock: 'one instant',
  post_workers: 'ids of workers and when each was last seen',
};

/** Tables that only the journal's functions write. */
const JOURNAL_TABLES = ['volumes', 'entries', 'entry_values', 'subjects', 'intents', 'deadlines', 'organisations', 'communities', 'departments', 'staff', 'units', 'policies', 'complaints', 'complaint_counts', 'complaint_words',
  // works, inspections and checks
  'findings', 'renovations', 'handover_sheets', 'defects', 'weekly_checks', 'daily_checks', 'commitments', 'spot_checks',
  // duty and what leaves the house
  'duty_shifts', 'shift_handovers', 'channels', 'staff_contacts', 'board_screens'];

/** Settings without which an acknowledged commit could be lost. */
const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * What is wrong with the database the process would serve, a line each; empty: nothing. The server refuses to start
 * with any: a table without its policy, a role that passes policies by, settings that lose commits.
 */
export async function startProblems(database: Database, allowUnsafeSettings: boolean): Promise<readonly string[]> {
  return [...(await tableProblems(database)), ...(await roleProblems(database)), ...(await functionProblems(database)), ...(await settingProblems(database, allowUnsafeSettings))];
}

async function tableProblems(database: Database): Promise<readonly string[]> {
  const problems: string[] = [];
  const tables = await database.call<{ name: string; enabled: boolean; forced: boolean; policies: number }>({
    name: 'check_tables',
    text: `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, (select count(*) from pg_policy p where p.polrelid = c.oid)::int as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`,
  }, []);
  if (tables.length === 0) problems.push('The database has no tables: run `npx huiyin migrate` first.');
  for (const table of tables) {
    if (table.name in OPEN_TABLES) continue;
    if (!table.enabled || !table.forced || table.policies === 0) problems.push(`Table ${table.name} has no forced row-level security with a policy.`);
  }
  return problems;
}

/** The application role must not pass row-level security by, nor write what only the journal writes. */
async function roleProblems(database: Database): Promise<readonly string[]> {
  const problems: string[] = [];
  const [role] = await database.call<{ name: string; superuser: boolean; bypass: boolean; owns: number }>({
    name: 'check_role',
    text: `select rolname as name, rolsuper as superuser, rolbypassrls as bypass,
      (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relowner = pg_roles.oid)::int as owns from pg_roles where rolname = current_user`,
  }, []);
  if (role!.superuser) problems.push(`The role ${role!.name} is a superuser; DATABASE_URL must name the application role.`);
  if (role!.bypass) problems.push(`The role ${role!.name} may bypass row-level security.`);
  if (role!.owns > 0) problems.push(`The role ${role!.name} owns tables; DATABASE_URL must name the application role, not the owner.`);
  const [rights] = await database.call<{ creates: boolean; member: boolean; writes: string[] | null }>({
    name: 'check_rights',
    text: `select has_schema_privilege(current_user, 'public', 'CREATE') as creates,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and c.relowner <> current_user::regrole and pg_has_role(current_user, c.relowner, 'MEMBER')) as member,
      (select array_agg(t order by t) from unnest($1::text[]) t where case when to_regclass(t) is null then false else has_table_privilege(current_user, t, 'INSERT, UPDATE, DELETE, TRUNCATE') end) as writes`,
  }, [JOURNAL_TABLES]);
  if (rights!.creates) problems.push(`The role ${role!.name} may create objects in schema public.`);
  if (rights!.member) problems.push(`The role ${role!.name} is a member of the role that owns the tables.`);
  if (rights!.writes !== null) problems.push(`The role ${role!.name} may write ${rights!.writes.join(', ')} past the journal.`);
  return problems;
}

async function functionProblems(database: Database): Promise<readonly string[]> {
  const problems: string[] = [];
  // A function with its owner's rights stands under row-level security only while its owner does.
  const owners = await database.call<{ name: string }>({
    name: 'check_owners',
    text: `select distinct r.rolname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
      where n.nspname = 'public' and p.prosecdef and (r.rolsuper or r.rolbypassrls)`,
  }, []);
  problems.push(...owners.map(({ name }) => `The owner ${name} of the journal's functions passes row-level security by; migrate with an owner that is neither superuser nor BYPASSRLS.`));
  const functions = await database.call<{ name: string }>({
    name: 'check_functions',
    text: `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef
      and not exists (select 1 from unnest(p.proconfig) setting where setting like 'search_path=%')`,
  }, []);
  problems.push(...functions.map(({ name }) => `Function ${name} runs with its owner's rights but no fixed search_path.`));
  const views = await database.call<{ name: string }>({
    name: 'check_views',
    text: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('v', 'm')
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
  }, []);
  problems.push(...views.map(({ name }) => `View ${name} is not security_invoker and would pass row-level security by.`));
  return problems;
}

async function settingProblems(database: Database, allowUnsafeSettings: boolean): Promise<readonly string[]> {
  const problems: string[] = [];
  const settings = await database.call<{ name: string; setting: string }>({ name: 'check_settings', text: `select name, setting from pg_settings where name = any ($1::text[])` }, [DURABLE]);
  if (!allowUnsafeSettings) problems.push(...settings.filter(({ setting }) => setting === 'off').map(({ name }) => `PostgreSQL runs with ${name}=off: an acknowledged entry could be lost.`));
  const [version] = await database.call<{ version: number }>({ name: 'check_version', text: `select current_setting('server_version_num')::int as version` }, []);
  if (version!.version < 150_000) problems.push('PostgreSQL 15 or newer is needed.');
  return problems;
}
