import type { Context } from '../../context.ts';
import { connection, type Connection, type PageRequest } from '../base/connection.ts';
import { requireViewer } from '../../sight.ts';
import { historyCount, historyPage, type HistoryOf, type HistoryRow } from './rows.ts';

/** The history of a customer or a unit, newest first; `of` null: an empty one, for those who may not read it. */
export async function historyOf(context: Context, of: HistoryOf | null, page: PageRequest): Promise<Connection<HistoryRow>> {
  const viewer = requireViewer(context);
  return connection(context, page, `history:${of?.kind ?? ''}:${of?.id ?? ''}`, async ({ after, limit }) => {
    if (of === null) return { rows: [], totalCount: 0 };
    const [rows, counted] = (await context.services.database.readAll(viewer.scope, [historyPage(of, after as [string, string] | null, limit), historyCount(of)])) as [HistoryRow[], { count: number }[]];
    return { rows, totalCount: counted[0]!.count };
  }, (row) => [new Date(row.at).toISOString(), row.key]);
}
