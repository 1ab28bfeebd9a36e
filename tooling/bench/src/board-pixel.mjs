// From the call that raises an incident to the card's pixel on a real board in a browser, with 200 boards on the same
// process. `node tooling/bench/src/board-pixel.mjs`
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { foundCompany, pairScreens, raise, register, standDown, steadily } from './rig/company.mjs';
import { openEye } from './rig/eye.mjs';
import { percentile } from './rig/figures.mjs';
import { counted } from './rig/metrics.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { atWalls, openWall } from './rig/wall-page.mjs';

/** `walls`: real boards, each of another community; `perSecond`: complaints registered meanwhile. */
const SIZES = { boards: 200, communities: 8, walls: 2, complaints: 30, events: 120, perSecond: 2, json: '' };
const LESSONS = 3;
const PATIENCE_MS = 30_000;
/** A picture that has come to rest. */
const REST_MS = 1_500;
/** Between two events, with as much again by chance: not in step with heartbeats or seconds. */
const BETWEEN_MS = 400;
/** The goal of performance W6. */
const GOAL_MS = 1_000;

/** @typedef {import('./rig/company.mjs').Company} Company */
/** @typedef {import('./rig/company.mjs').Place} Place */
/** @typedef {{ name: string, communityIds: string[], drills: boolean }} Shown */
/** @typedef {{ page: import('playwright-core').Page, eye: Awaited<ReturnType<typeof openEye>>, place: Place }} Wall */

/** As a company hangs them: seven of ten show their own community, two of ten half of them, one of ten all, with drills or without. @param {readonly Place[]} places @param {number} boards @returns {Shown[]} */
function hung(places, boards) {
  const half = Math.ceil(places.length / 2);
  return Array.from({ length: boards }, (_, at) => {
    const own = places[at % places.length];
    if (at % 10 < 7) return { name: `${own?.code}`, communityIds: [own?.id ?? ''], drills: true };
    const some = at % 10 < 9 ? (at % 20 < 10 ? places.slice(0, half) : places.slice(half)) : places;
    return { name: `${some.length} from ${some[0]?.code}${at % 20 === 9 ? '' : ' without drills'}`, communityIds: some.map(({ id }) => id), drills: at % 20 === 9 };
  });
}

/** Notes in the page when its words first hold a mark. @param {import('playwright-core').Page} page */
const noteWords = (page) => page.evaluate(() => {
  /** @type {Record<string, number>} */
  const marks = {};
  Object.assign(globalThis, { marks });
  new MutationObserver(() => {
    const mark = /~(\d+)~/.exec(document.querySelector('.incident h2')?.textContent ?? '')?.[1];
    if (mark !== undefined) marks[mark] ??= Date.now();
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
});

/** @param {Wall} wall @param {number} mark @returns {Promise<number>} epoch milliseconds */
const wordsAt = ({ page }, mark) => page.evaluate((wanted) => /** @type {any} */ (globalThis).marks[wanted] ?? Number.NaN, String(mark));

/** Shows it incidents and their end, to learn by which pixel they are told apart. @param {Company} company @param {Wall} wall */
async function teach(company, { eye, place }) {
  const [without, having] = [[eye.now()], /** @type {ReturnType<typeof eye.now>[]} */ ([])];
  for (let lesson = 0; lesson < LESSONS; lesson += 1) {
    const id = await raise(company, place, '3栋12层住户起火');
    await sleep(REST_MS);
    having.push(eye.now());
    await standDown(company, place, id);
    await sleep(REST_MS);
    without.push(eye.now());
  }
  return eye.learn(without, having);
}

/** @typedef {{ answered: number, frames: number[], words: number, painted: number, late: number }} Event milliseconds from the call */

/** @param {Company} company @param {Wall} wall @param {import('./rig/wall-page.mjs').Worker} boards @param {{ mark: number, shows: number }} event @returns {Promise<Event>} */
async function event(company, wall, boards, { mark, shows }) {
  const from = Date.now();
  const painted = wall.eye.seen(true, from, PATIENCE_MS);
  painted.catch(() => undefined);
  const id = await raise(company, wall.place, `3栋12层住户起火 ~${mark}~`);
  const answered = Date.now() - from;
  const { at, late } = await painted;
  const { times } = await boards.ask({ do: 'marked', mark, boards: shows, ms: PATIENCE_MS });
  const words = await wordsAt(wall, mark);
  const gone = wall.eye.seen(false, Date.now(), PATIENCE_MS);
  await standDown(company, wall.place, id);
  await gone;
  await sleep(BETWEEN_MS * (1 + Math.random()));
  return { answered, frames: times.map((/** @type {number} */ time) => time - from), words: words - from, painted: at - from, late };
}

/** @param {readonly Event[]} events @param {Record<string, number>} counts @param {typeof SIZES} sizes */
function print(events, counts, sizes) {
  const row = (/** @type {string} */ name, /** @type {readonly number[]} */ values) => [name, ...[0.5, 0.9, 0.99, 1].map((share) => percentile(values, share).toFixed(0))];
  const painted = events.map((one) => one.painted);
  printResult('from the call to the pixel', 'milliseconds from sending incidentRaise over HTTP; the pixel by the frames that the browser casts, each with the instant at which it was shown (60 a second at most); boards are paired screens with the board\'s own client', sizes, [
    ...table([
      ['until', 'p50', 'p90', 'p99', 'most'],
      row('the call is answered', events.map(({ answered }) => answered)),
      row('a board without a screen has the frame', events.flatMap(({ frames }) => frames)),
      row('the last of them', events.map(({ frames }) => Math.max(...frames))),
      row('the words stand in the page', events.map(({ words }) => words)),
      row('its pixel is painted', painted),
    ]),
    '', `${events.length} events; ${counts['subscribers']} subscribers in ${counts['groups']} groups; dropped ${counts['frames_dropped_total']}; a frame was here ${percentile(events.map(({ late }) => late), 0.5).toFixed(0)} ms after it was shown (most ${Math.max(...events.map(({ late }) => late)).toFixed(0)})`,
  ], events.map(({ frames, ...one }) => ({ ...one, lastFrame: Math.max(...frames) })));
  return percentile(painted, 0.99) <= GOAL_MS && counts['frames_dropped_total'] === 0 ? 0 : 1;
}

/** @param {Company} company @param {{ port: number }} api @param {import('playwright-core').Browser} browser @param {readonly string[]} tokens @returns {Promise<Wall[]>} */
async function openWalls(company, api, browser, tokens) {
  const walls = [];
  for (const [at, token] of tokens.entries()) {
    const page = await openWall(browser, `http://127.0.0.1:${api.port}/board/`, token);
    const wall = { page, eye: await openEye(page), place: /** @type {Place} */ (company.places[at]) };
    await noteWords(page);
    await sleep(REST_MS);
    const { x, y, apart } = await teach(company, wall);
    say(`a wall of ${wall.place.code} is told by its pixel ${x},${y}, which differs by ${apart}`);
    walls.push(wall);
  }
  return walls;
}

/** @param {import('./rig/stand.mjs').Stand} stand @param {import('playwright-core').Browser} browser @param {import('./rig/wall-page.mjs').Worker} boards @param {typeof SIZES} sizes */
async function run(stand, browser, boards, sizes) {
  const database = await stand.database('huiyin');
  const api = await stand.startApi(database, { env: { NODE_ENV: 'production' } });
  const company = await foundCompany(api, sizes.communities);
  const { places } = company;
  for (let at = 0; at < sizes.complaints; at += 1) await Promise.all(places.map((place) => register(company, place, `楼道灯不亮 ${at}`)));
  const shown = hung(places, sizes.boards);
  const tokens = await pairScreens(database, company, [...shown, ...places.slice(0, sizes.walls).map(({ id }) => ({ communityIds: [id] }))]);
  await boards.ask({ do: 'connect', url: `http://127.0.0.1:${api.port}/graphql`, wanted: shown.map((one, at) => ({ ...one, token: tokens[at] })), atOnce: 20 });
  const walls = await openWalls(company, api, browser, tokens.slice(shown.length));
  const stop = steadily((at) => register(company, /** @type {Place} */ (places[at % places.length]), `地库积水 ${at}`), 1_000 / sizes.perSecond);
  say(`${sizes.events} events`);
  const events = [];
  for (let at = 0; at < sizes.events; at += 1) {
    const wall = /** @type {Wall} */ (walls[at % walls.length]);
    events.push(await event(company, wall, boards, { mark: at + 1, shows: shown.filter(({ communityIds }) => communityIds.includes(wall.place.id)).length }));
  }
  await stop();
  const counts = await counted(api.port);
  company.client.close();
  return print(events, counts, sizes);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(() => atWalls(run, readSizes(SIZES)));
