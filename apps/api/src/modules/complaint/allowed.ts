import { allowedActions, entryActions, type AllowedAction as Allowed, type ComplaintContext } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { failureOf } from '../base/user-errors.ts';
import type { EntryRow } from '../journal/queries.ts';
import type { AllowedAction } from '../types.generated.ts';
import { ACTION_NAMES } from './actions.ts';
import { asTarget } from './care.ts';
import { decisionContext } from './commands.ts';
import type { ComplaintRow } from './rows.ts';

function rulesFor(context: Context, { state }: ComplaintRow): ComplaintContext {
  const viewer = requireViewer(context);
  return decisionContext(context, viewer, viewer.communities.find(({ id }) => id === state.communityId)!);
}

function shown(context: Context, { command, variant, allowed, refusal }: Omit<Allowed, 'command'> & { readonly command: keyof typeof ACTION_NAMES }): AllowedAction {
  const failure = refusal === null ? null : failureOf(context, refusal);
  return { action: ACTION_NAMES[command], variant, allowed, code: failure?.code ?? null, reason: failure?.message ?? null };
}

/** Every command on a complaint, and whether the viewer may give it now. */
export const complaintActions = (context: Context, row: ComplaintRow): AllowedAction[] => allowedActions(row.state, rulesFor(context, row)).map((one) => shown(context, one));

/** Whether the viewer may correct and sign one entry of a complaint now (LDG-2, LDG-3). */
export async function complaintEntryActions(context: Context, entry: EntryRow): Promise<AllowedAction[]> {
  const row = await context.loaders.complaint.load({ communityId: entry.communityId, id: entry.subjectId });
  return row === null ? [] : entryActions(row.state, asTarget(entry), rulesFor(context, row)).map((one) => shown(context, { ...one, variant: null }));
}
