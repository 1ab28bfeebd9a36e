import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { screenChange as command } from '../../commands.ts';

export const screenChange: NonNullable<MutationResolvers['screenChange']> = async (_parent, { input }, context) =>
  workResult('ScreenChangePayload', 'screen', await command(context, input));
