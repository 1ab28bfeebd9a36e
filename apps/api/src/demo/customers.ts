import type { Instant } from '@huiyin/domain';
import { isFailure } from '../modules/base/user-errors.ts';
import { changeCustomer } from '../modules/customer/commands.ts';
import { importer, importSheet } from '../modules/customer/import.ts';
import { customersOf } from '../modules/customer/queries.ts';
import { readSheet } from '../modules/import/sheet.ts';
import { globalId } from '../platform/ids.ts';
import { homeLabel, type Home } from './premises.ts';
import { chanceOf } from './random.ts';
import { residentOf } from './residents.ts';
import { refused, type Settled } from './settle.ts';

const HEADER = ['楼栋', '单元', '房号', '建筑面积', '姓名', '联系电话', '关系', '出生年份', '入住日期', '是否居住'];
const CHUNK = 200;
/** Of a hundred units so many are in the file, beside those that somebody calls from: a file is never whole. */
const KNOWN_PERCENT = 20;
const CHILDREN = ['子涵', '一诺', '梓萱', '浩宇', '欣妍', '沐辰'] as const;
const ELDERS = ['桂兰', '德明', '淑芬', '金生', '玉珍', '福全'] as const;

/** Notes the desk made of somebody: whose, found by unit, and what. */
const NOTES = [
  { nth: 5, kind: 'MAJOR_BEHAVIOUR', text: '多次从阳台抛掷烟头，已上门劝阻并发整改告知。' },
  { nth: 23, kind: 'REMARK', text: '听力不好，来电请大声、说慢一些；急事请联系女儿。' },
  { nth: 41, kind: 'REMARK', text: '上夜班，白天请勿敲门，先发信息。' },
  { nth: 57, kind: 'MAJOR_BEHAVIOUR', text: '装修期间夜间施工，经两次劝阻后停止。' },
] as const;

/** A household as rows of a list: who calls, a landlord behind a tenant, sometimes a parent or a child. */
function household(community: string, home: Home): readonly (string | number)[][] {
  const chance = chanceOf(community, homeLabel(home), 'household');
  const caller = residentOf(community, home);
  const since = `${chance.between(2016, 2025)}-${String(chance.between(1, 12)).padStart(2, '0')}-15`;
  const row = (name: string, phone: string, relation: string, birthYear: number, lives: string): (string | number)[] => [home.building, home.entrance ?? '', home.number, home.floorAreaSquareMetres, name, phone, relation, birthYear, since, lives];
  const surname = caller.address.slice(0, -2);
  return [
    row(caller.name, caller.phone, caller.relation, chance.between(1962, 1998), '是'),
    ...(caller.relation === '租户' ? [row(`${chance.pick(['周', '谭', '向', '文'] as const)}${chance.pick(['海波', '丽华', '卫东', '建平'] as const)}`, `199 0001 ${String(chance.between(0, 9_999)).padStart(4, '0')}`, '业主', chance.between(1955, 1985), '否')] : []),
    ...(chance.hits(25) ? [row(`${surname}${chance.pick(ELDERS)}`, '', '家属', chance.between(1938, 1964), '是')] : []),
    ...(chance.hits(30) ? [row(`${surname}${chance.pick(CHILDREN)}`, '', '家属', chance.between(2014, 2023), '是')] : []),
  ];
}

/** Fills the customer file from a list of residents 住户名册, as a centre does at its opening; repeating it changes nothing. */
export async function fillCustomers(settled: Settled, callers: ReadonlySet<string>, at: Instant): Promise<void> {
  const { organisation, organisationId, communityId } = settled;
  const { code } = organisation.community;
  const homes = organisation.homes.filter((home) => callers.has(homeLabel(home)) || chanceOf(code, homeLabel(home), 'known').hits(KNOWN_PERCENT));
  const rows = homes.flatMap((home) => household(code, home));
  const sheet = await readSheet(Buffer.from([HEADER, ...rows].map((cells) => cells.join(',')).join('\n').concat('\n')), '住户名册.csv');
  if (!sheet.ok) throw new Error(`The demo's list of residents cannot be read: ${sheet.refusal.kind}`);
  const context = await settled.contextOf('centre-manager', at);
  const community = importer(context, globalId('Community', organisationId, communityId));
  if (isFailure(community)) throw refused('importing residents', community);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const done = await importSheet(context, community, sheet.value, { skipBad: true, from, count: CHUNK });
    if (isFailure(done)) throw refused('importing residents', done);
    if (done.refused > 0) throw new Error(`The demo's list of residents is wrong: ${done.problems[0]?.message ?? ''}`);
  }
  await note(settled, homes, at);
}

async function note(settled: Settled, homes: readonly Home[], at: Instant): Promise<void> {
  const { organisationId, communityId, units } = settled;
  const context = await settled.contextOf('front-desk', at);
  for (const { nth, kind, text } of NOTES) {
    const home = homes[nth];
    if (home === undefined) continue;
    const { nodes } = await customersOf(context, globalId('Community', organisationId, communityId), { unitId: globalId('Unit', communityId, units.get(homeLabel(home))!) }, { first: 1 }, false);
    const [customer] = nodes;
    // Imported with its relation and perhaps a telephone number: more means that it was noted before.
    if (customer === undefined || customer.version > 3) continue;
    const done = await changeCustomer(context, { customerId: globalId('Customer', communityId, customer.state.id), expectedVersion: customer.version }, () => ({ type: 'noteCustomer', kind, text }));
    if (isFailure(done)) throw refused('noting a customer', done);
  }
}
