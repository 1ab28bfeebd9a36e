import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { spotCheckOpen as command } from '../../commands.ts';

export const spotCheckOpen: NonNullable<MutationResolvers['spotCheckOpen']> = async (_parent, { input }, context) =>
  workResult('SpotCheckOpenPayload', 'spotCheck', await command(context, input));
