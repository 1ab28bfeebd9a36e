import { globalId } from '../../../platform/ids.ts';
import { messageOf } from '../../message/queries.ts';
import { staffOf } from '../../base/subject-fields.ts';
import type { DeliveryResolvers } from '../../types.generated.ts';

export const Delivery: DeliveryResolvers = {
  key: ({ id }) => id,
  text: ({ words }) => words,
  trial: ({ messageId }) => messageId === null,
  staff: ({ staffId }, _args, context) => staffOf(staffId, context),
  message: ({ communityId, messageId }, _args, context) => (messageId === null ? null : messageOf(context, globalId('Message', communityId, messageId))),
};
