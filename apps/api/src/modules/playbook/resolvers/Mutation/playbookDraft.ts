import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { draftPlaybook } from '../../../document/commands.ts';
import { templateOf } from '../../content.ts';

export const playbookDraft: NonNullable<MutationResolvers['playbookDraft']> = async (_parent, { input }, context) =>
  commandResult('PlaybookDraftPayload', await draftPlaybook(context, input, templateOf(input.content)));
