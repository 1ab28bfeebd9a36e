import { LATE_MS } from '../../clock/auditor.ts';
import { oldestDue } from '../../clock/rows.ts';
import type { Context } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { cursorKeys, pageSize, readPage, searchWords, toConnection, type Connection, type Read } from '../base/connection.ts';
import { mineOf } from '../base/mine.ts';
import type { QuerydeadlinesArgs } from '../types.generated.ts';
import { deadlinesByKeys, deadlineStatements, deadlinesOwed, type DeadlineKey, type DeadlineRow } from './rows.ts';
import { communityInSight, requireViewer } from '../../sight.ts';

export type { OwedRow } from './rows.ts';

/** What a department or some roles owe in a community at an instant, the first due first; for whoever reads something else in the same flight. Answers `OwedRow`s. */
export const owedRead = (communityId: string, departmentId: string | null, roles: readonly string[], at: number, limit: number): Read =>
  ({ statement: deadlinesOwed, values: [communityId, departmentId, roles, new Date(at).toISOString(), limit] });

/** Deadlines of a community by due time. */
export async function deadlinePage(context: Context, args: QuerydeadlinesArgs): Promise<Connection<DeadlineRow>> {
  const viewer = requireViewer(context);
  const size = pageSize(args.first, 25);
  const community = communityInSight(viewer, args.communityId);
  const order = `deadlines:${community?.id ?? ''}`;
  const keys = cursorKeys(context, order, args.after, 'after') as [string, string, string] | null;
  const rule = searchWords(args.filter?.rule, ['filter', 'rule']);
  if (community === null) return toConnection<DeadlineRow>(context, order, [], () => [], { hasNextPage: false, hasPreviousPage: false, totalCount: 0 });
  const { page, count } = deadlineStatements(community.id, {
    state: args.filter?.state ?? null, open: args.filter?.open ?? null, rule: rule === '' ? null : rule, dueBefore: args.filter?.dueBefore ?? null, now: context.now,
    mine: args.filter?.mine === true ? mineOf(viewer) : null,
  }, keys, size + 1);
  const { rows, totalCount } = await readPage<DeadlineRow>(context, page, count);
  return toConnection(context, order, rows.slice(0, size), (row) => [new Date(row.dueAt).toISOString(), row.subjectId, row.key], { hasNextPage: rows.length > size, hasPreviousPage: keys !== null, totalCount });
}

/** One deadline by its subject and key; null when it is not in sight. */
export async function deadlineOf(context: Context, communityId: string, subjectId: string, key: string): Promise<DeadlineRow | null> {
  const viewer = requireViewer(context);
  if (!viewer.scope.communityIds.includes(communityId)) return null;
  return context.loaders.deadline.load({ communityId, subjectId, key });
}

export const deadlinesOfKeys = (database: Database, scope: Scope, keys: readonly DeadlineKey[]): Promise<readonly DeadlineRow[]> =>
  database.read<DeadlineRow>(scope, deadlinesByKeys, [keys.map((key) => key.communityId), keys.map((key) => key.subjectId), keys.map((key) => key.key)]);

/** Since when something in the viewer's sight waits for the clock, and whether that is too long. */
export async function clockStatusOf(context: Context): Promise<{ readonly waitingSince: number | null; readonly late: boolean }> {
  const [row] = await context.services.database.read<{ dueAt: number | null }>(requireViewer(context).scope, oldestDue, []);
  const waitingSince = row?.dueAt ?? null;
  return { waitingSince, late: waitingSince !== null && context.now - waitingSince > LATE_MS };
}
