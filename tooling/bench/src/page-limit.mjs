// The limit of a page of the register: one hand-written SQL, the JSON put together by hand, plain node:http. No
// sign-in, no row-level security, no guards: what stands between this and the API's page is what the API costs.
import { createServer } from 'node:http';
import pg from 'pg';

const SIZE = 25;
const select = (/** @type {boolean} */ byStatus, /** @type {boolean} */ after) => {
  const status = byStatus ? 'and c.status = $2' : '';
  const at = byStatus ? 3 : 2;
  return `select c.id, c.number, c.summary->>'title', c.status, c.severity, c.received_at, d.name, u.building, u.entrance, u.number, c.next_due_at,
    c.summary#>>'{deadlines,0,rule}',
    (select coalesce(sum(n.count), 0) from complaint_counts n where n.community_id = $1 ${byStatus ? 'and n.status = $2' : ''})
  from complaints c left join departments d on d.community_id = c.community_id and d.id = c.department_id left join units u on u.community_id = c.community_id and u.id = c.unit_id
  where c.community_id = $1 ${status} ${after ? `and (c.received_at, c.id) < ($${at}::timestamptz, $${at + 1}::uuid)` : ''} order by c.received_at desc, c.id desc limit ${SIZE + 1}`;
};
const text = { getTypeParser: () => (/** @type {string} */ value) => value };
const pool = new pg.Pool({ connectionString: process.env.LIMIT_DATABASE_URL, max: 10, options: '-c TimeZone=UTC' });

const quoted = (/** @type {string | null} */ value) => (value === null ? 'null' : JSON.stringify(value));
/** @param {string | null} value `2026-11-23 00:48:15.123+00`, with fewer digits when they are 0 */
function instant(value) {
  if (value === null) return null;
  const [day, time] = value.split(' ');
  const [clock, fraction = ''] = String(time).slice(0, -3).split('.');
  return `${day}T${clock}.${fraction.padEnd(3, '0')}Z`;
}
const cursor = (/** @type {string[]} */ row) => Buffer.from(JSON.stringify([row[5], row[0]])).toString('base64url');
/** @param {string[]} row @returns {string} */
function label([, , , , , , , building, entrance, number]) {
  return [`${building}${/[栋幢座号]$/u.test(String(building)) ? '' : ' 栋'}`, entrance === null ? null : `${entrance}${/单元$/u.test(String(entrance)) ? '' : ' 单元'}`, number].filter((part) => part !== null).join(' ');
}
/** @param {any[]} row @returns {string} */
const node = (row) => `{"number":"${row[1]}","title":${quoted(row[2])},"status":"${row[3]}","severity":"${row[4]}","receivedAt":"${instant(row[5])}","department":${row[6] === null ? 'null' : `{"name":${quoted(row[6])}}`},"reporter":{"unit":${row[7] === null ? 'null' : `{"label":${quoted(label(row))}}`}},"nextDeadline":${row[10] === null ? 'null' : `{"rule":"${row[11]}","dueAt":"${instant(row[10])}"}`}}`;

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '', 'http://limit');
  const [community, status, after] = ['community', 'status', 'after'].map((name) => url.searchParams.get(name));
  const keys = after ? JSON.parse(Buffer.from(after, 'base64url').toString()) : [];
  try {
    const { rows } = await pool.query({ name: `page${status ? 1 : 0}${after ? 1 : 0}`, text: select(Boolean(status), Boolean(after)), values: [community, ...(status ? [status] : []), ...keys], rowMode: 'array', types: /** @type {any} */ (text) });
    const page = rows.length > SIZE ? rows.slice(0, SIZE) : rows;
    const last = page.at(-1);
    const body = `{"data":{"complaints":{"totalCount":${last ? last[12] : 0},"pageInfo":{"hasNextPage":${rows.length > SIZE},"endCursor":${last ? `"${cursor(last)}"` : 'null'}},"nodes":[${page.map(node).join(',')}]}}}\n`;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
  } catch (error) {
    response.writeHead(500, { 'content-length': 0 }).end();
    process.stderr.write(`${error}\n`);
  }
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }));
process.once('disconnect', () => process.exit(0));
