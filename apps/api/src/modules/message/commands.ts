import type { Context } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import { PAGE_MAX } from '../base/connection.ts';
import { invalidInput, notFound, type Failure } from '../base/user-errors.ts';
import type { MessagesMarkReadInput } from '../types.generated.ts';
import { areOwn, unreadCount } from './queries.ts';
import { markRead } from './rows.ts';

/** Marks the viewer's own messages as read; repeating it changes nothing. */
export async function messagesMarkRead(context: Context, { ids, until }: MessagesMarkReadInput): Promise<{ readonly unread: number } | Failure> {
  const viewer = requireViewer(context);
  if (ids != null && ids.length > PAGE_MAX) return invalidInput(context, ['ids'], 'OUT_OF_RANGE', PAGE_MAX);
  const named = [...new Set(ids ?? [])].map((id) => readGlobalId(id, 'Message'));
  const own = named.filter((one) => one !== null);
  if (own.length < named.length || (own.length > 0 && !(await areOwn(context, own)))) return notFound(context, ['input', 'ids']);
  const last = until == null ? null : new Date(until).toISOString();
  if (own.length > 0 || last !== null) await context.services.database.write(viewer.scope, (query) => query(markRead, [viewer.staffId, own.map(({ id }) => id), last]));
  return { unread: await unreadCount(context) };
}
