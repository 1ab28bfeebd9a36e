import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeTakeDown as command } from '../../commands.ts';

export const noticeTakeDown: NonNullable<MutationResolvers['noticeTakeDown']> = async (_parent, { input }, context) =>
  workResult('NoticeTakeDownPayload', 'notice', await command(context, input));
