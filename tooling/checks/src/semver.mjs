// Just enough of semver to ask whether a Node version lies in an `engines` range.

/** @typedef {readonly [number, number, number]} Version */

/** @param {string} text `20`, `20.19`, `20.19.0`, with or without `v` @returns {{ version: Version; parts: number }} */
function parse(text) {
  const numbers = text.replace(/^v/, '').replace(/-.*$/, '').split('.').filter((part) => /^\d+$/.test(part)).map(Number);
  return { version: [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0], parts: numbers.length };
}

/** @param {Version} a @param {Version} b @returns {number} below 0 when a is older */
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** The first version after all that begin with the same `parts` numbers. @param {Version} version @param {number} parts @returns {Version} */
const after = ([major, minor, patch], parts) => (parts === 0 ? [Infinity, 0, 0] : parts === 1 ? [major + 1, 0, 0] : parts === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1]);

/** @param {Version} node @param {string} comparator e.g. `>=20.19`, `^20`, `~20.1`, `20.x`, `*` */
function meets(node, comparator) {
  const [, sign = '', rest = ''] = /^(>=|<=|>|<|\^|~|=)?(.*)$/.exec(comparator) ?? [];
  const { version, parts } = parse(rest);
  if (parts === 0) return true;
  const above = compare(node, version) >= 0;
  switch (sign) {
    case '>=': return above;
    case '>': return compare(node, after(version, parts)) >= 0;
    case '<': return !above;
    case '<=': return compare(node, after(version, parts)) < 0;
    case '^': return above && compare(node, after(version, version[0] > 0 ? 1 : version[1] > 0 ? 2 : 3)) < 0;
    case '~': return above && compare(node, after(version, Math.min(parts, 2))) < 0;
    default: return above && compare(node, after(version, parts)) < 0;
  }
}

/** @param {string} node e.g. `20.19.0` @param {string} range e.g. `^18.12.0 || >=20.9` */
export const satisfies = (node, range) =>
  range.split('||').some((part) => {
    const spaced = part.trim().replace(/(>=|<=|>|<|\^|~|=)\s+/g, '$1').replace(/^(\S+) - (\S+)$/, '>=$1 <=$2');
    return spaced.split(/\s+/).every((comparator) => meets(parse(node).version, comparator));
  });
