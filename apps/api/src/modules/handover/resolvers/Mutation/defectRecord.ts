import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { defectRecord as command } from '../../commands.ts';

export const defectRecord: NonNullable<MutationResolvers['defectRecord']> = async (_parent, { input }, context) =>
  workResult('DefectRecordPayload', 'defect', await command(context, input));
