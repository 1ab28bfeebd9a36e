import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { outsideDocumentRegister as command } from '../../commands.ts';

export const outsideDocumentRegister: NonNullable<MutationResolvers['outsideDocumentRegister']> = async (_parent, { input }, context) =>
  workResult('OutsideDocumentRegisterPayload', 'notice', await command(context, input));
