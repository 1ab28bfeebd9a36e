import { CHINA_CALENDAR, DEFAULT_POLICY, policyFrom, mergeCalendar, type Actor, type Instant, type Role, type RoleGrant, type StoredPolicy, type WorkingCalendar } from '@huiyin/domain';
import type { Context, Edge, ScreenPrincipal, Viewer } from './context.ts';
import type { Services } from './services.ts';
import type { CommunityRow } from './modules/organisation/rows.ts';
import { createLoaders } from './loaders.ts';
import { protocolError } from './platform/errors.ts';
import { screenByToken } from './modules/screen/principal.ts';

interface ViewerAnswer {
  readonly now: number;
  readonly staffId: string;
  readonly name: string;
  readonly login: string;
  readonly communityId: string;
  readonly departmentId: string | null;
  readonly roles: readonly Role[];
  readonly organisationId: string;
  readonly organisationName: string;
  /** Absent while the database is older than the table of published years. */
  readonly calendarYears?: WorkingCalendar['years'] | null;
  readonly communities: readonly (CommunityRow & { readonly policyVersion: number | null; readonly policyFigures: StoredPolicy | null })[];
}

const bySession = { name: 'viewer_by_session', text: 'select viewer_by_session($1, make_interval(mins => $2)) as viewer' };
/** The same without counting as use of the session. */
const bySessionUnused = { name: 'viewer_by_session_unused', text: 'select case when session_alive($1, make_interval(mins => $2)) then viewer_of((select staff_id from sessions where token_hash = $1)) end as viewer' };
const byStaff = { name: 'viewer_of', text: `with scoped as materialized (select set_config('app.organisation', $2, true)) select viewer_of($1) as viewer from scoped` };
const clock = { name: 'clock_now', text: 'select (extract(epoch from clock_now()) * 1000)::bigint as now' };

/** Makes the context of a request: one round trip that answers who asks, what they see, and the database's clock. */
export async function contextOf(services: Services, edge: Edge): Promise<Context> {
  if (edge.sessionHash !== null) {
    const [row] = await services.database.call<{ viewer: ViewerAnswer | null }>(edge.unattended === true ? bySessionUnused : bySession, [edge.sessionHash, services.env.sessionIdleMinutes]);
    if (row?.viewer != null) return build(services, edge, viewerOf(row.viewer), row.viewer.now);
  }
  if (edge.screenHash != null) {
    const found = await screenByToken(services, edge.screenHash, edge.address);
    if (found !== null) return build(services, edge, null, found.now, found.screen);
  }
  return build(services, edge, null, await readClock(services));
}

/** The context of what is run for many at once and for nobody in particular: it sees nothing by itself. */
export const contextOfNobody = (services: Services): Context => build(services, { language: 'zh-CN', sessionHash: null, address: '' }, null, 0);

/** The context of a member of staff without a session: for the command line, demo and import, which hold the database. */
export async function contextOfStaff(services: Services, edge: Edge, organisationId: string, staffId: string, now?: Instant): Promise<Context> {
  const [row] = await services.database.call<{ viewer: ViewerAnswer | null }>(byStaff, [staffId, organisationId]);
  if (row?.viewer == null) throw protocolError('UNAUTHENTICATED', 'No such member of staff.');
  return build(services, edge, viewerOf(row.viewer), now ?? row.viewer.now);
}

/** The clock that counts: the database's, or the test clock's row. */
export async function readClock(services: Services): Promise<number> {
  const [row] = await services.database.call<{ now: number }>(clock, []);
  return row!.now;
}

const build = (services: Services, edge: Edge, viewer: Viewer | null, now: number, screen: ScreenPrincipal | null = null): Context =>
  ({ viewer, screen, now: now as Instant, edge, services, loaders: createLoaders(services, viewer, now) });

function viewerOf(answer: ViewerAnswer): Viewer {
  const communities = answer.communities.map(({ policyVersion, policyFigures, ...community }) => ({
    ...community,
    policy: policyVersion === null ? DEFAULT_POLICY : policyFrom(policyVersion, policyFigures ?? {}),
  }));
  const grants: RoleGrant[] = communities.flatMap((community) => answer.roles.map((role) => ({
    role,
    communityId: community.id as RoleGrant['communityId'],
    departmentId: (community.id === answer.communityId ? answer.departmentId : null) as RoleGrant['departmentId'],
  })));
  return {
    staffId: answer.staffId as Viewer['staffId'], name: answer.name, login: answer.login, organisationId: answer.organisationId,
    organisationName: answer.organisationName, communityId: answer.communityId as Viewer['communityId'], departmentId: answer.departmentId as Viewer['departmentId'],
    roles: answer.roles, communities, calendar: mergeCalendar(CHINA_CALENDAR, answer.calendarYears ?? null), actor: { staffId: answer.staffId as Actor['staffId'], grants },
    scope: { organisationId: answer.organisationId, communityIds: communities.map((community) => community.id) },
  };
}
