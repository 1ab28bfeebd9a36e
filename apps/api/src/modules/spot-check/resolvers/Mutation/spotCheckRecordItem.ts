import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { spotCheckRecordItem as command } from '../../commands.ts';

export const spotCheckRecordItem: NonNullable<MutationResolvers['spotCheckRecordItem']> = async (_parent, { input }, context) =>
  workResult('SpotCheckRecordItemPayload', 'spotCheck', await command(context, input));
