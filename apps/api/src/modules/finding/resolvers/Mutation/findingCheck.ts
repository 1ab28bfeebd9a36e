import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { findingCheck as command } from '../../commands.ts';

export const findingCheck: NonNullable<MutationResolvers['findingCheck']> = async (_parent, { input }, context) =>
  workResult('FindingCheckPayload', 'finding', await command(context, input));
