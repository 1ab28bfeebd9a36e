import { fieldOf, sendCommand, type CommandDocument, type Refusal } from '../providers/command.ts';

/** Why a command was refused, and which field it speaks of. */
export interface Refused { message: string; field: string | null }

/** Gives one command; `refused` is null when it was carried out. Only a missing answer throws. */
export async function give(document: CommandDocument, input: Record<string, unknown>, fields: readonly string[]): Promise<{ refused: Refused } | { refused: null; result: Record<string, unknown> }> {
  const result = await sendCommand(document, input);
  if (!('message' in result)) return { refused: null, result: result as Record<string, unknown> };
  const refusal = result as Refusal;
  return { refused: { message: refusal.message, field: fieldOf(refusal, fields) } };
}
