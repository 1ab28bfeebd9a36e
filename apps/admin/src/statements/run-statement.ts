import type { StatementFactsFragment } from '../gql/graphql.ts';
import { sendCommand, type CommandDocument, type Refusal } from '../providers/command.ts';

export type StatementOutcome = { readonly statement: StatementFactsFragment; readonly refusal: null } | { readonly statement: null; readonly refusal: Refusal };

/** Gives one command to a statement; refusals are answers, only a missing answer throws. */
export async function runStatement(document: unknown, input: Record<string, unknown>): Promise<StatementOutcome> {
  const result = await sendCommand(document as CommandDocument, input);
  if ('statement' in result) return { statement: result.statement as StatementFactsFragment, refusal: null };
  return { statement: null, refusal: result as Refusal };
}
