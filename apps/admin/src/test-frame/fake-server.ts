import { jest } from '@jest/globals';

type Answer = Record<string, unknown> | Error;
export interface Sent { operation: string; variables: Record<string, unknown> }

/**
 * Answers the console's requests by the name of their operation. It must stand before the console's modules are
 * loaded: the client takes hold of `fetch` when it is made.
 */
export function fakeServer() {
  const answers = new Map<string, (variables: Record<string, unknown>) => Answer>();
  const sent: Sent[] = [];
  const answer = async (_: unknown, init?: { body?: unknown }) => {
    const { query, variables = {} } = JSON.parse(String(init?.body)) as { query: string; variables?: Record<string, unknown> };
    const operation = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    sent.push({ operation, variables });
    const data = answers.get(operation)?.(variables) ?? {};
    if (data instanceof Error) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify({ data }), { status: 200, headers: { 'content-type': 'application/graphql-response+json' } });
  };
  globalThis.fetch = jest.fn(answer) as unknown as typeof fetch;
  // jsdom has no page to scroll.
  window.scrollTo = () => {};
  return { sent, on: (operation: string, act: (variables: Record<string, unknown>) => Answer) => answers.set(operation, act) };
}
