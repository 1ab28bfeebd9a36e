import type { NewEntry, SubjectState } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { NotTogether, type Append, type AppendOutcome } from '../../platform/journal.ts';
import { requireViewer } from '../../sight.ts';
import { appendAll } from './book.ts';
import { keepRow, withMessages, type Decided } from './subject-commands.ts';
import type { SubjectNoun, SubjectRow } from './subject.ts';
import { isFailure, type Failure } from './user-errors.ts';

type Appended = Extract<AppendOutcome, { outcome: 'appended' }>;

/** One subject among several that change in the same transaction. */
export interface Part {
  readonly append: Append;
  /** Keeps the row it leads to for whoever reads it in the same request. */
  readonly keep: (appended: Appended) => unknown;
  /** Forgets what was read of it: somebody else wrote meanwhile. */
  readonly forget: () => void;
}

/** A part with the state it leads to. */
export interface PartOf<State> extends Part { readonly state: State }

/** A decided command on its way into the register with others. */
export async function partOf<State extends SubjectState, C extends { readonly type: string }, E extends NewEntry>(
  context: Context, noun: SubjectNoun<State, C, E>, community: CommunityInSight, row: SubjectRow<State> | null, decided: Decided<State>,
): Promise<PartOf<State>> {
  const { state } = decided;
  const { organisationId } = requireViewer(context);
  return {
    append: await withMessages(context, noun, community, row?.state ?? null, decided), state,
    keep: ({ number, version }) => keepRow(context, noun.table, { number: number ?? row!.number, version, organisationId, state }),
    forget: () => void context.loaders.subject.clear({ table: noun.table, communityId: state.communityId, id: state.id }),
  };
}

const ATTEMPTS = 8;

/** Writes all of it, or nothing; null: something is no longer as it was read. What of it is new may stand against what another wrote meanwhile before that is found stale. */
async function writeAll(context: Context, path: readonly string[], parts: readonly Part[]): Promise<readonly AppendOutcome[] | Failure | null> {
  try {
    const outcomes = await appendAll(context, requireViewer(context).scope, parts.map(({ append }) => append), path, { together: [] });
    return isFailure(outcomes) && outcomes.__typename === 'TakenError' ? null : outcomes;
  } catch (error) {
    if (error instanceof NotTogether) return null;
    throw error;
  }
}

/** `answered`: at which part the row stands that is answered; `before`: what the same request was answered before, which holds against a refusal of today. */
interface Jointly<State extends SubjectState> {
  readonly answered?: number;
  readonly before?: () => Promise<SubjectRow<State> | Failure | null>;
}

/**
 * Writes changes of several subjects in one transaction, or none of them; decided anew as long as somebody else changes
 * one of them meanwhile, so that `decide` itself must refuse what the caller no longer sees. Answers the row of one part.
 */
export async function appendJointly<State extends SubjectState>(
  context: Context, path: readonly string[], decide: () => Promise<readonly Part[] | Failure>, { answered = 0, before }: Jointly<State> = {},
): Promise<SubjectRow<State> | Failure> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const parts = await decide();
    if (isFailure(parts)) return (await before?.()) ?? parts;
    const outcomes = await writeAll(context, path, parts);
    if (isFailure(outcomes)) return (await before?.()) ?? outcomes;
    // Together everything is appended, or nothing is.
    if (outcomes !== null) return outcomes.map((outcome, index) => parts[index]!.keep(outcome as Appended))[answered] as SubjectRow<State>;
    const done = (await before?.()) ?? null;
    if (done !== null) return done;
    for (const { forget } of parts) forget();
  }
  throw new Error('What is written together changes too fast.');
}
