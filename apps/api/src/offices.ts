import type { CommunityLevel } from '@huiyin/domain';
import { lineages, type Lineage } from './clock/rows.ts';
import type { Database } from './platform/database.ts';

/** A community or office, as work over all of them sees it. */
export interface Office {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly level: CommunityLevel;
  readonly timeZone: string;
}

const all = { name: 'offices_all', text: `select id, organisation_id as "organisationId", code, name, level, time_zone as "timeZone" from communities order by id` };
const staffByLogin = { name: 'staff_by_login', text: `select id, organisation_id as "organisationId", community_id as "communityId", roles from staff where login = $1 and active` };
const staffByRole = { name: 'staff_by_role', text: `select id, login, roles from staff where active and community_id = $1 and roles && $2::text[] order by array_position($2::text[], roles[1]), login limit 1` };

/** Every community and office of every organisation, oldest first. */
export const allOffices = (database: Database): Promise<readonly Office[]> =>
  database.survey((query) => query<Office>(all, []));

/** A community with the offices over it, the lowest first; their channels serve it. */
export async function lineageOf(database: Database, communityId: string): Promise<Lineage | null> {
  const [found] = await database.survey((query) => query<Lineage>(lineages, [[communityId]]));
  return found ?? null;
}

/** Somebody by login within an organisation; null when there is no such account. */
export async function staffByLoginIn(database: Database, organisationId: string, login: string): Promise<{ readonly id: string } | null> {
  return (await database.read<{ id: string }>({ organisationId, communityIds: [] }, staffByLogin, [login]))[0] ?? null;
}

/** The first member of staff of a community who holds one of the roles, in their order; null when nobody does. */
export async function staffWithRole(database: Database, office: Office, roles: readonly string[]): Promise<{ readonly id: string; readonly login: string } | null> {
  return (await database.read<{ id: string; login: string }>({ organisationId: office.organisationId, communityIds: [office.id] }, staffByRole, [office.id, roles]))[0] ?? null;
}
