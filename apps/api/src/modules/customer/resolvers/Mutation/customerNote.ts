import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { changeCustomer } from '../../commands.ts';

export const customerNote: NonNullable<MutationResolvers['customerNote']> = async (_parent, { input }, context) =>
  commandResult('CustomerNotePayload', await changeCustomer(context, input, () => ({ type: 'noteCustomer', kind: input.kind, text: input.text })));
