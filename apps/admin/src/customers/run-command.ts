import type { TypedDocument } from '@huiyin/client';
import type { CustomerFactsFragment, CustomerUnmaskMutation } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { customerUnmaskDocument } from './commands.graphql.ts';

/** An expected refusal: its words, and the field of the form it is about. */
export interface Refusal { __typename: string; code: string; message: string; path?: readonly string[] | null }
export type Outcome = { customer: CustomerFactsFragment; refusal: null } | { customer: null; refusal: Refusal };
/** Every command's document aliases its field to `result`. */
export type CustomerDocument = TypedDocument<{ result: object }, never>;
export type Clear = Extract<CustomerUnmaskMutation['result'], { clear: unknown }>['clear'];

/** Gives one command; refusals are answers, only a missing answer throws. */
export async function runCustomerCommand(document: CustomerDocument, input: Record<string, unknown>): Promise<Outcome> {
  const { result } = await client.request(document as TypedDocument<{ result: object }, { input: unknown }>, { input });
  return 'customer' in result ? { customer: result.customer as CustomerFactsFragment, refusal: null } : { customer: null, refusal: result as Refusal };
}

/** Shows a customer in clear; the reason goes on record with it. */
export async function unmask(customerId: string, reason: string): Promise<{ clear: Clear; refusal: null } | { clear: null; refusal: Refusal }> {
  const { result } = await client.request(customerUnmaskDocument, { input: { customerId, reason } });
  return 'clear' in result ? { clear: result.clear, refusal: null } : { clear: null, refusal: result as Refusal };
}

/** The form's field an error speaks of: the last part of its path that is one. */
export const fieldOf = (refusal: Refusal, fields: readonly string[]): string | null => [...(refusal.path ?? [])].reverse().find((part) => fields.includes(part)) ?? null;
