// The audits of graphql-http, which nobody on this project wrote, against the running server (GraphQL over HTTP).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { foundOrganisation, startTestServer, type TestServer } from './testkit.ts';

/** Audits we do not pass, and why; every other one must pass, MAY included. */
const KEPT: Readonly<Record<string, string>> = {
  '5A70': 'MAY: queries by GET are not served, so no cache, log or link holds one', D6D5: 'MAY: as 5A70', '6A70': 'MAY: as 5A70',
};

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = (await foundOrganisation(server, {})).admin.token;
});
afterAll(() => server.close());

const auditsOf = (headers: () => Record<string, string>) => serverAudits({
  url: () => `${server.url}/graphql`,
  fetchFn: (url: string, init?: RequestInit) => fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string> | undefined), 'apollo-require-preflight': '1', ...headers() } }),
});

describe.each([['a stranger', () => ({})], ['a holder of a token', () => ({ authorization: `Bearer ${token}` })]] as const)('GraphQL over HTTP, as %s', (_who, headers) => {
  const audits = auditsOf(headers);
  test('the audits are the 61 of this version', () => {
    const by = (level: string): number => audits.filter(({ name }) => name.startsWith(level)).length;
    expect([audits.length, by('MUST'), by('SHOULD'), by('MAY')]).toEqual([61, 13, 23, 25]);
  });

  for (const audit of audits) {
    test(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      const reason = result.status === 'ok' ? '' : result.reason;
      if (audit.id in KEPT) expect([audit.id, result.status]).not.toEqual([audit.id, 'ok']);
      else expect([audit.id, result.status, reason]).toEqual([audit.id, 'ok', '']);
    });
  }
});
