import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeSeal as command } from '../../commands.ts';

export const noticeSeal: NonNullable<MutationResolvers['noticeSeal']> = async (_parent, { input }, context) =>
  workResult('NoticeSealPayload', 'notice', await command(context, input));
