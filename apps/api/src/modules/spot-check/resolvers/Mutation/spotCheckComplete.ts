import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { spotCheckComplete as command } from '../../commands.ts';

export const spotCheckComplete: NonNullable<MutationResolvers['spotCheckComplete']> = async (_parent, { input }, context) =>
  workResult('SpotCheckCompletePayload', 'spotCheck', await command(context, input));
