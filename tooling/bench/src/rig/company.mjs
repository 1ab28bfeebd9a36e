// A company with walls: an office above some communities, who raises incidents and registers complaints there, and paired
// screens, all through the API.
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@huiyin/tooling-dev/database-roles.mjs';
import { graphqlClient } from './graphql.mjs';

const PASSWORD = 'huiyin-bench-password';
/** Codes that may be wrong at one time before a person is locked out: so many are approved at once, less some. */
const AT_ONCE = 6;

/** @typedef {ReturnType<typeof graphqlClient>} Client */
/** @typedef {{ id: string, code: string, departments: Record<string, string>, desk: string, manager: string }} Place tokens of its desk and of its centre manager */
/** @typedef {{ client: Client, office: string, security: string, places: Place[] }} Company `security`: a token of who approves its screens */

/** @param {Client} client @param {string} login @returns {Promise<string>} a token */
async function signIn(client, login) {
  const { signIn: answer } = await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInPayload { token } } }', { input: { login, password: PASSWORD } });
  if (answer.__typename !== 'SignInPayload') throw new Error(`signing in as ${login}: ${answer.__typename}`);
  return answer.token;
}

/** @param {Client} client @param {string} admin a token @param {{ login: string, role: string, communityId: string, departmentId?: string | undefined }} person @returns {Promise<string>} its token */
async function appoint(client, admin, { login, role, communityId, departmentId }) {
  await client.command('staffAppoint', { communityId, departmentId, name: login, login, password: PASSWORD, roles: [role], idempotencyKey: login }, 'staff { id }', admin);
  return signIn(client, login);
}

/**
 * Founds it on an empty stand.
 * @param {{ port: number }} api @param {number} communities
 * @returns {Promise<Company>}
 */
export async function foundCompany(api, communities) {
  const client = graphqlClient(api);
  await client.command('organisationFound', { name: '回音物业', communityName: '总部小区', communityCode: 'HEAD', administratorName: '管理员', administratorLogin: 'admin', administratorPassword: PASSWORD }, 'token');
  const admin = await signIn(client, 'admin');
  const { community: { id: office } } = await client.command('communityOpen', { name: '华南区域', code: 'SOUTH', level: 'REGION', idempotencyKey: 'office' }, 'community { id }', admin);
  const security = await appoint(client, admin, { login: 'security', role: 'SECURITY_ADMINISTRATOR', communityId: office });
  /** @type {Place[]} */
  const places = [];
  for (let at = 0; at < communities; at += 1) {
    const code = `W${String(at + 1).padStart(2, '0')}`;
    const { community: { id } } = await client.command('communityOpen', { name: `${code} 小区`, code, parentId: office, idempotencyKey: code }, 'community { id }', admin);
    /** @type {Record<string, string>} */
    const departments = {};
    for (const kind of ['CUSTOMER_SERVICE', 'ENGINEERING', 'SECURITY']) {
      const { department } = await client.command('departmentOpen', { communityId: id, name: `${kind} ${code}`, kind, idempotencyKey: `${code} ${kind}` }, 'department { id }', admin);
      departments[kind] = department.id;
    }
    const desk = await appoint(client, admin, { login: `desk-${code}`.toLowerCase(), role: 'CUSTOMER_ASSISTANT', communityId: id, departmentId: departments['CUSTOMER_SERVICE'] });
    const manager = await appoint(client, admin, { login: `manager-${code}`.toLowerCase(), role: 'CENTRE_MANAGER', communityId: id });
    places.push({ id, code, departments, desk, manager });
  }
  return { client, office, security, places };
}

/** @param {Company} company @param {readonly string[]} communityIds @param {string} name @param {boolean} drills @returns {Promise<string>} a screen's token */
async function pairOne({ client, office, security }, communityIds, name, drills) {
  const { deviceSecret, code } = await client.command('screenPairingStart', {}, 'deviceSecret code');
  await client.command('screenApprove', { code, communityId: office, name, communityIds, language: 'ZH_CN', look: 'DARK', sound: false, drills, idempotencyKey: name }, 'screen { id }', security);
  const { token } = await client.command('screenPairingPoll', { deviceSecret }, 'token');
  if (token === null) throw new Error(`${name} was not paired`);
  return token;
}

/**
 * Pairs a screen for each of `shows`. From one address only some may ask within minutes: those that were answered are
 * taken off that list by SQL, as time would.
 * @param {import('./stand.mjs').StandDatabase} database @param {Company} company @param {readonly { communityIds: readonly string[], drills?: boolean }[]} shows
 * @returns {Promise<string[]>} tokens, in that order
 */
export const pairScreens = (database, company, shows) => withClient(database.adminUrl, async (sql) => {
  /** @type {string[]} */
  const tokens = [];
  while (tokens.length < shows.length) {
    const from = tokens.length;
    tokens.push(...await Promise.all(shows.slice(from, from + AT_ONCE).map(({ communityIds, drills = true }, at) => pairOne(company, communityIds, `屏幕 ${from + at + 1}`, drills))));
    await sql.query('delete from screen_pairings');
  }
  return tokens;
});

let keys = 0;

/** @param {Company} company @param {Place} place @param {string} title @returns {Promise<string>} its id */
export async function raise({ client }, { id, departments, manager }, title) {
  const { incident } = await client.command('incidentRaise', { communityId: id, playbook: 'FIRE', departmentId: departments['SECURITY'], level: 1, place: '3栋12层', title, idempotencyKey: `raise ${(keys += 1)}` }, 'incident { id }', manager);
  return incident.id;
}

/** @param {Company} company @param {Place} place @param {string} incidentId */
export const standDown = ({ client }, { manager }, incidentId) => client.command('incidentStandDown', { incidentId, reason: '误报' }, 'incident { id }', manager);

/** @param {Company} company @param {Place} place @param {string} title @returns {Promise<string>} its id */
export async function register({ client }, { id, desk }, title) {
  const { complaint } = await client.command('complaintRegister', { communityId: id, channel: 'PHONE', content: 'FACILITY', title, idempotencyKey: `register ${(keys += 1)}` }, 'complaint { id }', desk);
  return complaint.id;
}

/** Does something again and again, with a rest between, until told to stop. @param {(at: number) => Promise<unknown>} act @param {number} restMs */
export function steadily(act, restMs) {
  let stopping = false;
  const running = (async () => {
    for (let at = 0; !stopping; at += 1) {
      await act(at);
      await sleep(restMs);
    }
  })();
  // Whoever stops it hears of what went wrong.
  running.catch(() => undefined);
  return async () => {
    stopping = true;
    await running;
  };
}
