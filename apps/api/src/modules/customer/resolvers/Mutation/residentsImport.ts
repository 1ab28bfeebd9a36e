import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult, isFailure } from '../../../base/user-errors.ts';
import { importResidents, shownResidents } from '../../import.ts';

export const residentsImport: NonNullable<MutationResolvers['residentsImport']> = async (_parent, { input }, context) => {
  const answer = await importResidents(context, input);
  return commandResult('ResidentsImportPayload', isFailure(answer) ? answer : shownResidents(answer));
};
