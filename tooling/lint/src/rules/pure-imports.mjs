import { houseRule } from '../house-rule.mjs';
import { isTest } from '../paths.mjs';

/** What a room may import beside its own files; with the reason, which the message repeats. */
const ROOMS = [
  { room: 'packages/domain/src/', allowed: new Set(), reason: 'the domain imports nothing, so that it runs anywhere' },
  { room: 'packages/evidence/src/', allowed: new Set(['node:crypto']), reason: 'evidence imports only node:crypto, so that a stranger can read all of what verifies a register' },
];
/** @param {string} path */
const roomOf = (path) => ROOMS.find(({ room }) => path.startsWith(room));

/** Domain and evidence stand on nothing but themselves. */
export const pureImports = houseRule(
  'pure-imports',
  (path) => roomOf(path) !== undefined && !isTest(path),
  (context, path) => {
    const { allowed, reason } = /** @type {(typeof ROOMS)[number]} */ (roomOf(path));
    /** @param {any} source */
    const look = (source) => {
      if (source != null && typeof source.value === 'string' && !source.value.startsWith('.') && !allowed.has(source.value))
        context.report({ node: source, message: `Import of '${source.value}': ${reason}.` });
    };
    return {
      ImportDeclaration: (node) => look(node.source),
      ExportNamedDeclaration: (node) => look(node.source),
      ExportAllDeclaration: (node) => look(node.source),
      ImportExpression: (node) => look(node.source),
    };
  },
);
