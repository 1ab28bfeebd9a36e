import { sendCommand, type CommandDocument, type Refusal } from '../providers/command.ts';

/** Gives one command; `refusal` is null when it was carried out. Only a missing answer throws. */
export async function give(document: CommandDocument, input: Record<string, unknown>): Promise<{ refusal: Refusal } | { refusal: null; result: Record<string, unknown> }> {
  const result = await sendCommand(document, input);
  return 'message' in result ? { refusal: result as Refusal } : { refusal: null, result: result as Record<string, unknown> };
}
