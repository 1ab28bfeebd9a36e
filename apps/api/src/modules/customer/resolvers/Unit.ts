import type { UnitResolvers } from '../../types.generated.ts';
import { readsCustomers, unitHistory } from '../queries.ts';
import { requireViewer } from '../../../sight.ts';

export const Unit: Pick<UnitResolvers, 'customers'|'headCount'|'history'|'__isTypeOf'> = {
  customers: async (unit, _args, context) => (readsCustomers(requireViewer(context), unit.communityId) ? [...(await context.loaders.customersOfUnit.load(unit))] : []),
  headCount: (unit, _args, { loaders }) => loaders.headCount.load(unit),
  history: (unit, args, context) => unitHistory(context, unit, args) as never,
};
