import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { changeCustomer } from '../../commands.ts';

export const customerEndRelation: NonNullable<MutationResolvers['customerEndRelation']> = async (_parent, { input }, context) =>
  commandResult('CustomerEndRelationPayload', await changeCustomer(context, input, () => ({ type: 'endRelation', number: input.number, to: input.to as never, reason: input.reason ?? null })));
