import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { organisationFound as command } from '../../commands.ts';

export const organisationFound: NonNullable<MutationResolvers['organisationFound']> = async (_parent, { input }, context) =>
  commandResult('OrganisationFoundPayload', await command(context, input));
