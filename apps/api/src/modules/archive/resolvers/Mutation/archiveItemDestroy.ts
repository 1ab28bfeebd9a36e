import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { destroyItem } from '../../commands.ts';

export const archiveItemDestroy: NonNullable<MutationResolvers['archiveItemDestroy']> = async (_parent, { input }, context) =>
  commandResult('ArchiveItemDestroyPayload', await destroyItem(context, input));
