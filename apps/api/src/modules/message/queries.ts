import type { Context } from '../../context.ts';
import { readGlobalId, type GlobalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import { connection, type Connection, type PageRequest } from '../base/connection.ts';
import { messageByKey, messagesOf, ownMessages, type MessageRow } from './rows.ts';

/** The viewer's own messages; nobody reads those of another. */
export function messagePage(context: Context, unread: boolean, page: PageRequest): Promise<Connection<MessageRow>> {
  const viewer = requireViewer(context);
  const read = unread ? messagesOf.unread : messagesOf.all;
  return connection(context, page, `messages:${viewer.staffId}:${unread}`, async ({ after, limit }) => {
    const [rows, counted] = (await context.services.database.readAll(viewer.scope, [
      { statement: read.page, values: [viewer.staffId, after?.[0] ?? null, after?.[1] ?? null, limit] },
      { statement: read.count, values: [viewer.staffId] },
    ])) as [MessageRow[], { count: number }[]];
    return { rows, totalCount: counted[0]!.count };
  }, (row) => [new Date(row.at).toISOString(), row.id]);
}

/** How many of the viewer's messages are unread, up to a thousand. */
export async function unreadCount(context: Context): Promise<number> {
  const viewer = requireViewer(context);
  const [counted] = await context.services.database.read<{ count: number }>(viewer.scope, messagesOf.unread.count, [viewer.staffId]);
  return counted!.count;
}

/** One message of the viewer by its global id; null when there is none. */
export async function messageOf(context: Context, id: string): Promise<MessageRow | null> {
  const viewer = requireViewer(context);
  const global = readGlobalId(id, 'Message');
  if (global === null || !viewer.scope.communityIds.includes(global.scope)) return null;
  return (await context.services.database.read<MessageRow>(viewer.scope, messageByKey, [global.scope, global.id, viewer.staffId]))[0] ?? null;
}

/** Whether all of these, each named once, are messages of the viewer. */
export async function areOwn(context: Context, messages: readonly GlobalId[]): Promise<boolean> {
  const viewer = requireViewer(context);
  const [found] = await context.services.database.read<{ count: number }>(viewer.scope, ownMessages, [viewer.staffId, messages.map(({ scope }) => scope), messages.map(({ id }) => id)]);
  return found!.count === messages.length;
}
