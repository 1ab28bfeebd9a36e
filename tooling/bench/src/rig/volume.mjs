// A large register to read from. Some dozens of complaints are really registered and handled through the API in each
// community; SQL as a superuser then multiplies their rows, with other ids, numbers, units and times, and sets the
// counters. This passes the journal by: there are no entries behind the copies, so such a database is for reading only.
import { withClient } from '@huiyin/tooling-dev/database-roles.mjs';
import { CAST, found } from './found.mjs';
import { graphqlClient } from './graphql.mjs';
import { say } from './report.mjs';

/** One large community, some of middle size, many small ones. */
export const SHARES = [0.4, ...Array.from({ length: 5 }, () => 0.1), ...Array.from({ length: 10 }, () => 0.01)];
const YEARS = 3;
/** What came in lately is still on its way; everything older is closed. */
const RECENT_SHARE = 0.05;
const TITLES = ['三单元电梯厅灯不亮', '楼上装修周末施工噪音大，多次劝阻无效', '地库 B2 车位被占', '水管爆裂，厨房进水', '门禁卡刷不开', '保洁三天没有清扫楼道，垃圾桶旁异味很大', '物业费账单与公示标准不一致', '前台态度不好', '儿童滑梯螺丝松动', '电梯停在两层之间，有人被困'];
const DETAIL = '业主来电反映：上述情况已持续数日，家中有老人和孩子，出入不便，希望尽快安排人员上门查看并处理，处理结果请电话告知。';

/** Steps after registering: who, command, input; a seed takes the first `steps` of them. */
export const COURSE = /** @type {const} */ ([
  ['supervisor', 'complaintJudge', { judgement: 'VALID' }], ['supervisor', 'complaintDispatch', {}], ['manager', 'complaintAccept', {}], ['desk', 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '抱歉，已经安排工程部上门查看', acts: ['APOLOGY'] }],
  ['manager', 'complaintRecordMeasures', { text: '更换灯管并检查线路', staffSent: true, customerTold: true }], ['manager', 'complaintComplete', { text: '已更换', cause: '灯管老化', correctiveAction: '更换', preventiveAction: '每月巡查' }],
  ['desk', 'complaintTellResult', { way: 'PHONE', text: '已告知处理结果' }], ['supervisor', 'complaintCallBack', { way: 'PHONE', answer: 'SATISFIED' }],
  ['manager', 'complaintSumUp', { cause: '灯管老化', lesson: '巡查周期过长', adjustment: '每月巡查' }], ['supervisor', 'complaintClose', {}],
]);
const STEPS = [0, 0, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, ...Array.from({ length: 12 }, () => COURSE.length)];

/** @param {ReturnType<typeof graphqlClient>} client @param {import('./found.mjs').Community} community */
async function seed(client, community) {
  for (const [at, steps] of STEPS.entries()) {
    const title = TITLES[at % TITLES.length];
    let { complaint } = await client.command('complaintRegister', {
      communityId: community.id, channel: ['PHONE', 'VISIT', 'MESSAGE_BOARD'][at % 3], content: 'FACILITY', severity: ['NORMAL', 'NORMAL', 'URGENT'][at % 3], title, detail: at % 4 === 3 ? null : DETAIL, location: `${1 + (at % 6)} 栋一层`,
      reporter: { name: '王女士', phone: `1380000${1_000 + at}`, unitId: at % 8 === 7 ? null : community.units[at % community.units.length] }, idempotencyKey: `seed ${community.code} ${at}`,
    }, 'complaint { id version }', community.people['desk']?.token);
    for (const [who, command, input] of COURSE.slice(0, steps)) {
      const more = command === 'complaintDispatch' ? { departmentId: community.departments['ENGINEERING'] } : {};
      ({ complaint } = await client.command(command, { complaintId: complaint.id, expectedVersion: complaint.version, ...input, ...more }, 'complaint { id version }', community.people[who]?.token));
    }
  }
}

/** A copy's state, or its summary: other id, unit and times. @param {string} state */
const shifted = (state) => `(${state}) || jsonb_build_object('id', made.id, 'reporter', (${state}->'reporter') || jsonb_build_object('unitId', made.unit_id),
    'receivedAt', (${state}->>'receivedAt')::bigint - k.shift, 'registeredAt', (${state}->>'registeredAt')::bigint - k.shift, 'closedAt', (${state}->>'closedAt')::bigint - k.shift,
    'dispatchedAt', (${state}->>'dispatchedAt')::bigint - k.shift, 'acceptedAt', (${state}->>'acceptedAt')::bigint - k.shift, 'handledAt', (${state}->>'handledAt')::bigint - k.shift, 'firstRepliedAt', (${state}->>'firstRepliedAt')::bigint - k.shift,
    'deadlines', coalesce((select jsonb_agg(d || jsonb_build_object('startsAt', (d->>'startsAt')::bigint - k.shift, 'warnAt', (d->>'warnAt')::bigint - k.shift, 'dueAt', (d->>'dueAt')::bigint - k.shift,
      'metAt', (d->>'metAt')::bigint - k.shift, 'cancelledAt', (d->>'cancelledAt')::bigint - k.shift) order by o) from jsonb_array_elements(${state}->'deadlines') with ordinality e(d, o)), '[]'))`;

/** What is new in a copy, by column; times of a row are shifted together, everything else is as in its seed. */
const OWN = /** @type {Record<string, string>} */ ({ id: 'made.id', number: `head.prefix || lpad(k.n::text, greatest(5, length(k.n::text)), '0')`, unit_id: 'made.unit_id', state: shifted('s.state'), summary: `(${shifted('s.summary::jsonb')})::json` });

/** @param {import('pg').Client} client @returns {Promise<Record<string, string>>} expression of each column of a copy */
async function columnsOf(client) {
  const { rows } = await client.query(`select attname as name, atttypid = 'timestamptz'::regtype as time from pg_attribute where attrelid = 'complaints'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`);
  return Object.fromEntries(rows.map((/** @type {{ name: string, time: boolean }} */ { name, time }) => [name, OWN[name] ?? (time ? `s.${name} - made.back` : `s.${name}`)]));
}

/** Copies of the community's seeds until it has $2 rows; numbers go on. @param {Record<string, string>} columns */
const multiply = (columns) => `
with seeds as (select row_number() over (partition by c.status = 'CLOSED' order by c.number) - 1 as closed_at_index, row_number() over (order by c.number) - 1 as at_index, c.* from complaints c where c.community_id = $1),
  many as (select (select count(*) from seeds) as seeds, (select count(*) from seeds where status = 'CLOSED') as closed_seeds),
  places as (select row_number() over (order by id) - 1 as at_index, id from units where community_id = $1),
  place_count as (select count(*) as units from places),
  head as (select regexp_replace(min(number), '\\d+$', '') as prefix, max(substring(number from '\\d+$'))::int as last from seeds),
  copies as (select n, (($2 - n) * ($3::bigint * 1000 / $2))::bigint as shift, n > $2 * (1 - ${RECENT_SHARE}) as recent from head, generate_series(head.last + 1, $2) n)
insert into complaints (${Object.keys(columns).join(', ')})
select ${Object.values(columns).join(', ')}
from copies k cross join head cross join many cross join place_count
  join seeds s on case when k.recent then s.at_index = k.n % many.seeds else s.status = 'CLOSED' and s.closed_at_index = k.n % many.closed_seeds end
  left join places p on s.unit_id is not null and p.at_index = k.n % place_count.units
  cross join lateral (select make_interval(secs => k.shift / 1000.0) as back, p.id as unit_id,
    (overlay(lpad(to_hex((s.state->>'registeredAt')::bigint - k.shift), 12, '0') placing '-' from 9 for 0) || '-7' || substr(md5('a' || k.n || s.community_id), 1, 3) || '-8' || substr(md5('b' || k.n || s.community_id), 1, 3) || '-' || substr(md5('c' || k.n || s.community_id), 1, 12))::uuid as id) made`;

const SETTLE = `
update volumes v set last_number = greatest(last_number, (select count(*) from complaints c where c.community_id = v.community_id)) where book = 'complaint';
truncate complaint_counts;
insert into complaint_counts select community_id, kind, status, count(*) from complaints group by 1, 2, 3`;

/**
 * Fills a database, unless an earlier run did, and signs its people in.
 * @param {import('./stand.mjs').StandDatabase} database @param {{ port: number }} api of that database @param {number} rows in all communities together
 * @returns {Promise<import('./found.mjs').Community[]>} the largest first
 */
export async function fillVolume(database, api, rows) {
  const began = Date.now();
  const communities = await found(api, { codes: SHARES.map((_, at) => `V${String(at + 1).padStart(2, '0')}`), cast: CAST, units: 200 });
  await withClient(database.adminUrl, async (client) => {
    const had = (await client.query('select count(*)::int as count from complaints')).rows[0].count;
    if (had >= rows * 0.99) return;
    if (had > 0) throw new Error(`${database.name} holds ${had} complaints, not ${rows}: remove its data folder`);
    const graphql = graphqlClient(api);
    await Promise.all(communities.map((community) => seed(graphql, community)));
    graphql.close();
    // No triggers: a million updates of one counter row in one transaction would take hours; SETTLE counts once.
    await client.query('set session_replication_role = replica');
    await client.query(`set work_mem = '64MB'; set maintenance_work_mem = '256MB'; set synchronous_commit = off`);
    const text = multiply(await columnsOf(client));
    for (const [at, community] of communities.entries()) {
      const wanted = Math.max(STEPS.length, Math.round(rows * Number(SHARES[at])));
      await client.query(text, [community.uuid, wanted, YEARS * 365 * 86_400]);
      if (wanted > 50_000) say(`${database.name}: ${community.code} has ${wanted} rows after ${((Date.now() - began) / 1000).toFixed(0)} s`);
    }
    await client.query(SETTLE);
    await client.query('vacuum (analyze) complaints');
    await client.query('vacuum (analyze) complaint_counts');
    await client.query('analyze');
    await client.query('checkpoint');
  });
  return communities;
}
