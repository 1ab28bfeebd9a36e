import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { importComplaints } from '../../import.ts';

export const complaintsImport: NonNullable<MutationResolvers['complaintsImport']> = async (_parent, { input }, context) =>
  commandResult('ComplaintsImportPayload', await importComplaints(context, input));
