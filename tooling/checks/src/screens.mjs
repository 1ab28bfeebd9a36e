// Screens that documents name: addresses of the console, commands it sends, words that stand there.
import { filesLike, read } from './repository.mjs';

const SOURCE = /^apps\/admin\/src\/(?!gql\/|i18n\/|test-frame\/).*\.tsx?$/;
const DOCUMENTS = /\.graphql\.ts$/;

/** What the console shows, as its source says. @typedef {{ routes: ReadonlySet<string>, commands: ReadonlySet<string>, words: ReadonlySet<string> }} Screens */

/** Addresses: of every route, and of every resource with the pages it has. @param {readonly string[]} sources @returns {Set<string>} */
function routesOf(sources) {
  const routes = sources.flatMap((text) => [...text.matchAll(/<Route[^>]*? path="([^"]+)"/g)].map(([, path = '']) => path));
  const pages = { list: '', create: '/create', show: '/:id/show' };
  const resources = sources.flatMap((text) => {
    const [, name] = /export const \w+ = \{\n {2}name: '(\w+)',/.exec(text) ?? [];
    return name === undefined ? [] : Object.entries(pages).filter(([page]) => text.includes(`\n  ${page}: `)).map(([, path]) => `/${name}${path}`);
  });
  return new Set(['/', ...routes, ...resources]);
}

/** Commands that a screen sends: each has a document, or a form made from its name, and something that is no document uses it. @param {ReadonlyMap<string, string>} sources by path @returns {Set<string>} */
function commandsOf(sources) {
  const screens = [...sources].filter(([path]) => !DOCUMENTS.test(path)).map(([, text]) => text).join('\n');
  const sent = [...sources].filter(([path]) => DOCUMENTS.test(path)).flatMap(([, text]) =>
    [...text.matchAll(/export const (\w+) = graphql\(\/\* GraphQL \*\/ `([^`]*)`/g)].flatMap(([, name = '', body = '']) => {
      const [, command] = /mutation \w+\([^)]*\)\s*\{\s*(?:\w+:\s*)?(\w+)\(/.exec(body) ?? [];
      return command !== undefined && new RegExp(`\\b${name}\\b`).test(screens) ? [command] : [];
    }));
  // Works and checks: one text serves all their commands, by name.
  const formed = [...(sources.get('apps/admin/src/works/definitions.ts') ?? '').matchAll(/^ {2}(\w+): \{/gm)].map(([, name = '']) => name);
  return new Set([...sent, ...formed]);
}

/** Words of the English catalogue. @param {readonly string[]} catalogues @returns {Set<string>} */
const wordsOf = (catalogues) => new Set(catalogues.flatMap((text) => [...text.matchAll(/: (?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)].map(([, single, double]) => (single ?? double ?? '').replaceAll("\\'", "'"))));

/** @returns {Screens} */
export function screensOfConsole() {
  const sources = new Map(filesLike(SOURCE).filter((path) => !/\.test\.tsx?$/.test(path)).map((path) => [path, read(path)]));
  return { routes: routesOf([...sources.values()]), commands: commandsOf(sources), words: wordsOf(filesLike(/^apps\/admin\/src\/i18n\/en\/.*\.ts$/).map(read)) };
}

/** What a cell says of screens that is not so; a cell names an address, or the menu, which stands on every page. @param {string} cell @param {Screens} screens @returns {readonly string[]} */
export function wrongScreens(cell, { routes, commands, words }) {
  const named = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const addresses = named.filter((name) => name.startsWith('/'));
  return [
    ...(addresses.length === 0 && !cell.startsWith('Menu: ') ? ['names no screen'] : []),
    ...addresses.filter((name) => !routes.has(name)).map((name) => `${name} is no address of the console`),
    ...named.filter((name) => !name.startsWith('/') && !commands.has(name)).map((name) => `${name} is no command that the console sends`),
    ...[...cell.matchAll(/“([^”]+)”/g)].map(([, said = '']) => said).filter((said) => !words.has(said)).map((said) => `“${said}” stands on no screen`),
  ];
}
