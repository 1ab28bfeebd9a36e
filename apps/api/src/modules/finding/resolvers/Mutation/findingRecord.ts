import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { findingRecord as command } from '../../commands.ts';

export const findingRecord: NonNullable<MutationResolvers['findingRecord']> = async (_parent, { input }, context) =>
  workResult('FindingRecordPayload', 'finding', await command(context, input));
