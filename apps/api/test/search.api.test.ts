// A search finds what a naive look at every row finds: pairs of characters only say where to look (ADR 0014).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { searching } from '../src/modules/complaint/rows.ts';
import { LONG_NUMBER } from '../src/modules/base/mask.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { repair } from '../src/modules/journal/rows.ts';
import { allOffices } from '../src/offices.ts';
import { command, foundOrganisation, localId, register, scopeOf, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

let server: TestServer;
let org: Organisation;
let other: Organisation;
const ROWS = 240;
/** What texts are made of: words that share pairs, signs that LIKE reads in its own way, digits in both widths, both cases, characters beyond sixteen bits. */
const PIECES = ['电梯', '电', '梯停', '停电', '漏水', '水', '三单元', '100%', '5%', '_', 'a_b', '\\', 'B2 车位', 'b2', 'ÄÖ', 'É', 'ſ', '𠮷野家', '😀', '１３８', '138', '0012', '-', '，', "'", '\n', ' ', 'YYSJ', '夜里', '13874029618', '138 7402 9618', '0755-87402961', '業', '\u0301'];
const NAMES = ['王小明', '欧阳静', "O'Neil", '李电', 'ÅSA', '张%'];

/** Numbers that are always the same ones, so that a failure can be seen again. */
let seed = 7;
const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
const text = (pieces: number): string => Array.from({ length: pieces }, () => pick(PIECES)).join('');

interface Kept { readonly id: string; readonly number: string; readonly search_text: string; readonly search_person: string; readonly received_at: Date; readonly status: string }
const kept = (): Promise<readonly Kept[]> => server.admin<Kept>('select id, number, search_text, search_person, received_at, status from complaints where community_id = $1', [localId(org.communityId)]);

const QUERY = `query ($c: ID!, $f: ComplaintFilter, $o: ComplaintOrder, $first: Int, $last: Int, $after: String, $before: String, $offset: Int) { complaints(communityId: $c, filter: $f, orderBy: $o, first: $first, last: $last, after: $after, before: $before, offset: $offset) {
  totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }`;
interface Page { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null }; readonly nodes: readonly { readonly id: string }[] }
async function page(person: Person, filter: Record<string, unknown>, more: Record<string, unknown> = {}, of = org): Promise<Page> {
  const { data, errors } = await server.request(QUERY, { c: of.communityId, f: filter, ...more }, { token: person.token });
  expect(errors).toBeUndefined();
  return data.complaints;
}
const ids = ({ nodes }: Page): readonly string[] => nodes.map(({ id }) => localId(id));
/** Every complaint a search finds, over as many pages as it takes. */
async function all(person: Person, filter: Record<string, unknown>, order: Record<string, unknown> = { field: 'RECEIVED_AT', direction: 'DESC' }, first = 100): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const one = await page(person, filter, { o: order, first, ...(after === null ? {} : { after }) });
    found.push(...ids(one));
    if (!one.pageInfo.hasNextPage) {
      expect([filter, one.totalCount]).toEqual([filter, found.length]);
      return found;
    }
    after = one.pageInfo.endCursor;
  }
}

const newestFirst = (a: Kept, b: Kept): number => b.received_at.getTime() - a.received_at.getTime() || (a.id < b.id ? 1 : -1);
/** The same by looking at every row. */
function naive(rows: readonly Kept[], search: string, sees: 'everything' | 'no persons' = 'everything'): readonly Kept[] {
  const words = search.trim().toLowerCase();
  const shown = (row: Kept): boolean => row.search_text.normalize('NFKC').replace(new RegExp(LONG_NUMBER, 'g'), '#').includes(words.normalize('NFKC'));
  return rows.filter((row) => row.number.toLowerCase().includes(words) || (row.search_text.includes(words) && (sees === 'everything' || !/\p{N}/u.test(words) || shown(row))) || (sees === 'everything' && row.search_person.includes(words))).sort(newestFirst);
}

/** Words to look for: pieces of what is kept, of one character and more, and some that nobody has. */
function questions(rows: readonly Kept[]): readonly string[] {
  const taken = Array.from({ length: 110 }, () => {
    const row = pick(rows);
    const from = [...pick([row.search_text, row.search_text, row.search_person, row.number])];
    const at = next(Math.max(1, from.length));
    return from.slice(at, at + 1 + next(pick([1, 2, 4, 12]))).join('');
  });
  const own = [...PIECES, ...NAMES, '%', '%%', '_%', '\\%', '\\\\', '0%', '梯电', '电梯漏水', '不在这里', '9618', '7402', '00012', 'T2026', 'yysj', 'b_2', '２', '電梯', 'z', 'ÄÖÄÖÄÖ'];
  return [...new Set([...taken, ...own])].filter((words) => words.trim() !== '' && !/\p{Surrogate}/u.test(words));
}

beforeAll(async () => {
  server = await startTestServer();
  [org, other] = await Promise.all([foundOrganisation(server), foundOrganisation(server)]);
  const made = Array.from({ length: ROWS }, (_, at) => ({
    kind: at % 5 === 0 ? 'REPAIR' : 'COMPLAINT', title: `${pick(['灯', '梯', 'x'])}${text(1 + next(4)).trim().replace(/\n/g, ' ')}`, detail: at % 3 === 0 ? null : `说${text(next(12))}了`, location: at % 4 === 0 ? `在${text(2).replace(/\n/g, '')}旁` : null,
    severity: at % 7 === 0 ? 'URGENT' : 'NORMAL', reporter: { name: pick(NAMES), phone: pick(['13874029618', '0755-87402961', '19900001234']) },
  }));
  for (let from = 0; from < ROWS; from += 8) await Promise.all(made.slice(from, from + 8).map((one) => register(server, org, org.people.desk, one)));
  await register(server, other, other.people.desk, { title: '电梯漏水 138', detail: text(30) });
  const few = (await page(org.people.desk, {}, { first: 30 })).nodes;
  for (const { id } of few.slice(0, 12)) await command(server, org.people.supervisor, 'complaintClose', { id, version: 1 }, { outcome: 'WITHDRAWN', reason: '撤回' });
});
afterAll(() => server.close());

describe('the same rows as a naive look at every text', () => {
  test('whatever is looked for: single characters, pairs, longer words, signs, numbers, parts of names and telephones', async () => {
    const rows = await kept();
    expect(rows.filter(({ status }) => status === 'CLOSED').length).toBeGreaterThan(5);
    let hits = 0;
    for (const words of questions(rows)) {
      const expected = naive(rows, words).map(({ id }) => id);
      expect([words, await all(org.people.desk, { search: words })]).toEqual([words, expected]);
      hits += expected.length === 0 ? 0 : 1;
    }
    expect(hits).toBeGreaterThan(80);
  });

  test('for whoever is not shown persons: neither names nor telephone numbers, whole or piece by piece', async () => {
    const rows = await kept();
    for (const words of [...questions(rows).slice(0, 60), ...NAMES, '138', '9618', '87402961', '7402']) expect([words, await all(org.people.committee, { search: words })]).toEqual([words, naive(rows, words, 'no persons').map(({ id }) => id)]);
  });

  test('together with other filters: what both find', async () => {
    const rows = await kept();
    const noon = [...rows].sort(newestFirst)[Math.floor(rows.length / 2)]!.received_at.toISOString();
    const filters = [{ open: true }, { open: false }, { status: ['CLOSED', 'REGISTERED'] }, { status: ['REGISTERED'] }, { status: ['CLOSED'] }, { open: true, status: ['CLOSED'] }, { kind: 'REPAIR' }, { severity: ['URGENT'], open: true }, { receivedFrom: noon }, { receivedTo: noon, open: true },
      { receivedFrom: noon, kind: 'COMPLAINT' }, { mine: true }, { mine: true, status: ['CLOSED'] }, { backEntry: true }, { backEntry: false }, { runningRule: 'CMP-8' }, { overdue: true }, { repeated: false }];
    const sizes: number[] = [];
    for (const filter of filters) {
      const without = new Set(await all(org.people.desk, filter));
      for (const words of ['电', '电梯', '138', 'b2', '%', '不在这里']) {
        const expected = naive(rows, words).map(({ id }) => id).filter((id) => without.has(id));
        expect([filter, words, await all(org.people.desk, { ...filter, search: words })]).toEqual([filter, words, expected]);
        sizes.push(expected.length);
      }
    }
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(50);
  });
});

describe('pages', () => {
  test('forwards and backwards, in every order, each with the whole count', async () => {
    const wanted = naive(await kept(), '电').map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(30);
    for (const field of ['RECEIVED_AT', 'NUMBER', 'NEXT_DUE_AT']) {
      const down = await all(org.people.desk, { search: '电' }, { field, direction: 'DESC' }, 7);
      expect([field, [...down].sort()]).toEqual([field, [...wanted].sort()]);
      expect([field, await all(org.people.desk, { search: '电' }, { field, direction: 'ASC' }, 9)]).toEqual([field, [...down].reverse()]);
      const backwards: string[] = [];
      for (let before: string | null = null; ;) {
        const one = await page(org.people.desk, { search: '电' }, { o: { field, direction: 'DESC' }, last: 8, ...(before === null ? {} : { before }) });
        expect(one.totalCount).toBe(down.length);
        backwards.unshift(...ids(one));
        if (!one.pageInfo.hasPreviousPage) break;
        before = one.pageInfo.startCursor;
      }
      expect([field, backwards]).toEqual([field, down]);
    }
  });

  test('from an offset, and beyond the last: nothing there, and the count stays', async () => {
    const wanted = naive(await kept(), '电').map(({ id }) => id);
    for (const offset of [5, wanted.length - 1, wanted.length, 5_000]) {
      const one = await page(org.people.desk, { search: '电' }, { first: 4, offset });
      expect([offset, ids(one), one.totalCount, one.pageInfo.hasNextPage]).toEqual([offset, wanted.slice(offset, offset + 4), wanted.length, offset + 4 < wanted.length]);
    }
  });
});

describe('what is kept to search by', () => {
  const wordsOf = (id: string): Promise<readonly { words: string; persons: string; own: boolean }[]> =>
    server.admin(`select words, persons, keys = search_keys(community_id, number || E'\\n' || words || E'\\n' || persons) as own from complaint_words where complaint_id = $1`, [localId(id)]);
  const findings = async (mend?: (request: unknown) => Promise<void>): Promise<readonly string[]> => {
    const found: Finding[] = [];
    await verifyOffice(server.services.database, (await allOffices(server.services.database)).find(({ code }) => code === org.code)!, (finding) => found.push(finding), mend);
    return found.map(({ subject, problem, detail }) => `${subject} ${problem} ${detail}`);
  };

  test('a corrected text is found by what it says now, and no trace of the old one is kept', async () => {
    const { desk } = org.people;
    const { id } = await register(server, org, desk, { title: '丙丁戊己', reporter: { name: '庚辛壬', phone: '13100001111' } });
    const entryId = (await server.request('query ($id: ID!) { complaint(id: $id) { entries { nodes { id } } } }', { id }, { token: desk.token })).data.complaint.entries.nodes[0].id as string;
    for (const [version, key, value] of [[1, 'title', '子丑寅卯'], [2, 'reporterName', '癸辰'], [3, 'reporterPhone', '13200002222']] as const) expect((await command(server, desk, 'complaintCorrect', { id, version }, { entryId, key, value, reason: '听错' })).__typename).toBe('ComplaintCorrectPayload');
    for (const words of ['丙丁', '丁', '庚辛壬', '13100001111']) expect([words, await all(desk, { search: words })]).toEqual([words, []]);
    for (const words of ['丑寅', '卯', '癸辰', '2222']) expect([words, await all(desk, { search: words })]).toEqual([words, [localId(id)]]);
    expect(await wordsOf(id)).toEqual([{ words: '子丑寅卯', persons: '癸辰\n13200002222', own: true }]);
    expect(await findings()).toEqual([]);
  });

  test('an erased text goes with its keys', async () => {
    const { id } = await register(server, org, org.people.desk, { title: '甲乙', detail: '未申酉戌', reporter: { name: '亥', phone: '13300003333' } });
    await server.admin(`with scope as materialized (select set_config('app.communities', $2, true)) update complaints set search_text = '', search_person = '' from scope where id = $1`, [localId(id), `{${localId(org.communityId)}}`]);
    expect(await wordsOf(id)).toEqual([{ words: '', persons: '', own: true }]);
    for (const words of ['甲乙', '酉', '13300003333']) expect([words, await all(org.people.desk, { search: words })]).toEqual([words, []]);
    const [{ pairs }] = await server.admin<{ pairs: number }>('select cardinality(keys) as pairs from complaint_words where complaint_id = $1', [localId(id)]) as [{ pairs: number }];
    expect(pairs).toBeLessThan(25);
    await findings(async (request) => void (await server.services.database.call(repair, [JSON.stringify(request)])));
    expect([await findings(), await all(org.people.desk, { search: '未申酉' })]).toEqual([[], [localId(id)]]);
  });

  test('what was changed or taken away there is found, and repair writes it back', async () => {
    const [changed, gone] = [await register(server, org, org.people.desk, { title: '被改的' }), await register(server, org, org.people.desk, { title: '被拿走的' })];
    await server.admin(`update complaint_words set words = '别的' where complaint_id = $1`, [localId(changed.id)]);
    await server.admin('delete from complaint_words where complaint_id = $1', [localId(gone.id)]);
    expect([...(await findings())].sort()).toEqual([changed, gone].map(({ number }) => `${number} ROW_DIFFERS complaint_words: not of its complaint`).sort());
    await findings(async (request) => void (await server.services.database.call(repair, [JSON.stringify(request)])));
    expect(await findings()).toEqual([]);
    expect([await all(org.people.desk, { search: '被改' }), await all(org.people.desk, { search: '拿走' })]).toEqual([[localId(changed.id)], [localId(gone.id)]]);
  });
});

describe('the scope', () => {
  const explained = (communities: readonly string[], words: string): Promise<{ readonly seen: readonly string[]; readonly plan: string }> => server.as(server.database.appUrl, { organisation: scopeOf(org.communityId), communities }, async (query) => {
    const { statement, values } = searching(localId(org.communityId), { words, persons: true, shown: null });
    await query(statement.text, values);
    const { rows } = await query('select distinct community_id as id from complaint_words');
    // So few rows would be read one after another, or by the whole of another index: what counts is that this one may be used at all.
    await query('set local enable_seqscan = off; set local enable_indexscan = off; set local enable_indexonlyscan = off; set local cpu_index_tuple_cost = 100');
    const plan = await query('explain select complaint_id from complaint_words');
    return { seen: rows.map(({ id }) => id as string), plan: plan.rows.map((row) => String(row['QUERY PLAN'])).join('\n') };
  });

  test('a search sees its own communities alone, and its index serves it under row-level security', async () => {
    const [ours, theirs] = [localId(org.communityId), localId(other.communityId)];
    // Whether the server has counted the rows and emptied the index's pending list by now must not decide which index it prefers.
    await server.admin('vacuum (analyze) complaint_words');
    const { seen, plan } = await explained([ours], '电梯');
    expect([seen, /Bitmap Index Scan on complaint_words_by_key[^\n]*\n\s*Index Cond: \(keys @>/.test(plan)]).toEqual([[ours], true]);
    for (const communities of [[], [theirs]]) expect([communities, (await explained(communities, '电梯')).seen]).toEqual([communities, []]);
  });

  test('nobody finds what another organisation has, by whichever community they ask', async () => {
    const title = '电梯漏水 138';
    expect([(await page(other.people.desk, { search: title }, {}, other)).totalCount, (await page(org.people.desk, { search: title })).totalCount, (await page(org.people.desk, { search: '漏水' }, {}, other)).totalCount]).toEqual([1, naive(await kept(), title).length, 0]);
  });

  test('words of one search are gone before the next one on the same connection', async () => {
    await Promise.all(Array.from({ length: 6 }, () => page(org.people.desk, { search: '电' })));
    const left = await Promise.all(Array.from({ length: 6 }, () => server.services.database.call<{ words: string | null }>({ name: '', text: `select nullif(current_setting('app.search', true), '') as words, pg_sleep(0.1)` }, [])));
    expect(left.map(([row]) => row!.words)).toEqual(left.map(() => null));
  });
});
