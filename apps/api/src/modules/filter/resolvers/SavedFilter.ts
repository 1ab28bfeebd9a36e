import { globalId } from '../../../platform/ids.ts';
import type { SavedFilterResolvers } from '../../types.generated.ts';

export const SavedFilter: SavedFilterResolvers = {
  id: (row) => globalId('SavedFilter', row.communityId, row.id),
  filter: (row) => JSON.parse(row.filter) as unknown,
  shared: (row) => row.departmentId !== null,
  owner: (row, _args, { loaders }) => loaders.staff.load(row.ownerId),
};
