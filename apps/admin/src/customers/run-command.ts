import type { CustomerFactsFragment, CustomerUnmaskMutation } from '../gql/graphql.ts';
import { sendCommand, type CommandDocument, type Refusal } from '../providers/command.ts';
import { client } from '../providers/client.ts';
import { customerUnmaskDocument } from './commands.graphql.ts';

export type Outcome = { customer: CustomerFactsFragment; refusal: null } | { customer: null; refusal: Refusal };
export type Clear = Extract<CustomerUnmaskMutation['result'], { clear: unknown }>['clear'];

/** Gives one command; refusals are answers, only a missing answer throws. */
export async function runCustomerCommand(document: CommandDocument, input: Record<string, unknown>): Promise<Outcome> {
  const result = await sendCommand(document, input);
  return 'customer' in result ? { customer: result.customer as CustomerFactsFragment, refusal: null } : { customer: null, refusal: result as Refusal };
}

/** Shows a customer in clear; the reason goes on record with it. */
export async function unmask(customerId: string, reason: string): Promise<{ clear: Clear; refusal: null } | { clear: null; refusal: Refusal }> {
  const { result } = await client.request(customerUnmaskDocument, { input: { customerId, reason } });
  return 'clear' in result ? { clear: result.clear, refusal: null } : { clear: null, refusal: result as Refusal };
}
