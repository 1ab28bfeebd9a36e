// Fills an empty stand through the public API, as the first visit and its administrator would.
import { graphqlClient } from './graphql.mjs';

const PASSWORD = 'huiyin-bench-password';

/** @typedef {{ code: string, id: string, uuid: string, departments: Record<string, string>, units: string[], people: Record<string, { token: string, login: string, id: string }> }} Community ids are global ids */

/** Who works in a community: name → roles and kind of department. */
export const CAST = {
  desk: { roles: ['CUSTOMER_ASSISTANT'], department: 'CUSTOMER_SERVICE' },
  supervisor: { roles: ['CUSTOMER_SUPERVISOR'], department: 'CUSTOMER_SERVICE' },
  manager: { roles: ['DEPARTMENT_MANAGER'], department: 'ENGINEERING' },
  engineer: { roles: ['RESPONSIBLE_STAFF'], department: 'ENGINEERING' },
};

/** @param {string} globalId @returns {string} the UUID in it */
export const uuidOf = (globalId) => Buffer.from(globalId, 'base64url').toString('utf8').split(':')[2] ?? '';

/**
 * Founds an organisation with communities, people and units; on a stand that has one already, signs its people in.
 * @param {{ port: number }} api
 * @param {{ codes?: string[], cast?: Record<string, { roles: string[], department: string }>, units?: number }} [options]
 * @returns {Promise<Community[]>} in the order of `codes`
 */
export async function found(api, { codes = ['YYSJ'], cast = { desk: CAST.desk }, units = 0 } = {}) {
  const client = graphqlClient(api);
  /** @param {string} login @param {string} [fields] */
  const signIn = async (login, fields = '') => {
    const data = await client.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInPayload { token viewer { staff { id } ${fields} } } ... on UserError { code } } }`, { input: { login, password: PASSWORD } });
    if (data.signIn.__typename !== 'SignInPayload') throw new Error(`signing in as ${login}: ${JSON.stringify(data.signIn)}`);
    return data.signIn;
  };
  const { setupRequired } = await client.ask('{ setupRequired }');
  if (setupRequired) {
    await client.command('organisationFound', { name: '回音物业', communityName: `${codes[0]} 小区`, communityCode: codes[0], administratorName: '管理员', administratorLogin: 'admin', administratorPassword: PASSWORD }, 'token');
  }
  const admin = (await signIn('admin')).token;
  const read = async () => (await client.ask('{ communities(first: 100) { nodes { id code departments { id kind } } } }', {}, admin)).communities.nodes;
  const there = await read();
  for (const code of codes) {
    if (there.some((/** @type {any} */ one) => one.code === code)) continue;
    const { community } = await client.command('communityOpen', { name: `${code} 小区`, code, idempotencyKey: code }, 'community { id }', admin);
    for (const kind of ['CUSTOMER_SERVICE', 'ENGINEERING']) {
      await client.command('departmentOpen', { communityId: community.id, name: `${kind} ${code}`, kind, idempotencyKey: `${code} ${kind}` }, 'department { id }', admin).catch((error) => {
        if (!String(error).includes('TakenError')) throw error;
      });
    }
  }
  const nodes = await read();
  /** @type {Community[]} */
  const communities = [];
  for (const code of codes) {
    const node = nodes.find((/** @type {any} */ one) => one.code === code);
    /** @type {Record<string, string>} */
    const departments = Object.fromEntries(node.departments.map((/** @type {any} */ one) => [one.kind, one.id]));
    /** @type {Community['people']} */
    const people = {};
    for (const [name, { roles, department }] of Object.entries(cast)) {
      const login = `${name}-${code}`.toLowerCase();
      if (setupRequired || !there.some((/** @type {any} */ one) => one.code === code)) {
        await client.command('staffAppoint', { communityId: node.id, departmentId: departments[department], name: `${name} ${code}`, login, password: PASSWORD, roles, idempotencyKey: login }, 'staff { id }', admin);
      }
      const signed = await signIn(login);
      people[name] = { token: signed.token, login, id: signed.viewer.staff.id };
    }
    if (units > 0 && setupRequired) {
      const list = Array.from({ length: units }, (_, at) => ({ building: `${1 + Math.floor(at / 20)}`, entrance: `${1 + (at % 2)}`, number: `${1 + (at % 20)}0${1 + (at % 4)}` }));
      for (let from = 0; from < list.length; from += 500) await client.command('unitsAdd', { communityId: node.id, units: list.slice(from, from + 500), idempotencyKey: `units ${code} ${from}` }, 'added', admin);
    }
    const { community } = await client.ask('query ($id: ID!) { community(id: $id) { units(first: 100) { nodes { id } } } }', { id: node.id }, people[Object.keys(cast)[0] ?? '']?.token ?? admin);
    communities.push({ code, id: node.id, uuid: uuidOf(node.id), departments, units: community.units.nodes.map((/** @type {any} */ one) => one.id), people });
  }
  client.close();
  return communities;
}
