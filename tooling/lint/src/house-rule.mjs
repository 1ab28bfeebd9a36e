import { isExcepted } from './exceptions.mjs';
import { fromRoot } from './paths.mjs';

/**
 * A rule of ours: `create` is asked only where the rule speaks and no row of the table of exceptions names the file.
 * @param {string} name
 * @param {(path: string) => boolean} speaksOf
 * @param {(context: any, path: string) => Record<string, (node: any) => void>} create
 */
export const houseRule = (name, speaksOf, create) => ({
  meta: { type: /** @type {const} */ ('problem') },
  /** @param {any} context */
  create(context) {
    const path = fromRoot(context.filename);
    return speaksOf(path) && !isExcepted(name, path) ? create(context, path) : {};
  },
});
