import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { messagesMarkRead as command } from '../../commands.ts';

export const messagesMarkRead: NonNullable<MutationResolvers['messagesMarkRead']> = async (_parent, { input }, context) =>
  commandResult('MessagesMarkReadPayload', await command(context, input));
