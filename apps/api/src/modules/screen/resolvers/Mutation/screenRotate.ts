import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { rotateToken as command } from '../../commands.ts';

export const screenRotate: NonNullable<MutationResolvers['screenRotate']> = async (_parent, { input }, context) =>
  commandResult('ScreenRotatePayload', await command(context, input));
