import type { Context } from '../../context.ts';
import { maskName, maskPhone, maskText } from '../base/mask.ts';
import { seesReporter } from '../complaint/queries.ts';
import { bodyOf } from './queries.ts';
import type { EntryRow } from './rows.ts';

const MASKED: Readonly<Record<string, (value: string) => string>> = { reporterName: maskName, reporterPhone: maskPhone };

/** What an entry recorded, as far as the viewer may see it. */
export async function visibleData(entry: EntryRow, _args: unknown, context: Context): Promise<Record<string, unknown>> {
  const { commitments, facts } = bodyOf(entry);
  const personal = Object.fromEntries(Object.keys(commitments).map((key) => [key, entry.personal?.[key]?.value ?? null]));
  const complaint = entry.subjectKind === 'Complaint' ? await context.loaders.complaint.load({ communityId: entry.communityId, id: entry.subjectId }) : null;
  if (complaint !== null && !seesReporter(context.viewer!, complaint.state)) {
    for (const [key, value] of Object.entries(personal)) if (typeof value === 'string') personal[key] = (MASKED[key] ?? maskText)(value);
    return { ...facts, ...('unitId' in facts ? { unitId: null } : {}), ...personal };
  }
  return { ...facts, ...personal };
}
