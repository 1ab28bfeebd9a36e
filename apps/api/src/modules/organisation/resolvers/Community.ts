import { coverage, DEFAULT_POLICY } from '@huiyin/domain';
import type { CommunityResolvers } from '../../types.generated.ts';
import { globalId, readGlobalId } from '../../../platform/ids.ts';
import { communityPath, publicUrl } from '../../base/public-url.ts';
import { departmentsOf, staffOf, unitsOf } from '../queries.ts';
import { requireViewer } from '../../../sight.ts';

export const Community: CommunityResolvers = {
  id: (community) => globalId('Community', community.organisationId, community.id),
  regionName: (community, _args, context) => requireViewer(context).communities.find(({ id, level }) => id === community.parentId && level === 'REGION')?.name ?? null,
  publicUrl: (community, _args, context) => (community.level === 'COMMUNITY' ? publicUrl(context, communityPath(community)) : null),
  calendarYears: (_community, _args, context) => [...coverage(requireViewer(context).calendar)],
  departments: async (community, _args, context) => [...(await departmentsOf(context, community.id))],
  policy: (community, _args, context) => {
    const { version, chains: _, ...figures } = requireViewer(context).communities.find(({ id }) => id === community.id)?.policy ?? DEFAULT_POLICY;
    return { version, figures };
  },
  staff: (community, { filter, ...page }, context) =>
    staffOf(context, community.id, { departmentId: filter?.departmentId == null ? null : (readGlobalId(filter.departmentId, 'Department')?.id ?? community.id), role: filter?.role ?? null, search: filter?.search ?? null }, page) as never,
  units: (community, { filter, ...page }, context) => unitsOf(context, community.id, filter?.search ?? null, page) as never,
};
