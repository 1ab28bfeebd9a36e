import type { QueryResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { previewPolicy } from '../../preview.ts';

export const policyPreview: NonNullable<QueryResolvers['policyPreview']> = async (_parent, args, context) => commandResult('PolicyPreview', await previewPolicy(context, args));
