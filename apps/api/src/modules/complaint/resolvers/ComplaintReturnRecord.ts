import type { ComplaintReturnRecordResolvers } from '../../types.generated.ts';

const placeOf = (parent: unknown): { communityId: string; id: string } => {
  const { communityId, departmentId } = parent as { readonly communityId: string; readonly departmentId: string };
  return { communityId, id: departmentId };
};

export const ComplaintReturnRecord: ComplaintReturnRecordResolvers = {
  department: (parent, _args, { loaders }) => loaders.department.load(placeOf(parent)),
};
