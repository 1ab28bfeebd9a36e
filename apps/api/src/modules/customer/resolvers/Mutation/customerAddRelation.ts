import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { addRelation } from '../../commands.ts';

export const customerAddRelation: NonNullable<MutationResolvers['customerAddRelation']> = async (_parent, { input }, context) =>
  commandResult('CustomerAddRelationPayload', await addRelation(context, input));
