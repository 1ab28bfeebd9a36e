import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { declineItemDestruction } from '../../commands.ts';

export const archiveItemDeclineDestruction: NonNullable<MutationResolvers['archiveItemDeclineDestruction']> = async (_parent, { input }, context) =>
  commandResult('ArchiveItemDeclineDestructionPayload', await declineItemDestruction(context, input));
