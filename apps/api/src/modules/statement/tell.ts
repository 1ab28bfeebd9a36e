import type { RecordedEntry, StatementEntry, StatementState } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import type { Message } from '../../platform/journal.ts';
import { toldOfOwed } from '../incident/queries.ts';

/** Whom a draft tells: those who are asked for advice, with what they owe (STM-2). What is fixed or ended is told with the incident that carries it. */
export const statementMessages = (context: Context, community: CommunityInSight, _before: StatementState | null, recorded: readonly RecordedEntry<StatementEntry>[], after: StatementState): Promise<readonly Message[]> =>
  toldOfOwed(context, community, 'StatementSent', 'STM-2', recorded, after);
