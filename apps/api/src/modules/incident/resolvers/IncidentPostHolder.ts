import type { IncidentPostHolderResolvers } from '../../types.generated.ts';

export const IncidentPostHolder: IncidentPostHolderResolvers = {
  staff: async ({ staffId }, _args, { loaders }) => (await loaders.staff.load(staffId))!,
};
