import type { ImprovementPlanResolvers } from '../../types.generated.ts';

export const ImprovementPlan: ImprovementPlanResolvers = {
  department: (plan, _args, { loaders }) => {
    const { communityId, departmentId } = plan as unknown as { readonly communityId: string; readonly departmentId: string };
    return loaders.department.load({ communityId, id: departmentId });
  },
};
