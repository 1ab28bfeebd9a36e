import type { BlankFormBatchId, CommunityId, ComplaintId, StaffId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { NewEntry, RecordedEntry } from '../kernel/decider.ts';
import { mayCommand } from '../kernel/permission.ts';
import type { Actor } from '../kernel/permission.ts';
import type { CommandName } from '../kernel/permission-table.ts';
import { readFields } from '../kernel/fields.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** Where one sheet stands; nothing disappears (LDG-4). A lost one that turns up again is cancelled. */
export const BLANK_FORM_STATUSES = ['ISSUED', 'USED', 'CANCELLED', 'LOST'] as const;
export type BlankFormStatus = (typeof BLANK_FORM_STATUSES)[number];
/** Most sheets a batch, and longest texts in code points. */
export const BLANK_FORM_LIMITS = { sheets: 200, note: 300, reason: 2_000 } as const;

/** One sheet of paper with its serial 表单编号. */
export interface BlankForm {
  readonly number: number;
  readonly status: BlankFormStatus;
  /** The complaint that was registered from it. */
  readonly complaintId: ComplaintId | null;
  readonly reason: string | null;
  readonly endedAt: Instant | null;
  readonly endedBy: StaffId | null;
}
/** Blank forms issued together to one person. */
export interface BlankFormBatchState {
  readonly id: BlankFormBatchId;
  readonly communityId: CommunityId;
  readonly year: number;
  /** What stands before the number in a serial, e.g. `YYSJ-B2026-`. */
  readonly prefix: string;
  readonly issuedToId: StaffId;
  readonly issuedBy: StaffId;
  readonly issuedAt: Instant;
  readonly note: string | null;
  readonly forms: readonly BlankForm[];
}

/** What the book holds of a batch. */
export type BlankFormEntry =
  | NewEntry<'BlankFormsIssued', { readonly id: BlankFormBatchId; readonly communityId: CommunityId; readonly year: number; readonly prefix: string; readonly first: number; readonly count: number; readonly issuedToId: StaffId }, { readonly note: string | null }>
  | NewEntry<'BlankFormUsed', { readonly number: number; readonly complaintId: ComplaintId }, Record<never, never>>
  | NewEntry<'BlankFormCancelled', { readonly number: number }, { readonly reason: string }>
  | NewEntry<'BlankFormLost', { readonly number: number }, { readonly reason: string }>;

/** How a sheet ends. */
export type BlankFormCommand =
  | { readonly type: 'useBlankForm'; readonly number: number; readonly complaintId: ComplaintId }
  | { readonly type: 'cancelBlankForm'; readonly number: number; readonly reason: string }
  | { readonly type: 'loseBlankForm'; readonly number: number; readonly reason: string };

const PERMISSION = { useBlankForm: 'useBlankForm', cancelBlankForm: 'cancelBlankForm', loseBlankForm: 'useBlankForm' } as const satisfies Record<BlankFormCommand['type'], CommandName>;
const LEGAL_IN = { useBlankForm: ['ISSUED'], cancelBlankForm: ['ISSUED', 'LOST'], loseBlankForm: ['ISSUED'] } as const satisfies Record<BlankFormCommand['type'], readonly BlankFormStatus[]>;

/** The serial that stands on a sheet: at least five digits after the prefix. */
export const blankFormSerial = (batch: Pick<BlankFormBatchState, 'prefix'>, number: number): string => `${batch.prefix}${String(number).padStart(5, '0')}`;

/** Issues `count` sheets from number `first` on; that `first` follows the last one of the year is the edge's to see to. */
export function issueBlankForms(input: Extract<BlankFormEntry, { type: 'BlankFormsIssued' }>['facts'] & { readonly note: string | null }, actor: Actor): Result<BlankFormEntry, CommonRefusal> {
  const denial = mayCommand(actor, 'issueBlankForms', { communityId: input.communityId });
  if (denial !== null) return refuse({ kind: 'NotAllowed', denial });
  const { note, ...facts } = input;
  const reader = readFields();
  const kept = reader.optional('note', note, BLANK_FORM_LIMITS.note);
  reader.demand(Number.isInteger(facts.count) && facts.count >= 1 && facts.count <= BLANK_FORM_LIMITS.sheets, invalidField('count', 'OUT_OF_RANGE', BLANK_FORM_LIMITS.sheets));
  return reader.refusal === null ? ok({ type: 'BlankFormsIssued', facts, personal: { note: kept } }) : refuse(reader.refusal);
}

/** Decides how one sheet of a batch ends; a number that the batch does not hold is out of range. */
export function decideBlankForm(state: BlankFormBatchState, command: BlankFormCommand, actor: Actor): Result<BlankFormEntry, CommonRefusal> {
  const denial = mayCommand(actor, PERMISSION[command.type], { communityId: state.communityId });
  if (denial !== null) return refuse({ kind: 'NotAllowed', denial });
  const form = state.forms.find(({ number }) => number === command.number);
  if (form === undefined) return refuse(invalidField('serial', 'OUT_OF_RANGE'));
  const allowedIn: readonly BlankFormStatus[] = LEGAL_IN[command.type];
  if (!allowedIn.includes(form.status)) return refuse({ kind: 'WrongState', state: form.status, allowedIn });
  if (command.type === 'useBlankForm') return ok({ type: 'BlankFormUsed', facts: { number: command.number, complaintId: command.complaintId }, personal: {} });
  const reader = readFields();
  const reason = reader.reason('reason', command.reason, BLANK_FORM_LIMITS.reason, 'LDG-4', true);
  if (reader.refusal !== null) return refuse(reader.refusal);
  return ok({ type: command.type === 'cancelBlankForm' ? 'BlankFormCancelled' : 'BlankFormLost', facts: { number: command.number }, personal: { reason: reason! } });
}

/** Folds one entry into a batch (null before the first). */
export function evolveBlankForms(state: BlankFormBatchState | null, { entry, at, actor }: RecordedEntry<BlankFormEntry>): BlankFormBatchState {
  if ((entry.type === 'BlankFormsIssued') !== (state === null)) throw new Error(`${entry.type} cannot be folded into ${state === null ? 'nothing' : 'a batch'}`);
  if (entry.type === 'BlankFormsIssued') {
    const { first, count, ...facts } = entry.facts;
    const forms = Array.from({ length: count }, (_, index): BlankForm => ({ number: first + index, status: 'ISSUED', complaintId: null, reason: null, endedAt: null, endedBy: null }));
    return { ...facts, issuedBy: actor!, issuedAt: at, note: entry.personal.note ?? null, forms };
  }
  const ended: Partial<BlankForm> = { endedAt: at, endedBy: actor };
  const change = (patch: Partial<BlankForm>): BlankFormBatchState => ({ ...state!, forms: state!.forms.map((form) => (form.number === entry.facts.number ? { ...form, ...ended, ...patch } : form)) });
  switch (entry.type) {
    case 'BlankFormUsed': return change({ status: 'USED', complaintId: entry.facts.complaintId });
    case 'BlankFormCancelled': return change({ status: 'CANCELLED', reason: entry.personal.reason ?? null });
    case 'BlankFormLost': return change({ status: 'LOST', reason: entry.personal.reason ?? null });
  }
}
