import { requireViewer } from '../../../sight.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import type { BoardScreenResolvers } from '../../types.generated.ts';
import { namesOf, SCREEN_NOUN } from '../queries.ts';

const common = subjectFields(SCREEN_NOUN);
const seen = ({ state }: Parameters<typeof common.id>[0], { loaders }: Parameters<typeof common.community>[2]) => loaders.sighting.load({ communityId: state.communityId, id: state.id });

export const BoardScreen: BoardScreenResolvers = {
  id: common.id,
  community: common.community,
  entries: common.entries,
  allowedActions: common.allowedActions,
  name: ({ state }) => state.name,
  status: ({ state }) => state.status,
  communities: ({ state }, _args, context) => namesOf(requireViewer(context).organisationId, state.communityIds.flatMap((id) => requireViewer(context).communities.find((community) => community.id === id) ?? [])),
  communityCount: ({ state }) => state.communityIds.length,
  language: ({ state }) => state.language,
  look: ({ state }) => state.look,
  sound: ({ state }) => state.sound,
  drills: ({ state }) => state.drills,
  pairedAt: ({ state }) => state.pairedAt,
  pairedBy: ({ state }, _args, context) => staffOf(state.pairedBy, context),
  revokedAt: ({ state }) => state.revokedAt,
  lastSeenAt: async (screen, _args, context) => (await seen(screen, context))?.seenAt ?? null,
  lastAddress: async (screen, _args, context) => (await seen(screen, context))?.address ?? null,
};
