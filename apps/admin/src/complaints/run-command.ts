import type { TypedDocument } from '@huiyin/client';
import type { Evidence } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import type { ComplaintFacts } from '../providers/data-provider.ts';

/** An expected refusal with whatever typed facts its kind bears. */
export interface Refusal {
  __typename: string; code: string; message: string; path?: readonly string[] | null;
  limit?: number | null; problem?: string; currentVersion?: number; missing?: readonly Evidence[];
  attempts?: number; days?: number; required?: number; latest?: string; oldest?: string;
}
export type CommandOutcome = { complaint: ComplaintFacts; refusal: null } | { complaint: null; refusal: Refusal };

/** Every command's document aliases its field to `result`. */
export type CommandDocument = TypedDocument<{ result: object }, never>;

/** Runs one command on the register; refusals are answers, only a missing answer throws. */
export async function runCommand(document: CommandDocument, input: Record<string, unknown>): Promise<CommandOutcome> {
  const { result } = await client.request(document as TypedDocument<{ result: object }, { input: unknown }>, { input });
  if ('complaint' in result) return { complaint: result.complaint as ComplaintFacts, refusal: null };
  return { complaint: null, refusal: result as Refusal };
}

/** The form's field an error speaks of: the last part of its path that is one; null when it is of no single field. */
export function fieldOf(refusal: Refusal, fields: readonly string[]): string | null {
  return [...(refusal.path ?? [])].reverse().find((part) => fields.includes(part)) ?? null;
}
