import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { revisePlaybook } from '../../../document/commands.ts';
import { templateOf } from '../../content.ts';

export const playbookRevise: NonNullable<MutationResolvers['playbookRevise']> = async (_parent, { input }, context) =>
  commandResult('PlaybookRevisePayload', await revisePlaybook(context, input, templateOf(input.content)));
