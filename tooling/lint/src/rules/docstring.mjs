import { houseRule } from '../house-rule.mjs';
import { isTest } from '../paths.mjs';

const ROOMS = /^(packages\/(domain|evidence|client)\/src|apps\/api\/src\/platform)\//;
/** Words that say nothing the name does not say. */
const EMPTY = /^\W*(todo|fixme|tbd|\.\.\.)?\W*$/i;

/** `type Role = (typeof ROLES)[number]` is told of by `ROLES`. @param {any} context @param {any} declaration @param {Set<string>} documented */
const isTwin = (context, declaration, documented) =>
  declaration.type === 'TSTypeAliasDeclaration' && declaration.typeAnnotation.type === 'TSIndexedAccessType' &&
  (context.sourceCode.getText(declaration.typeAnnotation).match(/\w+/g) ?? []).some((/** @type {string} */ word) => documented.has(word));

/** Other rooms read these exports by their docstring, not by their source. */
export const docstring = houseRule(
  'docstring',
  (path) => ROOMS.test(path) && !isTest(path),
  (context) => {
    const documented = new Set();
    /** @param {any} node @param {any} name */
    const look = (node, name) => {
      const comment = context.sourceCode.getCommentsBefore(node).at(-1);
      const told = comment?.type === 'Block' && comment.value.startsWith('*') && !EMPTY.test(comment.value);
      if (told) documented.add(name);
      // The docstring of an overload's first form speaks for all.
      else if (!documented.has(name) && !isTwin(context, node.declaration, documented)) context.report({ node, message: `The export ${name} has no docstring: say what it answers, and what its types do not say.` });
    };
    return {
      ExportNamedDeclaration(node) {
        if (node.declaration == null) return;
        const names = node.declaration.declarations?.map((/** @type {any} */ one) => one.id.name) ?? [node.declaration.id?.name];
        look(node, names[0] ?? '(pattern)');
      },
      ExportDefaultDeclaration: (node) => look(node, 'default'),
    };
  },
);
