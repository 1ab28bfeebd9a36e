import { shiftHandoverRules, successorOf, type DutyShiftState, type Incoming, type MatterRemark, type OutgoingShift, type ShiftHandoverState, type StaffId, type SubjectId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import { shownHash, staffIn } from '../base/kept.ts';
import { changeSubject, createSubject } from '../base/subject-commands.ts';
import { isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { confirmPassword } from '../session/commands.ts';
import type { ShiftHandoverGiveInput, ShiftHandoverOpenInput, ShiftHandoverReturnInput, ShiftHandoverTakeInput, ShiftHandoverWriteInput } from '../types.generated.ts';
import { differenceHash, differenceNow, listFor } from './list.ts';
import { dutyShift, handoverIdOf, handoverOf, SHIFT_HANDOVER_NOUN, shiftsAround, shiftsOf, type DutyShiftRow, type ShiftHandoverRow } from './queries.ts';

export { dutyShiftCancel, dutyShiftChange, dutyShiftPlan, dutyWeekCopy } from './roster.ts';

type Answer = Promise<ShiftHandoverRow | Failure>;
interface Named { readonly incomingShiftId?: string | null | undefined; readonly incomingStaffId?: string | null | undefined }

const outgoingOf = ({ id, communityId, departmentId, role, status, from, until }: DutyShiftState): OutgoingShift => ({ id, communityId, departmentId, role, status, from, until });

/** Who takes over, as the caller names it; whoever names nobody gets `otherwise`. */
async function incomingOf(context: Context, community: CommunityInSight, { incomingShiftId, incomingStaffId }: Named, otherwise: () => Promise<Incoming>): Promise<Incoming | Failure> {
  if (incomingShiftId == null && incomingStaffId == null) return otherwise();
  const shift = incomingShiftId == null ? null : await dutyShift(context, incomingShiftId);
  if (incomingShiftId != null && shift?.state.communityId !== community.id) return notFound(context, ['input', 'incomingShiftId']);
  const staffId = incomingStaffId == null ? null : await staffIn(context, community, incomingStaffId, 'incomingStaffId');
  return isFailure(staffId) ? staffId : { shift: shift?.state ?? null, staffId: staffId as StaffId | null };
}

async function successor(context: Context, shift: DutyShiftState): Promise<Incoming> {
  return { shift: successorOf(shift, (await shiftsAround(context, shift)).map(({ state }) => state)), staffId: null };
}

/** Opens the hand-over of a shift; one that is open already, whoever of the shift opened it, is answered as it is. */
export async function shiftHandoverOpen(context: Context, input: ShiftHandoverOpenInput): Answer {
  const viewer = requireViewer(context);
  const shift = await dutyShift(context, input.shiftId);
  if (shift === null) return notFound(context, ['input', 'shiftId']);
  const { state } = shift;
  const noun = { ...SHIFT_HANDOVER_NOUN, rules: shiftHandoverRules({ outgoing: state.staffIds, incoming: [] }) };
  const opened = await createSubject(context, noun, 'shiftHandoverOpen', { ...input, communityId: globalId('Community', viewer.organisationId, state.communityId) }, async (community) => {
    const incoming = await incomingOf(context, community, input, () => successor(context, state));
    if (isFailure(incoming)) return incoming;
    return { type: 'openShiftHandover' as const, handoverId: handoverIdOf(state.id) as SubjectId, communityId: state.communityId, shift: outgoingOf(state), incoming, list: await listFor(context, state) };
  });
  if (!isFailure(opened) || opened.code !== 'TAKEN') return opened;
  // It was opened before: nothing was written.
  context.loaders.subject.clear({ table: noun.table, communityId: state.communityId, id: handoverIdOf(state.id) });
  return (await handoverOf(context, state)) ?? opened;
}

/** Remarks and text are said anew; what is open is read here, not taken from the caller. */
export const shiftHandoverWrite = (context: Context, input: ShiftHandoverWriteInput): Answer =>
  changeSubject(context, SHIFT_HANDOVER_NOUN, input.handoverId, input, async ({ state }, community) => {
    const { outgoing, incoming: next } = await shiftsOf(context, state);
    const incoming = await incomingOf(context, community, input, async () => ({ shift: next?.state ?? null, staffId: state.incomingStaffId }));
    if (isFailure(incoming)) return incoming;
    return { type: 'writeShiftHandover' as const, shift: outgoingOf(outgoing.state), incoming, list: await listFor(context, state), text: input.text ?? null, remarks: (input.remarks ?? []) as readonly MatterRemark[] };
  });

/** What a signature is put under: the shift, what is open, what was said of it, and for the second one the first and what changed since. */
function shownOf({ state: { id: shiftId, staffIds } }: DutyShiftRow, { communityId, from, until, role, departmentId, incomingShiftId, incomingStaffId, list, text, remarks, given }: ShiftHandoverState, difference: string | null): string {
  return shownHash(JSON.parse(JSON.stringify({ communityId, shiftId, staffIds, from, until, role, departmentId, incomingShiftId, incomingStaffId, list, text, remarks, given: difference === null ? null : given, difference })));
}

const signing = (context: Context, { password }: { readonly password: string }) => (): Promise<Failure | null> => confirmPassword(context, password, ['input', 'password']);

/** The outgoing side signs; not while more is open than is listed. */
export const shiftHandoverGive = (context: Context, input: ShiftHandoverGiveInput): Answer =>
  changeSubject(context, SHIFT_HANDOVER_NOUN, input.handoverId, input, async ({ state }) => {
    const [{ outgoing }, { changes }] = await Promise.all([shiftsOf(context, state), differenceNow(context, state)]);
    return { type: 'giveShiftHandover' as const, shownHash: shownOf(outgoing, state, null), changes: changes.length };
  }, signing(context, input));

/** The incoming side signs, having been shown what is no longer as listed. */
export const shiftHandoverTake = (context: Context, input: ShiftHandoverTakeInput): Answer =>
  changeSubject(context, SHIFT_HANDOVER_NOUN, input.handoverId, input, async ({ state }) => {
    const [{ outgoing }, difference] = await Promise.all([shiftsOf(context, state), differenceNow(context, state)]);
    const hash = differenceHash(difference);
    return { type: 'takeShiftHandover' as const, shownHash: shownOf(outgoing, state, hash), changes: difference.changes, complete: difference.complete, seen: hash === input.differenceHash };
  }, signing(context, input));

export const shiftHandoverReturn = (context: Context, input: ShiftHandoverReturnInput): Answer =>
  changeSubject(context, SHIFT_HANDOVER_NOUN, input.handoverId, input, () => ({ type: 'returnShiftHandover' as const, reason: input.reason }));

