import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { findingRectify as command } from '../../commands.ts';

export const findingRectify: NonNullable<MutationResolvers['findingRectify']> = async (_parent, { input }, context) =>
  workResult('FindingRectifyPayload', 'finding', await command(context, input));
