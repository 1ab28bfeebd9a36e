import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeDraft as command } from '../../commands.ts';

export const noticeDraft: NonNullable<MutationResolvers['noticeDraft']> = async (_parent, { input }, context) =>
  workResult('NoticeDraftPayload', 'notice', await command(context, input));
