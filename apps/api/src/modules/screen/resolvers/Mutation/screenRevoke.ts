import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { screenRevoke as command } from '../../commands.ts';

export const screenRevoke: NonNullable<MutationResolvers['screenRevoke']> = async (_parent, { input }, context) =>
  workResult('ScreenRevokePayload', 'screen', await command(context, input));
