// What a wall needs around it: the stand, a community with one incident whose level changes, the way, and the wall itself.
// An incident of another level is another colour, so that what happened last can be seen in a picture.
import { setTimeout as sleep } from 'node:timers/promises';
import { CAST, found } from '@huiyin/tooling-bench/rig/found.mjs';
import { graphqlClient, Lost } from '@huiyin/tooling-bench/rig/graphql.mjs';
import { openStand } from '@huiyin/tooling-bench/rig/stand.mjs';
import { hangWall } from './screen.mjs';
import { isCalm } from './samples.mjs';
import { openWay } from './way.mjs';

const PEOPLE = { desk: CAST.desk, keys: { roles: ['SECURITY_ADMINISTRATOR'], department: '' } };
/** Not 1: that is the colour of the alarm. */
const LEVELS = [2, 3, 4];
const FRESH_WITHIN_MS = 20_000;
const TOLD_WITHIN_MS = 60_000;
const SCREEN = 'screen { id version }';

/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */

/** @param {ReturnType<typeof graphqlClient>} client @param {import('@huiyin/tooling-bench/rig/found.mjs').Community} community */
function screens(client, community) {
  const token = () => community.people['keys']?.token ?? '';
  let asked = 0;
  /** @type {{ id: string, version: number } | null} */
  let last = null;
  return {
    /** @param {string} code */
    async approve(code) {
      asked += 1;
      const input = { code, communityId: community.id, communityIds: [community.id], name: `大堂 ${asked}`, language: 'ZH_CN', look: 'DARK', sound: false, drills: true, idempotencyKey: `screen ${asked} ${code}` };
      ({ screen: last } = await client.command('screenApprove', input, SCREEN, token()));
    },
    /** The one that was approved last. */
    async revoke() {
      if (last === null) throw new Error('no screen was approved');
      await client.command('screenRevoke', { screenId: last.id, expectedVersion: last.version, reason: '屏幕被人拿走了' }, SCREEN, token());
    },
  };
}

/**
 * @param {object} options
 * @param {boolean} options.sources @param {(line: string) => void} options.log
 */
export async function openStage({ sources, log }) {
  const stand = await openStand({ sources, supervise: false, log });
  /** @type {(() => Promise<unknown>)[]} */
  const closers = [() => stand.close()];
  const close = async () => {
    for (const each of closers.reverse()) await each();
  };
  try {
    const database = await stand.database('huiyin');
    const start = () => stand.startApi(database, { env: { NODE_ENV: 'production' } });
    let api = await start();
    const server = { get port() { return api.port; } };
    const client = graphqlClient(server, { timeoutMs: 2_500 });
    closers.push(async () => client.close());
    const [community] = await found(server, { cast: PEOPLE });
    if (community === undefined) throw new Error('nothing was founded');
    const desk = community.people['desk']?.token ?? '';
    let level = Number(LEVELS[0]);
    const raise = (/** @type {string} */ key, /** @type {Record<string, unknown>} */ more) => client.command('incidentRaise', { communityId: community.id, playbook: 'FIRE', place: '3栋2单元', title: `楼道起火 ${key}`, idempotencyKey: key, ...more }, 'incident { id }', desk);
    const { incident } = await raise('first', { level });
    const way = await openWay(() => api.port);
    closers.push(() => way.close());
    const revise = (/** @type {string} */ incidentId, /** @type {number} */ to) => client.command('incidentRevise', { incidentId, level: to, reason: '情况有变' }, 'incident { id }', desk);
    const { approve, revoke } = screens(client, community);
    const wall = await hangWall({ address: way.address, through: way.through, approve });
    closers.push(() => wall.close());

    /** Something happens that the wall has to show; tried until the server has taken it. @returns {Promise<number>} the level that it has now */
    const happen = async () => {
      const next = Number(LEVELS[(LEVELS.indexOf(level) + 1) % LEVELS.length]);
      for (const end = performance.now() + TOLD_WITHIN_MS; ; await sleep(50)) {
        try {
          await revise(incident.id, next);
          return (level = next);
        } catch (error) {
          if (!(error instanceof Lost) || performance.now() > end) throw error;
        }
      }
    };
    return {
      stand, database, way, wall, close, happen, raise, revise, approve, revoke,
      api: () => api,
      restart: async () => void (api = await start()),
      /** Something happens and is on the wall. */
      async fresh() {
        const now = await happen();
        const seen = await wall.until((sample) => isCalm(sample) && sample.level === now, FRESH_WITHIN_MS);
        if (seen === null) throw new Error(`what happened was not on the wall within ${FRESH_WITHIN_MS / 1_000} s`);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
