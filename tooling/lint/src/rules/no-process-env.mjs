import { houseRule } from '../house-rule.mjs';

/** A setting that is read in two places has two defaults: `apps/api/src/env.ts` reads the environment, once. */
export const noProcessEnv = houseRule(
  'no-process-env',
  (path) => path !== 'apps/api/src/env.ts',
  (context) => ({
    MemberExpression(node) {
      const name = node.property.name ?? node.property.value;
      if (node.object.type === 'Identifier' && node.object.name === 'process' && name === 'env')
        context.report({ node, message: 'Only apps/api/src/env.ts reads process.env: take the setting from `Env`.' });
    },
    ImportSpecifier(node) {
      if (/^(node:)?process$/.test(node.parent.source.value) && node.imported.name === 'env')
        context.report({ node, message: 'Only apps/api/src/env.ts reads process.env: take the setting from `Env`.' });
    },
  }),
);
