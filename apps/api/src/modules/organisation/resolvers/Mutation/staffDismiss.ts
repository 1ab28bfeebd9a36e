import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { staffDismiss as command } from '../../staff-commands.ts';

export const staffDismiss: NonNullable<MutationResolvers['staffDismiss']> = async (_parent, { input }, context) =>
  commandResult('StaffDismissPayload', await command(context, input));
