import type { SubscriptionResolvers } from '../../../types.generated.ts';
import { changes as feed, type ChangeEvent } from '../../changes.ts';

export const changes: NonNullable<SubscriptionResolvers['changes']> = {
  subscribe: (_parent, args, context) => feed(context, args) as never,
  resolve: (event: unknown) => event as ChangeEvent,
};
