import type { ViewerResolvers } from '../../types.generated.ts';
import { unreadCount } from '../queries.ts';

export const Viewer: Pick<ViewerResolvers, 'unreadMessages'> = {
  unreadMessages: (_viewer, _args, context) => unreadCount(context),
};
