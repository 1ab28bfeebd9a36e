import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { issueForms } from '../../commands.ts';

export const blankFormsIssue: NonNullable<MutationResolvers['blankFormsIssue']> = async (_parent, { input }, context) =>
  commandResult('BlankFormsIssuePayload', await issueForms(context, input));
