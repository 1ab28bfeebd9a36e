import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { defectDemand as command } from '../../commands.ts';

export const defectDemand: NonNullable<MutationResolvers['defectDemand']> = async (_parent, { input }, context) =>
  workResult('DefectDemandPayload', 'defect', await command(context, input));
