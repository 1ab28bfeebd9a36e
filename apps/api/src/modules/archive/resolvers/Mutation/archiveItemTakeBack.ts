import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { takeItemBack } from '../../commands.ts';

export const archiveItemTakeBack: NonNullable<MutationResolvers['archiveItemTakeBack']> = async (_parent, { input }, context) =>
  commandResult('ArchiveItemTakeBackPayload', await takeItemBack(context, input));
