import { isDeadlineEntry } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import type { EntryRow } from './rows.ts';

/** The data of an entry about a deadline, with a global id for the deadline, and who was told by name and global id. */
export async function deadlineData(context: Context, { type, communityId, subjectId }: EntryRow, data: Record<string, unknown>): Promise<Record<string, unknown>> {
  if (!isDeadlineEntry(type)) return data;
  const { key, told, ...rest } = data;
  const deadlineId = globalId('Deadline', communityId, `${subjectId}/${String(key)}`);
  if (!Array.isArray(told)) return { deadlineId, ...rest };
  const people = await Promise.all((told as readonly string[]).map((id) => context.loaders.staff.load(id)));
  const { organisationId } = requireViewer(context);
  return { deadlineId, ...rest, told: people.flatMap((one) => (one === null ? [] : [{ id: globalId('Staff', organisationId, one.id), name: one.name }])) };
}
