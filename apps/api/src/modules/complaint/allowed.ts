import { allowedActions, entryActions, type AllowedAction as Allowed, type ComplaintContext } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { failureOf, inIncident } from '../base/user-errors.ts';
import type { EntryRow } from '../journal/queries.ts';
import type { AllowedAction } from '../types.generated.ts';
import { ACTION_NAMES } from './actions.ts';
import { asTarget } from './care.ts';
import { decisionContext, isInOpenIncident } from './commands.ts';
import type { ComplaintRow } from './rows.ts';

function rulesFor(context: Context, { state }: ComplaintRow): ComplaintContext {
  const viewer = requireViewer(context);
  return decisionContext(context, viewer, viewer.communities.find(({ id }) => id === state.communityId)!);
}

function shown(context: Context, { command, variant, allowed, refusal }: Omit<Allowed, 'command'> & { readonly command: keyof typeof ACTION_NAMES }): AllowedAction {
  const failure = refusal === null ? null : failureOf(context, refusal);
  return { action: ACTION_NAMES[command], variant, allowed, code: failure?.code ?? null, reason: failure?.message ?? null };
}

/** Whether an incident may be raised from it: by whoever may bring it to one, which anybody may raise; not while it belongs to one that goes on. */
async function raising(context: Context, { state }: ComplaintRow, joining: AllowedAction): Promise<AllowedAction> {
  const refused = joining.allowed && (await isInOpenIncident(context, state)) ? inIncident(context, null) : null;
  return { ...joining, action: 'incidentRaise', ...(refused === null ? {} : { allowed: false, code: refused.code, reason: refused.message }) };
}

/** Every command on a complaint, and whether the viewer may give it now; last, whether an incident may be raised from it. */
export async function complaintActions(context: Context, row: ComplaintRow): Promise<AllowedAction[]> {
  const actions = allowedActions(row.state, rulesFor(context, row)).map((one) => shown(context, one));
  const joining = actions.find(({ action }) => action === ACTION_NAMES.joinIncident);
  return joining === undefined ? actions : [...actions, await raising(context, row, joining)];
}

/** Whether the viewer may correct and sign one entry of a complaint now (LDG-2, LDG-3). */
export async function complaintEntryActions(context: Context, entry: EntryRow): Promise<AllowedAction[]> {
  const row = await context.loaders.complaint.load({ communityId: entry.communityId, id: entry.subjectId });
  return row === null ? [] : entryActions(row.state, asTarget(entry), rulesFor(context, row)).map((one) => shown(context, { ...one, variant: null }));
}
