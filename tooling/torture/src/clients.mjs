// Clients that register one complaint after the other. Each keeps what it was told; when an answer is lost it repeats
// the same key, as the contract says, and now and then it gives up, as a closed browser does.
import { setTimeout as sleep } from 'node:timers/promises';
import { graphqlClient, Lost } from '@huiyin/tooling-bench/rig/graphql.mjs';

const REGISTER = `mutation ($input: ComplaintRegisterInput!) { complaintRegister(input: $input) {
  __typename ... on UserError { code message } ... on ComplaintRegisterPayload { complaint { number registeredAt } } } }`;

/** Monotonic and the same in every process of the machine. */
export const now = () => Number(process.hrtime.bigint()) / 1e6;

/**
 * @typedef {import('./history.mjs').Intent & { attempts: { begin: number, end: number, lost: boolean }[], committedBefore: boolean }} Logged
 * `committedBefore`: an earlier attempt had been committed although its answer was lost
 */

/**
 * @param {{ port: number }} api @param {{ id: string, people: Record<string, { token: string }> }[]} communities
 * @param {{ clients: number, giveUp: number, thinkMs: number }} options giveUp: share of lost answers that are never asked for again
 */
export function registering(api, communities, { clients, giveUp, thinkMs }) {
  const client = graphqlClient(api, { sockets: clients });
  /** @type {Logged[]} */
  const log = [];
  /** @type {Set<Logged>} */
  const open = new Set();
  /** @type {Error[]} */
  const refused = [];
  let stopping = false;

  /** @param {Logged} intent @param {{ id: string, people: Record<string, { token: string }> }} community */
  async function attempt(intent, community) {
    const began = Date.now();
    const made = { begin: now(), end: Number.POSITIVE_INFINITY, lost: false };
    intent.attempts.push(made);
    const input = { communityId: community.id, channel: 'PHONE', content: 'FACILITY', title: intent.key, idempotencyKey: intent.key, detail: '楼道灯不亮，请安排维修。' };
    try {
      const { complaintRegister: answer } = await client.ask(REGISTER, { input }, community.people['desk']?.token);
      made.end = now();
      if (answer.__typename !== 'ComplaintRegisterPayload') throw new Error(`refused: ${JSON.stringify(answer)}`);
      intent.number = answer.complaint.number;
      intent.acknowledgedAt = made.end;
      intent.committedBefore = Date.parse(answer.complaint.registeredAt) < began;
      return true;
    } catch (error) {
      made.end = now();
      if (!(error instanceof Lost)) throw error;
      made.lost = true;
      return false;
    }
  }

  /** @param {number} who */
  async function run(who) {
    const community = /** @type {typeof communities[number]} */ (communities[who % communities.length]);
    for (let count = 1; !stopping; count += 1) {
      /** @type {Logged} */
      const intent = { key: `client ${who} intent ${count}`, firstBegin: now(), acknowledgedAt: null, number: null, attempts: [], committedBefore: false };
      log.push(intent);
      open.add(intent);
      while (!(await attempt(intent, community))) {
        if (Math.random() < giveUp) break;
        await sleep(20 + 80 * Math.random());
      }
      open.delete(intent);
      if (thinkMs > 0) await sleep(2 * thinkMs * Math.random());
    }
  }

  const running = Promise.all(Array.from({ length: clients }, (_, who) => run(who).catch((error) => void refused.push(error))));
  return {
    log,
    refused,
    acknowledged: () => log.reduce((sum, { number }) => sum + (number === null ? 0 : 1), 0),
    /** @param {number} at @returns {boolean} whether a call that began after `at` was acknowledged */
    recoveredSince: (at) => log.some(({ acknowledgedAt, attempts }) => acknowledgedAt !== null && acknowledgedAt > at && Number(attempts.at(-1)?.begin) > at),
    /** @param {number} at @returns requests on their way at that moment, and how many of their answers were lost */
    inFlight: (at) => {
      const flying = log.flatMap(({ attempts }) => attempts).filter(({ begin, end }) => begin < at && end > at);
      return { requests: flying.length, lost: flying.filter(({ lost }) => lost).length };
    },
    /** Begins nothing new; whoever waits for an answer still gets it. */
    stop: async () => {
      stopping = true;
      await running;
      client.close();
    },
  };
}
