// A keep-alive client for preparing a stand and for the torture's clients. It keeps nothing of an answer but its
// value, and tells a lost answer (no reply, or the server's fault) from a refusal.
import { Agent, request } from 'node:http';

/** The server could not say how it ended. */
const FAULTS = new Set(['INTERNAL', 'INTERNAL_SERVER_ERROR', 'UNAVAILABLE']);

/** The answer never came, or the server says itself that it does not know: the outcome is open, repeat with the same key. */
export class Lost extends Error {}

/** @typedef {{ status: number, body: { data?: any, errors?: { message: string, extensions?: { code?: string } }[] } }} Answer */

/** @param {{ port: number }} api @param {{ sockets?: number, timeoutMs?: number }} [options] */
export function graphqlClient(api, { sockets = 32, timeoutMs = 15_000 } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });

  /**
   * @param {string} query @param {Record<string, unknown>} [variables] @param {string | null} [token]
   * @returns {Promise<Answer>}
   */
  const send = (query, variables = {}, token = null) => new Promise((resolve, reject) => {
    const body = JSON.stringify({ query, variables });
    const lost = (/** @type {Error} */ error) => reject(new Lost(error.message, { cause: error }));
    const outgoing = request({
      agent, host: '127.0.0.1', port: api.port, path: '/graphql', method: 'POST', timeout: timeoutMs,
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', 'content-length': Buffer.byteLength(body), ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk)).once('error', lost).once('close', () => response.complete || lost(new Error('the answer was cut off')));
      response.once('end', () => {
        if (!response.complete) return;
        try {
          resolve({ status: Number(response.statusCode), body: JSON.parse(text) });
        } catch (error) {
          lost(/** @type {Error} */ (error));
        }
      });
    });
    outgoing.once('error', lost).once('timeout', () => outgoing.destroy(new Error(`no answer within ${timeoutMs} ms`)));
    outgoing.end(body);
  });

  /**
   * @param {string} query @param {Record<string, unknown>} [variables] @param {string | null} [token]
   * @returns {Promise<any>} `data`; throws Lost for a fault of the server, Error for a refusal
   */
  async function ask(query, variables, token) {
    const { status, body } = await send(query, variables, token);
    if (status >= 500) throw new Lost(`status ${status}: ${body.errors?.[0]?.message}`);
    if (body.errors === undefined) return body.data;
    const text = JSON.stringify(body.errors).slice(0, 500);
    if (body.errors.some((error) => FAULTS.has(error.extensions?.code ?? 'INTERNAL'))) throw new Lost(text);
    throw new Error(`status ${status}: ${text}`);
  }

  /**
   * Gives one command and answers its payload.
   * @param {string} mutation @param {Record<string, unknown>} input @param {string} fields of the payload @param {string | null} [token]
   * @returns {Promise<any>} throws with the refusal
   */
  async function command(mutation, input, fields, token) {
    const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const data = await ask(`mutation ${name}($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path message } ... on ${name}Payload { ${fields} } } }`, { input }, token);
    if (data[mutation].__typename !== `${name}Payload`) throw new Error(`${mutation}: ${JSON.stringify(data[mutation])}`);
    return data[mutation];
  }

  return { send, ask, command, close: () => agent.destroy() };
}
