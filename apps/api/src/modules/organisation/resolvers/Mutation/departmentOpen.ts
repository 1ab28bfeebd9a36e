import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { departmentOpen as command } from '../../commands.ts';

export const departmentOpen: NonNullable<MutationResolvers['departmentOpen']> = async (_parent, { input }, context) =>
  commandResult('DepartmentOpenPayload', await command(context, input));
