import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { proposeItemDestruction } from '../../commands.ts';

export const archiveItemProposeDestruction: NonNullable<MutationResolvers['archiveItemProposeDestruction']> = async (_parent, { input }, context) =>
  commandResult('ArchiveItemProposeDestructionPayload', await proposeItemDestruction(context, input));
