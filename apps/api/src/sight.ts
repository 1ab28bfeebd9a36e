import { mayCommand, rolesFor, type CommandName, type CommunityId, type Denial } from '@huiyin/domain';
import type { CommunityInSight, Context, Viewer } from './context.ts';
import { protocolError } from './platform/errors.ts';
import { readGlobalId } from './platform/ids.ts';

/** The signed-in viewer; throws UNAUTHENTICATED when there is none. */
export function requireViewer(context: Context): Viewer {
  if (context.viewer === null) throw protocolError('UNAUTHENTICATED', context.edge.language === 'en' ? 'Please sign in.' : '请先登录。');
  return context.viewer;
}

/** The community in sight that a global id names; null when there is none. */
export function communityInSight(viewer: Viewer, id: string): CommunityInSight | null {
  const global = readGlobalId(id, 'Community');
  return viewer.communities.find((community) => community.id === global?.id && community.organisationId === global.scope) ?? null;
}

/** The headquarters' office, in whose book lies what holds for the whole organisation; null when the viewer works below it. */
export const officeInSight = (viewer: Viewer): CommunityInSight | null => viewer.communities.find(({ level }) => level === 'HEADQUARTERS') ?? null;

/** Why this viewer may not give a command of the headquarters' office at all; null when they may. */
export function officeDenial(viewer: Viewer, command: CommandName): Denial | null {
  const office = officeInSight(viewer);
  return office === null ? { reason: 'ROLE', roles: rolesFor(command) } : mayCommand(viewer.actor, command, { communityId: office.id as CommunityId });
}
