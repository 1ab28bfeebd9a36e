import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { moveItem } from '../../commands.ts';

export const archiveItemMove: NonNullable<MutationResolvers['archiveItemMove']> = async (_parent, { input }, context) =>
  commandResult('ArchiveItemMovePayload', await moveItem(context, input));
