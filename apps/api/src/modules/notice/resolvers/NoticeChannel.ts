import type { NoticeChannelResolvers } from '../../types.generated.ts';

export const NoticeChannel: NoticeChannelResolvers = {
  recalledAt: ({ recall }) => recall?.at ?? null,
  recalled: ({ recall }) => recall?.said ?? null,
};
