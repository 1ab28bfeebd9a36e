import type { Evidence } from '../gql/graphql.ts';
import { sendCommand, type CommandDocument, type Refusal } from '../providers/command.ts';
import type { ComplaintFacts } from '../providers/data-provider.ts';

/** An expected refusal with whatever typed facts its kind bears. */
export interface ComplaintRefusal extends Refusal {
  limit?: number | null; problem?: string; currentVersion?: number; missing?: readonly Evidence[];
  attempts?: number; days?: number; required?: number; latest?: string; oldest?: string;
}
export type CommandOutcome = { complaint: ComplaintFacts; refusal: null } | { complaint: null; refusal: ComplaintRefusal };

/** Runs one command on the register; refusals are answers, only a missing answer throws. */
export async function runCommand(document: CommandDocument, input: Record<string, unknown>): Promise<CommandOutcome> {
  const result = await sendCommand(document, input);
  if ('complaint' in result) return { complaint: result.complaint as ComplaintFacts, refusal: null };
  return { complaint: null, refusal: result as ComplaintRefusal };
}
