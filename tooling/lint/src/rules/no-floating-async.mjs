import { houseRule } from '../house-rule.mjs';

/** @param {any} callee @returns {string | null} `name`, or `this.name` for a method of the class */
function calleeName(callee) {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression' && !callee.computed) return `this.${callee.property.name}`;
  return null;
}

/**
 * What can be said of floating promises without types: a call of an async function of the same file whose answer
 * nobody takes. `void` says that it is meant; type-aware linting would see the rest (ADR 0005).
 */
export const noFloatingAsync = houseRule(
  'no-floating-async',
  () => true,
  (context) => {
    const asyncNames = new Set();
    /** @type {{ name: string; node: any }[]} */
    const calls = [];
    return {
      FunctionDeclaration: (node) => void (node.async && node.id != null && asyncNames.add(node.id.name)),
      VariableDeclarator: (node) => void (node.init?.async && node.id.type === 'Identifier' && asyncNames.add(node.id.name)),
      MethodDefinition: (node) => void (node.value.async && !node.computed && asyncNames.add(`this.${node.key.name}`)),
      ExpressionStatement(node) {
        const call = node.expression.type === 'ChainExpression' ? node.expression.expression : node.expression;
        const name = call.type === 'CallExpression' ? calleeName(call.callee) : null;
        if (name !== null) calls.push({ name, node });
      },
      'Program:exit'() {
        for (const { name, node } of calls) if (asyncNames.has(name)) context.report({ node, message: `The promise of ${name}() is dropped: await it, return it, or say \`void\`.` });
      },
    };
  },
);
