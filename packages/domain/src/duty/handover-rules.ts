import type { FieldReader } from '../kernel/fields.ts';
import type { StaffId } from '../kernel/ids.ts';
import { HOUR_MS, plus } from '../kernel/instant.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import { WORK_LIMITS } from '../kernel/work-limits.ts';
import { DUTY_LIMITS, SHIFT_HANDOVER_STATUSES } from './model.ts';
import type { HandoverList, Incoming, MatterRemark, OutgoingShift, ShiftHandoverCommand, ShiftHandoverEntry, ShiftHandoverState } from './model.ts';
import { follows } from './on-duty.ts';

/** Who stands on either side now, as the roster says: people change until the hand-over is signed. */
export interface HandoverSides { readonly outgoing: readonly StaffId[]; readonly incoming: readonly StaffId[] }

const NOT_ON_THE_SHIFT: CommonRefusal = { kind: 'NotAllowed', denial: { reason: 'SHIFT' } };

function incomingFacts(read: FieldReader<CommonRefusal>, shift: OutgoingShift, { shift: next, staffId }: Incoming, actor: StaffId) {
  read.demand(next !== null || staffId !== null, invalidField('incomingShiftId', 'EMPTY'));
  read.demand(next === null || staffId === null, invalidField('incomingStaffId', 'NOT_APPLICABLE'));
  read.demand(next === null || (next.id !== shift.id && next.status === 'PLANNED' && follows(next, shift)), invalidField('incomingShiftId', 'NOT_APPLICABLE'));
  read.demand(staffId !== actor, invalidField('incomingStaffId', 'NOT_APPLICABLE'));
  return { incomingShiftId: next?.id ?? null, incomingStaffId: staffId };
}

type Of<T extends ShiftHandoverCommand['type']> = Extract<ShiftHandoverCommand, { type: T }>;

/** Why somebody may not begin to hand over a shift now, null when they may: who is on it, from its begin until a day after its end. */
export function openingRefusal(shift: OutgoingShift, outgoing: readonly StaffId[], { now, actor }: Pick<DecisionContext, 'now' | 'actor'>): CommonRefusal | null {
  if (shift.status !== 'PLANNED') return { kind: 'WrongState', state: shift.status, allowedIn: ['PLANNED'] };
  if (!outgoing.includes(actor.staffId)) return NOT_ON_THE_SHIFT;
  if (now < shift.from) return { kind: 'InTheFuture', field: 'shiftId', now };
  return now > plus(shift.until, DUTY_LIMITS.handoverHours * HOUR_MS) ? { kind: 'InThePast', field: 'shiftId', now } : null;
}

function open(read: FieldReader<CommonRefusal>, command: Of<'openShiftHandover'>, sides: HandoverSides, context: DecisionContext): ShiftHandoverEntry {
  const { shift, list } = command;
  const refusal = openingRefusal(shift, sides.outgoing, context);
  if (refusal !== null) read.demand(false, refusal);
  const { id: shiftId, departmentId, role, from, until } = shift;
  return { type: 'ShiftHandoverOpened', facts: { id: command.handoverId, communityId: command.communityId, departmentId, role, shiftId, from, until, ...incomingFacts(read, shift, command.incoming, context.actor.staffId), list }, personal: {} };
}

const numbersOf = ({ matters }: HandoverList): readonly string[] => matters.map(({ number }) => number);

/** Remarks by number. A matter that was listed before may still be spoken of, so that nothing written is lost when the list is read anew. */
function remarksOf(read: FieldReader<CommonRefusal>, remarks: readonly MatterRemark[], known: ReadonlySet<string>): Readonly<Record<string, string>> {
  read.demand(remarks.length <= DUTY_LIMITS.listed, invalidField('remarks', 'TOO_LONG', DUTY_LIMITS.listed));
  return Object.fromEntries(remarks.slice(0, DUTY_LIMITS.listed).map(({ number, text }, index) => {
    read.demand(known.has(number), invalidField(`remarks.${index}.number`, 'NOT_APPLICABLE'));
    return [number, read.required(`remarks.${index}.text`, text, WORK_LIMITS.reason)];
  }));
}

function write(read: FieldReader<CommonRefusal>, command: Of<'writeShiftHandover'>, state: ShiftHandoverState, { actor }: DecisionContext): ShiftHandoverEntry {
  const { shift, incoming, list } = command;
  const remarks = remarksOf(read, command.remarks, new Set([...numbersOf(list), ...numbersOf(state.list), ...Object.keys(state.remarks)]));
  return { type: 'ShiftHandoverWritten', facts: { ...incomingFacts(read, shift, incoming, actor.staffId), list }, personal: { text: read.optional('text', command.text, WORK_LIMITS.text), remarks } };
}

function take(read: FieldReader<CommonRefusal>, { shownHash, changes, complete, seen }: Of<'takeShiftHandover'>): ShiftHandoverEntry {
  read.demand(seen, { kind: 'ListChanged', changes: changes.length });
  return { type: 'ShiftHandoverTaken', facts: { shownHash, changes: changes.slice(0, DUTY_LIMITS.listed), complete: complete && changes.length <= DUTY_LIMITS.listed }, personal: {} };
}

function give(read: FieldReader<CommonRefusal>, { shownHash, changes }: Of<'giveShiftHandover'>): ShiftHandoverEntry {
  read.demand(changes === 0, { kind: 'ListChanged', changes });
  return { type: 'ShiftHandoverGiven', facts: { shownHash }, personal: {} };
}

function againstHandover({ outgoing, incoming }: HandoverSides, state: ShiftHandoverState, command: ShiftHandoverCommand['type'], { actor: { staffId } }: DecisionContext): CommonRefusal | null {
  const taking = command === 'takeShiftHandover' || command === 'returnShiftHandover';
  if (!(taking ? incoming : outgoing).includes(staffId)) return NOT_ON_THE_SHIFT;
  return taking && state.given?.by === staffId ? { kind: 'NotOwnWork' } : null;
}

/**
 * The hand-over at shift change (INC-9): one of each shift, written by whoever is on it, which lists what is open and
 * says what is to be known of it. The outgoing side signs only what is open at that moment; the incoming side signs
 * having seen what has changed since, or sends it back with what is missing. Nobody signs both sides.
 */
export const shiftHandoverRules = (sides: HandoverSides): SubjectRules<ShiftHandoverState, ShiftHandoverCommand, ShiftHandoverEntry> => ({
  lifecycle: {
    states: SHIFT_HANDOVER_STATUSES, initial: ['DRAFTED'], final: ['TAKEN'],
    transitions: [
      { command: 'openShiftHandover', variant: null, from: [], to: ['DRAFTED'] },
      // Written again it is another text: the signature given before no longer stands.
      { command: 'writeShiftHandover', variant: null, from: ['DRAFTED', 'GIVEN', 'RETURNED'], to: ['DRAFTED'] },
      { command: 'giveShiftHandover', variant: null, from: ['DRAFTED'], to: ['GIVEN'] },
      { command: 'takeShiftHandover', variant: null, from: ['GIVEN'], to: ['TAKEN'] },
      { command: 'returnShiftHandover', variant: null, from: ['GIVEN'], to: ['RETURNED'] },
    ],
  },
  permissions: { openShiftHandover: 'openShiftHandover', writeShiftHandover: 'writeShiftHandover', giveShiftHandover: 'giveShiftHandover', takeShiftHandover: 'takeShiftHandover', returnShiftHandover: 'returnShiftHandover' },
  against: (state, command, context) => againstHandover(sides, state, command, context),
  write: (read, command, state, context) => {
    switch (command.type) {
      case 'openShiftHandover': return open(read, command, sides, context);
      case 'writeShiftHandover': return write(read, command, state!, context);
      case 'giveShiftHandover': return give(read, command);
      case 'takeShiftHandover': return take(read, command);
      case 'returnShiftHandover': return { type: 'ShiftHandoverReturned', facts: {}, personal: { reason: read.required('reason', command.reason, WORK_LIMITS.reason) } };
    }
  },
  fold: (state, { at, actor: by, entry }) => {
    switch (entry.type) {
      case 'ShiftHandoverOpened': return { ...entry.facts, status: 'DRAFTED', openedBy: by, openedAt: at, text: null, remarks: {}, given: null, taken: null, returns: [] };
      case 'ShiftHandoverWritten': return { ...state!, ...entry.facts, status: 'DRAFTED', text: entry.personal.text ?? null, remarks: entry.personal.remarks ?? {}, given: null };
      case 'ShiftHandoverGiven': return { ...state!, status: 'GIVEN', given: { at, by, ...entry.facts } };
      case 'ShiftHandoverTaken': return { ...state!, status: 'TAKEN', taken: { at, by, ...entry.facts } };
      case 'ShiftHandoverReturned': return { ...state!, status: 'RETURNED', given: null, returns: [...state!.returns, { at, by, reason: entry.personal.reason ?? '' }] };
    }
  },
});
