import { houseRule } from '../house-rule.mjs';
import { isTest } from '../paths.mjs';

const CHINESE = /\p{Script=Han}/u;
const CATALOGUES = /^apps\/(admin\/src\/i18n\/|board\/src\/(look|pairing|panels)\/words\.ts$)/;

/** A word outside the catalogue is a word nobody translates. */
export const wordsInCatalogue = houseRule(
  'words-in-catalogue',
  (path) => /^apps\/(admin|board)\/src\//.test(path) && !CATALOGUES.test(path) && !isTest(path),
  (context) => {
    /** @param {any} node @param {unknown} text */
    const look = (node, text) => {
      if (typeof text === 'string' && CHINESE.test(text)) context.report({ node, message: `'${text.trim().slice(0, 20)}' belongs in the catalogue of words.` });
    };
    return {
      Literal: (node) => look(node, node.value),
      TemplateElement: (node) => look(node, node.value.cooked),
      JSXText: (node) => look(node, node.value),
    };
  },
);
