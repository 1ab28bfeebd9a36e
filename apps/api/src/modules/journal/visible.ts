import type { Context } from '../../context.ts';
import { maskName, maskPhone } from '../base/mask.ts';
import { seesReporter } from '../complaint/queries.ts';
import { bodyOf } from './queries.ts';
import type { EntryRow } from './rows.ts';

const MASKED = { reporterName: maskName, reporterPhone: maskPhone } as const;

/** What an entry recorded, as far as the viewer may see it. */
export async function visibleData(entry: EntryRow, _args: unknown, context: Context): Promise<Record<string, unknown>> {
  const personal = Object.fromEntries(Object.keys(bodyOf(entry).commitments).map((key) => [key, entry.personal?.[key]?.value ?? null]));
  const complaint = entry.subjectKind === 'Complaint' ? await context.loaders.complaint.load({ communityId: entry.communityId, id: entry.subjectId }) : null;
  if (complaint !== null && !seesReporter(context.viewer!, complaint.state)) {
    for (const [key, mask] of Object.entries(MASKED)) if (typeof personal[key] === 'string') personal[key] = mask(personal[key]);
  }
  return { ...bodyOf(entry).facts, ...personal };
}
