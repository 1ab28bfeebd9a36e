import type { WorkingCalendar } from './calendar.ts';
import { isDeadlineEntry } from './clock.ts';
import { applyDeadlineChanges } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { openDeadlineBook } from './deadline-book.ts';
import type { DeadlineBook } from './deadline-book.ts';
import type { NewEntry, RecordedEntry } from './decider.ts';
import { readFields } from './fields.ts';
import type { FieldReader } from './fields.ts';
import type { CommunityId, DepartmentId, SubjectId } from './ids.ts';
import type { Instant } from './instant.ts';
import { statusesFor } from './lifecycle.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { CommandName } from './permission-table.ts';
import { mayCommand } from './permission.ts';
import type { Actor, Place } from './permission.ts';
import type { Policy } from './policy.ts';
import type { CommonRefusal } from './refusal.ts';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

/** What the edge supplies to a decision: the instant, who acts, and what the rules count with. `zone`: IANA name. */
export interface DecisionContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly zone: string;
}

/** What every noun of this shape has; number and version are the journal's and stand beside it. */
export interface SubjectState {
  readonly id: SubjectId;
  readonly communityId: CommunityId;
  readonly status: string;
  /** The department that has to act; null where none does. */
  readonly departmentId: DepartmentId | null;
  readonly deadlines: readonly Deadline[];
}

/** A noun whose whole behaviour is a table, a writer of entries, a fold and its deadlines; {@link recordSubject} runs it. */
export interface SubjectRules<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry> {
  readonly lifecycle: Lifecycle<State['status'], Command['type']>;
  readonly permissions: Readonly<Record<Command['type'], CommandName>>;
  /** What else stands against a command, before its fields are looked at. */
  against?(state: State, command: Command['type'], context: DecisionContext): CommonRefusal | null;
  /** Reads the fields and answers the entry; it counts only when the reader keeps no refusal. `state` null: creation. */
  write(read: FieldReader<CommonRefusal>, command: Command, state: State | null, context: DecisionContext): Entry;
  fold(state: State | null, recorded: RecordedEntry<Entry>): Omit<State, 'deadlines'>;
  /** What an entry does to the deadlines of its subject; absent: nothing. */
  count?(book: DeadlineBook, entry: Entry, before: State | null, context: DecisionContext): void;
}

/** What the journal appends for one command, and the state after it. */
export interface SubjectDecision<State, Entry extends NewEntry> {
  readonly recorded: readonly RecordedEntry<Entry>[];
  readonly state: State;
}

function denial(command: CommandName, place: Place, actor: Actor): CommonRefusal | null {
  const found = mayCommand(actor, command, place);
  return found === null ? null : { kind: 'NotAllowed', denial: found };
}

/** What stands against a command on a subject, fields aside: role, status, department, then what the noun itself says. */
export function againstSubject<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(
  rules: SubjectRules<State, Command, Entry>, state: State, command: Command['type'], context: DecisionContext,
): CommonRefusal | null {
  const denied = denial(rules.permissions[command], { communityId: state.communityId, departmentId: state.departmentId }, context.actor);
  const byRelation = denied?.kind === 'NotAllowed' && denied.denial.reason === 'RESPONSIBLE_DEPARTMENT';
  if (denied !== null && !byRelation) return denied;
  const allowedIn = statusesFor(rules.lifecycle, command);
  if (!allowedIn.includes(state.status)) return { kind: 'WrongState', state: state.status, allowedIn };
  return denied ?? rules.against?.(state, command, context) ?? null;
}

/** Folds one entry into the state; null before the first. */
export function evolveSubject<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(
  rules: SubjectRules<State, Command, Entry>, state: State | null, recorded: RecordedEntry<Entry>,
): State {
  const deadlines = applyDeadlineChanges(state?.deadlines ?? [], recorded.deadlines, recorded.at);
  // About a deadline alone: nothing else of the subject changes.
  if (state !== null && isDeadlineEntry(recorded.entry.type)) return { ...state, deadlines };
  return { ...rules.fold(state, recorded), deadlines } as State;
}

/** Folds all entries of one subject, oldest first; throws when there is none. */
export function foldSubject<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(
  rules: SubjectRules<State, Command, Entry>, entries: readonly RecordedEntry<Entry>[],
): State {
  const state = entries.reduce<State | null>((before, recorded) => evolveSubject(rules, before, recorded), null);
  if (state === null) throw new Error('A subject has at least one entry');
  return state;
}

/**
 * Decides a command, counts the deadlines of its entry, and folds it; `state` null: a creation, whose command names
 * its community. Throws only when anything else is asked of a subject that does not exist: the edge answers before.
 */
export function recordSubject<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(
  rules: SubjectRules<State, Command, Entry>, state: State | null, command: Command, context: DecisionContext,
): Result<SubjectDecision<State, Entry>, CommonRefusal> {
  const creates = rules.lifecycle.transitions.some((row) => row.command === command.type && row.from.length === 0);
  if (state === null && !creates) throw new Error(`${command.type} needs a subject`);
  const refusal = state === null
    ? denial(rules.permissions[command.type as Command['type']], { communityId: (command as unknown as { communityId: CommunityId }).communityId }, context.actor)
    : againstSubject(rules, state, command.type, context);
  if (refusal !== null) return refuse(refusal);
  const read = readFields<CommonRefusal>();
  const entry = rules.write(read, command, state, context);
  if (read.refusal !== null) return refuse(read.refusal);
  const book = openDeadlineBook(state?.deadlines ?? [], context.now, context.policy);
  rules.count?.(book, entry, state, context);
  const recorded = { at: context.now, actor: context.actor.staffId, entry, deadlines: book.changes };
  return ok({ recorded: [recorded], state: evolveSubject(rules, state, recorded) });
}

/** What a screen shows for one command: whether it may be given now, and the refusal it would meet when not. */
export interface SubjectAction<Command extends string> {
  readonly command: Command;
  readonly refusal: CommonRefusal | null;
}

/** Every command on an existing subject, in table order; fields are not looked at. */
export function subjectActions<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(
  rules: SubjectRules<State, Command, Entry>, state: State, context: DecisionContext,
): readonly SubjectAction<Command['type']>[] {
  const commands = new Set(rules.lifecycle.transitions.filter(({ from }) => from.length > 0).map(({ command }) => command));
  return [...commands].map((command) => ({ command, refusal: againstSubject(rules, state, command, context) }));
}
