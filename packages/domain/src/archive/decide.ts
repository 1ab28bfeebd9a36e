import type { RecordedEntry } from '../kernel/decider.ts';
import { readFields } from '../kernel/fields.ts';
import { isLocalDate } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/instant.ts';
import { statusesFor } from '../kernel/lifecycle.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { mayCommand } from '../kernel/permission.ts';
import type { CommandName } from '../kernel/permission-table.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { CommunityId } from '../kernel/ids.ts';
import { ARCHIVE_LIMITS, ARCHIVE_STATUSES } from './model.ts';
import type { ArchiveCommand, ArchiveCommandType, ArchiveContext, ArchiveEntry, ArchiveItemState, ArchiveStatus } from './model.ts';

/** Which command is legal in which status (LDG-7). */
export const ARCHIVE_LIFECYCLE = {
  states: ARCHIVE_STATUSES,
  initial: ['KEPT'],
  final: ['DESTROYED'],
  transitions: [
    { command: 'fileArchiveItem', variant: null, from: [], to: ['KEPT'] },
    { command: 'moveArchiveItem', variant: null, from: ['KEPT'], to: 'SAME' },
    { command: 'lendArchiveItem', variant: null, from: ['KEPT'], to: ['LENT'] },
    { command: 'takeArchiveItemBack', variant: null, from: ['LENT'], to: ['KEPT'] },
    { command: 'proposeDestruction', variant: null, from: ['KEPT'], to: ['DESTRUCTION_PROPOSED'] },
    { command: 'declineDestruction', variant: null, from: ['DESTRUCTION_PROPOSED'], to: ['KEPT'] },
    { command: 'destroyArchiveItem', variant: null, from: ['DESTRUCTION_PROPOSED'], to: ['DESTROYED'] },
  ],
} as const satisfies Lifecycle<ArchiveStatus, ArchiveCommandType>;

const PERMISSION = {
  fileArchiveItem: 'keepArchive', moveArchiveItem: 'keepArchive', lendArchiveItem: 'lendArchiveItem', takeArchiveItemBack: 'lendArchiveItem',
  proposeDestruction: 'keepArchive', declineDestruction: 'destroyArchiveItem', destroyArchiveItem: 'destroyArchiveItem',
} as const satisfies Record<ArchiveCommandType, CommandName>;

/** The same day so many years later; 29 February ends on the 28th where there is none. */
export function yearsLater(date: LocalDate, years: number): LocalDate {
  const later = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return (isLocalDate(later) ? later : later.replace(/29$/, '28')) as LocalDate;
}

/** Why a command of this type would be refused whatever its arguments; null when it would not be. */
export function archivePrecheck(state: ArchiveItemState | null, type: ArchiveCommandType, communityId: CommunityId, { actor, today }: ArchiveContext): CommonRefusal | null {
  const denial = mayCommand(actor, PERMISSION[type], { communityId });
  if (denial !== null) return { kind: 'NotAllowed', denial };
  if ((type === 'fileArchiveItem') !== (state === null)) throw new Error('An item is filed once, then changed.');
  if (state === null) return null;
  const allowedIn = statusesFor(ARCHIVE_LIFECYCLE, type);
  if (!allowedIn.includes(state.status)) return { kind: 'WrongState', state: state.status, allowedIn };
  if (type === 'proposeDestruction' && state.keptUntil === null) return { kind: 'WrongState', state: 'PERMANENT', allowedIn: ['TERM_OVER'] };
  if (type === 'proposeDestruction' && state.keptUntil! >= today) return { kind: 'WrongState', state: 'IN_TERM', allowedIn: ['TERM_OVER'] };
  // Two persons destroy: the second one is not the one who proposed it.
  return (type === 'destroyArchiveItem' || type === 'declineDestruction') && state.destruction?.proposedBy === actor.staffId ? { kind: 'NotOwnWork' } : null;
}

/** Decides a command on an item of the archive list; null state: there is none yet. */
export function decideArchive(state: ArchiveItemState | null, command: ArchiveCommand, context: ArchiveContext): Result<ArchiveEntry, CommonRefusal> {
  const communityId = command.type === 'fileArchiveItem' ? command.communityId : state!.communityId;
  const refusal = archivePrecheck(state, command.type, communityId, context);
  if (refusal !== null) return refuse(refusal);
  const reader = readFields();
  const entry = entryOf(state, command, context, reader);
  return reader.refusal === null ? ok(entry) : refuse(reader.refusal);
}

type Reader = ReturnType<typeof readFields>;
function entryOf(state: ArchiveItemState | null, command: ArchiveCommand, context: ArchiveContext, reader: Reader): ArchiveEntry {
  switch (command.type) {
    case 'fileArchiveItem': return filed(command, context, reader);
    case 'moveArchiveItem': return { type: 'ArchiveItemMoved', facts: { custodianId: command.custodianId ?? state!.custodianId }, personal: { place: reader.required('place', command.place, ARCHIVE_LIMITS.place) } };
    case 'lendArchiveItem': {
      const to = reader.required('to', command.to, ARCHIVE_LIMITS.borrower);
      reader.demand(command.dueOn === null || isLocalDate(command.dueOn), invalidField('dueOn', 'MALFORMED'));
      reader.demand(command.dueOn === null || command.dueOn >= context.today, invalidField('dueOn', 'OUT_OF_RANGE'));
      return { type: 'ArchiveItemLent', facts: { dueOn: command.dueOn }, personal: { to } };
    }
    case 'takeArchiveItemBack': return { type: 'ArchiveItemReturned', facts: {}, personal: {} };
    case 'proposeDestruction': return { type: 'DestructionProposed', facts: {}, personal: { reason: reader.reason('reason', command.reason, ARCHIVE_LIMITS.reason, 'LDG-7', true) ?? '' } };
    case 'declineDestruction': return { type: 'DestructionDeclined', facts: {}, personal: { reason: reader.reason('reason', command.reason, ARCHIVE_LIMITS.reason, 'LDG-7', true) ?? '' } };
    case 'destroyArchiveItem': return { type: 'ArchiveItemDestroyed', facts: { proposedBy: state!.destruction!.proposedBy }, personal: {} };
  }
}

function filed(command: Extract<ArchiveCommand, { type: 'fileArchiveItem' }>, { today }: ArchiveContext, reader: Reader): ArchiveEntry {
  const { id, communityId, kind, custodianId } = command;
  const title = reader.required('title', command.title, ARCHIVE_LIMITS.title);
  const place = reader.required('place', command.place, ARCHIVE_LIMITS.place);
  const note = reader.optional('note', command.note, ARCHIVE_LIMITS.note);
  const years = command.retentionYears;
  reader.demand(years === null || (Number.isInteger(years) && years >= 1 && years <= ARCHIVE_LIMITS.retentionYears), invalidField('retentionYears', 'OUT_OF_RANGE', ARCHIVE_LIMITS.retentionYears));
  const archivedOn = command.archivedOn ?? today;
  reader.demand(isLocalDate(archivedOn), invalidField('archivedOn', 'MALFORMED'));
  reader.demand(archivedOn <= today, invalidField('archivedOn', 'OUT_OF_RANGE'));
  const keptUntil = years === null || reader.refusal !== null ? null : yearsLater(archivedOn, years);
  return { type: 'ArchiveItemFiled', facts: { id, communityId, kind, retentionYears: years, archivedOn, keptUntil, custodianId }, personal: { title, place, note } };
}

/** Folds one entry into an item (null before the first). */
export function evolveArchive(state: ArchiveItemState | null, { entry, at, actor }: RecordedEntry<ArchiveEntry>): ArchiveItemState {
  if ((entry.type === 'ArchiveItemFiled') !== (state === null)) throw new Error(`${entry.type} cannot be folded into ${state === null ? 'nothing' : 'an item'}`);
  switch (entry.type) {
    case 'ArchiveItemFiled': return { ...entry.facts, status: 'KEPT', title: entry.personal.title ?? '', place: entry.personal.place ?? '', note: entry.personal.note ?? null, loan: null, destruction: null };
    case 'ArchiveItemMoved': return { ...state!, place: entry.personal.place ?? '', custodianId: entry.facts.custodianId };
    case 'ArchiveItemLent': return { ...state!, status: 'LENT', loan: { to: entry.personal.to ?? '', at, dueOn: entry.facts.dueOn, by: actor! } };
    case 'ArchiveItemReturned': return { ...state!, status: 'KEPT', loan: null };
    case 'DestructionProposed': return { ...state!, status: 'DESTRUCTION_PROPOSED', destruction: { reason: entry.personal.reason ?? '', proposedBy: actor!, proposedAt: at, destroyedBy: null, destroyedAt: null } };
    case 'DestructionDeclined': return { ...state!, status: 'KEPT', destruction: null };
    case 'ArchiveItemDestroyed': return { ...state!, status: 'DESTROYED', destruction: { ...state!.destruction!, destroyedBy: actor, destroyedAt: at } };
  }
}
