import type { QueryResolvers } from '../../../types.generated.ts';
import { setupState } from '../../rows.ts';

export const setupRequired: NonNullable<QueryResolvers['setupRequired']> = async (_parent, _args, context) =>
  (await context.services.database.call<{ count: number }>(setupState, []))[0]!.count === 0;
