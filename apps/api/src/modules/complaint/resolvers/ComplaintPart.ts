import type { ComplaintPartResolvers } from '../../types.generated.ts';

const placeOf = (parent: unknown): { communityId: string; id: string } => {
  const { communityId, departmentId } = parent as { readonly communityId: string; readonly departmentId: string };
  return { communityId, id: departmentId };
};

export const ComplaintPart: ComplaintPartResolvers = {
  department: (parent, _args, { loaders }) => loaders.department.load(placeOf(parent)),
  handedBackBy: ({ handedBackBy }, _args, { loaders }) => (handedBackBy == null ? null : loaders.staff.load(handedBackBy as unknown as string)),
};
