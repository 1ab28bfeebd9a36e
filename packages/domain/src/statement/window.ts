import type { CommunityId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { IncidentState } from '../incident/model.ts';
import { matchesMatter } from './matter.ts';
import type { SaidAtWindow, StatementMatter } from './matter.ts';
import type { StatementWords } from './model.ts';

/** A statement in force as a window shows it; `communityId`: where it lies, `number`: of the incident it is for. */
export interface StatementInForce extends StatementWords {
  readonly incidentId: SubjectId;
  readonly number: string;
  readonly statementId: SubjectId;
  readonly communityId: CommunityId;
  readonly version: number;
  readonly fixedAt: Instant;
  readonly matter: StatementMatter;
}

/** The statement in force that an incident of this community carries; null: none, it ended (with the incident at the latest), or it is a drill, which reaches no window (INC-10). */
export function statementInForce({ id, drill, statement }: Pick<IncidentState, 'id' | 'drill' | 'statement'>, number: string): StatementInForce | null {
  if (drill || statement === null || statement.endedAt !== null) return null;
  const { statementId, communityId, version, fixedAt, matter, explanation, handling, wording } = statement;
  return { incidentId: id, number, statementId, communityId, version, fixedAt, matter, explanation, handling, wording };
}

/** What somebody at a window speaks of: the words, and the incident it was linked to by hand, if it was. */
export interface AtWindow extends SaidAtWindow { readonly incidentId: SubjectId | null }

/** The statements in force that a window shows for a matter (STM-3): that of the incident it is linked to, else those whose matter fits; the latest first. */
export function statementsFor(inForce: readonly StatementInForce[], asked: AtWindow): readonly StatementInForce[] {
  const linked = inForce.filter(({ incidentId }) => incidentId === asked.incidentId);
  const found = linked.length > 0 ? linked : inForce.filter(({ matter }) => matchesMatter(matter, asked));
  return [...found].sort((a, b) => b.fixedAt - a.fixedAt);
}

/** What an answer to a customer is given with: the statements in force for its matter, and the version that was on screen. */
export interface StatementUse { readonly inForce: readonly StatementInForce[]; readonly used: SubjectId | null }
/** The version an answer was given with, as its entry says; absent where none was in force. */
export interface StatementUsed { readonly statementId?: SubjectId; readonly statementVersion?: number }
