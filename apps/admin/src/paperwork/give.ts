import type { TypedDocument } from '@huiyin/client';
import { client } from '../providers/client.ts';

/** Why a command was refused, and which field it speaks of. */
export interface Refused { message: string; field: string | null }
/** Every command of paperwork aliases its field to `result`. */
export type PaperCommand = TypedDocument<{ result: object }, never>;

/** Gives one command; null: it was carried out, else the expected refusal. Only a missing answer throws. */
export async function give(document: PaperCommand, input: Record<string, unknown>, fields: readonly string[]): Promise<{ refused: Refused } | { refused: null; result: Record<string, unknown> }> {
  const { result } = await client.request(document as TypedDocument<{ result: object }, { input: unknown }>, { input });
  if (!('message' in result)) return { refused: null, result: result as Record<string, unknown> };
  const { message, path } = result as { message: string; path?: readonly string[] | null };
  return { refused: { message, field: [...(path ?? [])].reverse().find((part) => fields.includes(part)) ?? null } };
}
