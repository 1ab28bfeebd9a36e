import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { reviseDocument } from '../../commands.ts';

export const documentRevise: NonNullable<MutationResolvers['documentRevise']> = async (_parent, { input }, context) =>
  commandResult('DocumentRevisePayload', await reviseDocument(context, input));
