// What leaves the house, end to end: channels opened through the API, messages of the clock, the job engine, a stand-in of
// each vendor that shares no code with us. What is shown must be what the vendor knows.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { StandIn } from '@huiyin/tooling-stand-ins/wecom-robot.mjs';
import { SECRET_KEY } from '../src/channels/test/bench.ts';
import { BENCHES } from '../src/channels/test/benches.ts';
import { findings, foundOrganisation, localId, payload, register, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

interface Line { readonly bench: (typeof BENCHES)[number]; readonly stand: StandIn; readonly channelId: string }
interface Shown { readonly key: string; readonly state: string; readonly maybeTwice: boolean; readonly code: string | null; readonly nextTryAt: string | null; readonly tries: number; readonly trial: boolean; readonly text: string; readonly staff: { readonly id: string } | null; readonly message: { readonly number: string } | null }

let server: TestServer;
let org: Organisation;
let lines: Line[];
let stands: StandIn[];
/** A place of a WeChat template holds 20 characters. */
const SHORT: Readonly<Record<string, Readonly<Record<string, string>>>> = { WECHAT_OFFICIAL: { parameters: 'thing1=kind,thing2=ruleName' } };
const key = (): string => randomBytes(8).toString('hex');

const CHANNEL = 'query ($id: ID!) { channel(id: $id) { status secrets settings { name } receiptPath deliveries(first: 50) { nodes { key state maybeTwice code nextTryAt tries trial text staff { id } message { number } } } } }';
const shownOf = async ({ channelId }: Line): Promise<readonly Shown[]> => (await server.request(CHANNEL, { id: channelId }, { token: org.admin.token })).data.channel.deliveries.nodes;
const say = async (person: Person, mutation: string, input: Record<string, unknown>, fields: string) => {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const answer = await server.request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path } ... on ${name}Payload { ${fields} } } }`, { input }, { token: person.token });
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data[mutation];
};
const opened = (settings: Readonly<Record<string, string>>, kind: string, tells: readonly string[] = ['DEADLINE_MISSED']): Record<string, unknown> =>
  ({ communityId: org.communityId, kind, name: `${kind} ${key()}`, settings: Object.entries(settings).map(([name, value]) => ({ name, value })), tells, idempotencyKey: key() });

beforeAll(async () => {
  stands = await Promise.all(BENCHES.map((bench) => bench.start()));
  server = await startTestServer({ clock: 'manual', worker: true, env: { outsideAllowed: ['127.0.0.0/8'], channelOrigins: Object.fromEntries(BENCHES.filter(({ kind }) => kind !== 'EMAIL' && kind !== 'WEBHOOK').map(({ kind }) => [kind, stands[BENCHES.findIndex((one) => one.kind === kind)]!.url])) } });
  await server.setClock('2026-10-09T01:00:00Z');
  org = await foundOrganisation(server);
  lines = [];
  for (const [index, bench] of BENCHES.entries()) {
    const { channel } = payload(await server.request('mutation ($input: ChannelOpenInput!) { channelOpen(input: $input) { __typename ... on UserError { code path } ... on ChannelOpenPayload { channel { id receiptPath } } } }', { input: opened({ ...bench.settings(stands[index]!), ...SHORT[bench.kind] }, bench.kind) }, { token: org.admin.token }), 'channelOpen');
    stands[index]!['reportTo']?.(`${server.url}${channel.receiptPath ?? '/receipts/'}${SECRET_KEY}`);
    lines.push({ bench, stand: stands[index]!, channelId: channel.id });
  }
});
afterEach(() => stands.forEach((stand) => stand.clear()));
afterAll(async () => {
  await server.close();
  await Promise.all(stands.map((stand) => stand.close()));
});

/** Sends a trial by every channel; answers the key of each. */
const tryAll = (of: readonly Line[]): Promise<readonly string[]> => Promise.all(of.map(async ({ bench, channelId }) => (await say(org.admin, 'channelTry', { channelId, ...(bench.to === null ? {} : { to: bench.to }) }, 'key')).key as string));
/** Waits until every delivery was as it should be, each at its own time; answers what was shown then, or at the end. */
async function until(of: readonly Line[], keys: readonly string[], holds: (shown: Shown) => boolean): Promise<readonly Shown[]> {
  const seen = new Map<number, Shown>();
  for (const end = Date.now() + 25_000; ;) {
    const shown = await Promise.all(of.map(async (line, index) => seen.get(index) ?? (await shownOf(line)).find((one) => one.key === keys[index])!));
    shown.forEach((one, index) => { if (holds(one)) seen.set(index, one); });
    if (seen.size === of.length || Date.now() > end) return shown;
    await sleep(100);
  }
}
const table = (of: readonly Line[], shown: readonly Shown[], fields: readonly (keyof Shown)[]) => of.map(({ bench: { kind } }, index) => [kind, ...fields.map((field) => shown[index]![field])]);
const reporting = (): readonly Line[] => lines.filter(({ bench }) => bench.receipts !== null);

test('delivered: the vendor has it once; where it reports, it has arrived', async () => {
  const before = lines.map(({ bench, stand }) => bench.arrived(stand).length);
  const keys = await tryAll(lines);
  const shown = await until(lines, keys, ({ state }) => state === 'ACCEPTED');
  expect(table(lines, shown, ['state', 'maybeTwice', 'tries', 'trial'])).toEqual(lines.map(({ bench: { kind } }) => [kind, 'ACCEPTED', false, 1, true]));
  expect(lines.map(({ bench, stand }, index) => bench.arrived(stand).length - before[index]!)).toEqual(lines.map(() => 1));
  for (const { bench, stand } of reporting()) expect(await bench.receipts!.report(stand, { state: 'delivered', times: 2 })).toEqual({ status: 200, body: bench.receipts!.thanks });
  expect(table(lines, await until(lines, keys, () => true), ['state'])).toEqual(lines.map(({ bench: { kind, receipts } }) => [kind, receipts === null ? 'ACCEPTED' : 'DELIVERED']));
});

test('undelivered: what the vendor reports is shown with its code, and never takes an arrival back', async () => {
  const of = reporting();
  const keys = await tryAll(of);
  await until(of, keys, ({ state }) => state === 'ACCEPTED');
  for (const { bench, stand } of of) await bench.receipts!.report(stand, { state: 'failed' });
  expect(table(of, await until(of, keys, ({ state }) => state === 'FAILED'), ['state', 'code'])).toEqual(of.map(({ bench: { kind, receipts } }) => [kind, 'FAILED', receipts!.failed.code]));
  for (const { bench, stand } of of) {
    await bench.receipts!.report(stand, { state: 'delivered' });
    await bench.receipts!.report(stand, { state: 'failed' });
  }
  expect(table(of, await until(of, keys, ({ state }) => state === 'DELIVERED'), ['state'])).toEqual(of.map(({ bench: { kind } }) => [kind, 'DELIVERED']));
});

test('refused: failed for good, with the vendor\'s own code', async () => {
  for (const { bench, stand } of lines) stand.fault(bench.refused.fault, bench.refused.options);
  const keys = await tryAll(lines);
  const shown = await until(lines, keys, ({ state }) => state === 'FAILED');
  expect(table(lines, shown, ['state', 'code', 'nextTryAt', 'tries'])).toEqual(lines.map(({ bench: { kind, refused } }) => [kind, 'FAILED', (refused.outcome as { code: string }).code, null, 1]));
});

test('token expired: nobody notices', async () => {
  const of = lines.filter(({ bench }) => bench.tokenExpires !== null);
  of.forEach(({ bench, stand }) => bench.tokenExpires!(stand));
  const shown = await until(of, await tryAll(of), ({ state }) => state === 'ACCEPTED');
  expect([of.length, table(of, shown, ['state', 'tries', 'maybeTwice'])]).toEqual([2, of.map(({ bench: { kind } }) => [kind, 'ACCEPTED', 1, false])]);
});

test('reply lost: nobody knows; then it is asked after or repeated, and marked where it may have arrived twice', async () => {
  const before = lines.map(({ bench, stand }) => bench.arrived(stand).length);
  for (const { bench, stand } of lines) stand.fault(bench.lost.fault);
  const keys = await tryAll(lines);
  const unknown = await until(lines, keys, ({ state }) => state === 'UNKNOWN');
  expect(table(lines, unknown, ['state', 'code'])).toEqual(lines.map(({ bench: { kind, lost } }) => [kind, 'UNKNOWN', lost.code]));
  const shown = await until(lines, keys, ({ state }) => state === 'ACCEPTED' || state === 'DELIVERED');
  const arrivals = lines.map(({ bench, stand }, index) => bench.arrived(stand).length - before[index]!);
  // Whatever arrived twice is marked; and what is marked may have.
  expect(lines.filter((_line, index) => arrivals[index]! > 1 && !shown[index]!.maybeTwice).map(({ bench }) => bench.kind)).toEqual([]);
  expect(table(lines, shown, ['maybeTwice'])).toEqual(lines.map(({ bench: { kind } }) => [kind, ['WECOM_ROBOT', 'DINGTALK_ROBOT', 'EMAIL', 'SMS_TENCENT'].includes(kind)]));
});

test('receipt before the reply: it has arrived, whatever came first', async () => {
  const of = reporting();
  for (const { bench, stand } of of) stand.fault(bench.receipts!.first);
  const shown = await until(of, await tryAll(of), ({ state }) => state === 'DELIVERED');
  expect(table(of, shown, ['state', 'tries'])).toEqual(of.map(({ bench: { kind } }) => [kind, 'DELIVERED', 1]));
  expect(await server.admin('select 1 from early_receipts')).toEqual([]);
});

describe('receipts that are none', () => {
  test('a wrong key, an unknown channel, garbage: refused, and nothing is stored', async () => {
    const [line] = lines.filter(({ bench }) => bench.kind === 'SMS_ALIYUN') as [Line];
    const before = await server.admin('select state, count(*)::int from deliveries group by 1 order by 1');
    const path = `/receipts/${localId(line.channelId)}`;
    const post = async (url: string, body: string): Promise<number> => (await fetch(`${server.url}${url}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })).status;
    expect(await Promise.all([
      post(`${path}/${'x'.repeat(24)}`, '[]'), post(`${path}/${SECRET_KEY}`, '{'), post(`/receipts/${localId(org.communityId)}/${SECRET_KEY}`, '[]'), post(`/receipts/../../etc/${SECRET_KEY}`, '[]'), post(`/receipts/x/${SECRET_KEY}`, '[]'),
      post(`${path}/${SECRET_KEY}`, JSON.stringify([{ phone_number: '1', success: true, biz_id: 'nobody knows', out_id: 'x' }])),
    ])).toEqual([403, 403, 404, 404, 404, 200]);
    expect(await server.admin('select state, count(*)::int from deliveries group by 1 order by 1')).toEqual(before);
    await server.admin('delete from early_receipts');
  });
});

test('what the clock tells leaves by the channels that take it, to whoever can be reached, and names no customer', async () => {
  const robot = lines.find(({ bench }) => bench.kind === 'WECOM_ROBOT')!;
  const mail = lines.find(({ bench }) => bench.kind === 'EMAIL')!;
  const { desk } = org.people;
  expect(await say(desk, 'staffSetContacts', { staffId: desk.staffId, email: 'li.lei@example.cn', mobile: '+86 138 0013 8000' }, 'staff { contacts { email mobile } }')).toMatchObject({ staff: { contacts: { email: 'li.lei@example.cn', mobile: '13800138000' } } });
  const [robotBefore, mailBefore] = [robot.bench.arrived(robot.stand).length, mail.bench.arrived(mail.stand).length];
  const complaint = await register(server, org, desk, { reporter: { name: '罗国平', phone: '13912345678' } });
  await server.setClock('2026-10-09T01:10:00Z'); // warned: no channel takes that
  await server.setClock('2026-10-09T01:15:00.001Z'); // missed
  for (const end = Date.now() + 10_000; (robot.bench.arrived(robot.stand).length === robotBefore || mail.bench.arrived(mail.stand).length === mailBefore) && Date.now() < end;) await sleep(100);
  const words = `${complaint.number} 一次答复（CMP-8）已超时，时限 10月9日 09:15。`;
  const [posted, mailed] = [robot.bench.arrived(robot.stand).slice(robotBefore), mail.bench.arrived(mail.stand).slice(mailBefore)];
  expect([posted.length, posted[0]?.includes(words), mailed.length, mailed[0]?.includes(words)]).toEqual([1, true, 1, true]);
  expect([...posted, ...mailed].filter((text) => /罗国平|13912345678/.test(text))).toEqual([]);
  const [shown] = await shownOf(mail);
  expect(shown).toMatchObject({ trial: false, staff: { id: desk.staffId }, text: words });
  expect(await findings(server, org)).toEqual([]);
});

test('one channel that hangs delays no other', async () => {
  const [hook, robot] = [lines.find(({ bench }) => bench.kind === 'WEBHOOK')!, lines.find(({ bench }) => bench.kind === 'WECOM_APP')!];
  hook.stand.fault('hang', { times: 5 });
  await tryAll([hook, hook, hook]);
  const began = Date.now();
  const shown = await until([robot], await tryAll([robot]), ({ state }) => state === 'ACCEPTED');
  expect([shown[0]!.state, Date.now() - began < 5_000]).toEqual(['ACCEPTED', true]);
});

describe('who manages channels', () => {
  test('only the administrator opens, sees and tries them; another organisation finds none', async () => {
    const [{ channelId }] = lines as [Line];
    const other = await foundOrganisation(server);
    expect(await say(org.people.supervisor, 'channelOpen', opened({ key: '693a91f6-7f5c-4bc4-97a0-0ec2aaaaaaaa' }, 'WECOM_ROBOT'), 'channel { id }')).toMatchObject({ __typename: 'NotAllowedError' });
    for (const person of [org.people.supervisor, other.admin]) {
      expect(await say(person, 'channelTry', { channelId }, 'key')).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'channelId'] });
      expect((await server.request(CHANNEL, { id: channelId }, { token: person.token })).data.channel).toBeNull();
      expect((await server.request('query ($id: ID!) { channels(communityId: $id) { totalCount } }', { id: org.communityId }, { token: person.token })).data.channels.totalCount).toBe(0);
    }
    expect((await server.request('query ($id: ID!) { channels(communityId: $id) { totalCount } }', { id: org.communityId }, { token: org.admin.token })).data.channels.totalCount).toBe(BENCHES.length);
  });

  test('a secret is shown to nobody and lies nowhere in clear', async () => {
    const [{ channelId, bench, stand }] = lines as [Line];
    const secret = Object.values(bench.settings(stand))[0]!;
    const { data } = await server.request(CHANNEL, { id: channelId }, { token: org.admin.token });
    expect([data.channel.secrets, JSON.stringify(data).includes(secret)]).toEqual([['key'], false]);
    for (const table of ['channels', 'entries', 'entry_values', 'deliveries']) expect([table, (await server.admin(`select 1 from ${table} t where t::text like '%' || $1 || '%'`, [secret])).length]).toEqual([table, 0]);
  });

  test('a preview says the words and counts short messages with the signature that stands before them', async () => {
    const of = async (variables: Record<string, unknown>) => (await server.request('query ($c: ID!, $template: String, $signature: String) { channelPreview(communityId: $c, template: $template, kind: DEADLINE_MISSED, signature: $signature) { title text length segments } }', { c: org.communityId, ...variables }, { token: org.admin.token })).data.channelPreview;
    expect(await of({ template: '{number} {ruleName}{kind}' })).toMatchObject({ text: `${org.code}-2026-00001 一次答复已超时`, segments: 1 });
    expect([await of({ template: '字'.repeat(66), signature: '甲乙' }), await of({ template: '字'.repeat(67), signature: '甲乙' })]).toMatchObject([{ length: 70, segments: 1 }, { length: 71, segments: 2 }]);
    expect(await of({ template: '{name}' })).toBeNull();
  });

  test('settings that do not fit are named', async () => {
    expect(await say(org.admin, 'channelOpen', opened({}, 'WECOM_ROBOT'), 'channel { id }')).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'settings'] });
    expect(await say(org.admin, 'channelOpen', opened({ key: 'short' }, 'WECOM_ROBOT'), 'channel { id }')).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'settings', '0', 'value'] });
    expect(await say(org.admin, 'channelOpen', opened({ key: '693a91f6-7f5c-4bc4-97a0-0ec2aaaaaaaa', colour: 'red' }, 'WECOM_ROBOT'), 'channel { id }')).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'settings', '1', 'name'] });
    expect(await say(org.admin, 'channelOpen', { ...opened({ key: '693a91f6-7f5c-4bc4-97a0-0ec2aaaaaaaa' }, 'WECOM_ROBOT'), template: '{name}' }, 'channel { id }')).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'template'] });
  });
});

// At the end: what waits here is tried again in the middle of whatever comes after.
test('limited: not sent, tried again when the vendor says, and no try is used up', async () => {
  const before = lines.map(({ bench, stand }) => bench.arrived(stand).length);
  // More than once: what hung in an earlier test is tried again meanwhile and would take the only one.
  for (const { bench, stand } of lines) stand.fault(bench.limited.fault, { ...bench.limited.options, times: 20 });
  const keys = await tryAll(lines);
  const shown = await until(lines, keys, ({ state }) => state === 'TEMPORARILY_FAILED');
  expect(table(lines, shown, ['state', 'code', 'tries'])).toEqual(lines.map(({ bench: { kind, limited } }) => [kind, 'TEMPORARILY_FAILED', (limited.outcome as { code: string }).code, 0]));
  const waits = shown.map(({ nextTryAt }) => Date.parse(nextTryAt!) - Date.now());
  expect(lines.filter(({ bench: { limited } }, index) => Math.abs(waits[index]! - (limited.outcome as { retryAfterMs: number }).retryAfterMs) > 15_000).map(({ bench }) => bench.kind)).toEqual([]);
  expect(lines.map(({ bench, stand }, index) => bench.arrived(stand).length - before[index]!)).toEqual(lines.map(() => 0));
});
