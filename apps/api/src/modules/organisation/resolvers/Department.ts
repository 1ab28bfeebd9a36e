import type { DepartmentResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';

export const Department: DepartmentResolvers = {
  id: (department) => globalId('Department', department.communityId, department.id),
  manager: (department, _args, { loaders }) => loaders.manager.load(department),
};
