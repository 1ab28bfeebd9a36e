import { recordSubject, type Denial, type NewEntry, type SubjectRules, type SubjectState } from '@huiyin/domain';
import type { CommunityInSight, Context, Viewer } from '../../context.ts';
import type { RowWrite } from '../../platform/journal.ts';
import { officeInSight, requireViewer } from '../../sight.ts';
import { appendOne, appendTo, intentOf, placeOf } from './book.ts';
import { rulesContext } from './subject.ts';
import { writtenBefore } from './subject-commands.ts';
import { badKey, failureOf, isFailure, stale, type Failure } from './user-errors.ts';

/** What every setting of such a thing says of itself. */
export interface SetInput { readonly idempotencyKey: string; readonly expectedVersion: number }

/** Something that a company has one of, or one of a year: its id follows from the organisation, its entries stand in headquarters' book. */
export interface OfCompany<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry> {
  readonly kind: string;
  readonly rules: SubjectRules<State, Command, Entry>;
  readonly mutation: string;
  /** Why this viewer may not set it at all; null when they may. */
  denial(viewer: Viewer): Denial | null;
  rowOf(state: State, organisationId: string): RowWrite;
}

/** What is set: the command, given headquarters' office, how it stands now, and where a second one of it would be seen. */
export interface Setting<State, Command> {
  command(office: CommunityInSight): Command;
  before(): Promise<{ readonly version: number; readonly state: State } | null>;
  readonly path: readonly string[];
}

/** Sets it; null: it stands as asked, now or by an earlier request with the same key and input. */
export async function setOfCompany<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(
  context: Context, noun: OfCompany<State, Command, Entry>, input: SetInput, setting: Setting<State, Command>,
): Promise<Failure | null> {
  const viewer = requireViewer(context);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const office = officeInSight(viewer);
  const denial = noun.denial(viewer);
  if (denial !== null || office === null) return failureOf(context, { kind: 'NotAllowed', denial: denial! });
  const intent = intentOf(context, noun.mutation, input);
  const written = await writtenBefore(context, intent);
  if (written !== null) return isFailure(written) ? written : null;
  const before = await setting.before();
  if ((before?.version ?? 0) !== input.expectedVersion) return stale(context, before?.version ?? 0);
  const decided = recordSubject(noun.rules, before?.state ?? null, setting.command(office), rulesContext(context, office));
  if (!decided.ok) return failureOf(context, decided.refusal);
  const { recorded, state } = decided.value;
  const appended = await appendOne(context, viewer.scope, appendTo(context, placeOf(office), {
    book: 'administration', subject: { id: state.id, kind: noun.kind }, expectedVersion: before?.version ?? null, recorded, rows: [noun.rowOf(state, viewer.organisationId)], intent,
  }), setting.path);
  // Two who set it for the first time at once: the second one finds it there.
  if (isFailure(appended)) return appended.code === 'TAKEN' ? stale(context, 1) : appended;
  return null;
}
