import { basename } from 'node:path';
import { houseRule } from '../house-rule.mjs';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
const CAMEL = /^[a-z][A-Za-z0-9]*$/;
const FORBIDDEN = /^(utils?|helpers?|common|misc|types?|managers?|internals?)$/;
/** The entry of a Vite app is named as its page says. */
const ENTRY = /^main\.tsx$/;
/** A hook's file may bear the hook's own name. */
const HOOK = /^use[A-Z][A-Za-z0-9]*$/;

/**
 * What is wrong with a file's name; null when nothing.
 * @param {string} path from the root
 * @returns {string | null}
 */
export function nameProblem(path) {
  const file = basename(path);
  const parts = file.split('.').slice(0, -1);
  const [name = ''] = parts;
  const folders = path.split('/').slice(0, -1);
  const drawer = [...folders, name].find((word) => FORBIDDEN.test(word.toLowerCase()));
  if (drawer !== undefined) return `'${drawer}' names a drawer, not a thing: name it after what is in it.`;
  const root = /\/resolvers\/(Query|Mutation|Subscription)\//.test(path);
  if (root) return CAMEL.test(name) ? null : 'A root field\'s file is named after its field.';
  if (/\/resolvers\/[^/]+\.ts$/.test(path)) return PASCAL.test(name) ? null : 'A type resolver\'s file is named after its type.';
  if (file.endsWith('.tsx')) return ENTRY.test(file) || PASCAL.test(name) ? null : 'A React file is named in PascalCase after its component.';
  const odd = parts.find((part) => !KEBAB.test(part) && !HOOK.test(part));
  return odd === undefined ? null : `'${odd}' is not kebab-case.`;
}

/** Whoever knows a name finds the file, and whoever sees the file knows the name. */
export const fileName = houseRule(
  'file-name',
  (path) => /^(apps|packages|tooling)\//.test(path),
  (context, path) => ({
    Program(node) {
      const problem = nameProblem(path);
      if (problem !== null) context.report({ node, message: problem });
    },
    ExportNamedDeclaration(node) {
      if (!/\/resolvers\/(Query|Mutation|Subscription)\//.test(path)) return;
      const field = basename(path, '.ts');
      for (const { id } of node.declaration?.declarations ?? []) if (id.name !== field) context.report({ node: id, message: `The field resolver '${id.name}' lives in a file named '${field}'.` });
    },
  }),
);
