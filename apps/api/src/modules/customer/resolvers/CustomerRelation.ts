import type { CustomerRelationResolvers } from '../../types.generated.ts';
import { isCurrentRelation } from '../queries.ts';

export const CustomerRelation: CustomerRelationResolvers = {
  customer: async ({ communityId, customerId }, _args, { loaders }) => (await loaders.customer.load({ communityId, id: customerId }))!,
  unit: ({ communityId, unitId }, _args, { loaders }) => (unitId === null ? null : loaders.unit.load({ communityId, id: unitId })),
  current: (relation, _args, context) => isCurrentRelation(context, relation),
};
