import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { signIn as command } from '../../commands.ts';

export const signIn: NonNullable<MutationResolvers['signIn']> = async (_parent, { input }, context) =>
  commandResult('SignInPayload', await command(context, { ...input, delivery: input.delivery ?? 'TOKEN' }));
