import { houseRule } from '../house-rule.mjs';
import { isTest } from '../paths.mjs';

const SQL = /^\s*(?:select\s+\S|SELECT\s+\S|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|truncate\s+\S|merge\s+into\s|with\s+(?:recursive\s+)?\w+\s*(?:\([^)]*\)\s*)?as\s|(?:create|alter|drop)\s+(?:table|function|index|role|policy|view|trigger)\s)/;
const HOMES = /^apps\/api\/src\/(platform\/|migrations\/|(?:.+\/)?rows\.ts$)/;

/** @param {string} text */
export const looksLikeSql = (text) => SQL.test(text) || SQL.test(text.toLowerCase()) && /^\s*(INSERT|UPDATE|DELETE|WITH|CREATE|ALTER|DROP|TRUNCATE|MERGE)\b/.test(text);

/** Whoever changes a table must find every statement that touches it. */
export const sqlPlace = houseRule(
  'sql-place',
  (path) => /^(apps|packages)\//.test(path) && !HOMES.test(path) && !isTest(path),
  (context) => ({
    Literal(node) {
      if (typeof node.value === 'string' && looksLikeSql(node.value)) context.report({ node, message: 'SQL lives in rows.ts of its module, in platform or in a migration.' });
    },
    TemplateLiteral(node) {
      if (looksLikeSql(node.quasis[0].value.cooked ?? '')) context.report({ node, message: 'SQL lives in rows.ts of its module, in platform or in a migration.' });
    },
  }),
);
