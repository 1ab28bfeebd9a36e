import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationAddDrawing as command } from '../../commands.ts';

export const renovationAddDrawing: NonNullable<MutationResolvers['renovationAddDrawing']> = async (_parent, { input }, context) =>
  workResult('RenovationAddDrawingPayload', 'renovation', await command(context, input));
