import type { NoticeContentResolvers } from '../../types.generated.ts';

export const NoticeContent: NoticeContentResolvers = {
  texts: ({ texts }) => [...texts],
  buildings: ({ buildings }) => [...buildings],
  channels: ({ channels }) => [...channels],
  places: ({ places }) => [...places],
  doors: ({ doors }) => [...doors],
};
