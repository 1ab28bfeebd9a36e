import { isExcepted } from '../exceptions.mjs';
import { houseRule } from '../house-rule.mjs';
import { isTest } from '../paths.mjs';

export const FILE_LINES = 300;
export const FUNCTION_LINES = 40;
/** A component's JSX is the picture of what stands on the screen: it is read as a tree, not as a thread. */
export const COMPONENT_LINES = 80;
export const RESOLVER_LINES = 15;

/** Lines that hold code: neither blank nor only a comment. @param {any} context @param {any} node */
function codeLines(context, node) {
  const lines = context.sourceCode.lines.slice(node.loc.start.line - 1, node.loc.end.line);
  return lines.filter((/** @type {string} */ line) => !/^\s*($|\/\/|\/\*|\*)/.test(line)).length;
}

/** @param {any} node @returns {string} what people call the function */
function nameOf(node) {
  const { id, parent } = node;
  if (id != null) return id.name;
  if (parent?.type === 'VariableDeclarator') return parent.id.name ?? '(pattern)';
  const key = parent?.key;
  if (key != null) return key.name ?? String(key.value);
  return '(nameless)';
}

/** A group of tests is a list, not a function with a thread to follow. @param {any} node */
function isGroupOfTests(node) {
  let callee = node.parent?.type === 'CallExpression' && node.parent.arguments.includes(node) ? node.parent.callee : null;
  while (callee != null && callee.type !== 'Identifier') callee = callee.type === 'MemberExpression' ? callee.object : callee.type === 'CallExpression' ? callee.callee : callee.tag ?? null;
  return callee?.name === 'describe';
}

/** A function with a name of its own is read, and measured, by itself. @param {any} node */
const isNamed = (node) => node.type === 'FunctionDeclaration' || /^(VariableDeclarator|Property|MethodDefinition|PropertyDefinition)$/.test(node.parent?.type);

/**
 * Measures each function without the named functions inside it: a closure that only holds others is as long as what
 * stands between them.
 * @param {string} rule @param {(name: string, path: string) => number} limitOf @param {string} advice
 */
const functionsWithin = (rule, limitOf, advice) => (/** @type {any} */ context, /** @type {string} */ path) => {
  /** @type {{ inner: number }[]} */
  const open = [];
  const enter = () => void open.push({ inner: 0 });
  const leave = (/** @type {any} */ node) => {
    const all = codeLines(context, node);
    const lines = all - /** @type {{ inner: number }} */ (open.pop()).inner;
    const outer = open.at(-1);
    if (outer !== undefined) outer.inner += isNamed(node) && all > 1 ? all : all - lines;
    const name = nameOf(node);
    const limit = limitOf(name, path);
    if (lines <= limit || isGroupOfTests(node) || isExcepted(rule, `${path}#${name}`)) return;
    context.report({ node: node.id ?? node, message: `${name} has ${lines} lines of code, more than ${limit}: ${advice}` });
  };
  return {
    FunctionDeclaration: enter, FunctionExpression: enter, ArrowFunctionExpression: enter,
    'FunctionDeclaration:exit': leave, 'FunctionExpression:exit': leave, 'ArrowFunctionExpression:exit': leave,
  };
};

const isResolver = (/** @type {string} */ path) => /\/resolvers\//.test(path);

/** A file that cannot be taken in at once hides a second thing. */
export const fileSize = houseRule('file-size', () => true, (context) => ({
  Program(node) {
    const lines = context.sourceCode.lines.length - (context.sourceCode.lines.at(-1) === '' ? 1 : 0);
    if (lines > FILE_LINES) context.report({ node, message: `${lines} lines, more than ${FILE_LINES}: split it, or give a reason in the table of exceptions.` });
  },
}));

/** Tests are told as stories; only what is shipped or run is measured. */
export const functionSize = houseRule('function-size', (path) => !isResolver(path) && !isTest(path), functionsWithin('function-size', (name, path) => (path.endsWith('.tsx') && /^[A-Z]/.test(name) ? COMPONENT_LINES : FUNCTION_LINES), 'split it, or give a reason in the table of exceptions.'));

/** A resolver calls one command or query and returns. */
export const resolverSize = houseRule('resolver-size', isResolver, functionsWithin('resolver-size', () => RESOLVER_LINES, 'a resolver calls one command or query.'));
