import type { TypedDocument } from '@huiyin/client';
import { client } from './client.ts';

/** An expected refusal of a command: its words, and the part of the input it is about. */
export interface Refusal { __typename: string; code: string; message: string; path?: readonly string[] | null }
/** Every command's document aliases its field to `result`. */
export type CommandDocument = TypedDocument<{ result: object }, never>;

/** Gives one command and answers its result, a payload or a refusal; only a missing answer throws. */
export async function sendCommand(document: CommandDocument, input: Record<string, unknown>): Promise<object> {
  return (await client.request(document as TypedDocument<{ result: object }, { input: unknown }>, { input })).result;
}

/** The form's field a refusal speaks of: the last part of its path that is one; null when it is of no single field. */
export function fieldOf({ path }: Pick<Refusal, 'path'>, fields: readonly string[]): string | null {
  return [...(path ?? [])].reverse().find((part) => fields.includes(part)) ?? null;
}
