// The limits of a page of the register: one hand-written SQL, the JSON put together by hand, plain node:http. `same`
// sends by bare pg all that the server sends (session, transaction, scope, commit; row-level security in force): what
// stands between it and the API's page is what the API costs. `bare` sends the one SQL as a superuser and nothing else.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const SIZE = 25;
const select = (/** @type {boolean} */ byStatus, /** @type {boolean} */ after) => {
  const status = byStatus ? 'and c.status = $2' : '';
  const at = byStatus ? 3 : 2;
  return `select c.id, c.number, c.summary->>'title', c.status, c.severity, c.received_at, d.name, c.next_due_at, c.summary#>>'{deadlines,0,rule}',
    (select json_build_array(u.building, u.entrance, u.number) from units u where u.community_id = c.community_id and u.id = c.unit_id),
    (select coalesce(sum(n.count), 0) from complaint_counts n where n.community_id = $1 ${byStatus ? 'and n.status = $2' : ''})
  from complaints c left join departments d on d.community_id = c.community_id and d.id = c.department_id
  where c.community_id = $1 ${status} ${after ? `and (c.received_at, c.id) < ($${at}::timestamptz, $${at + 1}::uuid)` : ''} order by c.received_at desc, c.id desc limit ${SIZE + 1}`;
};
const text = { getTypeParser: () => (/** @type {string} */ value) => value };
const same = process.env.LIMIT_KIND === 'same';
const pool = new pg.Pool(/** @type {any} */ ({ connectionString: process.env.LIMIT_DATABASE_URL, max: 10, options: '-c TimeZone=UTC', pipeline: true }));

/**
 * Who asks, then the page within their scope, in one flight. @param {string} token @param {pg.QueryConfig} query
 * @returns {Promise<any[]>}
 */
async function signedIn(token, query) {
  const hash = createHash('sha256').update(token, 'utf8').digest();
  const { rows } = await pool.query({ name: 'viewer_by_session', text: 'select viewer_by_session($1, make_interval(mins => $2)) as viewer', values: [hash, 30] });
  const viewer = rows[0].viewer;
  const client = await pool.connect();
  const { stream } = /** @type {any} */ (client).connection;
  stream.cork();
  const flight = [
    client.query(`begin isolation level repeatable read read only; set local app.organisation = '${viewer.organisationId}'; set local app.communities = '{${viewer.communities.map((/** @type {{ id: string }} */ { id }) => id).join()}}'`),
    client.query(query), client.query('commit'),
  ];
  stream.uncork();
  const [, page] = await Promise.all(flight);
  client.release();
  return /** @type {any} */ (page).rows;
}

const quoted = (/** @type {string | null} */ value) => (value === null ? 'null' : JSON.stringify(value));
/** @param {string | null} value `2026-11-23 00:48:15.123+00`, with fewer digits when they are 0 */
function instant(value) {
  if (value === null) return null;
  const [day, time] = value.split(' ');
  const [clock, fraction = ''] = String(time).slice(0, -3).split('.');
  return `${day}T${clock}.${fraction.padEnd(3, '0')}Z`;
}
const cursor = (/** @type {string[]} */ row) => Buffer.from(JSON.stringify([row[5], row[0]])).toString('base64url');
/** @param {string} unit @returns {string} */
function label(unit) {
  const [building, entrance, number] = JSON.parse(unit);
  return [`${building}${/[栋幢座号]$/u.test(String(building)) ? '' : ' 栋'}`, entrance === null ? null : `${entrance}${/单元$/u.test(String(entrance)) ? '' : ' 单元'}`, number].filter((part) => part !== null).join(' ');
}
/** @param {any[]} row @returns {string} */
const node = (row) => `{"number":"${row[1]}","title":${quoted(row[2])},"status":"${row[3]}","severity":"${row[4]}","receivedAt":"${instant(row[5])}","department":${row[6] === null ? 'null' : `{"name":${quoted(row[6])}}`},"reporter":{"unit":${row[9] === null ? 'null' : `{"label":${quoted(label(row[9]))}}`}},"nextDeadline":${row[7] === null ? 'null' : `{"rule":"${row[8]}","dueAt":"${instant(row[7])}"}`}}`;

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '', 'http://limit');
  const [community, status, after] = ['community', 'status', 'after'].map((name) => url.searchParams.get(name));
  const keys = after ? JSON.parse(Buffer.from(after, 'base64url').toString()) : [];
  try {
    const query = /** @type {any} */ ({ name: `page${status ? 1 : 0}${after ? 1 : 0}`, text: select(Boolean(status), Boolean(after)), values: [community, ...(status ? [status] : []), ...keys], rowMode: 'array', types: text });
    const rows = same ? await signedIn(String(request.headers.authorization).slice('Bearer '.length), query) : (await pool.query(query)).rows;
    const page = rows.length > SIZE ? rows.slice(0, SIZE) : rows;
    const last = page.at(-1);
    const body = `{"data":{"complaints":{"totalCount":${last ? last[10] : 0},"pageInfo":{"hasNextPage":${rows.length > SIZE},"endCursor":${last ? `"${cursor(last)}"` : 'null'}},"nodes":[${page.map(node).join(',')}]}}}\n`;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
  } catch (error) {
    response.writeHead(500, { 'content-length': 0 }).end();
    process.stderr.write(`${error}\n`);
  }
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }));
process.once('disconnect', () => process.exit(0));
