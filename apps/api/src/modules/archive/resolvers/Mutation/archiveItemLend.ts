import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { lendItem } from '../../commands.ts';

export const archiveItemLend: NonNullable<MutationResolvers['archiveItemLend']> = async (_parent, { input }, context) =>
  commandResult('ArchiveItemLendPayload', await lendItem(context, input));
