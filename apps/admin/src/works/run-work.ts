import { sendCommand, type CommandDocument, type Refusal } from '../providers/command.ts';

export type WorkOutcome = { readonly id: string; readonly refusal: null } | { readonly id: null; readonly refusal: Refusal };

/** All these mutations answer alike: the payload's one field, or a failure. One text serves them all. */
const documentOf = (mutation: string, subject: string): string => {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  return `mutation ${name}($input: ${name}Input!) { result: ${mutation}(input: $input) { __typename ... on ${name}Payload { subject: ${subject} { id } } ... on UserError { code message path } } }`;
};

/** Gives one command; refusals are answers, only a missing answer throws. */
export async function runWork(mutation: string, subject: string, input: Record<string, unknown>): Promise<WorkOutcome> {
  const result = (await sendCommand(documentOf(mutation, subject) as unknown as CommandDocument, input)) as Refusal & { readonly subject?: { readonly id: string } };
  return result.subject ? { id: result.subject.id, refusal: null } : { id: null, refusal: result };
}
