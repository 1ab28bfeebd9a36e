import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { handoverSheetClose as command } from '../../commands.ts';

export const handoverSheetClose: NonNullable<MutationResolvers['handoverSheetClose']> = async (_parent, { input }, context) =>
  workResult('HandoverSheetClosePayload', 'handoverSheet', await command(context, input));
