import { createContext, useContext } from 'react';
import type { NoticeAction } from './commands.ts';
import type { NoticeFacts } from './model.ts';

/** What the parts of a notice's page share: the notice, and the way to a command's form. `about`: key of a place, round or channel. */
export interface NoticeRoom { readonly notice: NoticeFacts; readonly ask: (action: NoticeAction, about?: string) => void }

export const NoticeContext = createContext<NoticeRoom | null>(null);

export function useNoticeRoom(): NoticeRoom {
  const room = useContext(NoticeContext);
  if (!room) throw new Error('No notice is open');
  return room;
}
