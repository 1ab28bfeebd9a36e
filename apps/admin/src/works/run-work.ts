import type { TypedDocument } from '@huiyin/client';
import { client } from '../providers/client.ts';

/** An expected refusal of a command on works and checks. */
export interface WorkRefusal { readonly __typename: string; readonly code: string; readonly message: string; readonly path?: readonly string[] | null }
export type WorkOutcome = { readonly id: string; readonly refusal: null } | { readonly id: null; readonly refusal: WorkRefusal };
type Answer = { readonly result: WorkRefusal & { readonly subject?: { readonly id: string } } };

/** All these mutations answer alike: the payload's one field, or a failure. One text serves them all. */
const documentOf = (mutation: string, subject: string): string => {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  return `mutation ${name}($input: ${name}Input!) { result: ${mutation}(input: $input) { __typename ... on ${name}Payload { subject: ${subject} { id } } ... on UserError { code message path } } }`;
};

/** Gives one command; refusals are answers, only a missing answer throws. */
export async function runWork(mutation: string, subject: string, input: Record<string, unknown>): Promise<WorkOutcome> {
  const { result } = await client.request(documentOf(mutation, subject) as unknown as TypedDocument<Answer, { input: unknown }>, { input });
  return result.subject ? { id: result.subject.id, refusal: null } : { id: null, refusal: result };
}
