// Who may know whom. Each fence says why it stands; each hole says why it is there, and a hole nobody uses fails.
import { isTest } from './repository.mjs';

/**
 * @typedef {import('./imports.mjs').Import} Import
 * @typedef {{ name: string; reason: string; guards: (one: Import) => boolean; allows: (one: Import) => boolean; holes?: Readonly<Record<string, string>> }} Fence
 */

const MODULE = /^apps\/api\/src\/modules\/([^/]+)\/(.+)$/;
/** @param {string} path @returns {string | null} */
const moduleOf = (path) => MODULE.exec(path)?.[1] ?? null;
/** @param {string} path */
const isGenerated = (path) => /\.generated\.ts$/.test(path);
/** @param {RegExp} room @returns {(one: Import) => boolean} shipped code of a room; tests may know more */
const shipped = (room) => ({ from }) => room.test(from) && !isTest(from);
/** @param {string} path @param {readonly string[]} rooms */
const within = (path, rooms) => rooms.some((room) => path === room || path.startsWith(room));
/** @param {string} path */
const isOwnPackage = (path) => /^(apps|packages|tooling)\//.test(path);

/** Values of the domain that a screen may take beside types: lists of words, what kind of entry a word names, and arithmetic of the clock. */
export const SCREEN_VALUES = /^(?:[A-Z][A-Z_]*S|(?:MINUTE|HOUR|DAY)_MS|parseInstant|formatInstant|localDateOf|startOfDay|endOfDay|addDays|weekdayOf|deadlineState|isDeadlineEntry|zonedInstant)$/;

/** @type {readonly Fence[]} */
export const FENCES = [
  {
    name: 'the domain imports nothing',
    reason: 'rules that import nothing run in any process, and can be tested without one',
    guards: shipped(/^packages\/domain\/src\//),
    allows: ({ to }) => to.startsWith('packages/domain/src/'),
  },
  {
    name: 'evidence imports only node:crypto',
    reason: 'a stranger who verifies a register must be able to read all of the code that does it',
    guards: shipped(/^packages\/evidence\/src\//),
    allows: ({ to }) => to === 'node:crypto' || to.startsWith('packages/evidence/src/'),
  },
  {
    name: 'the client stands alone',
    reason: 'third parties install it without our domain, our server or our screens',
    guards: shipped(/^packages\/client\/src\//),
    allows: ({ to }) => !isOwnPackage(to) || to.startsWith('packages/client/'),
  },
  {
    name: 'the API takes domain and evidence, nothing else of ours',
    reason: 'the API is adapters around the domain; what it needs of the client or of tools would be the wrong way round',
    guards: shipped(/^apps\/api\/src\//),
    allows: ({ to }) => !isOwnPackage(to) || within(to, ['apps/api/src/', 'packages/domain/', 'packages/evidence/']),
  },
  {
    name: 'screens take the client, and words and clock arithmetic of the domain',
    reason: 'a screen that decides would decide differently from the API one day: it asks for allowedActions',
    guards: shipped(/^apps\/(admin|board)\/src\//),
    allows: ({ from, to, typeOnly, names }) =>
      !isOwnPackage(to) || to === 'packages/client/' || to.startsWith(from.split('/').slice(0, 3).join('/')) ||
      (to === 'packages/domain/' && (typeOnly || names.every((name) => SCREEN_VALUES.test(name)))),
  },
  {
    name: 'apps never import apps',
    reason: 'an app is built, served and replaced by itself',
    guards: shipped(/^apps\/[^/]+\/src\//),
    allows: ({ from, to }) => !to.startsWith('apps/') || to.split('/')[1] === from.split('/')[1],
  },
  {
    name: 'nothing imports tooling at run time',
    reason: 'what is shipped must not need what builds and tests it',
    guards: ({ from }) => /^(apps|packages)\/[^/]+\/src\//.test(from) && !isTest(from),
    allows: ({ to }) => !to.startsWith('tooling/'),
  },
  {
    name: 'platform knows no noun',
    reason: 'the next ten nouns must not change the journal, the feed or the guard',
    guards: shipped(/^apps\/api\/src\/platform\//),
    allows: ({ to, typeOnly }) => !isOwnPackage(to) || to.startsWith('apps/api/src/platform/') || to === 'packages/evidence/' || (to === 'packages/domain/' && typeOnly),
  },
  {
    name: 'channels know the vendor and nothing of ours',
    reason: 'an adapter that reads rows or nouns cannot be tried against a vendor alone',
    guards: shipped(/^apps\/api\/src\/channels\//),
    allows: ({ to }) => !/^npm:(pg|typeorm|graphql)$/.test(to) && (!isOwnPackage(to) || to.startsWith('apps/api/src/channels/')),
  },
  {
    name: 'stand-ins share no code with what they try',
    reason: 'a vendor that makes our mistakes finds none of them',
    guards: shipped(/^tooling\/stand-ins\/src\//),
    allows: ({ to }) => !isOwnPackage(to) || to.startsWith('tooling/stand-ins/src/'),
  },
  {
    name: 'resolvers call commands and queries',
    reason: 'a resolver that reads rows or the journal skips authorising',
    guards: shipped(/^apps\/api\/src\/modules\/[^/]+\/resolvers\//),
    allows: ({ to }) => !/\/rows\.ts$/.test(to) && (!to.startsWith('apps/api/src/platform/') || within(to, ['apps/api/src/platform/ids.ts', 'apps/api/src/platform/errors.ts'])),
    holes: {
      'apps/api/src/modules/session/resolvers/Query/setupRequired.ts → apps/api/src/modules/session/rows.ts': 'asked before anybody can sign in: there is nobody to authorise, and the row tells one number',
      'apps/api/src/modules/complaint/resolvers/Complaint.ts → apps/api/src/modules/deadline/rows.ts': 'turns deadlines that the complaint\'s own row holds into the shape of the schema; reads no table',
    },
  },
  {
    name: 'a module asks another by its queries and commands',
    reason: 'another module\'s rows are its own business: whoever reads them past its queries skips its masking',
    guards: ({ from }) => moduleOf(from) !== null && !isGenerated(from) && !isTest(from),
    allows: ({ from, to }) => {
      const there = moduleOf(to);
      return there === null || there === moduleOf(from) || there === 'base' || isGenerated(to) || /\/modules\/[^/]+\/(queries|commands)\.ts$/.test(to);
    },
    holes: {
      'apps/api/src/modules/complaint/resolvers/Complaint.ts → apps/api/src/modules/deadline/rows.ts': 'turns deadlines that the complaint\'s own row holds into the shape of the schema; reads no table',
      'apps/api/src/modules/incident/tell.ts → apps/api/src/modules/duty/on-duty.ts': 'who is told of an incident is who is on duty, and a hand-over lists open incidents: by their queries the two would import each other',
      'apps/api/src/modules/organisation/commands.ts → apps/api/src/modules/session/rows.ts': 'dismissing a person ends their sessions in the same command; founding asks whether anybody is there',
    },
  },
];

/** @param {Import} one */
export const arrow = ({ from, to }) => `${from} → ${to}`;

/** @param {Fence} fence @param {readonly Import[]} imports @returns {string[]} imports over the fence, holes left out */
export const breaches = (fence, imports) => [...new Set(imports.filter((one) => fence.guards(one) && !fence.allows(one)).map(arrow))].filter((one) => fence.holes?.[one] === undefined);

/** @param {Fence} fence @param {readonly Import[]} imports @returns {string[]} holes that nothing goes through */
export const idleHoles = (fence, imports) => {
  const through = new Set(imports.filter((one) => fence.guards(one) && !fence.allows(one)).map(arrow));
  return Object.keys(fence.holes ?? {}).filter((hole) => !through.has(hole));
};

/**
 * Knots of files that import each other's values, each as one sorted list.
 * @param {readonly Import[]} imports @returns {string[][]}
 */
export function knots(imports) {
  /** @type {Map<string, string[]>} */
  const next = new Map();
  for (const { from, to, typeOnly } of imports) if (!typeOnly && isOwnPackage(to)) next.set(from, [...(next.get(from) ?? []), to]);
  /** @type {Map<string, { index: number; low: number; open: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const found = [];
  /** @param {string} file */
  const visit = (file) => {
    const own = { index: seen.size, low: seen.size, open: true };
    seen.set(file, own);
    stack.push(file);
    for (const to of next.get(file) ?? []) {
      const other = seen.get(to) ?? visit(to);
      if (other.open) own.low = Math.min(own.low, other.low);
    }
    if (own.low === own.index) {
      const knot = stack.splice(stack.indexOf(file));
      for (const one of knot) /** @type {{ open: boolean }} */ (seen.get(one)).open = false;
      if (knot.length > 1 || next.get(file)?.includes(file)) found.push(knot.sort());
    }
    return own;
  };
  for (const file of next.keys()) if (!seen.has(file)) visit(file);
  return found;
}
