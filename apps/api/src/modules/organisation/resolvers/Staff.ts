import type { StaffResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { contactsOf } from '../queries.ts';
import { requireViewer } from '../../../sight.ts';

export const Staff: StaffResolvers = {
  contacts: (staff, _args, context) => contactsOf(context, staff),
  id: (staff, _args, context) => globalId('Staff', requireViewer(context).organisationId, staff.id),
  roles: (staff) => [...staff.roles],
  department: (staff, _args, { loaders }) => (staff.departmentId === null ? null : loaders.department.load({ communityId: staff.communityId, id: staff.departmentId })),
};
