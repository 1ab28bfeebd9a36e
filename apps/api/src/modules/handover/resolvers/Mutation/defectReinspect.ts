import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { defectReinspect as command } from '../../commands.ts';

export const defectReinspect: NonNullable<MutationResolvers['defectReinspect']> = async (_parent, { input }, context) =>
  workResult('DefectReinspectPayload', 'defect', await command(context, input));
