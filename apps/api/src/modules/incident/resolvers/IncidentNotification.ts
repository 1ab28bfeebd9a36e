import { staffOf } from '../../base/subject-fields.ts';
import type { IncidentNotificationResolvers } from '../../types.generated.ts';

export const IncidentNotification: IncidentNotificationResolvers = {
  department: ({ communityId, departmentId }, _args, { loaders }) => (departmentId === null ? null : loaders.department.load({ communityId, id: departmentId })),
  acknowledgedBy: ({ acknowledgedBy }, _args, context) => staffOf(acknowledgedBy, context),
};
