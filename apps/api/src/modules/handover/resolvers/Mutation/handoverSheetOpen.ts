import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { handoverSheetOpen as command } from '../../commands.ts';

export const handoverSheetOpen: NonNullable<MutationResolvers['handoverSheetOpen']> = async (_parent, { input }, context) =>
  workResult('HandoverSheetOpenPayload', 'handoverSheet', await command(context, input));
