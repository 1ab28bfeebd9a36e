import { archivePrecheck, localDate } from '@huiyin/domain';
import type { ArchiveItemResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { actionOf } from '../../base/kept.ts';
import { timeline } from '../../journal/queries.ts';
import { archiveContext } from '../commands.ts';

const ACTIONS = {
  archiveItemMove: 'moveArchiveItem', archiveItemLend: 'lendArchiveItem', archiveItemTakeBack: 'takeArchiveItemBack',
  archiveItemProposeDestruction: 'proposeDestruction', archiveItemDeclineDestruction: 'declineDestruction', archiveItemDestroy: 'destroyArchiveItem',
} as const;

export const ArchiveItem: ArchiveItemResolvers = {
  id: ({ state }) => globalId('ArchiveItem', state.communityId, state.id),
  kind: ({ state }) => state.kind,
  status: ({ state }) => state.status,
  title: ({ state }) => state.title,
  place: ({ state }) => state.place,
  retentionYears: ({ state }) => state.retentionYears,
  archivedOn: ({ state }) => state.archivedOn,
  keptUntil: ({ state }) => state.keptUntil,
  note: ({ state }) => state.note,
  lentTo: ({ state }) => state.loan?.to ?? null,
  lentAt: ({ state }) => state.loan?.at ?? null,
  dueOn: ({ state }) => state.loan?.dueOn ?? null,
  destructionReason: ({ state }) => state.destruction?.reason ?? null,
  destructionProposedAt: ({ state }) => state.destruction?.proposedAt ?? null,
  destroyedAt: ({ state }) => state.destruction?.destroyedAt ?? null,
  custodian: ({ state }, _args, { loaders }) => loaders.staff.load(state.custodianId),
  destructionProposedBy: ({ state }, _args, { loaders }) => (state.destruction === null ? null : loaders.staff.load(state.destruction.proposedBy)),
  destroyedBy: ({ state }, _args, { loaders }) => (state.destruction?.destroyedBy == null ? null : loaders.staff.load(state.destruction.destroyedBy)),
  entries: ({ state }, args, context) => timeline(context, state, args) as never,
  community: ({ state }, _args, context) => requireViewer(context).communities.find(({ id }) => id === state.communityId)!,
  termOver: ({ state }, _args, context) => {
    const community = requireViewer(context).communities.find(({ id }) => id === state.communityId)!;
    return state.keptUntil !== null && state.keptUntil < localDate(community.timeZone, context.now);
  },
  allowedActions: ({ state }, _args, context) => {
    const counts = archiveContext(context, requireViewer(context).communities.find(({ id }) => id === state.communityId)!);
    return Object.entries(ACTIONS).map(([action, command]) => actionOf(context, action, archivePrecheck(state, command, state.communityId, counts)));
  },
};
