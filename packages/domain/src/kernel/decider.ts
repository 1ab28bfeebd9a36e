import type { Instant } from './instant.ts';
import type { StaffId } from './ids.ts';
import type { DeadlineChange } from './deadline.ts';
import type { Result } from './result.ts';

/**
 * What a command wants written: `facts` may be read by anybody who reads the register for ever; `personal` holds
 * whatever can name a person (names, phones, any free text), key by key, and is stored erasably with a salted
 * commitment in the entry (design 3). Both are plain JSON without floats.
 */
export interface NewEntry<Type extends string = string, Facts = unknown, Personal = unknown> {
  readonly type: Type;
  readonly facts: Facts;
  readonly personal: Personal;
}

/** An entry as `evolve` sees it: with its instant, its actor, and the deadlines it started, met or ended. */
export interface RecordedEntry<E extends NewEntry = NewEntry> {
  readonly at: Instant;
  readonly actor: StaffId | null;
  readonly entry: E;
  readonly deadlines: readonly DeadlineChange[];
}

/** One noun's rules: `decide` answers a command with entries or a refusal; `evolve` folds one entry into the state. */
export interface Decider<State, Command, E extends NewEntry, Refusal, Context> {
  readonly initial: State;
  decide(state: State, command: Command, context: Context): Result<readonly E[], Refusal>;
  evolve(state: State, recorded: RecordedEntry<E>): State;
}
