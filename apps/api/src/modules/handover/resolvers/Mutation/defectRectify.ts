import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { defectRectify as command } from '../../commands.ts';

export const defectRectify: NonNullable<MutationResolvers['defectRectify']> = async (_parent, { input }, context) =>
  workResult('DefectRectifyPayload', 'defect', await command(context, input));
