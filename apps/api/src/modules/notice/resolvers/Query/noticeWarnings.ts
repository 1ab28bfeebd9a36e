import type { QueryResolvers } from '../../../types.generated.ts';
import { warningsOfText } from '../../checking.ts';

export const noticeWarnings: NonNullable<QueryResolvers['noticeWarnings']> = (_parent, { input }, context) => warningsOfText(context, input);
