import type { SubscriptionResolvers } from '../../../types.generated.ts';
import { openBoardFeed } from '../../feed.ts';
import type { BoardEvent } from '../../picture.ts';

export const boardFeed: NonNullable<SubscriptionResolvers['boardFeed']> = {
  subscribe: (_parent, args, context) => openBoardFeed(context, args) as never,
  resolve: (event: unknown) => event as BoardEvent as never,
};
