import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { fileItem } from '../../commands.ts';

export const archiveItemFile: NonNullable<MutationResolvers['archiveItemFile']> = async (_parent, { input }, context) =>
  commandResult('ArchiveItemFilePayload', await fileItem(context, input));
