import type { Context } from '../../context.ts';
import { protocolError } from '../../platform/errors.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import type { BoardSight } from './reading.ts';

/** More walls than these are more feeds. */
const COMMUNITIES_MAX = 20;

/** A wall screen sees what it was paired for, people what they work in. */
function inSight(context: Context, id: string): string | null {
  const { screen } = context;
  if (screen === null) return communityInSight(requireViewer(context), id)?.id ?? null;
  const global = readGlobalId(id, 'Community');
  return global !== null && global.scope === screen.organisationId && screen.communityIds.includes(global.id) ? global.id : null;
}

/**
 * Whose picture somebody may be sent: the communities asked for, all of them in sight, as the scope they are read in.
 * Everybody gets the same picture of a community: it names nobody.
 */
export function boardSight(context: Context, communityIds: readonly string[]): BoardSight {
  const wanted = [...new Set(communityIds)];
  if (wanted.length === 0 || wanted.length > COMMUNITIES_MAX) throw protocolError('BAD_USER_INPUT', `\`communityIds\` names 1 to ${COMMUNITIES_MAX} communities.`, { path: ['communityIds'], allowed: COMMUNITIES_MAX });
  const found = wanted.map((id) => inSight(context, id));
  if (found.includes(null)) throw protocolError('BAD_USER_INPUT', 'No such community in your sight.', { path: ['communityIds'] });
  const organisationId = context.screen?.organisationId ?? requireViewer(context).organisationId;
  return { scope: { organisationId, communityIds: found as readonly string[] }, drills: context.screen?.drills ?? true };
}
