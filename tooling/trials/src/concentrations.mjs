// Which incidents the system proposes when real messages come in at their own rhythm (INC-1), and what people said of each.
// `node tooling/trials/src/concentrations.mjs --file ../shared/data/messages-with-replies.xlsx --households 2 --hours 168 --likeness 20`
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CAST, found } from '@huiyin/tooling-bench/rig/found.mjs';
import { graphqlClient } from '@huiyin/tooling-bench/rig/graphql.mjs';
import { printResult, readSizes, say, table } from '@huiyin/tooling-bench/rig/report.mjs';
import { openStand } from '@huiyin/tooling-bench/rig/stand.mjs';
import { setClock } from '@huiyin/tooling-bench/rig/test-clock.mjs';
import { ROOT } from '@huiyin/tooling-dev/pnpm.mjs';
import { exitWith, Trouble } from '@huiyin/tooling-dev/trouble.mjs';

const SIZES = { file: '../shared/data/messages-with-replies.xlsx', households: 2, hours: 168, likeness: 20, timeMinutes: 60, timeHouseholds: 5, rows: 0, json: '' };
const PASSWORD = 'huiyin-bench-password';
const PEOPLE = { ...CAST, drafter: { roles: ['QUALITY_DEPARTMENT'], department: '' }, reviewer: { roles: ['QUALITY_DEPARTMENT'], department: '' }, approver: { roles: ['CENTRE_MANAGER'], department: '' } };
const DAY_MS = 86_400_000;
/** A session lives thirty days at most; the clock of this trial runs for years. */
const SIGN_IN_EVERY_MS = 20 * DAY_MS;
const VERDICTS = new URL('../verdicts/concentrations.json', import.meta.url);

/** @typedef {{ id: string, user: string, title: string, at: number, detail: string }} Heard a message of the sheet */
/** @typedef {{ key: string, ground: string, households: number, likeness: (number | null)[], messages: { id: string, at: string, title: string }[], proposedAt: string }} Proposal */

/** What each column of the sheet is called. */
const COLUMNS = { id: '留言编号', user: '留言用户', title: '留言主题', at: '留言时间', detail: '留言详情' };

/** @param {string} text `2019/4/25 9:32:09`, or ISO without a zone, in China @returns {number} */
function instantOf(text) {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2}))?/.exec(text) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) - 8, Number(minute), Number(second));
  if (Number.isNaN(at)) throw new Trouble(`no time: ${text}`);
  return at;
}

/** Reads the sheet as the importer does. @param {string} file @returns {Promise<Heard[]>} oldest first */
async function messagesOf(file) {
  const reader = join(ROOT, 'apps', 'api', 'dist', 'modules', 'import', 'sheet.js');
  if (!existsSync(reader)) throw new Trouble(`${reader} is not built: run "npm run build" first`);
  const { readSheet } = await import(pathToFileURL(reader).href);
  const sheet = await readSheet(readFileSync(file), 'messages.xlsx');
  if (!sheet.ok) throw new Trouble(`the sheet could not be read: ${JSON.stringify(sheet.refusal)}`);
  const names = sheet.value.columns.map((/** @type {{ header: string }} */ { header }) => header);
  const place = Object.fromEntries(Object.entries(COLUMNS).map(([key, name]) => [key, names.indexOf(name)]));
  return sheet.value.rows.map((/** @type {{ cells: string[] }} */ { cells }) => {
    const cell = (/** @type {keyof typeof COLUMNS} */ key) => cells[place[key] ?? -1] ?? '';
    return { id: cell('id'), user: cell('user'), title: cell('title').trim(), at: instantOf(cell('at')), detail: cell('detail').replace(/\s+/g, ' ').trim() };
  }).sort((/** @type {Heard} */ a, /** @type {Heard} */ b) => a.at - b.at || Number(a.id) - Number(b.id));
}

/** @param {ReturnType<typeof graphqlClient>} client @param {string} login @returns {Promise<string>} */
const signIn = async (client, login) => (await client.command('signIn', { login, password: PASSWORD }, 'token')).token;

/** Sets the figures as an office would. @param {ReturnType<typeof graphqlClient>} client @param {import('@huiyin/tooling-bench/rig/found.mjs').Community} community @param {typeof SIZES} sizes */
async function setPolicy(client, { id, people }, { households, hours, likeness, timeMinutes, timeHouseholds }) {
  const figures = Object.entries({ concentrationHours: hours, concentrationMatterHouseholds: households, concentrationLikenessPercent: likeness, concentrationTimeMinutes: timeMinutes, concentrationTimeHouseholds: timeHouseholds });
  const fields = 'document { id version }';
  const { document } = await client.command('policyDraft', { communityId: id, content: { chains: [], figures: figures.map(([name, value]) => ({ name, value })) }, idempotencyKey: 'trial' }, fields, people['drafter']?.token);
  const reviewed = await client.command('documentReview', { documentId: document.id, expectedVersion: document.version, password: PASSWORD }, fields, people['reviewer']?.token);
  await client.command('documentApprove', { documentId: document.id, expectedVersion: reviewed.document.version, password: PASSWORD, inForceFrom: null }, fields, people['approver']?.token);
}

/** Registers each message at its own time; the worker looks each time. @param {{ port: number }} api @param {ReturnType<typeof graphqlClient>} client @param {import('@huiyin/tooling-bench/rig/found.mjs').Community} community @param {readonly Heard[]} messages */
async function feed(api, client, { id: communityId, people }, messages) {
  let token = '';
  let signedAt = Number.NEGATIVE_INFINITY;
  for (const [index, { id, user, title, at, detail }] of messages.entries()) {
    await setClock(api, at);
    if (at - signedAt > SIGN_IN_EVERY_MS) [token, signedAt] = [await signIn(client, String(people['desk']?.login)), at];
    const input = { communityId, channel: 'MESSAGE_BOARD', content: 'MANAGEMENT', title: [...title].slice(0, 100).join(''), detail: [...`${id} ${detail}`].slice(0, 2_000).join(''), reporter: { name: user }, idempotencyKey: `message ${id} ${at}` };
    await client.command('complaintRegister', input, 'complaint { id }', token);
    if (index % 250 === 249) say(`${index + 1} of ${messages.length} messages, the clock at ${new Date(at).toISOString().slice(0, 10)}`);
  }
  await setClock(api, Number(messages.at(-1)?.at) + 60_000);
}

const LIST = `query ($c: ID!, $after: String) { incidentProposals(communityId: $c, first: 20, after: $after) { nodes { ground households proposedAt evidence { likeness complaint { receivedAt title detail } } } pageInfo { hasNextPage endCursor } } }`;

/** @param {ReturnType<typeof graphqlClient>} client @param {import('@huiyin/tooling-bench/rig/found.mjs').Community} community @returns {Promise<Proposal[]>} oldest first */
async function proposals(client, { id: c, people }) {
  const token = await signIn(client, String(people['supervisor']?.login));
  const all = [];
  for (let after = null, more = true; more;) {
    const { incidentProposals: { nodes, pageInfo } } = await client.ask(LIST, { c, after }, token);
    all.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return all.reverse().map(({ ground, households, proposedAt, evidence }) => {
    const messages = evidence.map((/** @type {any} */ { complaint: { receivedAt, title, detail } }) => ({ id: detail.split(' ', 1)[0], at: receivedAt, title }));
    return { key: messages.map((/** @type {{ id: string }} */ { id }) => id).sort().join('+'), ground, households, proposedAt, messages, likeness: evidence.map((/** @type {any} */ { likeness }) => likeness) };
  });
}

/** How like its weakest member is: at a higher figure of the policy it would not have been proposed. @param {Proposal} one @returns {number} */
const weakest = ({ likeness }) => Math.min(...likeness.filter((one) => one !== null));

/** Precision by the least likeness and by ground. @param {readonly (Proposal & { verdict: string })[]} judged @returns {(string | number)[][]} */
function precision(judged) {
  const share = (/** @type {typeof judged} */ some) => (some.length === 0 ? '–' : `${((100 * some.filter(({ verdict }) => verdict === 'YES').length) / some.length).toFixed(0)} %`);
  const counts = (/** @type {typeof judged} */ some) => ['YES', 'KIND', 'NO'].map((verdict) => some.filter((one) => one.verdict === verdict).length);
  const matter = judged.filter(({ ground }) => ground === 'MATTER');
  return [
    ['proposals', 'number', 'YES', 'KIND', 'NO', 'precision'],
    ...[20, 25, 30, 40, 50].map((least) => { const some = matter.filter((one) => weakest(one) >= least); return [`same matter, likeness from ${least} %`, some.length, ...counts(some), share(some)]; }),
    ...['PLACE', 'TIME'].map((ground) => { const some = judged.filter((one) => one.ground === ground); return [ground === 'PLACE' ? 'same place' : 'same time', some.length, ...counts(some), share(some)]; }),
  ];
}

async function main() {
  const sizes = readSizes(SIZES);
  const all = await messagesOf(resolve(process.env.INIT_CWD ?? process.cwd(), sizes.file));
  const messages = sizes.rows > 0 ? all.slice(-sizes.rows) : all;
  /** @type {Record<string, { verdict: string, why: string }>} */
  const verdicts = JSON.parse(readFileSync(VERDICTS, 'utf8'));
  const stand = await openStand({ log: say });
  try {
    const database = await stand.database('huiyin');
    const api = await stand.startApi(database, { env: { HUIYIN_CLOCK: 'manual', HUIYIN_SESSION_IDLE_MINUTES: String(60 * 24 * 30), HUIYIN_SESSION_HOURS: String(24 * 30) } });
    await setClock(api, Number(messages[0]?.at) - DAY_MS);
    const [community] = await found(api, { codes: ['TRIAL'], cast: PEOPLE });
    if (community === undefined) throw new Error('nothing was founded');
    const client = graphqlClient(api, { timeoutMs: 60_000 });
    await setPolicy(client, community, sizes);
    await feed(api, client, community, messages);
    const made = await proposals(client, community);
    client.close();
    const judged = made.map((one) => ({ ...one, verdict: verdicts[one.key]?.verdict ?? '?', why: verdicts[one.key]?.why ?? '' }));
    const open = judged.filter(({ verdict }) => verdict === '?');
    const verify = await stand.cli(database, ['verify']);
    printResult('incidents proposed from real messages', 'every message registered through the API at its own time by the test clock, its worker looking after each; one community for all; who wrote counts as the household; verdicts by hand, committed', sizes, [
      ...judged.map(({ verdict, ground, proposedAt, likeness, messages: held }) => `${verdict.padEnd(4)} ${ground} ${proposedAt.slice(0, 10)} ${held.map(({ title }, at) => `${likeness[at] ?? '·'} ${title}`).join(' | ')}`),
      '', ...table(precision(judged.filter(({ verdict }) => verdict !== '?'))), '',
      `${messages.length} messages, ${made.length} proposals, ${open.length} without a verdict`, `huiyin verify: ${verify.output.trim().split('\n').at(-1)}`,
      ...open.map(({ key }) => `no verdict: ${key}`),
    ], { proposals: judged });
    return open.length === 0 && verify.code === 0 ? 0 : 1;
  } finally {
    await stand.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
