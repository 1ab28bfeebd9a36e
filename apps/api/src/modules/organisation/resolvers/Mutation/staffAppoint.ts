import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { staffAppoint as command } from '../../commands.ts';

export const staffAppoint: NonNullable<MutationResolvers['staffAppoint']> = async (_parent, { input }, context) =>
  commandResult('StaffAppointPayload', await command(context, input));
