import { latestVersion, versionInForce } from '@huiyin/domain';
import type { ControlledDocumentResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { timeline } from '../../journal/queries.ts';
import { documentActions } from '../commands.ts';

export const ControlledDocument: ControlledDocumentResolvers = {
  id: ({ state }) => globalId('ControlledDocument', state.communityId, state.id),
  kind: ({ state }) => state.kind,
  playbookKey: ({ state }) => state.playbookKey ?? null,
  latest: ({ state }) => latestVersion(state),
  inForce: ({ state }, _args, { now }) => versionInForce(state, now),
  versions: ({ state }) => [...state.versions].reverse(),
  entries: ({ state }, args, context) => timeline(context, state, args) as never,
  community: ({ state }, _args, context) => requireViewer(context).communities.find(({ id }) => id === state.communityId)!,
  allowedActions: (document, _args, context) => documentActions(context, document),
};
