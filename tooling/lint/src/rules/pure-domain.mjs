import { houseRule } from '../house-rule.mjs';
import { isTest } from '../paths.mjs';

const GLOBALS = new Set(['crypto', 'performance', 'process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console', 'globalThis', 'localStorage', 'navigator']);
const MEMBERS = new Set(['Date.now', 'Math.random']);

/** Names that the file binds itself are not the globals of that name. @param {any} context @param {any} node */
function isGlobal(context, node) {
  for (let scope = context.sourceCode.getScope(node); scope !== null; scope = scope.upper) {
    const bound = scope.set.get(node.name);
    if (bound !== undefined) return bound.defs.length === 0;
  }
  return true;
}

/** @param {any} node */
function isReference(node) {
  const { parent } = node;
  if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) return false;
  return !(parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand) && !/^TS|Signature$|PropertyDefinition|MethodDefinition/.test(parent.type);
}

/** Time, chance and the outside world come into `packages/domain` as arguments, so that every rule can be tested to the minute. */
export const pureDomain = houseRule(
  'pure-domain',
  (path) => path.startsWith('packages/domain/src/') && !isTest(path),
  (context) => ({
    MemberExpression(node) {
      const name = `${node.object.name}.${node.property.name ?? node.property.value}`;
      if (node.object.type === 'Identifier' && MEMBERS.has(name)) context.report({ node, message: `${name} in the domain: take it as an argument.` });
    },
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, message: 'new Date() reads the clock: take the instant as an argument.' });
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') context.report({ node, message: 'Date() reads the clock: take the instant as an argument.' });
    },
    Identifier(node) {
      if (GLOBALS.has(node.name) && isReference(node) && isGlobal(context, node)) context.report({ node, message: `\`${node.name}\` belongs to the outside: the domain takes what it needs as arguments.` });
    },
  }),
);
