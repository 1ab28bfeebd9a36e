import type { IncidentSummaryCopyResolvers } from '../../types.generated.ts';

export const IncidentSummaryCopy: IncidentSummaryCopyResolvers = {
  department: ({ communityId, departmentId }, _args, { loaders }) => loaders.department.load({ communityId, id: departmentId }),
  staff: async ({ staffIds }, _args, { loaders }) => (await Promise.all(staffIds.map((id) => loaders.staff.load(id)))).filter((one) => one !== null),
};
