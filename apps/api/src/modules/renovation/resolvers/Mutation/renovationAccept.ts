import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationAccept as command } from '../../commands.ts';

export const renovationAccept: NonNullable<MutationResolvers['renovationAccept']> = async (_parent, { input }, context) =>
  workResult('RenovationAcceptPayload', 'renovation', await command(context, input));
