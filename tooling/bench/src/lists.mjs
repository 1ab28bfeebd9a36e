// The working lists and a search for two characters in a community of 100,000 complaints, through GraphQL with everything
// on, beside the same statements by bare pg. `node tooling/bench/src/lists.mjs --data /tmp/huiyin-lists`
import { pathToFileURL } from 'node:url';
import { withClient } from '@huiyin/tooling-dev/database-roles.mjs';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { median, percentile, spread } from './rig/figures.mjs';
import { graphqlClient } from './rig/graphql.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { openStand } from './rig/stand.mjs';
import { fillVolume } from './rig/volume.mjs';

/** The largest community has four tenths of all. */
const SIZES = { rows: 250_000, data: '', times: 30, json: '' };
/** The first ones are for plans and caches. */
const WARM = 3;
const PAGE = `query List($communityId: ID!, $filter: ComplaintFilter, $orderBy: ComplaintOrder) { complaints(communityId: $communityId, filter: $filter, orderBy: $orderBy, first: 25) {
  totalCount pageInfo { hasNextPage } nodes { number title status severity receivedAt nextDeadline { rule dueAt } } } }`;

/** @typedef {{ name: string, filter: Record<string, unknown>, criteria: import('../../../apps/api/src/modules/complaint/rows.ts').Criteria, field: 'RECEIVED_AT' | 'NEXT_DUE_AT' }} List */

/** @param {string} rule @param {number | null} [before] @returns {Pick<List, 'filter' | 'criteria'>} */
const running = (rule, before = null) => ({ filter: { runningRule: rule, ...(before === null ? {} : { runningDueBefore: new Date(before).toISOString() }) }, criteria: { running: { rule, dueBefore: before } } });

/** @param {string} words @param {{ open?: boolean }} [more] @returns {Pick<List, 'filter' | 'criteria'>} */
const searchFor = (words, more = {}) => ({ filter: { search: words, ...more }, criteria: { search: { words, persons: true, shown: null }, ...more } });

/** @param {number} tonight @returns {List[]} */
const lists = (tonight) => [
  { name: 'first replies', ...running('CMP-8'), field: 'NEXT_DUE_AT' },
  { name: 'to be taken by a department', filter: { status: ['DISPATCHED'] }, criteria: { status: ['DISPATCHED'] }, field: 'NEXT_DUE_AT' },
  { name: 'second replies due today', ...running('CMP-9', tonight), field: 'NEXT_DUE_AT' },
  { name: 'to follow up today', ...running('CMP-12', tonight), field: 'NEXT_DUE_AT' },
  { name: 'results to tell', ...running('CMP-14a'), field: 'NEXT_DUE_AT' },
  { name: 'call-backs', ...running('CMP-14b'), field: 'NEXT_DUE_AT' },
  { name: 'to close', filter: { status: ['CALLED_BACK'] }, criteria: { status: ['CALLED_BACK'] }, field: 'RECEIVED_AT' },
  { name: 'plans', ...running('CMP-15'), field: 'RECEIVED_AT' },
  { name: 'outside parties', ...running('CMP-24'), field: 'RECEIVED_AT' },
  { name: 'search for 电梯', ...searchFor('电梯'), field: 'RECEIVED_AT' },
  { name: 'search for 电梯 among the open ones', ...searchFor('电梯', { open: true }), field: 'RECEIVED_AT' },
  { name: 'search for 漏水, which nobody has', ...searchFor('漏水'), field: 'RECEIVED_AT' },
  { name: 'search for 梯, one character', ...searchFor('梯'), field: 'RECEIVED_AT' },
];

/** Copies are made without triggers: what they are searched by is kept here. */
const WORDS = `insert into complaint_words select community_id, id, received_at, status <> 'CLOSED', lower(number), search_text, search_person from complaints on conflict do nothing`;

/** Copies have their deadlines in their state only: the table gets them too. */
const DEADLINES = `insert into deadlines (community_id, subject_id, key, subject_kind, rule, policy_version, owner_role, owner_department_id, owner_staff_id, starts_at, warn_at, due_at, provisional, met_at, cancelled_at, replaced_by)
select c.community_id, c.id, d->>'key', 'Complaint', d->>'rule', (d->>'policyVersion')::int, d->'owner'->>'role', (d->'owner'->>'departmentId')::uuid, (d->'owner'->>'staffId')::uuid,
  pg_temp.at(d, 'startsAt'), pg_temp.at(d, 'warnAt'), pg_temp.at(d, 'dueAt'), (d->>'provisional')::boolean, pg_temp.at(d, 'metAt'), pg_temp.at(d, 'cancelledAt'), d->>'replacedBy'
from complaints c cross join lateral jsonb_array_elements(c.state->'deadlines') d where c.community_id = $1 on conflict do nothing`;

/** @param {import('./rig/stand.mjs').StandDatabase} database @param {string} community */
const addKept = (database, community) => withClient(database.adminUrl, async (client) => {
  await client.query(`set session_replication_role = replica; create or replace function pg_temp.at(d jsonb, key text) returns timestamptz language sql as $$ select to_timestamp((d->>key)::numeric / 1000) $$`);
  await client.query(DEADLINES, [community]);
  await client.query(WORDS);
  await client.query('vacuum (analyze) deadlines');
  await client.query('vacuum (analyze) complaint_words');
});

/** @typedef {{ ours: number[], raw: number[], found: number }} Taken milliseconds, one a time */

/**
 * One list, asked for and queried in turn; throws where the answers differ.
 * @param {List} list @param {(list: List) => Promise<any>} ask @param {(list: List) => Promise<{ count: number, rows: number }>} query @param {number} times
 * @returns {Promise<Taken>}
 */
async function measure(list, ask, query, times) {
  /** @type {Taken} */
  const taken = { ours: [], raw: [], found: 0 };
  for (let time = 0; time < times + WARM; time += 1) {
    const began = performance.now();
    const complaints = await ask(list);
    const between = performance.now();
    const { count, rows } = await query(list);
    const ended = performance.now();
    if (count !== complaints.totalCount || Math.min(rows, 25) !== complaints.nodes.length) throw new Error(`${list.name}: the answers differ: ${count} and ${complaints.totalCount}`);
    taken.found = count;
    if (time < WARM) continue;
    taken.ours.push(between - began);
    taken.raw.push(ended - between);
  }
  return taken;
}

async function main() {
  const sizes = readSizes(SIZES);
  /** @type {typeof import('../../../apps/api/src/modules/complaint/rows.ts')} as built, so that both sides send one and the same SQL */
  const { countStatement, pageStatement, searchStatement } = await import(new URL('../../../apps/api/dist/modules/complaint/rows.js', import.meta.url).href);
  const stand = await openStand({ dataDir: sizes.data === '' ? undefined : sizes.data, log: say });
  try {
    const database = await stand.database(`lists_${sizes.rows}`);
    const api = await stand.startApi(database, { env: { NODE_ENV: 'production' } });
    const [community] = await fillVolume(database, api, sizes.rows);
    if (community === undefined) throw new Error('nothing was founded');
    await addKept(database, community.uuid);
    const client = graphqlClient(api);
    const all = await withClient(database.adminUrl, async (bare) => {
      const ask = async (/** @type {List} */ { filter, field }) => (await client.ask(PAGE, { communityId: community.id, filter, orderBy: { field, direction: field === 'RECEIVED_AT' ? 'DESC' : 'ASC' } }, community.people['desk']?.token ?? '')).complaints;
      const query = async (/** @type {List} */ { criteria, field }) => {
        const stretch = /** @type {const} */ ({ field, descending: field === 'RECEIVED_AT', after: null, limit: 26, offset: 0 });
        const columns = { whole: false, unit: false };
        const { search, ...plain } = criteria;
        if (search != null) {
          // Without the policy nothing narrows it to what shares the words' keys: this side reads every row.
          const found = searchStatement(community.uuid, { ...plain, search }, stretch, columns);
          const { rows } = await bare.query(found.statement.text, [...found.values]);
          return { count: rows[0].count, rows: rows.filter(({ number }) => number !== null).length };
        }
        const [counting, paging] = [countStatement(community.uuid, plain), pageStatement(community.uuid, plain, stretch, columns)];
        const count = await bare.query(counting.statement.text, [...counting.values]);
        return { count: Number(count.rows[0].count), rows: (await bare.query(paging.statement.text, [...paging.values])).rows.length };
      };
      /** @type {(Taken & { name: string })[]} */
      const figures = [];
      for (const list of lists(Date.now() + 43_200_000)) figures.push({ name: list.name, ...(await measure(list, ask, query, sizes.times)) });
      return figures;
    });
    client.close();
    await api.stop();
    const out = all.map(({ name, found, ours, raw }) => [name, found, median(ours).toFixed(1), percentile(ours, 0.99).toFixed(1), median(raw).toFixed(1), spread(ours.map((value, at) => Number(raw[at]) / value))]);
    printResult('working lists', `one request after another, each followed by the same count and page by bare pg without sign-in and row-level security; ${sizes.times} times a list; the community has ${Math.round(sizes.rows * 0.4)} complaints`, sizes, table([['list', 'found', 'p50 ms', 'p99 ms', 'raw p50 ms', 'raw / ours [min–max]'], ...out]), all);
    return 0;
  } finally {
    await stand.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
