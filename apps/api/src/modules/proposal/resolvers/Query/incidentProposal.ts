import type { QueryResolvers } from '../../../types.generated.ts';
import { proposal as read } from '../../queries.ts';

export const incidentProposal: NonNullable<QueryResolvers['incidentProposal']> = (_parent, { id }, context) => read(context, id);
