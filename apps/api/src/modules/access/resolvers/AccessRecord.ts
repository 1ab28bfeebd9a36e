import type { AccessRecordResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';

export const AccessRecord: AccessRecordResolvers = {
  id: ({ communityId, id }) => globalId('AccessRecord', communityId, id),
  by: ({ staffId }, _args, { loaders }) => (staffId === null ? null : loaders.staff.load(staffId)),
  customer: ({ communityId, subjectId }, _args, { loaders }) => loaders.customer.load({ communityId, id: subjectId }),
};
