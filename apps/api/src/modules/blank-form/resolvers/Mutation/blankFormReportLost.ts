import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { loseForm } from '../../commands.ts';

export const blankFormReportLost: NonNullable<MutationResolvers['blankFormReportLost']> = async (_parent, { input }, context) =>
  commandResult('BlankFormReportLostPayload', await loseForm(context, input));
