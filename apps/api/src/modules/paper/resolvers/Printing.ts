import type { PrintingResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';

export const Printing: PrintingResolvers = {
  id: ({ communityId, id }) => globalId('Printing', communityId, id),
  printedBy: ({ printedBy }, _args, { loaders }) => (printedBy === null ? null : loaders.staff.load(printedBy)),
};
