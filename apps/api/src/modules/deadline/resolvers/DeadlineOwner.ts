import type { DeadlineOwnerResolvers } from '../../types.generated.ts';

interface Owner {
  readonly communityId: string;
  readonly departmentId: string | null;
  readonly staffId: string | null;
}

export const DeadlineOwner: DeadlineOwnerResolvers = {
  department: (owner, _args, { loaders }) => {
    const { communityId, departmentId } = owner as unknown as Owner;
    return departmentId === null ? null : loaders.department.load({ communityId, id: departmentId });
  },
  staff: (owner, _args, { loaders }) => {
    const { staffId } = owner as unknown as Owner;
    return staffId === null ? null : loaders.staff.load(staffId);
  },
};
