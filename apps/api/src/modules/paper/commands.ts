import type { CommunityId, PrintingEntry } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { newId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import { appendOne, appendTo, placeOf, withoutDeadlines } from '../base/book.ts';
import { isFailure } from '../base/user-errors.ts';
import { printingRow } from './rows.ts';

/** Records that something was put on paper before it is handed out (LDG-4). Whoever may see it may print it: nothing is authorised here. */
export async function recordPrinting(context: Context, community: CommunityInSight, printed: Omit<PrintingEntry['facts'], 'id' | 'communityId'>): Promise<void> {
  const viewer = requireViewer(context);
  const id = newId(context.now);
  const facts = { ...printed, id, communityId: community.id as CommunityId };
  const entry: PrintingEntry = { type: 'FormPrinted', facts, personal: {} };
  const written = await appendOne(context, viewer.scope, appendTo(context, placeOf(community), {
    book: 'administration', subject: { id, kind: 'Printing' }, expectedVersion: null, intent: null,
    recorded: withoutDeadlines(context, [entry]), rows: [printingRow(facts, viewer.organisationId, viewer.staffId, context.now)],
  }), ['input']);
  if (isFailure(written)) throw new Error(`A printing could not be recorded: ${written.code}`);
}
